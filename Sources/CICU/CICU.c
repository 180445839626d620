#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

const char *jb_icu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

/* ---- converters ---- */

typedef struct {
    const char *start;        // of the source, to turn ICU's pointer into an offset
    size_t *invalid;
    size_t capacity, count;
} jb_invalid_log;

// ICU calls this at each undecodable sequence; it substitutes one U+FFFD and notes where the sequence began.
static void note_invalid(const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
                         UConverterCallbackReason reason, UErrorCode *status) {
    if (reason > UCNV_IRREGULAR) { return; }
    jb_invalid_log *log = (jb_invalid_log *)context;
    size_t offset = (size_t)(args->source - log->start);
    offset = offset >= (size_t)length ? offset - (size_t)length : 0;
    if (log->count < log->capacity) { log->invalid[log->count] = offset; }
    log->count++;
    static const UChar replacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

jb_converter *jb_converter_open(const char *name, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &code);
    *status = code;
    return (jb_converter *)converter;
}

void jb_converter_close(jb_converter *converter) { ucnv_close((UConverter *)converter); }

size_t jb_converter_decode(jb_converter *opaque, const uint8_t *source, size_t source_length, uint16_t *target,
                           size_t target_capacity, size_t *invalid, size_t invalid_capacity, size_t *invalid_count,
                           int32_t *status) {
    UConverter *converter = (UConverter *)opaque;
    UErrorCode code = U_ZERO_ERROR;
    jb_invalid_log log = { (const char *)source, invalid, invalid_capacity, 0 };
    ucnv_reset(converter);
    ucnv_setToUCallBack(converter, note_invalid, &log, NULL, NULL, &code);
    const char *from = (const char *)source;
    UChar *to = (UChar *)target;
    ucnv_toUnicode(converter, &to, (UChar *)target + target_capacity, &from, (const char *)source + source_length, NULL,
                   1, &code);
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &ignored);
    *invalid_count = log.count;
    *status = code;
    return (size_t)(to - (UChar *)target);
}

ptrdiff_t jb_converter_encode(jb_converter *opaque, const uint16_t *source, size_t source_length, uint8_t *target,
                              size_t target_capacity, int32_t *status) {
    UConverter *converter = (UConverter *)opaque;
    UErrorCode code = U_ZERO_ERROR;
    ucnv_reset(converter);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
    const UChar *from = (const UChar *)source;
    char *to = (char *)target;
    ucnv_fromUnicode(converter, &to, (char *)target + target_capacity, &from, (const UChar *)source + source_length, NULL,
                     1, &code);
    if (code == U_INVALID_CHAR_FOUND || code == U_ILLEGAL_CHAR_FOUND) {
        *status = U_ZERO_ERROR;
        return -1;
    }
    *status = code;
    return to - (char *)target;
}

/* ---- transliterators ---- */

jb_transliterator *jb_transliterator_open(const char *id, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UChar name[128];
    u_uastrncpy(name, id, 128);
    UTransliterator *transliterator = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
    *status = code;
    return (jb_transliterator *)transliterator;
}

void jb_transliterator_close(jb_transliterator *transliterator) { utrans_close((UTransliterator *)transliterator); }

size_t jb_transliterate(jb_transliterator *transliterator, const uint16_t *source, size_t source_length, uint16_t *target,
                        size_t target_capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    if (source_length > target_capacity) { *status = code; return source_length; }
    memcpy(target, source, source_length * sizeof(UChar));
    int32_t length = (int32_t)source_length, limit = length;
    utrans_transUChars((const UTransliterator *)transliterator, (UChar *)target, &length, (int32_t)target_capacity, 0,
                       &limit, &code);
    *status = code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : code;
    return (size_t)length;
}

/* ---- normalization, boundaries, properties ---- */

size_t jb_normalize_nfc(const uint16_t *source, size_t source_length, uint16_t *target, size_t target_capacity,
                        int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
    int32_t length = unorm2_normalize(nfc, (const UChar *)source, (int32_t)source_length, (UChar *)target,
                                      (int32_t)target_capacity, &code);
    *status = code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : code;
    return (size_t)length;
}

size_t jb_sentence_breaks(const uint16_t *text, size_t length, int32_t *breaks, size_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "zh", (const UChar *)text, (int32_t)length, &code);
    *status = code;
    if (U_FAILURE(code)) { return 0; }
    size_t count = 0;
    ubrk_first(iterator);
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        if (count < capacity) { breaks[count] = at; }
        count++;
    }
    ubrk_close(iterator);
    return count;
}

bool jb_is_han(uint32_t code_point) { return u_hasBinaryProperty((UChar32)code_point, UCHAR_IDEOGRAPHIC); }

/* ---- calendar ---- */

int32_t jb_calendar_day(jb_calendar system, int32_t year, int32_t month, bool is_leap, int32_t day, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    static const char *const locales[] = {"zh@calendar=chinese", "zh@calendar=hebrew", "zh@calendar=islamic-umalqura"};
    static const UChar shanghai[] = { 'A','s','i','a','/','S','h','a','n','g','h','a','i',0 };
    UCalendar *calendar = ucal_open(shanghai, -1, locales[system], UCAL_TRADITIONAL, &code);
    if (U_FAILURE(code)) { *status = code; return 0; }
    ucal_clear(calendar);
    // ICU numbers the years of all cycles from 2637 BCE; the lunar year that begins in Gregorian 1984 is number 4621.
    ucal_set(calendar, UCAL_EXTENDED_YEAR, system == JB_CHINESE ? year + 2637 : year);
    ucal_set(calendar, UCAL_MONTH, month - 1);
    if (system == JB_CHINESE) { ucal_set(calendar, UCAL_IS_LEAP_MONTH, is_leap); }
    ucal_set(calendar, UCAL_DATE, day);
    ucal_set(calendar, UCAL_HOUR_OF_DAY, 12);
    UDate milliseconds = ucal_getMillis(calendar, &code);
    // ICU moves a leap month that the year lacks, or day 30 of a short month, on to the month behind it.
    bool exists = system != JB_CHINESE
        || (ucal_get(calendar, UCAL_MONTH, &code) == month - 1 && ucal_get(calendar, UCAL_IS_LEAP_MONTH, &code) == is_leap);
    ucal_close(calendar);
    *status = code;
    if (!exists) { return INT32_MIN; }
    double days = milliseconds / 86400000.0;
    return (int32_t)(days >= 0 ? days : days - 1);
}

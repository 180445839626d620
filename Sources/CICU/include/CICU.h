// The opaque bridge to the system's ICU. No ICU type stands here: a Swift file that imports this module beside
// Foundation, which carries another ICU, must not see two of each.
// Every function that can fail writes ICU's UErrorCode to `status` (0 and below: success).
#ifndef JIANBAO_CICU_H
#define JIANBAO_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

const char * _Nonnull jb_icu_error_name(int32_t status);

// Charset converters.
typedef struct jb_converter jb_converter;
jb_converter * _Nullable jb_converter_open(const char * _Nonnull name, int32_t * _Nonnull status);
void jb_converter_close(jb_converter * _Nonnull converter);
/// Decodes all of `source` to UTF-16. An undecodable sequence gives one U+FFFD, and its byte offset is stored in
/// `invalid` while there is room; `invalid_count` counts them all. `target` must hold `source_length + 1` units
/// (no charset offered here gives more units than bytes). Returns the number of units written.
size_t jb_converter_decode(jb_converter * _Nonnull converter, const uint8_t * _Nonnull source, size_t source_length,
                           uint16_t * _Nonnull target, size_t target_capacity,
                           size_t * _Nonnull invalid, size_t invalid_capacity, size_t * _Nonnull invalid_count,
                           int32_t * _Nonnull status);
/// Encodes UTF-16 strictly; returns the number of bytes, or -1 where a character has no code in the charset.
ptrdiff_t jb_converter_encode(jb_converter * _Nonnull converter, const uint16_t * _Nonnull source, size_t source_length,
                              uint8_t * _Nonnull target, size_t target_capacity, int32_t * _Nonnull status);

// Transliterators.
typedef struct jb_transliterator jb_transliterator;
jb_transliterator * _Nullable jb_transliterator_open(const char * _Nonnull id, int32_t * _Nonnull status);
void jb_transliterator_close(jb_transliterator * _Nonnull transliterator);
/// Returns the number of UTF-16 units of the result; more than `target_capacity` means nothing was written.
size_t jb_transliterate(jb_transliterator * _Nonnull transliterator, const uint16_t * _Nonnull source, size_t source_length,
                        uint16_t * _Nonnull target, size_t target_capacity, int32_t * _Nonnull status);

// Normalization to NFC. Returns the number of units of the result, as jb_transliterate does.
size_t jb_normalize_nfc(const uint16_t * _Nonnull source, size_t source_length,
                        uint16_t * _Nonnull target, size_t target_capacity, int32_t * _Nonnull status);

// Sentence boundaries of the locale zh; writes offsets in UTF-16 units, ends of sentences. Returns their number.
size_t jb_sentence_breaks(const uint16_t * _Nonnull text, size_t length, int32_t * _Nonnull breaks, size_t capacity,
                          int32_t * _Nonnull status);

// Character properties.
bool jb_is_han(uint32_t code_point);

// The Gregorian day (days from 1970-01-01) of a day in another calendar; `day` 1...30.
// Chinese: `year` is the Gregorian year in which the lunar year begins, `month` 1...12, `is_leap` for the leap month
// behind it; a leap month that the year lacks, or a 30th day that the month lacks, gives INT32_MIN.
// Hebrew: `month` 1...13 from Tishri, with Adar I as 6 in every year. Islamic: Umm al-Qura, `month` 1...12 from Muharram.
typedef enum { JB_CHINESE, JB_HEBREW, JB_ISLAMIC } jb_calendar;
int32_t jb_calendar_day(jb_calendar system, int32_t year, int32_t month, bool is_leap, int32_t day, int32_t * _Nonnull status);

#endif

// The opaque bridge to simdjson: one document in, its events out in document order.
#ifndef JIANBAO_CJSON_H
#define JIANBAO_CJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    JB_JSON_NULL, JB_JSON_FALSE, JB_JSON_TRUE,
    JB_JSON_INTEGER,   // `integer`
    JB_JSON_UNSIGNED,  // `integer` holds the bits of a uint64_t
    JB_JSON_DOUBLE,    // `number`
    JB_JSON_STRING, JB_JSON_KEY,  // `bytes`, UTF-8, `length` bytes, valid during the call
    JB_JSON_BEGIN_ARRAY, JB_JSON_END_ARRAY, JB_JSON_BEGIN_OBJECT, JB_JSON_END_OBJECT
} jb_json_kind;

typedef struct {
    jb_json_kind kind;
    const char *bytes;
    size_t length;
    int64_t integer;
    double number;
} jb_json_event;

typedef struct jb_json_parser jb_json_parser;
jb_json_parser *jb_json_parser_open(void);
void jb_json_parser_close(jb_json_parser *parser);

/// Parses one JSON document (nested at most 1024 deep). Returns NULL on success, else simdjson's message, which lives
/// as long as the program. `visit` is called only for a document that is valid as a whole.
const char *jb_json_parse(jb_json_parser *parser, const uint8_t *bytes, size_t length, void *context,
                          void (*visit)(void *context, jb_json_event event));

#ifdef __cplusplus
}
#endif
#endif

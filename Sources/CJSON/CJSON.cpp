#include "CJSON.h"

#include <simdjson.h>

using namespace simdjson;

struct jb_json_parser { dom::parser parser; };

namespace {

struct Visitor {
    void *context;
    void (*visit)(void *, jb_json_event);

    void send(jb_json_kind kind) { visit(context, {kind, nullptr, 0, 0, 0}); }
    void send(jb_json_kind kind, std::string_view s) { visit(context, {kind, s.data(), s.size(), 0, 0}); }

    // Depth is bounded by the parser's own limit of 1024.
    void walk(dom::element element) {
        switch (element.type()) {
        case dom::element_type::NULL_VALUE: send(JB_JSON_NULL); break;
        case dom::element_type::BOOL: send(element.get_bool().value_unsafe() ? JB_JSON_TRUE : JB_JSON_FALSE); break;
        case dom::element_type::INT64:
            visit(context, {JB_JSON_INTEGER, nullptr, 0, element.get_int64().value_unsafe(), 0}); break;
        case dom::element_type::UINT64:
            visit(context, {JB_JSON_UNSIGNED, nullptr, 0, (int64_t)element.get_uint64().value_unsafe(), 0}); break;
        case dom::element_type::DOUBLE:
            visit(context, {JB_JSON_DOUBLE, nullptr, 0, 0, element.get_double().value_unsafe()}); break;
        case dom::element_type::STRING: send(JB_JSON_STRING, element.get_string().value_unsafe()); break;
        case dom::element_type::ARRAY:
            send(JB_JSON_BEGIN_ARRAY);
            for (dom::element child : element.get_array().value_unsafe()) { walk(child); }
            send(JB_JSON_END_ARRAY);
            break;
        case dom::element_type::OBJECT:
            send(JB_JSON_BEGIN_OBJECT);
            for (dom::key_value_pair field : element.get_object().value_unsafe()) {
                send(JB_JSON_KEY, field.key);
                walk(field.value);
            }
            send(JB_JSON_END_OBJECT);
            break;
        }
    }
};

}  // namespace

jb_json_parser *jb_json_parser_open(void) { return new jb_json_parser(); }
void jb_json_parser_close(jb_json_parser *parser) { delete parser; }

const char *jb_json_parse(jb_json_parser *parser, const uint8_t *bytes, size_t length, void *context,
                          void (*visit)(void *, jb_json_event)) {
    dom::element root;
    auto error = parser->parser.parse(bytes, length).get(root);
    if (error == NUMBER_ERROR) { return "a number is malformed or beyond 64 bits"; }
    if (error) { return error_message(error); }
    Visitor{context, visit}.walk(root);
    return nullptr;
}

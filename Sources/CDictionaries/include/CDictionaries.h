// The dictionaries of the project, compiled in byte for byte.
#ifndef JIANBAO_CDICTIONARIES_H
#define JIANBAO_CDICTIONARIES_H

#include <stddef.h>

typedef struct {
    const char * _Nonnull path;            // below Dictionaries, with its folder: "names/surnames.tsv"
    const unsigned char * _Nonnull bytes;  // UTF-8, not terminated
    size_t length;
} jb_dictionary_file;

/// The files in the order of their paths; `count` gets their number.
const jb_dictionary_file * _Nonnull jb_dictionary_files(size_t * _Nonnull count);

#endif

// Written by Dictionaries/tools/embed.py; do not edit.
#include "CDictionaries.h"

// #embed is C23; clang offers it in earlier modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Dictionaries/names/given-characters.tsv"
};
static const unsigned char file_1[] = {
#embed "../../Dictionaries/names/surnames.tsv"
};
static const unsigned char file_2[] = {
#embed "../../Dictionaries/names/veto.tsv"
};
static const unsigned char file_3[] = {
#embed "../../Dictionaries/organizations/chips.tsv"
};
static const unsigned char file_4[] = {
#embed "../../Dictionaries/organizations/consultancies.tsv"
};
static const unsigned char file_5[] = {
#embed "../../Dictionaries/organizations/government.tsv"
};
static const unsigned char file_6[] = {
#embed "../../Dictionaries/organizations/technology.tsv"
};
static const unsigned char file_7[] = {
#embed "../../Dictionaries/organizations/universities.tsv"
};

static const jb_dictionary_file files[] = {
    {"names/given-characters.tsv", file_0, sizeof file_0},
    {"names/surnames.tsv", file_1, sizeof file_1},
    {"names/veto.tsv", file_2, sizeof file_2},
    {"organizations/chips.tsv", file_3, sizeof file_3},
    {"organizations/consultancies.tsv", file_4, sizeof file_4},
    {"organizations/government.tsv", file_5, sizeof file_5},
    {"organizations/technology.tsv", file_6, sizeof file_6},
    {"organizations/universities.tsv", file_7, sizeof file_7},
};

const jb_dictionary_file *jb_dictionary_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}

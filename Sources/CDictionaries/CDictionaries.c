// Written by Dictionaries/tools/embed.py; do not edit.
#include "CDictionaries.h"

// #embed is C23; clang offers it in earlier modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Dictionaries/characters/charsets.tsv"
};
static const unsigned char file_1[] = {
#embed "../../Dictionaries/characters/compatibility.tsv"
};
static const unsigned char file_2[] = {
#embed "../../Dictionaries/characters/corrections.tsv"
};
static const unsigned char file_3[] = {
#embed "../../Dictionaries/characters/frequent.tsv"
};
static const unsigned char file_4[] = {
#embed "../../Dictionaries/characters/phrases.tsv"
};
static const unsigned char file_5[] = {
#embed "../../Dictionaries/characters/readings.tsv"
};
static const unsigned char file_6[] = {
#embed "../../Dictionaries/characters/simplified-only.tsv"
};
static const unsigned char file_7[] = {
#embed "../../Dictionaries/characters/simplified-traditional.tsv"
};
static const unsigned char file_8[] = {
#embed "../../Dictionaries/characters/traditional-simplified.tsv"
};
static const unsigned char file_9[] = {
#embed "../../Dictionaries/names/given-characters.tsv"
};
static const unsigned char file_10[] = {
#embed "../../Dictionaries/names/surnames.tsv"
};
static const unsigned char file_11[] = {
#embed "../../Dictionaries/names/veto.tsv"
};
static const unsigned char file_12[] = {
#embed "../../Dictionaries/organizations/chips.tsv"
};
static const unsigned char file_13[] = {
#embed "../../Dictionaries/organizations/consultancies.tsv"
};
static const unsigned char file_14[] = {
#embed "../../Dictionaries/organizations/government.tsv"
};
static const unsigned char file_15[] = {
#embed "../../Dictionaries/organizations/technology.tsv"
};
static const unsigned char file_16[] = {
#embed "../../Dictionaries/organizations/universities.tsv"
};

static const jb_dictionary_file files[] = {
    {"characters/charsets.tsv", file_0, sizeof file_0},
    {"characters/compatibility.tsv", file_1, sizeof file_1},
    {"characters/corrections.tsv", file_2, sizeof file_2},
    {"characters/frequent.tsv", file_3, sizeof file_3},
    {"characters/phrases.tsv", file_4, sizeof file_4},
    {"characters/readings.tsv", file_5, sizeof file_5},
    {"characters/simplified-only.tsv", file_6, sizeof file_6},
    {"characters/simplified-traditional.tsv", file_7, sizeof file_7},
    {"characters/traditional-simplified.tsv", file_8, sizeof file_8},
    {"names/given-characters.tsv", file_9, sizeof file_9},
    {"names/surnames.tsv", file_10, sizeof file_10},
    {"names/veto.tsv", file_11, sizeof file_11},
    {"organizations/chips.tsv", file_12, sizeof file_12},
    {"organizations/consultancies.tsv", file_13, sizeof file_13},
    {"organizations/government.tsv", file_14, sizeof file_14},
    {"organizations/technology.tsv", file_15, sizeof file_15},
    {"organizations/universities.tsv", file_16, sizeof file_16},
};

const jb_dictionary_file *jb_dictionary_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}

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
#embed "../../Dictionaries/characters/readings-corrections.tsv"
};
static const unsigned char file_6[] = {
#embed "../../Dictionaries/characters/readings.tsv"
};
static const unsigned char file_7[] = {
#embed "../../Dictionaries/characters/simplified-only.tsv"
};
static const unsigned char file_8[] = {
#embed "../../Dictionaries/characters/simplified-traditional.tsv"
};
static const unsigned char file_9[] = {
#embed "../../Dictionaries/characters/traditional-simplified.tsv"
};
static const unsigned char file_10[] = {
#embed "../../Dictionaries/names/given-characters.tsv"
};
static const unsigned char file_11[] = {
#embed "../../Dictionaries/names/honorifics.tsv"
};
static const unsigned char file_12[] = {
#embed "../../Dictionaries/names/people.tsv"
};
static const unsigned char file_13[] = {
#embed "../../Dictionaries/names/speech-verbs.tsv"
};
static const unsigned char file_14[] = {
#embed "../../Dictionaries/names/surnames.tsv"
};
static const unsigned char file_15[] = {
#embed "../../Dictionaries/names/veto.tsv"
};
static const unsigned char file_16[] = {
#embed "../../Dictionaries/normalize/spun.tsv"
};
static const unsigned char file_17[] = {
#embed "../../Dictionaries/organizations/chips.tsv"
};
static const unsigned char file_18[] = {
#embed "../../Dictionaries/organizations/clubs.tsv"
};
static const unsigned char file_19[] = {
#embed "../../Dictionaries/organizations/consultancies.tsv"
};
static const unsigned char file_20[] = {
#embed "../../Dictionaries/organizations/endings.tsv"
};
static const unsigned char file_21[] = {
#embed "../../Dictionaries/organizations/finance.tsv"
};
static const unsigned char file_22[] = {
#embed "../../Dictionaries/organizations/government.tsv"
};
static const unsigned char file_23[] = {
#embed "../../Dictionaries/organizations/industry.tsv"
};
static const unsigned char file_24[] = {
#embed "../../Dictionaries/organizations/media.tsv"
};
static const unsigned char file_25[] = {
#embed "../../Dictionaries/organizations/technology.tsv"
};
static const unsigned char file_26[] = {
#embed "../../Dictionaries/organizations/universities.tsv"
};
static const unsigned char file_27[] = {
#embed "../../Dictionaries/places/countries.tsv"
};
static const unsigned char file_28[] = {
#embed "../../Dictionaries/places/regions.tsv"
};
static const unsigned char file_29[] = {
#embed "../../Dictionaries/titles/cores.tsv"
};
static const unsigned char file_30[] = {
#embed "../../Dictionaries/titles/modifiers.tsv"
};

static const jb_dictionary_file files[] = {
    {"characters/charsets.tsv", file_0, sizeof file_0},
    {"characters/compatibility.tsv", file_1, sizeof file_1},
    {"characters/corrections.tsv", file_2, sizeof file_2},
    {"characters/frequent.tsv", file_3, sizeof file_3},
    {"characters/phrases.tsv", file_4, sizeof file_4},
    {"characters/readings-corrections.tsv", file_5, sizeof file_5},
    {"characters/readings.tsv", file_6, sizeof file_6},
    {"characters/simplified-only.tsv", file_7, sizeof file_7},
    {"characters/simplified-traditional.tsv", file_8, sizeof file_8},
    {"characters/traditional-simplified.tsv", file_9, sizeof file_9},
    {"names/given-characters.tsv", file_10, sizeof file_10},
    {"names/honorifics.tsv", file_11, sizeof file_11},
    {"names/people.tsv", file_12, sizeof file_12},
    {"names/speech-verbs.tsv", file_13, sizeof file_13},
    {"names/surnames.tsv", file_14, sizeof file_14},
    {"names/veto.tsv", file_15, sizeof file_15},
    {"normalize/spun.tsv", file_16, sizeof file_16},
    {"organizations/chips.tsv", file_17, sizeof file_17},
    {"organizations/clubs.tsv", file_18, sizeof file_18},
    {"organizations/consultancies.tsv", file_19, sizeof file_19},
    {"organizations/endings.tsv", file_20, sizeof file_20},
    {"organizations/finance.tsv", file_21, sizeof file_21},
    {"organizations/government.tsv", file_22, sizeof file_22},
    {"organizations/industry.tsv", file_23, sizeof file_23},
    {"organizations/media.tsv", file_24, sizeof file_24},
    {"organizations/technology.tsv", file_25, sizeof file_25},
    {"organizations/universities.tsv", file_26, sizeof file_26},
    {"places/countries.tsv", file_27, sizeof file_27},
    {"places/regions.tsv", file_28, sizeof file_28},
    {"titles/cores.tsv", file_29, sizeof file_29},
    {"titles/modifiers.tsv", file_30, sizeof file_30},
};

const jb_dictionary_file *jb_dictionary_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}

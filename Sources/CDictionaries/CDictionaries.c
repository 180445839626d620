// Written by Dictionaries/tools/embed.py; do not edit.
#include "CDictionaries.h"

// #embed is C23; clang offers it in earlier modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Dictionaries/boilerplate/advertisement.tsv"
};
static const unsigned char file_1[] = {
#embed "../../Dictionaries/boilerplate/app-prompt.tsv"
};
static const unsigned char file_2[] = {
#embed "../../Dictionaries/boilerplate/byline.tsv"
};
static const unsigned char file_3[] = {
#embed "../../Dictionaries/boilerplate/comments.tsv"
};
static const unsigned char file_4[] = {
#embed "../../Dictionaries/boilerplate/copyright.tsv"
};
static const unsigned char file_5[] = {
#embed "../../Dictionaries/boilerplate/duplicate.tsv"
};
static const unsigned char file_6[] = {
#embed "../../Dictionaries/boilerplate/follow-us.tsv"
};
static const unsigned char file_7[] = {
#embed "../../Dictionaries/boilerplate/footer.tsv"
};
static const unsigned char file_8[] = {
#embed "../../Dictionaries/boilerplate/keywords.tsv"
};
static const unsigned char file_9[] = {
#embed "../../Dictionaries/boilerplate/labels.tsv"
};
static const unsigned char file_10[] = {
#embed "../../Dictionaries/boilerplate/media.tsv"
};
static const unsigned char file_11[] = {
#embed "../../Dictionaries/boilerplate/navigation.tsv"
};
static const unsigned char file_12[] = {
#embed "../../Dictionaries/boilerplate/other.tsv"
};
static const unsigned char file_13[] = {
#embed "../../Dictionaries/boilerplate/related-reading.tsv"
};
static const unsigned char file_14[] = {
#embed "../../Dictionaries/boilerplate/share-bar.tsv"
};
static const unsigned char file_15[] = {
#embed "../../Dictionaries/characters/charsets.tsv"
};
static const unsigned char file_16[] = {
#embed "../../Dictionaries/characters/compatibility.tsv"
};
static const unsigned char file_17[] = {
#embed "../../Dictionaries/characters/corrections.tsv"
};
static const unsigned char file_18[] = {
#embed "../../Dictionaries/characters/frequent.tsv"
};
static const unsigned char file_19[] = {
#embed "../../Dictionaries/characters/phrases.tsv"
};
static const unsigned char file_20[] = {
#embed "../../Dictionaries/characters/readings.tsv"
};
static const unsigned char file_21[] = {
#embed "../../Dictionaries/characters/simplified-only.tsv"
};
static const unsigned char file_22[] = {
#embed "../../Dictionaries/characters/simplified-traditional.tsv"
};
static const unsigned char file_23[] = {
#embed "../../Dictionaries/characters/traditional-simplified.tsv"
};
static const unsigned char file_24[] = {
#embed "../../Dictionaries/names/foreign.tsv"
};
static const unsigned char file_25[] = {
#embed "../../Dictionaries/names/given-characters.tsv"
};
static const unsigned char file_26[] = {
#embed "../../Dictionaries/names/honorifics.tsv"
};
static const unsigned char file_27[] = {
#embed "../../Dictionaries/names/latin-given.tsv"
};
static const unsigned char file_28[] = {
#embed "../../Dictionaries/names/name-words.tsv"
};
static const unsigned char file_29[] = {
#embed "../../Dictionaries/names/not-names.tsv"
};
static const unsigned char file_30[] = {
#embed "../../Dictionaries/names/people.tsv"
};
static const unsigned char file_31[] = {
#embed "../../Dictionaries/names/speech-verbs.tsv"
};
static const unsigned char file_32[] = {
#embed "../../Dictionaries/names/surnames.tsv"
};
static const unsigned char file_33[] = {
#embed "../../Dictionaries/names/transliteration.tsv"
};
static const unsigned char file_34[] = {
#embed "../../Dictionaries/names/veto.tsv"
};
static const unsigned char file_35[] = {
#embed "../../Dictionaries/names/word-classes.tsv"
};
static const unsigned char file_36[] = {
#embed "../../Dictionaries/organizations/associations.tsv"
};
static const unsigned char file_37[] = {
#embed "../../Dictionaries/organizations/chips.tsv"
};
static const unsigned char file_38[] = {
#embed "../../Dictionaries/organizations/clubs.tsv"
};
static const unsigned char file_39[] = {
#embed "../../Dictionaries/organizations/consultancies.tsv"
};
static const unsigned char file_40[] = {
#embed "../../Dictionaries/organizations/endings.tsv"
};
static const unsigned char file_41[] = {
#embed "../../Dictionaries/organizations/finance.tsv"
};
static const unsigned char file_42[] = {
#embed "../../Dictionaries/organizations/government.tsv"
};
static const unsigned char file_43[] = {
#embed "../../Dictionaries/organizations/hospitals.tsv"
};
static const unsigned char file_44[] = {
#embed "../../Dictionaries/organizations/industry.tsv"
};
static const unsigned char file_45[] = {
#embed "../../Dictionaries/organizations/institutes.tsv"
};
static const unsigned char file_46[] = {
#embed "../../Dictionaries/organizations/international.tsv"
};
static const unsigned char file_47[] = {
#embed "../../Dictionaries/organizations/media.tsv"
};
static const unsigned char file_48[] = {
#embed "../../Dictionaries/organizations/technology.tsv"
};
static const unsigned char file_49[] = {
#embed "../../Dictionaries/organizations/universities.tsv"
};
static const unsigned char file_50[] = {
#embed "../../Dictionaries/places/countries.tsv"
};
static const unsigned char file_51[] = {
#embed "../../Dictionaries/places/regions.tsv"
};
static const unsigned char file_52[] = {
#embed "../../Dictionaries/quantities/currencies.tsv"
};
static const unsigned char file_53[] = {
#embed "../../Dictionaries/quantities/holidays.tsv"
};
static const unsigned char file_54[] = {
#embed "../../Dictionaries/quantities/measure-units.tsv"
};
static const unsigned char file_55[] = {
#embed "../../Dictionaries/titles/cores.tsv"
};
static const unsigned char file_56[] = {
#embed "../../Dictionaries/titles/memberships.tsv"
};
static const unsigned char file_57[] = {
#embed "../../Dictionaries/titles/modifiers.tsv"
};

static const jb_dictionary_file files[] = {
    {"boilerplate/advertisement.tsv", file_0, sizeof file_0},
    {"boilerplate/app-prompt.tsv", file_1, sizeof file_1},
    {"boilerplate/byline.tsv", file_2, sizeof file_2},
    {"boilerplate/comments.tsv", file_3, sizeof file_3},
    {"boilerplate/copyright.tsv", file_4, sizeof file_4},
    {"boilerplate/duplicate.tsv", file_5, sizeof file_5},
    {"boilerplate/follow-us.tsv", file_6, sizeof file_6},
    {"boilerplate/footer.tsv", file_7, sizeof file_7},
    {"boilerplate/keywords.tsv", file_8, sizeof file_8},
    {"boilerplate/labels.tsv", file_9, sizeof file_9},
    {"boilerplate/media.tsv", file_10, sizeof file_10},
    {"boilerplate/navigation.tsv", file_11, sizeof file_11},
    {"boilerplate/other.tsv", file_12, sizeof file_12},
    {"boilerplate/related-reading.tsv", file_13, sizeof file_13},
    {"boilerplate/share-bar.tsv", file_14, sizeof file_14},
    {"characters/charsets.tsv", file_15, sizeof file_15},
    {"characters/compatibility.tsv", file_16, sizeof file_16},
    {"characters/corrections.tsv", file_17, sizeof file_17},
    {"characters/frequent.tsv", file_18, sizeof file_18},
    {"characters/phrases.tsv", file_19, sizeof file_19},
    {"characters/readings.tsv", file_20, sizeof file_20},
    {"characters/simplified-only.tsv", file_21, sizeof file_21},
    {"characters/simplified-traditional.tsv", file_22, sizeof file_22},
    {"characters/traditional-simplified.tsv", file_23, sizeof file_23},
    {"names/foreign.tsv", file_24, sizeof file_24},
    {"names/given-characters.tsv", file_25, sizeof file_25},
    {"names/honorifics.tsv", file_26, sizeof file_26},
    {"names/latin-given.tsv", file_27, sizeof file_27},
    {"names/name-words.tsv", file_28, sizeof file_28},
    {"names/not-names.tsv", file_29, sizeof file_29},
    {"names/people.tsv", file_30, sizeof file_30},
    {"names/speech-verbs.tsv", file_31, sizeof file_31},
    {"names/surnames.tsv", file_32, sizeof file_32},
    {"names/transliteration.tsv", file_33, sizeof file_33},
    {"names/veto.tsv", file_34, sizeof file_34},
    {"names/word-classes.tsv", file_35, sizeof file_35},
    {"organizations/associations.tsv", file_36, sizeof file_36},
    {"organizations/chips.tsv", file_37, sizeof file_37},
    {"organizations/clubs.tsv", file_38, sizeof file_38},
    {"organizations/consultancies.tsv", file_39, sizeof file_39},
    {"organizations/endings.tsv", file_40, sizeof file_40},
    {"organizations/finance.tsv", file_41, sizeof file_41},
    {"organizations/government.tsv", file_42, sizeof file_42},
    {"organizations/hospitals.tsv", file_43, sizeof file_43},
    {"organizations/industry.tsv", file_44, sizeof file_44},
    {"organizations/institutes.tsv", file_45, sizeof file_45},
    {"organizations/international.tsv", file_46, sizeof file_46},
    {"organizations/media.tsv", file_47, sizeof file_47},
    {"organizations/technology.tsv", file_48, sizeof file_48},
    {"organizations/universities.tsv", file_49, sizeof file_49},
    {"places/countries.tsv", file_50, sizeof file_50},
    {"places/regions.tsv", file_51, sizeof file_51},
    {"quantities/currencies.tsv", file_52, sizeof file_52},
    {"quantities/holidays.tsv", file_53, sizeof file_53},
    {"quantities/measure-units.tsv", file_54, sizeof file_54},
    {"titles/cores.tsv", file_55, sizeof file_55},
    {"titles/memberships.tsv", file_56, sizeof file_56},
    {"titles/modifiers.tsv", file_57, sizeof file_57},
};

const jb_dictionary_file *jb_dictionary_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}

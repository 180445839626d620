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
#embed "../../Dictionaries/boilerplate/element-names.tsv"
};
static const unsigned char file_7[] = {
#embed "../../Dictionaries/boilerplate/follow-us.tsv"
};
static const unsigned char file_8[] = {
#embed "../../Dictionaries/boilerplate/footer.tsv"
};
static const unsigned char file_9[] = {
#embed "../../Dictionaries/boilerplate/keywords.tsv"
};
static const unsigned char file_10[] = {
#embed "../../Dictionaries/boilerplate/labels.tsv"
};
static const unsigned char file_11[] = {
#embed "../../Dictionaries/boilerplate/media.tsv"
};
static const unsigned char file_12[] = {
#embed "../../Dictionaries/boilerplate/navigation.tsv"
};
static const unsigned char file_13[] = {
#embed "../../Dictionaries/boilerplate/other.tsv"
};
static const unsigned char file_14[] = {
#embed "../../Dictionaries/boilerplate/related-reading.tsv"
};
static const unsigned char file_15[] = {
#embed "../../Dictionaries/boilerplate/share-bar.tsv"
};
static const unsigned char file_16[] = {
#embed "../../Dictionaries/characters/charsets.tsv"
};
static const unsigned char file_17[] = {
#embed "../../Dictionaries/characters/compatibility.tsv"
};
static const unsigned char file_18[] = {
#embed "../../Dictionaries/characters/corrections.tsv"
};
static const unsigned char file_19[] = {
#embed "../../Dictionaries/characters/frequent.tsv"
};
static const unsigned char file_20[] = {
#embed "../../Dictionaries/characters/phrases.tsv"
};
static const unsigned char file_21[] = {
#embed "../../Dictionaries/characters/readings-corrections.tsv"
};
static const unsigned char file_22[] = {
#embed "../../Dictionaries/characters/readings.tsv"
};
static const unsigned char file_23[] = {
#embed "../../Dictionaries/characters/simplified-only.tsv"
};
static const unsigned char file_24[] = {
#embed "../../Dictionaries/characters/simplified-traditional-phrases.tsv"
};
static const unsigned char file_25[] = {
#embed "../../Dictionaries/characters/simplified-traditional.tsv"
};
static const unsigned char file_26[] = {
#embed "../../Dictionaries/characters/traditional-corrections.tsv"
};
static const unsigned char file_27[] = {
#embed "../../Dictionaries/characters/traditional-phrases.tsv"
};
static const unsigned char file_28[] = {
#embed "../../Dictionaries/characters/traditional-simplified.tsv"
};
static const unsigned char file_29[] = {
#embed "../../Dictionaries/html/character-references.tsv"
};
static const unsigned char file_30[] = {
#embed "../../Dictionaries/names/foreign.tsv"
};
static const unsigned char file_31[] = {
#embed "../../Dictionaries/names/given-characters.tsv"
};
static const unsigned char file_32[] = {
#embed "../../Dictionaries/names/honorifics.tsv"
};
static const unsigned char file_33[] = {
#embed "../../Dictionaries/names/latin-given.tsv"
};
static const unsigned char file_34[] = {
#embed "../../Dictionaries/names/name-words.tsv"
};
static const unsigned char file_35[] = {
#embed "../../Dictionaries/names/not-names.tsv"
};
static const unsigned char file_36[] = {
#embed "../../Dictionaries/names/people.tsv"
};
static const unsigned char file_37[] = {
#embed "../../Dictionaries/names/speech-verbs.tsv"
};
static const unsigned char file_38[] = {
#embed "../../Dictionaries/names/surnames.tsv"
};
static const unsigned char file_39[] = {
#embed "../../Dictionaries/names/transliteration.tsv"
};
static const unsigned char file_40[] = {
#embed "../../Dictionaries/names/veto.tsv"
};
static const unsigned char file_41[] = {
#embed "../../Dictionaries/names/word-classes.tsv"
};
static const unsigned char file_42[] = {
#embed "../../Dictionaries/normalize/spun.tsv"
};
static const unsigned char file_43[] = {
#embed "../../Dictionaries/organizations/associations.tsv"
};
static const unsigned char file_44[] = {
#embed "../../Dictionaries/organizations/chips.tsv"
};
static const unsigned char file_45[] = {
#embed "../../Dictionaries/organizations/clubs.tsv"
};
static const unsigned char file_46[] = {
#embed "../../Dictionaries/organizations/consultancies.tsv"
};
static const unsigned char file_47[] = {
#embed "../../Dictionaries/organizations/endings.tsv"
};
static const unsigned char file_48[] = {
#embed "../../Dictionaries/organizations/finance.tsv"
};
static const unsigned char file_49[] = {
#embed "../../Dictionaries/organizations/government.tsv"
};
static const unsigned char file_50[] = {
#embed "../../Dictionaries/organizations/hospitals.tsv"
};
static const unsigned char file_51[] = {
#embed "../../Dictionaries/organizations/industry.tsv"
};
static const unsigned char file_52[] = {
#embed "../../Dictionaries/organizations/institutes.tsv"
};
static const unsigned char file_53[] = {
#embed "../../Dictionaries/organizations/international.tsv"
};
static const unsigned char file_54[] = {
#embed "../../Dictionaries/organizations/media.tsv"
};
static const unsigned char file_55[] = {
#embed "../../Dictionaries/organizations/technology.tsv"
};
static const unsigned char file_56[] = {
#embed "../../Dictionaries/organizations/universities.tsv"
};
static const unsigned char file_57[] = {
#embed "../../Dictionaries/patterns/employment.tsv"
};
static const unsigned char file_58[] = {
#embed "../../Dictionaries/places/countries.tsv"
};
static const unsigned char file_59[] = {
#embed "../../Dictionaries/places/regions.tsv"
};
static const unsigned char file_60[] = {
#embed "../../Dictionaries/quantities/bounds.tsv"
};
static const unsigned char file_61[] = {
#embed "../../Dictionaries/quantities/currencies.tsv"
};
static const unsigned char file_62[] = {
#embed "../../Dictionaries/quantities/date-words.tsv"
};
static const unsigned char file_63[] = {
#embed "../../Dictionaries/quantities/eras.tsv"
};
static const unsigned char file_64[] = {
#embed "../../Dictionaries/quantities/holidays.tsv"
};
static const unsigned char file_65[] = {
#embed "../../Dictionaries/quantities/measure-units.tsv"
};
static const unsigned char file_66[] = {
#embed "../../Dictionaries/quantities/not-quantities.tsv"
};
static const unsigned char file_67[] = {
#embed "../../Dictionaries/quantities/number-words.tsv"
};
static const unsigned char file_68[] = {
#embed "../../Dictionaries/quantities/numerals.tsv"
};
static const unsigned char file_69[] = {
#embed "../../Dictionaries/quantities/variants.tsv"
};
static const unsigned char file_70[] = {
#embed "../../Dictionaries/rules/precision.tsv"
};
static const unsigned char file_71[] = {
#embed "../../Dictionaries/titles/cores.tsv"
};
static const unsigned char file_72[] = {
#embed "../../Dictionaries/titles/memberships.tsv"
};
static const unsigned char file_73[] = {
#embed "../../Dictionaries/titles/modifiers.tsv"
};
static const unsigned char file_74[] = {
#embed "../../Dictionaries/triggers/already.tsv"
};
static const unsigned char file_75[] = {
#embed "../../Dictionaries/triggers/anaphor.tsv"
};
static const unsigned char file_76[] = {
#embed "../../Dictionaries/triggers/announced.tsv"
};
static const unsigned char file_77[] = {
#embed "../../Dictionaries/triggers/appoint.tsv"
};
static const unsigned char file_78[] = {
#embed "../../Dictionaries/triggers/citation-cues.tsv"
};
static const unsigned char file_79[] = {
#embed "../../Dictionaries/triggers/copula.tsv"
};
static const unsigned char file_80[] = {
#embed "../../Dictionaries/triggers/decline.tsv"
};
static const unsigned char file_81[] = {
#embed "../../Dictionaries/triggers/decoy.tsv"
};
static const unsigned char file_82[] = {
#embed "../../Dictionaries/triggers/denial.tsv"
};
static const unsigned char file_83[] = {
#embed "../../Dictionaries/triggers/each.tsv"
};
static const unsigned char file_84[] = {
#embed "../../Dictionaries/triggers/effect.tsv"
};
static const unsigned char file_85[] = {
#embed "../../Dictionaries/triggers/former.tsv"
};
static const unsigned char file_86[] = {
#embed "../../Dictionaries/triggers/found.tsv"
};
static const unsigned char file_87[] = {
#embed "../../Dictionaries/triggers/hearsay.tsv"
};
static const unsigned char file_88[] = {
#embed "../../Dictionaries/triggers/hold.tsv"
};
static const unsigned char file_89[] = {
#embed "../../Dictionaries/triggers/hypothetical.tsv"
};
static const unsigned char file_90[] = {
#embed "../../Dictionaries/triggers/intent.tsv"
};
static const unsigned char file_91[] = {
#embed "../../Dictionaries/triggers/intern.tsv"
};
static const unsigned char file_92[] = {
#embed "../../Dictionaries/triggers/introduction.tsv"
};
static const unsigned char file_93[] = {
#embed "../../Dictionaries/triggers/join.tsv"
};
static const unsigned char file_94[] = {
#embed "../../Dictionaries/triggers/leave.tsv"
};
static const unsigned char file_95[] = {
#embed "../../Dictionaries/triggers/legal-form.tsv"
};
static const unsigned char file_96[] = {
#embed "../../Dictionaries/triggers/move.tsv"
};
static const unsigned char file_97[] = {
#embed "../../Dictionaries/triggers/negation.tsv"
};
static const unsigned char file_98[] = {
#embed "../../Dictionaries/triggers/oblique.tsv"
};
static const unsigned char file_99[] = {
#embed "../../Dictionaries/triggers/offer.tsv"
};
static const unsigned char file_100[] = {
#embed "../../Dictionaries/triggers/past.tsv"
};
static const unsigned char file_101[] = {
#embed "../../Dictionaries/triggers/poach.tsv"
};
static const unsigned char file_102[] = {
#embed "../../Dictionaries/triggers/post.tsv"
};
static const unsigned char file_103[] = {
#embed "../../Dictionaries/triggers/present.tsv"
};
static const unsigned char file_104[] = {
#embed "../../Dictionaries/triggers/pronoun.tsv"
};
static const unsigned char file_105[] = {
#embed "../../Dictionaries/triggers/quit.tsv"
};
static const unsigned char file_106[] = {
#embed "../../Dictionaries/triggers/regarding.tsv"
};
static const unsigned char file_107[] = {
#embed "../../Dictionaries/triggers/return.tsv"
};
static const unsigned char file_108[] = {
#embed "../../Dictionaries/triggers/rumour.tsv"
};
static const unsigned char file_109[] = {
#embed "../../Dictionaries/triggers/salary-cues.tsv"
};
static const unsigned char file_110[] = {
#embed "../../Dictionaries/triggers/say.tsv"
};
static const unsigned char file_111[] = {
#embed "../../Dictionaries/triggers/study.tsv"
};
static const unsigned char file_112[] = {
#embed "../../Dictionaries/triggers/work.tsv"
};

static const jb_dictionary_file files[] = {
    {"boilerplate/advertisement.tsv", file_0, sizeof file_0},
    {"boilerplate/app-prompt.tsv", file_1, sizeof file_1},
    {"boilerplate/byline.tsv", file_2, sizeof file_2},
    {"boilerplate/comments.tsv", file_3, sizeof file_3},
    {"boilerplate/copyright.tsv", file_4, sizeof file_4},
    {"boilerplate/duplicate.tsv", file_5, sizeof file_5},
    {"boilerplate/element-names.tsv", file_6, sizeof file_6},
    {"boilerplate/follow-us.tsv", file_7, sizeof file_7},
    {"boilerplate/footer.tsv", file_8, sizeof file_8},
    {"boilerplate/keywords.tsv", file_9, sizeof file_9},
    {"boilerplate/labels.tsv", file_10, sizeof file_10},
    {"boilerplate/media.tsv", file_11, sizeof file_11},
    {"boilerplate/navigation.tsv", file_12, sizeof file_12},
    {"boilerplate/other.tsv", file_13, sizeof file_13},
    {"boilerplate/related-reading.tsv", file_14, sizeof file_14},
    {"boilerplate/share-bar.tsv", file_15, sizeof file_15},
    {"characters/charsets.tsv", file_16, sizeof file_16},
    {"characters/compatibility.tsv", file_17, sizeof file_17},
    {"characters/corrections.tsv", file_18, sizeof file_18},
    {"characters/frequent.tsv", file_19, sizeof file_19},
    {"characters/phrases.tsv", file_20, sizeof file_20},
    {"characters/readings-corrections.tsv", file_21, sizeof file_21},
    {"characters/readings.tsv", file_22, sizeof file_22},
    {"characters/simplified-only.tsv", file_23, sizeof file_23},
    {"characters/simplified-traditional-phrases.tsv", file_24, sizeof file_24},
    {"characters/simplified-traditional.tsv", file_25, sizeof file_25},
    {"characters/traditional-corrections.tsv", file_26, sizeof file_26},
    {"characters/traditional-phrases.tsv", file_27, sizeof file_27},
    {"characters/traditional-simplified.tsv", file_28, sizeof file_28},
    {"html/character-references.tsv", file_29, sizeof file_29},
    {"names/foreign.tsv", file_30, sizeof file_30},
    {"names/given-characters.tsv", file_31, sizeof file_31},
    {"names/honorifics.tsv", file_32, sizeof file_32},
    {"names/latin-given.tsv", file_33, sizeof file_33},
    {"names/name-words.tsv", file_34, sizeof file_34},
    {"names/not-names.tsv", file_35, sizeof file_35},
    {"names/people.tsv", file_36, sizeof file_36},
    {"names/speech-verbs.tsv", file_37, sizeof file_37},
    {"names/surnames.tsv", file_38, sizeof file_38},
    {"names/transliteration.tsv", file_39, sizeof file_39},
    {"names/veto.tsv", file_40, sizeof file_40},
    {"names/word-classes.tsv", file_41, sizeof file_41},
    {"normalize/spun.tsv", file_42, sizeof file_42},
    {"organizations/associations.tsv", file_43, sizeof file_43},
    {"organizations/chips.tsv", file_44, sizeof file_44},
    {"organizations/clubs.tsv", file_45, sizeof file_45},
    {"organizations/consultancies.tsv", file_46, sizeof file_46},
    {"organizations/endings.tsv", file_47, sizeof file_47},
    {"organizations/finance.tsv", file_48, sizeof file_48},
    {"organizations/government.tsv", file_49, sizeof file_49},
    {"organizations/hospitals.tsv", file_50, sizeof file_50},
    {"organizations/industry.tsv", file_51, sizeof file_51},
    {"organizations/institutes.tsv", file_52, sizeof file_52},
    {"organizations/international.tsv", file_53, sizeof file_53},
    {"organizations/media.tsv", file_54, sizeof file_54},
    {"organizations/technology.tsv", file_55, sizeof file_55},
    {"organizations/universities.tsv", file_56, sizeof file_56},
    {"patterns/employment.tsv", file_57, sizeof file_57},
    {"places/countries.tsv", file_58, sizeof file_58},
    {"places/regions.tsv", file_59, sizeof file_59},
    {"quantities/bounds.tsv", file_60, sizeof file_60},
    {"quantities/currencies.tsv", file_61, sizeof file_61},
    {"quantities/date-words.tsv", file_62, sizeof file_62},
    {"quantities/eras.tsv", file_63, sizeof file_63},
    {"quantities/holidays.tsv", file_64, sizeof file_64},
    {"quantities/measure-units.tsv", file_65, sizeof file_65},
    {"quantities/not-quantities.tsv", file_66, sizeof file_66},
    {"quantities/number-words.tsv", file_67, sizeof file_67},
    {"quantities/numerals.tsv", file_68, sizeof file_68},
    {"quantities/variants.tsv", file_69, sizeof file_69},
    {"rules/precision.tsv", file_70, sizeof file_70},
    {"titles/cores.tsv", file_71, sizeof file_71},
    {"titles/memberships.tsv", file_72, sizeof file_72},
    {"titles/modifiers.tsv", file_73, sizeof file_73},
    {"triggers/already.tsv", file_74, sizeof file_74},
    {"triggers/anaphor.tsv", file_75, sizeof file_75},
    {"triggers/announced.tsv", file_76, sizeof file_76},
    {"triggers/appoint.tsv", file_77, sizeof file_77},
    {"triggers/citation-cues.tsv", file_78, sizeof file_78},
    {"triggers/copula.tsv", file_79, sizeof file_79},
    {"triggers/decline.tsv", file_80, sizeof file_80},
    {"triggers/decoy.tsv", file_81, sizeof file_81},
    {"triggers/denial.tsv", file_82, sizeof file_82},
    {"triggers/each.tsv", file_83, sizeof file_83},
    {"triggers/effect.tsv", file_84, sizeof file_84},
    {"triggers/former.tsv", file_85, sizeof file_85},
    {"triggers/found.tsv", file_86, sizeof file_86},
    {"triggers/hearsay.tsv", file_87, sizeof file_87},
    {"triggers/hold.tsv", file_88, sizeof file_88},
    {"triggers/hypothetical.tsv", file_89, sizeof file_89},
    {"triggers/intent.tsv", file_90, sizeof file_90},
    {"triggers/intern.tsv", file_91, sizeof file_91},
    {"triggers/introduction.tsv", file_92, sizeof file_92},
    {"triggers/join.tsv", file_93, sizeof file_93},
    {"triggers/leave.tsv", file_94, sizeof file_94},
    {"triggers/legal-form.tsv", file_95, sizeof file_95},
    {"triggers/move.tsv", file_96, sizeof file_96},
    {"triggers/negation.tsv", file_97, sizeof file_97},
    {"triggers/oblique.tsv", file_98, sizeof file_98},
    {"triggers/offer.tsv", file_99, sizeof file_99},
    {"triggers/past.tsv", file_100, sizeof file_100},
    {"triggers/poach.tsv", file_101, sizeof file_101},
    {"triggers/post.tsv", file_102, sizeof file_102},
    {"triggers/present.tsv", file_103, sizeof file_103},
    {"triggers/pronoun.tsv", file_104, sizeof file_104},
    {"triggers/quit.tsv", file_105, sizeof file_105},
    {"triggers/regarding.tsv", file_106, sizeof file_106},
    {"triggers/return.tsv", file_107, sizeof file_107},
    {"triggers/rumour.tsv", file_108, sizeof file_108},
    {"triggers/salary-cues.tsv", file_109, sizeof file_109},
    {"triggers/say.tsv", file_110, sizeof file_110},
    {"triggers/study.tsv", file_111, sizeof file_111},
    {"triggers/work.tsv", file_112, sizeof file_112},
};

const jb_dictionary_file *jb_dictionary_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}

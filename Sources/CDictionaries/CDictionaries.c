// Written by Dictionaries/tools/embed.py; do not edit.
#include "CDictionaries.h"

// #embed is C23; clang offers it in earlier modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char boilerplate_advertisement[] = {
#embed "../../Dictionaries/boilerplate/advertisement.tsv"
};
static const unsigned char boilerplate_app_prompt[] = {
#embed "../../Dictionaries/boilerplate/app-prompt.tsv"
};
static const unsigned char boilerplate_byline[] = {
#embed "../../Dictionaries/boilerplate/byline.tsv"
};
static const unsigned char boilerplate_comments[] = {
#embed "../../Dictionaries/boilerplate/comments.tsv"
};
static const unsigned char boilerplate_copyright[] = {
#embed "../../Dictionaries/boilerplate/copyright.tsv"
};
static const unsigned char boilerplate_duplicate[] = {
#embed "../../Dictionaries/boilerplate/duplicate.tsv"
};
static const unsigned char boilerplate_element_names[] = {
#embed "../../Dictionaries/boilerplate/element-names.tsv"
};
static const unsigned char boilerplate_follow_us[] = {
#embed "../../Dictionaries/boilerplate/follow-us.tsv"
};
static const unsigned char boilerplate_footer[] = {
#embed "../../Dictionaries/boilerplate/footer.tsv"
};
static const unsigned char boilerplate_keywords[] = {
#embed "../../Dictionaries/boilerplate/keywords.tsv"
};
static const unsigned char boilerplate_labels[] = {
#embed "../../Dictionaries/boilerplate/labels.tsv"
};
static const unsigned char boilerplate_media[] = {
#embed "../../Dictionaries/boilerplate/media.tsv"
};
static const unsigned char boilerplate_navigation[] = {
#embed "../../Dictionaries/boilerplate/navigation.tsv"
};
static const unsigned char boilerplate_other[] = {
#embed "../../Dictionaries/boilerplate/other.tsv"
};
static const unsigned char boilerplate_page_words[] = {
#embed "../../Dictionaries/boilerplate/page-words.tsv"
};
static const unsigned char boilerplate_planted_names[] = {
#embed "../../Dictionaries/boilerplate/planted-names.tsv"
};
static const unsigned char boilerplate_post_words[] = {
#embed "../../Dictionaries/boilerplate/post-words.tsv"
};
static const unsigned char boilerplate_related_reading[] = {
#embed "../../Dictionaries/boilerplate/related-reading.tsv"
};
static const unsigned char boilerplate_share_bar[] = {
#embed "../../Dictionaries/boilerplate/share-bar.tsv"
};
static const unsigned char boilerplate_times[] = {
#embed "../../Dictionaries/boilerplate/times.tsv"
};
static const unsigned char characters_charsets[] = {
#embed "../../Dictionaries/characters/charsets.tsv"
};
static const unsigned char characters_compatibility[] = {
#embed "../../Dictionaries/characters/compatibility.tsv"
};
static const unsigned char characters_corrections[] = {
#embed "../../Dictionaries/characters/corrections.tsv"
};
static const unsigned char characters_frequent[] = {
#embed "../../Dictionaries/characters/frequent.tsv"
};
static const unsigned char characters_pairs[] = {
#embed "../../Dictionaries/characters/pairs.tsv"
};
static const unsigned char characters_phrases[] = {
#embed "../../Dictionaries/characters/phrases.tsv"
};
static const unsigned char characters_readings_corrections[] = {
#embed "../../Dictionaries/characters/readings-corrections.tsv"
};
static const unsigned char characters_readings[] = {
#embed "../../Dictionaries/characters/readings.tsv"
};
static const unsigned char characters_simplified_only[] = {
#embed "../../Dictionaries/characters/simplified-only.tsv"
};
static const unsigned char characters_simplified_traditional_phrases[] = {
#embed "../../Dictionaries/characters/simplified-traditional-phrases.tsv"
};
static const unsigned char characters_simplified_traditional[] = {
#embed "../../Dictionaries/characters/simplified-traditional.tsv"
};
static const unsigned char characters_traditional_corrections[] = {
#embed "../../Dictionaries/characters/traditional-corrections.tsv"
};
static const unsigned char characters_traditional_phrases[] = {
#embed "../../Dictionaries/characters/traditional-phrases.tsv"
};
static const unsigned char characters_traditional_simplified[] = {
#embed "../../Dictionaries/characters/traditional-simplified.tsv"
};
static const unsigned char html_character_references[] = {
#embed "../../Dictionaries/html/character-references.tsv"
};
static const unsigned char html_field_names[] = {
#embed "../../Dictionaries/html/field-names.tsv"
};
static const unsigned char names_foreign[] = {
#embed "../../Dictionaries/names/foreign.tsv"
};
static const unsigned char names_given_characters[] = {
#embed "../../Dictionaries/names/given-characters.tsv"
};
static const unsigned char names_honorifics[] = {
#embed "../../Dictionaries/names/honorifics.tsv"
};
static const unsigned char names_japanese_given[] = {
#embed "../../Dictionaries/names/japanese-given.tsv"
};
static const unsigned char names_latin_given[] = {
#embed "../../Dictionaries/names/latin-given.tsv"
};
static const unsigned char names_name_words[] = {
#embed "../../Dictionaries/names/name-words.tsv"
};
static const unsigned char names_not_names[] = {
#embed "../../Dictionaries/names/not-names.tsv"
};
static const unsigned char names_people[] = {
#embed "../../Dictionaries/names/people.tsv"
};
static const unsigned char names_speech_verbs[] = {
#embed "../../Dictionaries/names/speech-verbs.tsv"
};
static const unsigned char names_surnames[] = {
#embed "../../Dictionaries/names/surnames.tsv"
};
static const unsigned char names_transliteration[] = {
#embed "../../Dictionaries/names/transliteration.tsv"
};
static const unsigned char names_veto[] = {
#embed "../../Dictionaries/names/veto.tsv"
};
static const unsigned char names_word_classes[] = {
#embed "../../Dictionaries/names/word-classes.tsv"
};
static const unsigned char normalize_spun[] = {
#embed "../../Dictionaries/normalize/spun.tsv"
};
static const unsigned char organizations_associations[] = {
#embed "../../Dictionaries/organizations/associations.tsv"
};
static const unsigned char organizations_chips[] = {
#embed "../../Dictionaries/organizations/chips.tsv"
};
static const unsigned char organizations_clubs[] = {
#embed "../../Dictionaries/organizations/clubs.tsv"
};
static const unsigned char organizations_consultancies[] = {
#embed "../../Dictionaries/organizations/consultancies.tsv"
};
static const unsigned char organizations_endings[] = {
#embed "../../Dictionaries/organizations/endings.tsv"
};
static const unsigned char organizations_finance[] = {
#embed "../../Dictionaries/organizations/finance.tsv"
};
static const unsigned char organizations_government[] = {
#embed "../../Dictionaries/organizations/government.tsv"
};
static const unsigned char organizations_hospitals[] = {
#embed "../../Dictionaries/organizations/hospitals.tsv"
};
static const unsigned char organizations_industry[] = {
#embed "../../Dictionaries/organizations/industry.tsv"
};
static const unsigned char organizations_institutes[] = {
#embed "../../Dictionaries/organizations/institutes.tsv"
};
static const unsigned char organizations_international[] = {
#embed "../../Dictionaries/organizations/international.tsv"
};
static const unsigned char organizations_media[] = {
#embed "../../Dictionaries/organizations/media.tsv"
};
static const unsigned char organizations_technology[] = {
#embed "../../Dictionaries/organizations/technology.tsv"
};
static const unsigned char organizations_universities[] = {
#embed "../../Dictionaries/organizations/universities.tsv"
};
static const unsigned char patterns_employment[] = {
#embed "../../Dictionaries/patterns/employment.tsv"
};
static const unsigned char places_cities[] = {
#embed "../../Dictionaries/places/cities.tsv"
};
static const unsigned char places_countries[] = {
#embed "../../Dictionaries/places/countries.tsv"
};
static const unsigned char places_regions[] = {
#embed "../../Dictionaries/places/regions.tsv"
};
static const unsigned char quantities_bounds[] = {
#embed "../../Dictionaries/quantities/bounds.tsv"
};
static const unsigned char quantities_count_heads[] = {
#embed "../../Dictionaries/quantities/count-heads.tsv"
};
static const unsigned char quantities_currencies[] = {
#embed "../../Dictionaries/quantities/currencies.tsv"
};
static const unsigned char quantities_currency_names[] = {
#embed "../../Dictionaries/quantities/currency-names.tsv"
};
static const unsigned char quantities_date_words[] = {
#embed "../../Dictionaries/quantities/date-words.tsv"
};
static const unsigned char quantities_eras[] = {
#embed "../../Dictionaries/quantities/eras.tsv"
};
static const unsigned char quantities_holidays[] = {
#embed "../../Dictionaries/quantities/holidays.tsv"
};
static const unsigned char quantities_measure_units[] = {
#embed "../../Dictionaries/quantities/measure-units.tsv"
};
static const unsigned char quantities_not_quantities[] = {
#embed "../../Dictionaries/quantities/not-quantities.tsv"
};
static const unsigned char quantities_number_names[] = {
#embed "../../Dictionaries/quantities/number-names.tsv"
};
static const unsigned char quantities_number_words[] = {
#embed "../../Dictionaries/quantities/number-words.tsv"
};
static const unsigned char quantities_numerals[] = {
#embed "../../Dictionaries/quantities/numerals.tsv"
};
static const unsigned char quantities_price_cues[] = {
#embed "../../Dictionaries/quantities/price-cues.tsv"
};
static const unsigned char quantities_variants[] = {
#embed "../../Dictionaries/quantities/variants.tsv"
};
static const unsigned char rules_precision[] = {
#embed "../../Dictionaries/rules/precision.tsv"
};
static const unsigned char titles_cores[] = {
#embed "../../Dictionaries/titles/cores.tsv"
};
static const unsigned char titles_memberships[] = {
#embed "../../Dictionaries/titles/memberships.tsv"
};
static const unsigned char titles_modifiers[] = {
#embed "../../Dictionaries/titles/modifiers.tsv"
};
static const unsigned char triggers_already[] = {
#embed "../../Dictionaries/triggers/already.tsv"
};
static const unsigned char triggers_anaphor[] = {
#embed "../../Dictionaries/triggers/anaphor.tsv"
};
static const unsigned char triggers_announced[] = {
#embed "../../Dictionaries/triggers/announced.tsv"
};
static const unsigned char triggers_appoint[] = {
#embed "../../Dictionaries/triggers/appoint.tsv"
};
static const unsigned char triggers_citation_cues[] = {
#embed "../../Dictionaries/triggers/citation-cues.tsv"
};
static const unsigned char triggers_copula[] = {
#embed "../../Dictionaries/triggers/copula.tsv"
};
static const unsigned char triggers_decline[] = {
#embed "../../Dictionaries/triggers/decline.tsv"
};
static const unsigned char triggers_decoy[] = {
#embed "../../Dictionaries/triggers/decoy.tsv"
};
static const unsigned char triggers_denial[] = {
#embed "../../Dictionaries/triggers/denial.tsv"
};
static const unsigned char triggers_each[] = {
#embed "../../Dictionaries/triggers/each.tsv"
};
static const unsigned char triggers_effect[] = {
#embed "../../Dictionaries/triggers/effect.tsv"
};
static const unsigned char triggers_former[] = {
#embed "../../Dictionaries/triggers/former.tsv"
};
static const unsigned char triggers_found[] = {
#embed "../../Dictionaries/triggers/found.tsv"
};
static const unsigned char triggers_hearsay[] = {
#embed "../../Dictionaries/triggers/hearsay.tsv"
};
static const unsigned char triggers_hold[] = {
#embed "../../Dictionaries/triggers/hold.tsv"
};
static const unsigned char triggers_hypothetical[] = {
#embed "../../Dictionaries/triggers/hypothetical.tsv"
};
static const unsigned char triggers_intent[] = {
#embed "../../Dictionaries/triggers/intent.tsv"
};
static const unsigned char triggers_intern[] = {
#embed "../../Dictionaries/triggers/intern.tsv"
};
static const unsigned char triggers_introduction[] = {
#embed "../../Dictionaries/triggers/introduction.tsv"
};
static const unsigned char triggers_join[] = {
#embed "../../Dictionaries/triggers/join.tsv"
};
static const unsigned char triggers_leave[] = {
#embed "../../Dictionaries/triggers/leave.tsv"
};
static const unsigned char triggers_legal_form[] = {
#embed "../../Dictionaries/triggers/legal-form.tsv"
};
static const unsigned char triggers_move[] = {
#embed "../../Dictionaries/triggers/move.tsv"
};
static const unsigned char triggers_negation[] = {
#embed "../../Dictionaries/triggers/negation.tsv"
};
static const unsigned char triggers_oblique[] = {
#embed "../../Dictionaries/triggers/oblique.tsv"
};
static const unsigned char triggers_offer[] = {
#embed "../../Dictionaries/triggers/offer.tsv"
};
static const unsigned char triggers_past[] = {
#embed "../../Dictionaries/triggers/past.tsv"
};
static const unsigned char triggers_poach[] = {
#embed "../../Dictionaries/triggers/poach.tsv"
};
static const unsigned char triggers_post[] = {
#embed "../../Dictionaries/triggers/post.tsv"
};
static const unsigned char triggers_present[] = {
#embed "../../Dictionaries/triggers/present.tsv"
};
static const unsigned char triggers_pronoun[] = {
#embed "../../Dictionaries/triggers/pronoun.tsv"
};
static const unsigned char triggers_quit[] = {
#embed "../../Dictionaries/triggers/quit.tsv"
};
static const unsigned char triggers_regarding[] = {
#embed "../../Dictionaries/triggers/regarding.tsv"
};
static const unsigned char triggers_return[] = {
#embed "../../Dictionaries/triggers/return.tsv"
};
static const unsigned char triggers_rumour[] = {
#embed "../../Dictionaries/triggers/rumour.tsv"
};
static const unsigned char triggers_salary_cues[] = {
#embed "../../Dictionaries/triggers/salary-cues.tsv"
};
static const unsigned char triggers_say[] = {
#embed "../../Dictionaries/triggers/say.tsv"
};
static const unsigned char triggers_study[] = {
#embed "../../Dictionaries/triggers/study.tsv"
};
static const unsigned char triggers_work[] = {
#embed "../../Dictionaries/triggers/work.tsv"
};

static const jb_dictionary_file files[] = {
    {"boilerplate/advertisement.tsv", boilerplate_advertisement, sizeof boilerplate_advertisement},
    {"boilerplate/app-prompt.tsv", boilerplate_app_prompt, sizeof boilerplate_app_prompt},
    {"boilerplate/byline.tsv", boilerplate_byline, sizeof boilerplate_byline},
    {"boilerplate/comments.tsv", boilerplate_comments, sizeof boilerplate_comments},
    {"boilerplate/copyright.tsv", boilerplate_copyright, sizeof boilerplate_copyright},
    {"boilerplate/duplicate.tsv", boilerplate_duplicate, sizeof boilerplate_duplicate},
    {"boilerplate/element-names.tsv", boilerplate_element_names, sizeof boilerplate_element_names},
    {"boilerplate/follow-us.tsv", boilerplate_follow_us, sizeof boilerplate_follow_us},
    {"boilerplate/footer.tsv", boilerplate_footer, sizeof boilerplate_footer},
    {"boilerplate/keywords.tsv", boilerplate_keywords, sizeof boilerplate_keywords},
    {"boilerplate/labels.tsv", boilerplate_labels, sizeof boilerplate_labels},
    {"boilerplate/media.tsv", boilerplate_media, sizeof boilerplate_media},
    {"boilerplate/navigation.tsv", boilerplate_navigation, sizeof boilerplate_navigation},
    {"boilerplate/other.tsv", boilerplate_other, sizeof boilerplate_other},
    {"boilerplate/page-words.tsv", boilerplate_page_words, sizeof boilerplate_page_words},
    {"boilerplate/planted-names.tsv", boilerplate_planted_names, sizeof boilerplate_planted_names},
    {"boilerplate/post-words.tsv", boilerplate_post_words, sizeof boilerplate_post_words},
    {"boilerplate/related-reading.tsv", boilerplate_related_reading, sizeof boilerplate_related_reading},
    {"boilerplate/share-bar.tsv", boilerplate_share_bar, sizeof boilerplate_share_bar},
    {"boilerplate/times.tsv", boilerplate_times, sizeof boilerplate_times},
    {"characters/charsets.tsv", characters_charsets, sizeof characters_charsets},
    {"characters/compatibility.tsv", characters_compatibility, sizeof characters_compatibility},
    {"characters/corrections.tsv", characters_corrections, sizeof characters_corrections},
    {"characters/frequent.tsv", characters_frequent, sizeof characters_frequent},
    {"characters/pairs.tsv", characters_pairs, sizeof characters_pairs},
    {"characters/phrases.tsv", characters_phrases, sizeof characters_phrases},
    {"characters/readings-corrections.tsv", characters_readings_corrections, sizeof characters_readings_corrections},
    {"characters/readings.tsv", characters_readings, sizeof characters_readings},
    {"characters/simplified-only.tsv", characters_simplified_only, sizeof characters_simplified_only},
    {"characters/simplified-traditional-phrases.tsv", characters_simplified_traditional_phrases, sizeof characters_simplified_traditional_phrases},
    {"characters/simplified-traditional.tsv", characters_simplified_traditional, sizeof characters_simplified_traditional},
    {"characters/traditional-corrections.tsv", characters_traditional_corrections, sizeof characters_traditional_corrections},
    {"characters/traditional-phrases.tsv", characters_traditional_phrases, sizeof characters_traditional_phrases},
    {"characters/traditional-simplified.tsv", characters_traditional_simplified, sizeof characters_traditional_simplified},
    {"html/character-references.tsv", html_character_references, sizeof html_character_references},
    {"html/field-names.tsv", html_field_names, sizeof html_field_names},
    {"names/foreign.tsv", names_foreign, sizeof names_foreign},
    {"names/given-characters.tsv", names_given_characters, sizeof names_given_characters},
    {"names/honorifics.tsv", names_honorifics, sizeof names_honorifics},
    {"names/japanese-given.tsv", names_japanese_given, sizeof names_japanese_given},
    {"names/latin-given.tsv", names_latin_given, sizeof names_latin_given},
    {"names/name-words.tsv", names_name_words, sizeof names_name_words},
    {"names/not-names.tsv", names_not_names, sizeof names_not_names},
    {"names/people.tsv", names_people, sizeof names_people},
    {"names/speech-verbs.tsv", names_speech_verbs, sizeof names_speech_verbs},
    {"names/surnames.tsv", names_surnames, sizeof names_surnames},
    {"names/transliteration.tsv", names_transliteration, sizeof names_transliteration},
    {"names/veto.tsv", names_veto, sizeof names_veto},
    {"names/word-classes.tsv", names_word_classes, sizeof names_word_classes},
    {"normalize/spun.tsv", normalize_spun, sizeof normalize_spun},
    {"organizations/associations.tsv", organizations_associations, sizeof organizations_associations},
    {"organizations/chips.tsv", organizations_chips, sizeof organizations_chips},
    {"organizations/clubs.tsv", organizations_clubs, sizeof organizations_clubs},
    {"organizations/consultancies.tsv", organizations_consultancies, sizeof organizations_consultancies},
    {"organizations/endings.tsv", organizations_endings, sizeof organizations_endings},
    {"organizations/finance.tsv", organizations_finance, sizeof organizations_finance},
    {"organizations/government.tsv", organizations_government, sizeof organizations_government},
    {"organizations/hospitals.tsv", organizations_hospitals, sizeof organizations_hospitals},
    {"organizations/industry.tsv", organizations_industry, sizeof organizations_industry},
    {"organizations/institutes.tsv", organizations_institutes, sizeof organizations_institutes},
    {"organizations/international.tsv", organizations_international, sizeof organizations_international},
    {"organizations/media.tsv", organizations_media, sizeof organizations_media},
    {"organizations/technology.tsv", organizations_technology, sizeof organizations_technology},
    {"organizations/universities.tsv", organizations_universities, sizeof organizations_universities},
    {"patterns/employment.tsv", patterns_employment, sizeof patterns_employment},
    {"places/cities.tsv", places_cities, sizeof places_cities},
    {"places/countries.tsv", places_countries, sizeof places_countries},
    {"places/regions.tsv", places_regions, sizeof places_regions},
    {"quantities/bounds.tsv", quantities_bounds, sizeof quantities_bounds},
    {"quantities/count-heads.tsv", quantities_count_heads, sizeof quantities_count_heads},
    {"quantities/currencies.tsv", quantities_currencies, sizeof quantities_currencies},
    {"quantities/currency-names.tsv", quantities_currency_names, sizeof quantities_currency_names},
    {"quantities/date-words.tsv", quantities_date_words, sizeof quantities_date_words},
    {"quantities/eras.tsv", quantities_eras, sizeof quantities_eras},
    {"quantities/holidays.tsv", quantities_holidays, sizeof quantities_holidays},
    {"quantities/measure-units.tsv", quantities_measure_units, sizeof quantities_measure_units},
    {"quantities/not-quantities.tsv", quantities_not_quantities, sizeof quantities_not_quantities},
    {"quantities/number-names.tsv", quantities_number_names, sizeof quantities_number_names},
    {"quantities/number-words.tsv", quantities_number_words, sizeof quantities_number_words},
    {"quantities/numerals.tsv", quantities_numerals, sizeof quantities_numerals},
    {"quantities/price-cues.tsv", quantities_price_cues, sizeof quantities_price_cues},
    {"quantities/variants.tsv", quantities_variants, sizeof quantities_variants},
    {"rules/precision.tsv", rules_precision, sizeof rules_precision},
    {"titles/cores.tsv", titles_cores, sizeof titles_cores},
    {"titles/memberships.tsv", titles_memberships, sizeof titles_memberships},
    {"titles/modifiers.tsv", titles_modifiers, sizeof titles_modifiers},
    {"triggers/already.tsv", triggers_already, sizeof triggers_already},
    {"triggers/anaphor.tsv", triggers_anaphor, sizeof triggers_anaphor},
    {"triggers/announced.tsv", triggers_announced, sizeof triggers_announced},
    {"triggers/appoint.tsv", triggers_appoint, sizeof triggers_appoint},
    {"triggers/citation-cues.tsv", triggers_citation_cues, sizeof triggers_citation_cues},
    {"triggers/copula.tsv", triggers_copula, sizeof triggers_copula},
    {"triggers/decline.tsv", triggers_decline, sizeof triggers_decline},
    {"triggers/decoy.tsv", triggers_decoy, sizeof triggers_decoy},
    {"triggers/denial.tsv", triggers_denial, sizeof triggers_denial},
    {"triggers/each.tsv", triggers_each, sizeof triggers_each},
    {"triggers/effect.tsv", triggers_effect, sizeof triggers_effect},
    {"triggers/former.tsv", triggers_former, sizeof triggers_former},
    {"triggers/found.tsv", triggers_found, sizeof triggers_found},
    {"triggers/hearsay.tsv", triggers_hearsay, sizeof triggers_hearsay},
    {"triggers/hold.tsv", triggers_hold, sizeof triggers_hold},
    {"triggers/hypothetical.tsv", triggers_hypothetical, sizeof triggers_hypothetical},
    {"triggers/intent.tsv", triggers_intent, sizeof triggers_intent},
    {"triggers/intern.tsv", triggers_intern, sizeof triggers_intern},
    {"triggers/introduction.tsv", triggers_introduction, sizeof triggers_introduction},
    {"triggers/join.tsv", triggers_join, sizeof triggers_join},
    {"triggers/leave.tsv", triggers_leave, sizeof triggers_leave},
    {"triggers/legal-form.tsv", triggers_legal_form, sizeof triggers_legal_form},
    {"triggers/move.tsv", triggers_move, sizeof triggers_move},
    {"triggers/negation.tsv", triggers_negation, sizeof triggers_negation},
    {"triggers/oblique.tsv", triggers_oblique, sizeof triggers_oblique},
    {"triggers/offer.tsv", triggers_offer, sizeof triggers_offer},
    {"triggers/past.tsv", triggers_past, sizeof triggers_past},
    {"triggers/poach.tsv", triggers_poach, sizeof triggers_poach},
    {"triggers/post.tsv", triggers_post, sizeof triggers_post},
    {"triggers/present.tsv", triggers_present, sizeof triggers_present},
    {"triggers/pronoun.tsv", triggers_pronoun, sizeof triggers_pronoun},
    {"triggers/quit.tsv", triggers_quit, sizeof triggers_quit},
    {"triggers/regarding.tsv", triggers_regarding, sizeof triggers_regarding},
    {"triggers/return.tsv", triggers_return, sizeof triggers_return},
    {"triggers/rumour.tsv", triggers_rumour, sizeof triggers_rumour},
    {"triggers/salary-cues.tsv", triggers_salary_cues, sizeof triggers_salary_cues},
    {"triggers/say.tsv", triggers_say, sizeof triggers_say},
    {"triggers/study.tsv", triggers_study, sizeof triggers_study},
    {"triggers/work.tsv", triggers_work, sizeof triggers_work},
};

const jb_dictionary_file *jb_dictionary_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}

//! Which language to show, and which locale to format for.
//!
//! The two differ on purpose: someone who asks for `es-US` reads the `es` messages but expects `$1,234.50`, not
//! `1234,50 US$`. The rules are those of CLDR (parent locales, likely subtags, aliases), cut down to tables of a few
//! hundred bytes, because a matcher that only cuts tags at hyphens sends readers in Taiwan to Simplified Chinese and
//! Filipino to Finnish.

use crate::locale::{likely_script, primary};
use crate::tag::Tag;

/// What [`negotiate`] chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Negotiated {
    /// The tag of the messages: one of those available, as its list spells it.
    pub message: String,
    /// The tag to format numbers, money and dates with: as requested (region and `-u-` extensions kept) when the request
    /// speaks the messages' language, else the messages' own tag.
    pub format: String,
}

/// Chooses messages and formatting for a customer.
///
/// `requested` holds tags in the customer's order of preference (host attribute, `navigator.languages`); tags that are not
/// well-formed are passed over. `available` are the tags messages exist in; `default` is used when nothing matches.
///
/// A request matches an available tag of the same language **and the same script**. Among several, in this order: the
/// same tag, the nearest CLDR parent (`es-MX`, `es-419`, `es`), the language without a region, any region.
///
/// ```
/// use leeway_l10n::negotiate;
///
/// let chosen = negotiate(&["zh-TW", "en"], &["en", "zh-Hans", "zh-Hant"], "en");
/// assert_eq!((chosen.message.as_str(), chosen.format.as_str()), ("zh-Hant", "zh-TW"));
///
/// let chosen = negotiate(&["es-US-u-nu-latn"], &["en", "es", "ar"], "en");
/// assert_eq!((chosen.message.as_str(), chosen.format.as_str()), ("es", "es-US-u-nu-latn"));
/// ```
#[must_use]
pub fn negotiate(requested: &[&str], available: &[&str], default: &str) -> Negotiated {
    for request in requested {
        let Some(asked) = Tag::parse(request) else {
            continue;
        };
        // As asked first, so that a creditor who does have Nynorsk or Cantonese messages can serve them.
        let replaced = replace_alias(&asked);
        for tag in [Some(&asked), replaced.as_ref()].into_iter().flatten() {
            if let Some(found) = find(&tag.without_extensions(), available) {
                return Negotiated {
                    message: found.to_owned(),
                    format: tag.text(),
                };
            }
        }
    }
    Negotiated {
        message: default.to_owned(),
        format: default.to_owned(),
    }
}

/// The tag to format with for a customer who is shown the messages of `message`: the first of those `requested` that is
/// the same language in the same script, else `message` itself.
///
/// What [`negotiate`] chooses where there are no other messages, without what it takes to choose among many.
///
/// ```
/// use leeway_l10n::format_for;
/// assert_eq!(format_for(&["de", "es-US-u-nu-latn"], "es"), "es-US-u-nu-latn");
/// assert_eq!(format_for(&["de"], "es"), "es");
/// ```
#[must_use]
pub fn format_for(requested: &[&str], message: &str) -> String {
    let shown = Tag::parse(message);
    let speaks = |tag: &Tag| {
        shown.as_ref().is_some_and(|shown| {
            tag.language == shown.language && likely_script(tag) == likely_script(shown)
        })
    };
    requested
        .iter()
        .filter_map(|request| Tag::parse(request))
        .find_map(|asked| {
            if speaks(&asked) {
                return Some(asked);
            }
            replace_alias(&asked).filter(speaks)
        })
        .map_or_else(|| message.to_owned(), |tag| tag.text())
}

/// The languages a message is looked for in, best first: the tag, its CLDR parents, then English; only those available.
///
/// ```
/// use leeway_l10n::fallback_chain;
/// assert_eq!(fallback_chain("es-419", &["ar", "en", "es", "es-419"]), ["es-419", "es", "en"]);
/// ```
#[must_use]
pub fn fallback_chain(tag: &str, available: &[&str]) -> Vec<String> {
    let mut chain: Vec<String> = Vec::new();
    if let Some(tag) = Tag::parse(tag) {
        chain.extend(
            parents(tag.without_extensions())
                .map(|tag| tag.text())
                .filter(|text| available.contains(&text.as_str())),
        );
    }
    if !chain.iter().any(|tag| tag == "en") && available.contains(&"en") {
        chain.push("en".to_owned());
    }
    chain
}

fn find<'a>(request: &Tag, available: &[&'a str]) -> Option<&'a str> {
    let script = likely_script(request);
    let candidates: Vec<(&'a str, Tag)> = available
        .iter()
        .filter_map(|text| Some((*text, Tag::parse(text)?)))
        .filter(|(_, tag)| tag.language == request.language && likely_script(tag) == script)
        .collect();
    for tag in parents(request.clone()) {
        // `zh-Hans` and `zh` are the same language by likely subtags, so scripts, already equal, are not compared.
        if let Some((text, _)) = candidates.iter().find(|(_, c)| c.region == tag.region) {
            return Some(text);
        }
    }
    let home = home_region(&request.language);
    candidates
        .iter()
        .find(|(_, tag)| tag.region == home)
        .or_else(|| candidates.first())
        .map(|(text, _)| *text)
}

/// CLDR's parent of a tag: what to look at next when it has no messages of its own. `None` above a bare language.
///
/// A parent never crosses scripts, and never languages: CLDR hangs Haitian Creole under French and romanised Hindi under
/// Indian English, which suits formats and not readers.
fn parent(tag: &Tag) -> Option<Tag> {
    let with_region = |region: &str| {
        Some(Tag {
            region: region.to_owned(),
            rest: String::new(),
            ..tag.clone()
        })
    };
    match (tag.language.as_str(), tag.region.as_str()) {
        ("es", region) if LATIN_AMERICA.contains(&region) => with_region("419"),
        ("pt", region) if LUSOPHONE.contains(&region) => with_region("PT"),
        ("zh", "MO") => with_region("HK"),
        ("en", region) if !region.is_empty() && !AMERICAN_ENGLISH.contains(&region) => {
            with_region("001")
        }
        (_, "") if !tag.script.is_empty() => {
            let bare = Tag {
                script: String::new(),
                ..tag.clone()
            };
            (likely_script(&bare) == tag.script).then_some(bare)
        }
        (_, "") => None,
        // `zh-TW` means `zh-Hant-TW`, so cutting the region must not turn it into Simplified `zh`.
        _ => Some(Tag {
            script: likely_if_needed(tag),
            region: String::new(),
            rest: String::new(),
            ..tag.clone()
        }),
    }
}

/// The script a tag needs to keep once its region is gone: none if the bare language implies it anyway.
fn likely_if_needed(tag: &Tag) -> String {
    let script = likely_script(tag);
    let bare = Tag {
        script: String::new(),
        region: String::new(),
        ..tag.clone()
    };
    if tag.script.is_empty() && likely_script(&bare) == script {
        String::new()
    } else {
        script
    }
}

/// The tag and its parents, nearest first.
pub(crate) fn parents(tag: Tag) -> impl Iterator<Item = Tag> {
    core::iter::successors(Some(tag), parent)
}

/// Territories whose Spanish CLDR puts under `es-419`.
const LATIN_AMERICA: &[&str] = &[
    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
    "PR", "PY", "SV", "US", "UY", "VE",
];

/// Territories whose Portuguese CLDR puts under `pt-PT`.
const LUSOPHONE: &[&str] = &[
    "AO", "CH", "CV", "FR", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL",
];

/// Regions whose English CLDR does *not* put under `en-001`, and `001` itself.
const AMERICAN_ENGLISH: &[&str] = &[
    "001", "US", "AS", "GU", "MH", "MP", "PH", "PR", "UM", "VI", "BI",
];

/// The region a bare language means, where a choice between regions can arise among our languages.
fn home_region(language: &str) -> &'static str {
    match language {
        "pt" => "BR",
        "en" => "US",
        "es" => "ES",
        "fr" => "FR",
        "de" => "DE",
        _ => "",
    }
}

/// Languages that are read as another one: deprecated codes, and languages whose readers are used to the other's texts.
///
/// A replacement with a script (`zh-Hant`) sets it where the request names none.
const ALIASES: &[(&str, &str, &str)] = &[
    ("no", "nb", ""),
    ("nn", "nb", ""),
    ("iw", "he", ""),
    ("tl", "fil", ""),
    ("mo", "ro", ""),
    ("prs", "fa", ""),
    ("pes", "fa", ""),
    ("yue", "zh", "Hant"),
    ("cmn", "zh", ""),
    ("gsw", "de", ""),
    ("arb", "ar", ""),
    ("arz", "ar", ""),
    ("ary", "ar", ""),
    ("apc", "ar", ""),
    ("ekk", "et", ""),
    ("lvs", "lv", ""),
    ("pnb", "pa", "Arab"),
];

fn replace_alias(tag: &Tag) -> Option<Tag> {
    let (_, language, script) = ALIASES.iter().find(|(from, _, _)| *from == tag.language)?;
    Some(Tag {
        language: (*language).to_owned(),
        script: if tag.script.is_empty() {
            (*script).to_owned()
        } else {
            tag.script.clone()
        },
        ..tag.clone()
    })
}

/// Whether two tags name the same primary language.
pub(crate) fn same_language(one: &str, other: &str) -> bool {
    primary(one) == primary(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::LOCALES;

    fn all() -> Vec<&'static str> {
        LOCALES.iter().map(|row| row.tag).collect()
    }

    #[test]
    fn readers_are_never_sent_to_another_script_or_language() {
        // request, then the message tag; English where we have nothing the reader can read.
        for (request, expected) in [
            ("pa-Arab", "en"),
            ("pa-PK", "en"),
            ("pnb", "en"),
            ("hi-Latn", "en"),
            ("uz-Cyrl", "en"),
            ("sr", "en"),
            ("und", "en"),
            ("x-private", "en"),
            ("tlh", "en"),
            ("fi", "fi"),
            ("fil", "fil"),
            ("fil-PH", "fil"),
            ("fi-FI", "fi"),
            ("ht", "ht"),
            ("ht-HT", "ht"),
            ("zh-Hans-TW", "zh-Hans"),
            ("zh-Hant-CN", "zh-Hant"),
        ] {
            assert_eq!(
                negotiate(&[request], &all(), "en").message,
                expected,
                "{request}"
            );
        }
    }

    #[test]
    fn requests_find_the_nearest_language() {
        // request, message tag, formatting tag
        for (request, message, format) in [
            ("zh", "zh-Hans", "zh"),
            ("zh-CN", "zh-Hans", "zh-CN"),
            ("zh-SG", "zh-Hans", "zh-SG"),
            ("zh-MY", "zh-Hans", "zh-MY"),
            ("zh-TW", "zh-Hant", "zh-TW"),
            ("zh-HK", "zh-Hant", "zh-HK"),
            ("zh-MO", "zh-Hant", "zh-MO"),
            ("zh-US", "zh-Hant", "zh-US"),
            ("zh-Hant-HK", "zh-Hant", "zh-Hant-HK"),
            ("zh_hant_tw", "zh-Hant", "zh-Hant-TW"),
            ("zh-yue-HK", "zh-Hant", "zh-Hant-HK"),
            ("yue", "zh-Hant", "zh-Hant"),
            ("yue-HK", "zh-Hant", "zh-Hant-HK"),
            ("yue-Hans-CN", "zh-Hans", "zh-Hans-CN"),
            ("cmn", "zh-Hans", "zh"),
            ("pt", "pt-BR", "pt"),
            ("pt-BR", "pt-BR", "pt-BR"),
            ("pt-PT", "pt-PT", "pt-PT"),
            ("pt-AO", "pt-PT", "pt-AO"),
            ("pt-MO", "pt-PT", "pt-MO"),
            ("pt-US", "pt-BR", "pt-US"),
            ("es", "es", "es"),
            ("es-ES", "es", "es-ES"),
            ("es-GQ", "es", "es-GQ"),
            ("es-MX", "es-419", "es-MX"),
            ("es-US", "es-419", "es-US"),
            ("es-419", "es-419", "es-419"),
            ("no", "nb", "nb"),
            ("no-NO", "nb", "nb-NO"),
            ("nn", "nb", "nb"),
            ("nn-NO", "nb", "nb-NO"),
            ("nb-SJ", "nb", "nb-SJ"),
            ("iw", "he", "he"),
            ("iw-IL", "he", "he-IL"),
            ("tl", "fil", "fil"),
            ("tl-PH", "fil", "fil-PH"),
            ("mo", "ro", "ro"),
            ("ro-MD", "ro", "ro-MD"),
            ("prs", "fa", "fa"),
            ("prs-AF", "fa", "fa-AF"),
            ("fa-AF", "fa", "fa-AF"),
            ("gsw-CH", "de", "de-CH"),
            ("de-AT", "de", "de-AT"),
            ("fr-CA", "fr", "fr-CA"),
            ("ar-EG", "ar", "ar-EG"),
            ("arz-EG", "ar", "ar-EG"),
            ("en-GB", "en", "en-GB"),
            ("en-u-nu-latn", "en", "en-u-nu-latn"),
            ("en-XA", "en", "en-XA"),
            ("ar-EG-u-nu-latn", "ar", "ar-EG-u-nu-latn"),
            ("pa-Guru-IN", "pa", "pa-Guru-IN"),
            ("pa-IN", "pa", "pa-IN"),
            ("ur-IN", "ur", "ur-IN"),
            ("EN-us", "en", "en-US"),
        ] {
            assert_eq!(
                negotiate(&[request], &all(), "en"),
                Negotiated {
                    message: message.to_owned(),
                    format: format.to_owned(),
                },
                "{request}"
            );
        }
    }

    #[test]
    fn formats_are_those_that_a_choice_of_one_language_has() {
        for request in [
            "pa-Arab",
            "zh_hant_tw",
            "zh-yue-HK",
            "yue-Hans-CN",
            "cmn",
            "pt-AO",
            "es-MX",
            "no-NO",
            "nn",
            "gsw-CH",
            "arz-EG",
            "en-GB",
            "ar-EG-u-nu-latn",
            "not a tag",
            "sr",
            "tl-PH",
        ] {
            for message in all() {
                assert_eq!(
                    format_for(&[request], message),
                    negotiate(&[request], &[message], message).format,
                    "{request} for {message}"
                );
            }
        }
    }

    #[test]
    fn every_language_finds_itself() {
        for tag in all() {
            assert_eq!(negotiate(&[tag], &all(), "en").message, tag);
        }
    }

    #[test]
    fn preferences_are_tried_in_order() {
        let shipped = ["en", "es", "ar"];
        for (requested, message, format) in [
            (&["not a tag", "sw", "es-MX", "en"][..], "es", "es-MX"),
            (&["pa-Arab", "ar-SA"], "ar", "ar-SA"),
            (&["ja"], "en", "en"),
            (&[], "en", "en"),
        ] {
            let chosen = negotiate(requested, &shipped, "en");
            assert_eq!(
                (chosen.message.as_str(), chosen.format.as_str()),
                (message, format)
            );
        }
    }

    #[test]
    fn a_language_of_its_own_wins_over_its_alias() {
        assert_eq!(negotiate(&["nn-NO"], &["nb", "nn"], "en").message, "nn");
        assert_eq!(
            negotiate(&["yue-HK"], &["zh-Hant", "yue"], "en").message,
            "yue"
        );
    }

    #[test]
    fn regional_messages_follow_cldr_parents() {
        let available = ["en", "en-001", "pt", "pt-PT", "zh-Hant", "zh-Hant-HK", "zh"];
        for (request, expected) in [
            ("en-AU", "en-001"),
            ("en-US", "en"),
            ("en-PH", "en"),
            ("pt-MZ", "pt-PT"),
            ("pt-BR", "pt"),
            ("zh-MO", "zh-Hant-HK"),
            ("zh-TW", "zh-Hant"),
            ("zh-SG", "zh"),
        ] {
            assert_eq!(
                negotiate(&[request], &available, "en").message,
                expected,
                "{request}"
            );
        }
    }

    #[test]
    fn chains_end_in_english() {
        for (tag, expected) in [
            ("es-419", &["es-419", "es", "en"][..]),
            ("es-MX", &["es-419", "es", "en"]),
            ("zh-Hant", &["zh-Hant", "en"]),
            ("pt-BR", &["pt-BR", "en"]),
            ("en", &["en"]),
            ("en-GB", &["en"]),
            ("tlh", &["en"]),
        ] {
            assert_eq!(fallback_chain(tag, &all()), expected, "{tag}");
        }
    }
}

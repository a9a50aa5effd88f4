//! What is known about each language, in one table: adding a language is adding a row.

use crate::tag::Tag;

/// The direction a language is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// One language messages can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocaleInfo {
    /// Canonical tag; also the name of the language's folder under `locales/`.
    pub tag: &'static str,
    /// What speakers call the language, for language pickers. Fixed here because `Intl.DisplayNames` answers in English
    /// for languages a browser has no data for.
    pub native_name: &'static str,
    /// The English name, for staff and reports.
    pub english_name: &'static str,
    /// ISO 15924 code of the script the messages are written in.
    pub script: &'static str,
}

impl LocaleInfo {
    /// The direction of [`script`](Self::script).
    #[must_use]
    pub fn direction(&self) -> Direction {
        script_direction(self.script)
    }
}

const fn row(
    tag: &'static str,
    native_name: &'static str,
    english_name: &'static str,
    script: &'static str,
) -> LocaleInfo {
    LocaleInfo {
        tag,
        native_name,
        english_name,
        script,
    }
}

/// The languages the widget can be offered in. Which of them a build carries is decided by the folders under `locales/`.
///
/// The first row of a language also says which script a bare tag of that language means (`zh` is `zh-Hans`).
#[rustfmt::skip]
pub const LOCALES: &[LocaleInfo] = &[
    row("en", "English", "English", "Latn"),
    row("es", "Español", "Spanish", "Latn"),
    row("es-419", "Español (Latinoamérica)", "Spanish (Latin America)", "Latn"),
    row("fr", "Français", "French", "Latn"),
    row("de", "Deutsch", "German", "Latn"),
    row("it", "Italiano", "Italian", "Latn"),
    row("pt-BR", "Português (Brasil)", "Portuguese (Brazil)", "Latn"),
    row("pt-PT", "Português (Portugal)", "Portuguese (Portugal)", "Latn"),
    row("nl", "Nederlands", "Dutch", "Latn"),
    row("sv", "Svenska", "Swedish", "Latn"),
    row("da", "Dansk", "Danish", "Latn"),
    row("nb", "Norsk bokmål", "Norwegian Bokmål", "Latn"),
    row("fi", "Suomi", "Finnish", "Latn"),
    row("is", "Íslenska", "Icelandic", "Latn"),
    row("pl", "Polski", "Polish", "Latn"),
    row("cs", "Čeština", "Czech", "Latn"),
    row("sk", "Slovenčina", "Slovak", "Latn"),
    row("sl", "Slovenščina", "Slovenian", "Latn"),
    row("hr", "Hrvatski", "Croatian", "Latn"),
    row("hu", "Magyar", "Hungarian", "Latn"),
    row("ro", "Română", "Romanian", "Latn"),
    row("bg", "Български", "Bulgarian", "Cyrl"),
    row("el", "Ελληνικά", "Greek", "Grek"),
    row("et", "Eesti", "Estonian", "Latn"),
    row("lv", "Latviešu", "Latvian", "Latn"),
    row("lt", "Lietuvių", "Lithuanian", "Latn"),
    row("mt", "Malti", "Maltese", "Latn"),
    row("ga", "Gaeilge", "Irish", "Latn"),
    row("ca", "Català", "Catalan", "Latn"),
    row("cy", "Cymraeg", "Welsh", "Latn"),
    row("uk", "Українська", "Ukrainian", "Cyrl"),
    row("ru", "Русский", "Russian", "Cyrl"),
    row("tr", "Türkçe", "Turkish", "Latn"),
    row("ar", "العربية", "Arabic", "Arab"),
    row("he", "עברית", "Hebrew", "Hebr"),
    row("fa", "فارسی", "Persian", "Arab"),
    row("ur", "اردو", "Urdu", "Arab"),
    row("hi", "हिन्दी", "Hindi", "Deva"),
    row("bn", "বাংলা", "Bengali", "Beng"),
    row("pa", "ਪੰਜਾਬੀ", "Punjabi", "Guru"),
    row("gu", "ગુજરાતી", "Gujarati", "Gujr"),
    row("zh-Hans", "简体中文", "Chinese (Simplified)", "Hans"),
    row("zh-Hant", "繁體中文", "Chinese (Traditional)", "Hant"),
    row("ja", "日本語", "Japanese", "Jpan"),
    row("ko", "한국어", "Korean", "Kore"),
    row("vi", "Tiếng Việt", "Vietnamese", "Latn"),
    row("th", "ไทย", "Thai", "Thai"),
    row("km", "ខ្មែរ", "Khmer", "Khmr"),
    row("fil", "Filipino", "Filipino", "Latn"),
    row("am", "አማርኛ", "Amharic", "Ethi"),
    row("ht", "Kreyòl ayisyen", "Haitian Creole", "Latn"),
];

/// Tag and script of every row of [`LOCALES`]: negotiation needs no more, and the widget
/// then does without the names.
#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler: an index out of range does not compile"
)]
static SCRIPTS: [(&str, &str); LOCALES.len()] = {
    let mut scripts = [("", ""); LOCALES.len()];
    let mut index = 0;
    while index < LOCALES.len() {
        scripts[index] = (LOCALES[index].tag, LOCALES[index].script);
        index += 1;
    }
    scripts
};

/// The row of exactly this tag, in any case.
#[must_use]
pub fn locale_info(tag: &str) -> Option<&'static LocaleInfo> {
    LOCALES.iter().find(|row| row.tag.eq_ignore_ascii_case(tag))
}

/// The direction text in this language is written in; left to right for a tag we know nothing about.
///
/// ```
/// use leeway_l10n::{Direction, direction};
/// assert_eq!(direction("ar-EG"), Direction::Rtl);
/// assert_eq!(direction("pa-Arab-PK"), Direction::Rtl);
/// assert_eq!(direction("pa"), Direction::Ltr);
/// ```
#[must_use]
pub fn direction(tag: &str) -> Direction {
    Tag::parse(tag).map_or(Direction::Ltr, |tag| script_direction(&likely_script(&tag)))
}

fn script_direction(script: &str) -> Direction {
    match script {
        "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo" | "Adlm" | "Rohg" => Direction::Rtl,
        _ => Direction::Ltr,
    }
}

/// Scripts that CLDR's likely subtags give to a language in some regions, where that differs from its row.
const REGIONAL_SCRIPTS: &[(&str, &[&str], &str)] = &[
    (
        "zh",
        &[
            "TW", "HK", "MO", "AU", "BN", "GB", "GF", "ID", "PA", "PF", "PH", "SR", "TH", "US",
            "VN",
        ],
        "Hant",
    ),
    ("pa", &["PK"], "Arab"),
];

/// The script a tag means: the one it names, else the likely one; empty when the language is unknown.
pub(crate) fn likely_script(tag: &Tag) -> String {
    if !tag.script.is_empty() {
        return tag.script.clone();
    }
    for (language, regions, script) in REGIONAL_SCRIPTS {
        if *language == tag.language && regions.contains(&tag.region.as_str()) {
            return (*script).to_owned();
        }
    }
    SCRIPTS
        .iter()
        .find(|(known, _)| primary(known) == tag.language)
        .map(|(_, script)| (*script).to_owned())
        .unwrap_or_default()
}

/// The primary language subtag.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tag::canonical_tag;

    #[test]
    fn tags_are_canonical_and_unique() {
        for (position, row) in LOCALES.iter().enumerate() {
            assert_eq!(canonical_tag(row.tag).as_deref(), Some(row.tag));
            assert!(
                LOCALES
                    .iter()
                    .skip(position + 1)
                    .all(|other| other.tag != row.tag)
            );
            assert!(!row.native_name.is_empty() && row.script.len() == 4);
        }
    }

    #[test]
    fn right_to_left_languages_are_exactly_these() {
        let rtl: Vec<&str> = LOCALES
            .iter()
            .filter(|row| row.direction() == Direction::Rtl)
            .map(|row| row.tag)
            .collect();
        assert_eq!(rtl, ["ar", "he", "fa", "ur"]);
    }

    #[test]
    fn direction_follows_the_script_a_tag_means() {
        for (tag, expected) in [
            ("ar-XB", Direction::Rtl),
            ("he-IL", Direction::Rtl),
            ("pa-PK", Direction::Rtl),
            ("pa-IN", Direction::Ltr),
            ("hi-Latn", Direction::Ltr),
            ("en-XA", Direction::Ltr),
            ("xx", Direction::Ltr),
            ("not a tag", Direction::Ltr),
        ] {
            assert_eq!(direction(tag), expected, "{tag}");
        }
    }
}

//! Language tags (BCP 47) as far as choosing a language needs them.

/// A well-formed language tag, taken apart. Subtags are in canonical case; extensions keep theirs in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    /// Two or three letters (or a registered longer one), lower case.
    pub(crate) language: String,
    /// Four letters, title case; empty when the tag names none.
    pub(crate) script: String,
    /// Two letters or three digits, upper case; empty when the tag names none.
    pub(crate) region: String,
    /// Variants and extensions with their leading hyphens, lower case: `-u-nu-latn`; empty when there are none.
    pub(crate) rest: String,
}

impl Tag {
    /// Reads a tag; `_` counts as `-`, as in POSIX names. `None` when it is not well-formed, or names no language.
    pub(crate) fn parse(text: &str) -> Option<Tag> {
        let mut subtags = text.trim().split(['-', '_']).peekable();
        let language = subtags.next()?;
        if !(2..=8).contains(&language.len()) || language.len() == 4 || !is_alpha(language) {
            return None;
        }
        let mut language = language.to_ascii_lowercase();
        // An extended language subtag stands for itself: `zh-yue` is `yue`.
        if let Some(extended) = subtags.next_if(|s| s.len() == 3 && is_alpha(s)) {
            language = extended.to_ascii_lowercase();
        }
        let script = subtags
            .next_if(|s| s.len() == 4 && is_alpha(s))
            .map(title_case)
            .unwrap_or_default();
        let region = subtags
            .next_if(|s| (s.len() == 2 && is_alpha(s)) || (s.len() == 3 && is_digits(s)))
            .map(str::to_ascii_uppercase)
            .unwrap_or_default();
        let mut rest = String::new();
        let mut in_extension = false;
        let mut after_singleton = false;
        for subtag in subtags {
            let alphanumeric = subtag.bytes().all(|b| b.is_ascii_alphanumeric());
            if !alphanumeric || !(1..=8).contains(&subtag.len()) {
                return None;
            }
            if subtag.len() == 1 {
                // Two singletons in a row: the first has no content.
                if after_singleton {
                    return None;
                }
                in_extension = true;
            } else if !in_extension && !is_variant(subtag) {
                return None;
            }
            after_singleton = subtag.len() == 1;
            rest.push('-');
            rest.push_str(&subtag.to_ascii_lowercase());
        }
        if after_singleton {
            return None;
        }
        Some(Tag {
            language,
            script,
            region,
            rest,
        })
    }

    /// The same tag without variants and extensions: what languages are matched by.
    pub(crate) fn without_extensions(&self) -> Tag {
        Tag {
            rest: String::new(),
            ..self.clone()
        }
    }

    /// The tag as text, extensions included.
    pub(crate) fn text(&self) -> String {
        let mut text = self.language.clone();
        for subtag in [&self.script, &self.region] {
            if !subtag.is_empty() {
                text.push('-');
                text.push_str(subtag);
            }
        }
        text.push_str(&self.rest);
        text
    }
}

/// The tag in canonical case (`zh_hant-tw` is `zh-Hant-TW`), extensions kept; `None` when it is not well-formed.
#[must_use]
pub fn canonical_tag(text: &str) -> Option<String> {
    Tag::parse(text).map(|tag| tag.text())
}

fn is_alpha(subtag: &str) -> bool {
    !subtag.is_empty() && subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_digits(subtag: &str) -> bool {
    !subtag.is_empty() && subtag.bytes().all(|b| b.is_ascii_digit())
}

/// Five to eight characters, or four that begin with a digit (`1996`).
fn is_variant(subtag: &str) -> bool {
    subtag.len() >= 5
        || (subtag.len() == 4 && subtag.bytes().next().is_some_and(|b| b.is_ascii_digit()))
}

fn title_case(subtag: &str) -> String {
    let mut text = subtag.to_ascii_lowercase();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_tags_are_refused() {
        for text in [
            "",
            "e",
            "en-",
            "-en",
            "*",
            "english language",
            "en--US",
            "en-u",
            "en-u-x",
            "en-u-nu-",
            "latn",
            "en-abcdefghi",
            "en-abcd-efgh",
            "1n",
            "en/US",
        ] {
            assert_eq!(canonical_tag(text), None, "{text:?}");
        }
    }

    #[test]
    fn case_and_separators_are_canonical() {
        for (text, expected) in [
            ("EN", "en"),
            ("en_us", "en-US"),
            ("zh-hant-hk", "zh-Hant-HK"),
            ("ES-419", "es-419"),
            ("zh-yue-HK", "yue-HK"),
            ("en-u-nu-LATN", "en-u-nu-latn"),
            ("de-1996", "de-1996"),
            ("sl-rozaj-biske", "sl-rozaj-biske"),
            ("ar-EG-x-Private1", "ar-EG-x-private1"),
            ("fil", "fil"),
        ] {
            assert_eq!(canonical_tag(text).as_deref(), Some(expected), "{text:?}");
        }
    }
}

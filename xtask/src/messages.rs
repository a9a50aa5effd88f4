//! Joins the message files of one language into the one file a customer downloads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::split;

/// One language, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Language tag, the name of its folder: `es`, `pt-BR`.
    pub tag: String,
    /// The messages of the first screens, comments left out.
    pub text: String,
    /// Those of the screens after the options.
    pub later: String,
}

impl Language {
    /// The one-line value of a message without variables, if there is such a message.
    ///
    /// The loader shows two of them before any Fluent code has arrived.
    #[must_use]
    pub fn plain(&self, id: &str) -> Option<&str> {
        self.text.lines().find_map(|line| {
            let value = line
                .strip_prefix(id)?
                .trim_start()
                .strip_prefix('=')?
                .trim();
            (!value.is_empty() && !value.contains('{')).then_some(value)
        })
    }

    /// `rtl` for languages written from right to left, else `ltr`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        leeway_l10n::direction(&self.tag).as_str()
    }

    /// What speakers call the language.
    #[must_use]
    pub fn name(&self) -> &str {
        leeway_l10n::locale_info(&self.tag).map_or(&self.tag, |info| info.native_name)
    }
}

/// Reads every language below `locales`, in the order of their tags.
///
/// # Errors
/// When a folder cannot be read, or English is missing: it is the language a
/// customer gets when nothing better is there.
pub fn read(locales: &Path) -> Result<Vec<Language>> {
    let mut languages = Vec::new();
    for folder in sorted(locales)? {
        if !folder.is_dir() {
            continue;
        }
        let (mut text, mut later) = (String::new(), String::new());
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let source = fs::read_to_string(&file)
                    .with_context(|| format!("reading {}", file.display()))?;
                let part = if split::is_later(&file) {
                    &mut later
                } else {
                    &mut text
                };
                part.push_str(&without_comments(&source));
            }
        }
        if !text.is_empty() {
            let tag = folder.file_name().unwrap_or_default().to_string_lossy();
            languages.push(Language {
                tag: tag.into_owned(),
                text,
                later,
            });
        }
    }
    if !languages.iter().any(|language| language.tag == "en") {
        bail!("{} holds no English messages", locales.display());
    }
    Ok(languages)
}

/// The entries of a folder by name, so that the same tree gives the same bytes.
pub(crate) fn sorted(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut entries = fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<_>>>()
        .with_context(|| format!("reading {}", folder.display()))?;
    entries.sort();
    Ok(entries)
}

/// A Fluent resource without comments and without the empty lines between entries.
///
/// A comment starts in the first column; inside a pattern every line is
/// indented, and there an empty line is a paragraph break that has to stay.
fn without_comments(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut blank_lines = 0_usize;
    for line in source.lines() {
        let line = line.trim_end();
        if line.is_empty() {
            blank_lines += 1;
            continue;
        }
        if line.starts_with('#') {
            blank_lines = 0;
            continue;
        }
        if line.starts_with([' ', '\t']) {
            kept.extend(std::iter::repeat_n('\n', blank_lines));
        }
        blank_lines = 0;
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_paragraphs_stay() {
        let source = "# File comment\n\n## Group\n\nfirst = One\n\n# About second\nsecond =\n    Line one\n\n    line # two\n\nthird = Three\n";
        assert_eq!(
            without_comments(source),
            "first = One\nsecond =\n    Line one\n\n    line # two\nthird = Three\n"
        );
    }

    #[test]
    fn comment_between_attributes_and_next_message_takes_its_blank_lines_along() {
        let source = "a = A\n    .label = L\n\n# c\n\nb = B\n";
        assert_eq!(without_comments(source), "a = A\n    .label = L\nb = B\n");
    }

    #[test]
    fn plain_value_is_refused_when_it_has_a_variable_or_is_a_longer_id() {
        let language = Language {
            tag: "en".to_owned(),
            text: "wait-long = no\nwait-name = Hello { $name }\nwait = Please wait\n".to_owned(),
            later: String::new(),
        };
        assert_eq!(language.plain("wait"), Some("Please wait"));
        assert_eq!(language.plain("wait-name"), None);
        assert_eq!(language.plain("absent"), None);
    }
}

//! Compiles the message files of one language into the two files a customer downloads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use leeway_l10n::Bundle;

use crate::own_texts::OwnTexts;
use crate::split;

/// One language, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Language tag, the name of its folder: `es`, `pt-BR`.
    pub tag: String,
    /// The messages of the first screens, compiled.
    pub text: String,
    /// Those of the screens after the options.
    pub later: String,
}

impl Language {
    /// The one-line value of a message without variables, if there is such a message.
    ///
    /// The loader shows two of them before any code for messages has arrived.
    #[must_use]
    pub fn plain(&self, id: &str) -> Option<&str> {
        self.text.lines().find_map(|line| {
            let value = line.strip_prefix(id)?.strip_prefix('=')?;
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
/// When a folder cannot be read, something in it is no message, an id is there
/// twice, or English is missing: it is the language a customer gets when nothing
/// better is there.
pub fn read(locales: &Path) -> Result<Vec<Language>> {
    read_with(locales, &OwnTexts::default())
}

/// The same with a creditor's own words in place of single messages.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_with(locales: &Path, own: &OwnTexts) -> Result<Vec<Language>> {
    let mut languages = Vec::new();
    for folder in sorted(locales)? {
        if !folder.is_dir() {
            continue;
        }
        let tag = folder.file_name().unwrap_or_default().to_string_lossy();
        let (mut text, mut later) = (String::new(), String::new());
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let source = fs::read_to_string(&file)
                    .with_context(|| format!("reading {}", file.display()))?;
                let source = own.put_into(&tag, &source);
                let part = if split::is_later(&file) {
                    &mut later
                } else {
                    &mut text
                };
                part.push_str(&compile(&source).with_context(|| file.display().to_string())?);
            }
        }
        if !text.is_empty() {
            // The widget joins the two, so no id may be in both.
            let (_, faults) = Bundle::read(&tag, &[text.as_str(), &later].concat());
            ensure!(faults.is_empty(), "locales/{tag}: {}", listed(&faults));
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

fn compile(source: &str) -> Result<String> {
    leeway_l10n::compile(source).map_err(|faults| anyhow!(listed(&faults)))
}

fn listed(faults: &[impl ToString]) -> String {
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    faults.join("; ")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_in_two_files_is_refused() {
        let locales = tempfile::tempdir().unwrap();
        let english = locales.path().join("en");
        fs::create_dir(&english).unwrap();
        fs::write(english.join("balance.ftl"), "a = A\nb = B\n").unwrap();
        fs::write(english.join("review.ftl"), "b = C\n").unwrap();
        let refused = read(locales.path()).unwrap_err();
        assert_eq!(refused.to_string(), "locales/en: b is there already");
    }

    #[test]
    fn what_is_no_message_is_refused_with_its_place() {
        let locales = tempfile::tempdir().unwrap();
        let english = locales.path().join("en");
        fs::create_dir(&english).unwrap();
        fs::write(english.join("balance.ftl"), "a = A\n\nb = { $x\n").unwrap();
        let refused = format!("{:#}", read(locales.path()).unwrap_err());
        assert!(
            refused.ends_with("balance.ftl: line 3: not a message: b = { $x"),
            "{refused}"
        );
    }

    #[test]
    fn later_screens_have_a_file_of_their_own() {
        let locales = tempfile::tempdir().unwrap();
        let english = locales.path().join("en");
        fs::create_dir(&english).unwrap();
        fs::write(english.join("balance.ftl"), "# Comment\na = A { $x }\n").unwrap();
        fs::write(english.join("review.ftl"), "b = B").unwrap();
        assert_eq!(
            read(locales.path()).unwrap(),
            [Language {
                tag: "en".to_owned(),
                text: "a=A {$x}\n".to_owned(),
                later: "b=B\n".to_owned(),
            }]
        );
    }

    #[test]
    fn plain_value_is_refused_when_it_has_a_variable_or_is_a_longer_id() {
        let language = Language {
            tag: "en".to_owned(),
            text: "wait-long=no\nwait-name=Hello {$name}\nwait=Please wait\n".to_owned(),
            later: String::new(),
        };
        assert_eq!(language.plain("wait"), Some("Please wait"));
        assert_eq!(language.plain("wait-name"), None);
        assert_eq!(language.plain("absent"), None);
    }
}

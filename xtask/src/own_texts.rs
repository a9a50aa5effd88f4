//! A creditor's own words in place of single messages of the widget.
//!
//! They are put in when the widget is built, so that the integrity of its files covers
//! them and no customer downloads a parser. What they may say is what a translation may:
//! messages that are there, with the variables that are there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use leeway_l10n::check::{Coverage, MessageFile, check_translation};

use crate::messages::sorted;

/// The messages of each language that are replaced, by tag and id, each as it is written.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct OwnTexts(BTreeMap<String, BTreeMap<String, String>>);

impl OwnTexts {
    /// Reads `<tag>.ftl` for each language from `folder`.
    ///
    /// # Errors
    /// When a file cannot be read or names no language, or a message in it is none, is not
    /// one of the widget's in `locales`, or uses other variables.
    pub(crate) fn read(folder: &Path, locales: &Path) -> Result<Self> {
        let source = joined(&locales.join("en"))?;
        let source = [MessageFile {
            name: "own",
            text: &source,
        }];
        let mut own = BTreeMap::new();
        for path in sorted(folder)? {
            if path.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let tag = path.file_stem().unwrap_or_default().to_string_lossy();
            if !locales.join(&*tag).is_dir() {
                bail!("{}: the widget has no language {tag}", path.display());
            }
            let text =
                fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let files = [MessageFile {
                name: "own",
                text: &text,
            }];
            let found = check_translation(&source, &tag, &files, Coverage::Overlay);
            let found: Vec<String> = found
                .iter()
                .map(|finding| match finding.id.as_str() {
                    // No message, so no name: the problem says where.
                    "" => finding.problem.to_string(),
                    id => format!("{id}: {}", finding.problem),
                })
                .collect();
            ensure!(found.is_empty(), "{}: {}", path.display(), found.join("; "));
            own.insert(tag.into_owned(), messages(&text));
        }
        Ok(Self(own))
    }

    /// The file with the language's own messages in place of the widget's.
    pub(crate) fn put_into(&self, tag: &str, source: &str) -> String {
        let Some(own) = self.0.get(tag) else {
            return source.to_owned();
        };
        let mut out = String::new();
        let mut skips = false;
        for line in source.lines() {
            if let Some(id) = id_of(line) {
                let replaced = own.get(id);
                skips = replaced.is_some();
                out.push_str(replaced.map_or("", String::as_str));
            } else if !is_continued(line) {
                skips = false;
            }
            if !skips {
                out.push_str(line);
                out.push('\n');
            }
        }
        out
    }
}

/// The messages of a file by their ids, comments left out.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut open: Option<&str> = None;
    for line in text.lines() {
        if let Some(id) = id_of(line) {
            open = Some(id);
        } else if !is_continued(line) {
            open = None;
        }
        if let Some(id) = open {
            let message: &mut String = messages.entry(id.to_owned()).or_default();
            message.push_str(line);
            message.push('\n');
        }
    }
    messages
}

/// The id, where a message begins on this line.
fn id_of(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
    (begins && id.bytes().all(known)).then_some(id)
}

/// Whether a line goes on with the message before it.
fn is_continued(line: &str) -> bool {
    line.starts_with([' ', '}'])
}

/// Every message of a language.
fn joined(folder: &Path) -> Result<String> {
    let mut all = String::new();
    for path in sorted(folder)? {
        if path.extension().is_some_and(|extension| extension == "ftl") {
            all.push_str(
                &fs::read_to_string(&path)
                    .with_context(|| format!("reading {}", path.display()))?,
            );
            all.push('\n');
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "### All of them\n\n# $count (number): payments, 3.\na = { $count ->\n    [one] One\n   *[other] { $count }\n}\n# A greeting.\nb = Hello\n";

    fn folders(own: &[(&str, &str)]) -> (tempfile::TempDir, tempfile::TempDir) {
        let (texts, locales) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for tag in ["en", "de"] {
            fs::create_dir(locales.path().join(tag)).unwrap();
            fs::write(locales.path().join(tag).join("all.ftl"), ENGLISH).unwrap();
        }
        for (name, text) in own {
            fs::write(texts.path().join(name), text).unwrap();
        }
        (texts, locales)
    }

    fn refused(name: &str, text: &str) -> String {
        let (texts, locales) = folders(&[(name, text)]);
        let error = OwnTexts::read(texts.path(), locales.path()).unwrap_err();
        format!("{error:#}")
    }

    #[test]
    fn own_texts_of_no_message_or_with_other_variables_are_refused() {
        assert!(refused("xx.ftl", "b = Hi\n").ends_with("the widget has no language xx"));
        assert!(refused("en.ftl", "c = Hi\n").ends_with("c: not in the source language"));
        assert!(refused("en.ftl", "b = Hi { $name }\n").contains("b: uses $name"));
        assert!(refused("en.ftl", "a = Some\n").contains("a: does not use $count"));
        assert!(refused("en.ftl", "b = { $x\n").contains("en.ftl: line 2: "));
    }

    #[test]
    fn own_texts_stand_in_place_of_single_messages_in_their_language_alone() {
        let own =
            "# Ours\na = { $count ->\n    [one] Just one\n   *[other] { $count } of them\n}\n";
        let (texts, locales) = folders(&[("de.ftl", own)]);
        let own = OwnTexts::read(texts.path(), locales.path()).unwrap();
        assert_eq!(own.put_into("en", ENGLISH), ENGLISH);
        assert_eq!(
            own.put_into("de", ENGLISH),
            "### All of them\n\n# $count (number): payments, 3.\na = { $count ->\n    [one] Just one\n   *[other] { $count } of them\n}\n# A greeting.\nb = Hello\n"
        );
    }
}

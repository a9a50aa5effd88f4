//! `cargo xtask l10n`: what is wrong with the messages under `locales/`, language by language.
//!
//! A language is a folder of Fluent files beside `avoided.txt`, the words that would press or blame a customer in it: one
//! phrase a line, `#` before remarks. Everything in English counts as right in sense, so the other languages are held to
//! its ids, variables and lengths; English itself is held to how hard it is to read.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use leeway_l10n::check::{
    Coverage, MessageFile, Problem, Reading, Text, VALUE, check_source, check_translation, texts,
};
use leeway_l10n::{fallback_chain, locale_info};

use crate::{messages, project, split};

/// The language the others are translated from.
const SOURCE: &str = "en";

/// The file of a language that lists the words its messages avoid.
const AVOIDED: &str = "avoided.txt";

/// Messages that end so are no texts for readers: they name files.
const FILE_NAME: &str = "file-name";

/// A message may be this many percent as long as in English, for a layout has to hold it.
const MOST_PERCENT: usize = 180;
/// Shorter messages are never too long: single words differ more and matter less.
const SHORT: usize = 32;

/// The hardest an English message of eight words or more may be to read, in hundredths of a school year.
const HARDEST_MESSAGE: i64 = 800;
/// The same for all messages of a file together.
const HARDEST_FILE: i64 = 600;
/// Messages with fewer words have no grade that means anything.
const GRADED_WORDS: u32 = 8;
/// The most words of an English sentence.
const LONGEST_SENTENCE: u32 = 20;

/// Letters of the scripts messages are written in, first and last of each block.
const LETTERS: &[(&str, &[(char, char)])] = &[
    ("Latn", &[('A', '\u{24f}'), ('\u{1e00}', '\u{1eff}')]),
    ("Cyrl", &[('\u{400}', '\u{4ff}')]),
    ("Grek", &[('\u{370}', '\u{3ff}'), ('\u{1f00}', '\u{1fff}')]),
    ("Arab", &[('\u{600}', '\u{6ff}')]),
    ("Hebr", &[('\u{590}', '\u{5ff}')]),
    ("Deva", &[('\u{900}', '\u{97f}')]),
    ("Beng", &[('\u{980}', '\u{9ff}')]),
    ("Guru", &[('\u{a00}', '\u{a7f}')]),
    ("Gujr", &[('\u{a80}', '\u{aff}')]),
    ("Thai", &[('\u{e00}', '\u{e7f}')]),
    ("Ethi", &[('\u{1200}', '\u{137f}')]),
    ("Khmr", &[('\u{1780}', '\u{17ff}')]),
    ("Hans", &[('\u{4e00}', '\u{9fff}')]),
    ("Hant", &[('\u{4e00}', '\u{9fff}')]),
    (
        "Jpan",
        &[('\u{3040}', '\u{30ff}'), ('\u{4e00}', '\u{9fff}')],
    ),
    ("Kore", &[('\u{ac00}', '\u{d7a3}')]),
];

/// Scripts without spaces between words.
const UNSPACED: [&str; 5] = ["Hans", "Hant", "Jpan", "Thai", "Khmr"];

/// Arguments of `cargo xtask l10n`.
#[derive(Debug, Default, clap::Args)]
pub struct Arguments {
    /// The folder of the languages, one folder each.
    #[arg(long)]
    locales: Option<PathBuf>,
}

/// What a finding is about; each has a column in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// Messages missing, too many, or in another order; the language itself unknown.
    Keys,
    /// Variables missing, too many, or not explained in English.
    Variables,
    /// Plural categories of the language without an arm, and arms without a category.
    Plurals,
    /// What is no message, and references that lead nowhere.
    Syntax,
    /// Letters of another script, direction marks, quotation marks, spaces before marks.
    Marks,
    /// Words that press or blame, exclamation marks, words in capitals.
    Words,
    /// Messages much longer than in English.
    Length,
    /// English that is hard to read.
    Reading,
}

impl Column {
    const ALL: [(Column, &str); 8] = [
        (Column::Keys, "keys"),
        (Column::Variables, "variables"),
        (Column::Plurals, "plurals"),
        (Column::Syntax, "syntax"),
        (Column::Marks, "marks"),
        (Column::Words, "words"),
        (Column::Length, "length"),
        (Column::Reading, "reading"),
    ];

    const fn of(problem: &Problem) -> Column {
        match problem {
            Problem::Missing | Problem::Extra | Problem::Duplicate => Column::Keys,
            Problem::VariableMissing(_)
            | Problem::VariableExtra(_)
            | Problem::Undocumented(_)
            | Problem::DocumentedOnly(_) => Column::Variables,
            Problem::PluralArmMissing(_) | Problem::PluralArmExtra(_) | Problem::ArmTwice(_) => {
                Column::Plurals
            }
            Problem::Junk { .. }
            | Problem::ReferenceMissing(_)
            | Problem::Cycle
            | Problem::UnknownFunction(_)
            | Problem::UnknownOption(_) => Column::Syntax,
        }
    }
}

/// The messages of one language and what is wrong with them.
#[derive(Debug)]
struct Language {
    /// The folder's name.
    tag: String,
    /// Message files by name.
    files: BTreeMap<String, String>,
    /// What is to be avoided; `None` where nobody has said.
    avoided: Option<Vec<String>>,
    texts: Vec<Text>,
    findings: Vec<(Column, String)>,
}

/// Runs `cargo xtask l10n`.
///
/// # Errors
/// When the messages cannot be read, or something is wrong with them.
pub fn run(arguments: &Arguments) -> Result<()> {
    let folder = arguments
        .locales
        .clone()
        .unwrap_or_else(|| project::root().join("locales"));
    let languages = check(&folder)?;
    print!("{}", table(&languages));
    let findings: usize = languages.iter().map(|one| one.findings.len()).sum();
    println!("{findings} findings in {} languages", languages.len());
    ensure!(findings == 0, "the messages need mending");
    Ok(())
}

/// Everything there is to say about the languages in `folder`, in the order of their tags.
fn check(folder: &Path) -> Result<Vec<Language>> {
    let mut languages = Vec::new();
    for entry in messages::sorted(folder)? {
        if entry.is_dir() {
            languages.extend(Language::read(&entry)?);
        }
    }
    let Some(place) = languages.iter().position(|one| one.tag == SOURCE) else {
        bail!("{} holds no English messages", folder.display());
    };
    let source = languages.remove(place);
    let tags: Vec<String> = languages.iter().map(|one| one.tag.clone()).collect();
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    for language in &languages {
        // The language that what is not here comes from; English unless it is an overlay.
        let below = fallback_chain(&language.tag, &tags)
            .get(1)
            .and_then(|tag| languages.iter().find(|one| one.tag == *tag));
        found.push(language.findings_against(&source, below));
    }
    for (language, findings) in languages.iter_mut().zip(found) {
        language.findings = findings;
    }
    let findings = source.findings_as_source();
    languages.insert(place, Language { findings, ..source });
    Ok(languages)
}

impl Language {
    /// Reads a folder; `None` if it holds no messages.
    fn read(folder: &Path) -> Result<Option<Language>> {
        let mut files = BTreeMap::new();
        let mut avoided = None;
        for path in messages::sorted(folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let list = name == AVOIDED;
            if !list && path.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let text =
                fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            if list {
                let phrases = text.lines().map(str::trim);
                let phrases = phrases.filter(|line| !line.is_empty() && !line.starts_with('#'));
                avoided = Some(phrases.map(ToOwned::to_owned).collect());
            } else {
                files.insert(name.into_owned(), text);
            }
        }
        let tag = folder.file_name().unwrap_or_default().to_string_lossy();
        let texts = texts(&as_files(&files));
        Ok((!files.is_empty()).then(|| Language {
            tag: tag.into_owned(),
            files,
            avoided,
            texts,
            findings: Vec::new(),
        }))
    }

    fn script(&self) -> &'static str {
        locale_info(&self.tag).map_or("", |info| info.script)
    }

    fn findings_as_source(&self) -> Vec<(Column, String)> {
        let mut findings = Vec::new();
        for finding in check_source(&self.tag, &as_files(&self.files)) {
            findings.push((Column::of(&finding.problem), finding.to_string()));
        }
        self.look_at_texts(&mut findings);
        self.look_at_reading(&mut findings);
        findings
    }

    fn findings_against(
        &self,
        source: &Language,
        below: Option<&Language>,
    ) -> Vec<(Column, String)> {
        let mut findings = Vec::new();
        if locale_info(&self.tag).is_none() {
            let text = "no row of LOCALES in crates/l10n/src/locale.rs says what language this is";
            findings.push((Column::Keys, text.to_owned()));
        }
        let (of, coverage) = match below {
            Some(below) => (below, Coverage::Overlay),
            None => (source, Coverage::Complete),
        };
        let compared = check_translation(
            &as_files(&of.files),
            &self.tag,
            &as_files(&self.files),
            coverage,
        );
        for finding in compared {
            findings.push((Column::of(&finding.problem), finding.to_string()));
        }
        for (name, text) in &self.files {
            let order = ids(text);
            let wanted = source.files.get(name).map(|text| ids(text));
            let mut wanted = wanted.unwrap_or_default();
            wanted.retain(|id| order.contains(id));
            if order != wanted && order.len() == wanted.len() {
                let text = format!("{name}: the messages are not in the order of English");
                findings.push((Column::Keys, text));
            }
        }
        self.look_at_texts(&mut findings);
        self.look_at_lengths(source, &mut findings);
        findings
    }

    /// What can be seen in each text by itself.
    fn look_at_texts(&self, findings: &mut Vec<(Column, String)>) {
        let script = self.script();
        let unspaced = UNSPACED.contains(&script);
        let avoided: Vec<(&String, String)> = match &self.avoided {
            Some(phrases) => phrases
                .iter()
                .map(|phrase| (phrase, comparable(phrase, unspaced)))
                .collect(),
            None => {
                let text = format!("{AVOIDED} is missing, the list of words to avoid");
                findings.push((Column::Words, text));
                Vec::new()
            }
        };
        for text in &self.texts {
            let mut report = |column, what: &str| {
                let told = format!("{}: {}: {what}", text.file, text.id);
                if !findings.contains(&(column, told.clone())) {
                    findings.push((column, told));
                }
            };
            for reading in &text.readings {
                if let Some(fault) = wrong_letters(&text.id, reading, script) {
                    report(Column::Marks, fault);
                }
                if let Some(fault) = wrong_marks(&self.tag, reading, script) {
                    report(Column::Marks, fault);
                }
                let said = comparable(reading, unspaced);
                for (phrase, _) in avoided.iter().filter(|(_, known)| said.contains(known)) {
                    report(Column::Words, &format!("says “{phrase}”"));
                }
                if reading.contains(['!', '¡', '！']) {
                    report(Column::Words, "exclaims");
                }
                if let Some(word) = reading.split(|c: char| !c.is_alphabetic()).find(|word| {
                    word.chars().filter(|c| c.is_uppercase()).count() > 3
                        && word.chars().all(char::is_uppercase)
                }) {
                    report(Column::Words, &format!("has {word} in capitals"));
                }
            }
        }
    }

    fn look_at_lengths(&self, source: &Language, findings: &mut Vec<(Column, String)>) {
        for text in &self.texts {
            let Some(english) = source.texts.iter().find(|one| one.id == text.id) else {
                continue;
            };
            let (long, short) = (longest(text), longest(english));
            if long > SHORT && long * 100 > short * MOST_PERCENT {
                let told = format!(
                    "{}: {}: {long} characters for {short} of English",
                    text.file, text.id
                );
                findings.push((Column::Length, told));
            }
        }
    }

    fn look_at_reading(&self, findings: &mut Vec<(Column, String)>) {
        let mut files: BTreeMap<&str, Reading> = BTreeMap::new();
        let mut report = |told: String| findings.push((Column::Reading, told));
        for text in &self.texts {
            let mut usual = Reading::default();
            for reading in text.readings.iter().map(|reading| Reading::of(reading)) {
                // The last arm is the usual one.
                usual = reading;
                if reading.longest > LONGEST_SENTENCE {
                    let (file, id, words) = (&text.file, &text.id, reading.longest);
                    report(format!("{file}: {id}: a sentence of {words} words"));
                }
                let grade = reading.grade_hundredths();
                if reading.words >= GRADED_WORDS && grade > HARDEST_MESSAGE {
                    let (file, id) = (&text.file, &text.id);
                    report(format!("{file}: {id}: grade {}", hundredths(grade)));
                }
            }
            *files.entry(&text.file).or_default() += usual;
        }
        for (file, reading) in files {
            let grade = reading.grade_hundredths();
            if grade > HARDEST_FILE {
                report(format!(
                    "{file}: grade {} of all its messages",
                    hundredths(grade)
                ));
            }
        }
    }

    /// Characters of the texts that are downloaded first.
    fn first_load(&self) -> usize {
        let first = self
            .texts
            .iter()
            .filter(|text| !split::is_later(Path::new(&text.file)));
        first.map(longest).sum()
    }
}

fn as_files(files: &BTreeMap<String, String>) -> Vec<MessageFile<'_>> {
    files
        .iter()
        .map(|(name, text)| MessageFile { name, text })
        .collect()
}

/// Characters of the longest reading.
fn longest(text: &Text) -> usize {
    let lengths = text.readings.iter().map(|reading| reading.chars().count());
    lengths.max().unwrap_or_default()
}

/// The ids of a file's messages, in their order.
fn ids(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim_end())
        .collect()
}

/// A text as words in lower case with one space before and after each; where words have no spaces between them, simply
/// in lower case.
fn comparable(text: &str, unspaced: bool) -> String {
    let lower = text.to_lowercase().replace('’', "'");
    if unspaced {
        return lower;
    }
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'' && !is_joined(c));
    let mut joined = String::from(" ");
    for word in words.filter(|word| !word.is_empty()) {
        joined.push_str(word);
        joined.push(' ');
    }
    joined
}

/// Vowel signs and joiners, which Unicode does not count as letters, and values.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}' | '\u{200c}' | '\u{200d}')
        || c == VALUE
}

/// Letters of another script than the language's, or none of its own.
fn wrong_letters(id: &str, reading: &str, script: &str) -> Option<&'static str> {
    if id.ends_with(FILE_NAME) {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        return (!reading.chars().all(plain))
            .then_some("a file name is made of Latin letters, digits and hyphens");
    }
    let (_, blocks) = LETTERS.iter().find(|(name, _)| *name == script)?;
    let own = |c: char| {
        blocks
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&c))
    };
    let mut letters = reading.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek()?;
    (!letters.any(own)).then_some("has no letter of the language's script")
}

/// Marks that a typesetter of the language would change.
fn wrong_marks(tag: &str, reading: &str, script: &str) -> Option<&'static str> {
    // Isolating values is the resolver's work; marks in a message would double it.
    let direction = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if reading.contains(direction) {
        return Some("has a mark of direction");
    }
    if reading.contains(['"', '\'']) || reading.contains("...") {
        return Some("has typewriter quotation marks or dots");
    }
    if script == "Arab" && reading.contains(['?', ';', ',']) {
        return Some("has Latin punctuation");
    }
    if tag == "fr" && !has_french_spaces(reading) {
        return Some("lacks a no-break space before a mark");
    }
    None
}

/// Whether U+202F stands before `;`, `?`, `!`, and U+00A0 before `:` and inside of quotation marks.
fn has_french_spaces(reading: &str) -> bool {
    let mut before = '\u{a0}';
    for c in reading.chars() {
        let right = match (before, c) {
            (_, ';' | '?' | '!') => before == '\u{202f}',
            (_, ':' | '»') => before == '\u{a0}',
            ('«', _) => c == '\u{a0}',
            _ => true,
        };
        if !right {
            return false;
        }
        before = c;
    }
    true
}

fn hundredths(value: i64) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

/// The findings, then a row for each language: how many there are of each kind, and how long the texts of the first
/// download are in percent of English.
fn table(languages: &[Language]) -> String {
    let mut out = String::new();
    for language in languages {
        for (_, finding) in &language.findings {
            out.push_str(&format!("{}/{finding}\n", language.tag));
        }
    }
    let english = languages.iter().find(|one| one.tag == SOURCE);
    let english = english.map_or(0, Language::first_load).max(1);
    let mut line = String::from("language  messages");
    for (_, title) in Column::ALL {
        let _ = write!(line, "  {title}");
    }
    out.push_str(&line);
    out.push_str("  first load\n");
    for language in languages {
        let _ = write!(out, "{:<8}  {:>8}", language.tag, language.texts.len());
        for (column, title) in Column::ALL {
            let found = language.findings.iter().filter(|(one, _)| *one == column);
            let _ = write!(out, "  {:>1$}", found.count(), title.len());
        }
        let percent = language.first_load() * 100 / english;
        let _ = writeln!(out, "  {percent:>8} %");
    }
    out
}

#[cfg(test)]
mod tests;

//! The message files the widget ships: every language says the same things, in
//! forms its grammar needs, and none of them presses the customer.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use leeway_l10n::check::{
    Coverage, Finding, MessageFile, Problem, check_source, check_translation,
};

const SOURCE: &str = "en";
const TRANSLATIONS: [&str; 2] = ["es", "ar"];

/// What no message may say, by language. Whole words, in lower case.
const AVOIDED: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "debtor",
            "delinquent",
            "default",
            "arrears",
            "overdue",
            "failure",
            "failed to",
            "refuse",
            "ignore",
            "must pay",
            "demand",
            "final notice",
            "last chance",
            "act now",
            "urgent",
            "immediately",
            "consequences",
            "legal action",
            "penalty",
            "unfortunately",
            "simply",
            "just",
            "easy",
            "oops",
            "invalid",
            "illegal",
            "forbidden",
        ],
    ),
    (
        "es",
        &[
            "deudor",
            "deudora",
            "moroso",
            "morosa",
            "morosidad",
            "impago",
            "fracaso",
            "urgente",
            "inmediatamente",
            "último aviso",
            "última oportunidad",
            "penalización",
            "sanción",
            "multa",
            "embargo",
            "lamentablemente",
            "simplemente",
            "inválido",
            "no válido",
            "prohibido",
            // Customers are spoken to as usted.
            "tu",
            "tus",
            "tienes",
            "puedes",
        ],
    ),
    (
        "ar",
        &[
            "مدين",
            "المدين",
            "متعثر",
            "التعثر",
            "متأخرات",
            "عاجل",
            "فورًا",
            "حالًا",
            "إنذار",
            "غرامة",
            "عقوبة",
            "للأسف",
            "ببساطة",
            "ممنوع",
        ],
    ),
];

fn folder(tag: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../locales")
        .join(tag)
}

/// The files of a language, by name.
fn read(tag: &str) -> BTreeMap<String, String> {
    let folder = folder(tag);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let files: BTreeMap<String, String> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    assert!(!files.is_empty(), "{}", folder.display());
    files
}

fn as_files(files: &BTreeMap<String, String>) -> Vec<MessageFile<'_>> {
    files
        .iter()
        .map(|(name, text)| MessageFile { name, text })
        .collect()
}

fn told(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|finding| format!("\n  {finding}"))
        .collect()
}

#[test]
fn english_is_sound() {
    let source = read(SOURCE);
    let mut findings = check_source(SOURCE, &as_files(&source));
    // One comment often speaks for the few messages under it, so whether each
    // variable is documented is left to whoever reads the file.
    findings.retain(|finding| {
        !matches!(
            finding.problem,
            Problem::Undocumented(_) | Problem::DocumentedOnly(_)
        )
    });
    assert!(findings.is_empty(), "{}", told(&findings));
}

#[test]
fn every_translation_says_what_english_says() {
    let source = read(SOURCE);
    for tag in TRANSLATIONS {
        let translation = read(tag);
        let findings = check_translation(
            &as_files(&source),
            tag,
            &as_files(&translation),
            Coverage::Complete,
        );
        assert!(findings.is_empty(), "{tag}:{}", told(&findings));
    }
}

/// Ids by file, in order, comments and text left out.
fn ids(files: &BTreeMap<String, String>) -> BTreeMap<&str, Vec<&str>> {
    files
        .iter()
        .map(|(name, text)| {
            let ids = text
                .lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                .filter_map(|line| line.split(" =").next())
                .collect();
            (name.as_str(), ids)
        })
        .collect()
}

#[test]
fn files_hold_the_same_messages_in_the_same_order() {
    let source = read(SOURCE);
    for tag in TRANSLATIONS {
        let translation = read(tag);
        let (translated, wanted) = (ids(&translation), ids(&source));
        let files = |ids: &BTreeMap<&str, Vec<&str>>| {
            ids.keys()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(files(&translated), files(&wanted), "{tag}");
        for (name, ids) in wanted {
            assert_eq!(translated.get(name), Some(&ids), "{tag}/{name}");
        }
    }
}

/// The text customers read: comments, ids and keys of choices left out.
fn words(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let read: String = lines
        .map(|line| {
            let value = line
                .split_once(" = ")
                .or_else(|| line.split_once("] "))
                .map_or(line, |(_, value)| value);
            format!("{value} . ")
        })
        .collect();
    let lower = read.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || "،؟؛«»¿¡…".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    format!(" {} ", words.join(" "))
}

#[test]
fn no_message_presses_or_blames() {
    for (tag, avoided) in AVOIDED {
        for (name, text) in read(tag) {
            let words = words(&text);
            for phrase in avoided {
                assert!(
                    !words.contains(&format!(" {phrase} ")),
                    "{tag}/{name} says {phrase}"
                );
            }
            assert!(!text.contains(['!', '¡']), "{tag}/{name} exclaims");
        }
    }
}

#[test]
fn arabic_is_written_in_arabic() {
    for (name, text) in read("ar") {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((id, value)) = line.split_once(" = ") else {
                continue;
            };
            let technical = value.starts_with('{') || id == "receipt-file-name";
            let arabic = value.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
            assert!(arabic || technical, "{name}: {line}");
            // Isolation is the resolver's work; marks in a message would double it.
            let marks = value
                .chars()
                .any(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
            assert!(!marks, "{name}: {id} holds a bidi mark");
            assert!(
                !value.contains(['?', ';']),
                "{name}: {id} has Latin punctuation"
            );
        }
    }
}

#[test]
fn no_translation_is_much_longer_than_english() {
    let length = |files: &BTreeMap<String, String>| -> BTreeMap<String, usize> {
        files
            .values()
            .flat_map(|text| text.lines())
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(" = "))
            .map(|(id, value)| (id.to_owned(), value.chars().count()))
            .collect()
    };
    let source = length(&read(SOURCE));
    for tag in TRANSLATIONS {
        for (id, long) in length(&read(tag)) {
            let short = source.get(&id).copied().unwrap_or_default();
            // Single words differ more and matter less.
            assert!(
                long <= 32 || long * 10 <= short * 18,
                "{tag} {id}: {long} characters for {short}"
            );
        }
    }
}

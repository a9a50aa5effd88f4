//! The creditor's texts: each used, in the languages named, without figures and
//! without words that accuse.

use std::collections::BTreeSet;

use leeway_core::disclosure::Rule;
use widget::flow::submission::POLICY_TEXTS;

use super::{Lint, kinds};
use crate::pointer::escape;

/// Signs of money; a text with one beside a figure carries an amount.
const SIGNS: [char; 10] = ['$', '€', '£', '¥', '₹', '₩', '₺', '₽', '₪', '₫'];

/// Words for a customer that no text may use, in lower case, by language.
const ACCUSING: [(&str, &[&str]); 6] = [
    ("de", &["schuldner", "schuldnerin", "säumig", "säumige"]),
    ("en", &["debtor", "deadbeat", "delinquent", "defaulter"]),
    ("es", &["deudor", "deudora", "moroso", "morosa"]),
    ("fr", &["débiteur", "débitrice"]),
    (
        "pt",
        &[
            "devedor",
            "devedora",
            "inadimplente",
            "caloteiro",
            "caloteira",
        ],
    ),
    ("ru", &["должник", "должница", "неплательщик"]),
];

pub(super) fn check(lint: &mut Lint<'_>) {
    let policy = lint.policy;
    let mut used: BTreeSet<&str> = policy.stops.iter().map(|stop| stop.text.as_str()).collect();
    used.extend(POLICY_TEXTS);
    for option in &policy.options {
        used.extend(option.title.as_deref());
        used.extend(option.note.as_deref());
        used.extend([option.if_missed.as_str(), option.agreement.as_str()]);
        used.extend(kinds::texts(&option.kind));
    }
    for terms in &policy.disclosures {
        used.insert(&terms.text);
        if let Rule::Tila(tila) = &terms.rule {
            used.extend([tila.late_charge.as_str(), tila.prepayment.as_str()]);
            used.extend(tila.security.as_deref());
        }
    }
    for (id, texts) in policy.texts.iter() {
        let path = format!("/texts/{}", escape(id));
        if !used.contains(id.as_str()) {
            lint.find(
                "W_TEXT_UNUSED",
                path.as_str(),
                "no option and no stop names this text",
                "Name it where it belongs, or take it out.",
            );
        }
        for (language, text) in texts.0.iter() {
            let path = format!("{path}/{}", escape(language));
            if !policy.languages.contains(language) {
                lint.find(
                    "W_TEXT_LANGUAGE",
                    path.as_str(),
                    format!("{language} is not a language of the policy"),
                    "Add the language to /languages, or take the text out.",
                );
            }
            if carries_amount(text, policy.currency.code()) {
                lint.find(
                    "W_TEXT_AMOUNT",
                    path.as_str(),
                    "the text carries an amount, which cannot follow the account",
                    "Leave amounts to the widget, which shows those worked out for the account.",
                );
            }
            if let Some(word) = accusing(language, text) {
                lint.find(
                    "W_TEXT_TONE",
                    path.as_str(),
                    format!("the text says {word}"),
                    "Speak to the customer as a customer.",
                );
            }
        }
        let copied = policy.languages.iter().enumerate().any(|(at, language)| {
            let text = texts.0.get(language);
            let earlier = policy.languages.iter().take(at);
            text.is_some_and(|text| text.chars().count() > 20)
                && earlier.into_iter().any(|other| texts.0.get(other) == text)
        });
        if copied {
            lint.find(
                "W_TEXT_COPIED",
                path,
                "two languages have the same text",
                "Translate it.",
            );
        }
    }
}

/// Whether the text has a figure beside a sign or the code of a currency.
fn carries_amount(text: &str, code: &str) -> bool {
    let letters: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let sign = letters.windows(2).any(|pair| match pair {
        [one, two] => {
            (SIGNS.contains(one) && two.is_numeric()) || (one.is_numeric() && SIGNS.contains(two))
        }
        _ => false,
    });
    let words: Vec<&str> = text.split_whitespace().collect();
    let figure = |word: &str| word.chars().any(char::is_numeric);
    sign || words.windows(2).any(|pair| match pair {
        [one, two] => (*one == code && figure(two)) || (figure(one) && two.starts_with(code)),
        _ => false,
    })
}

/// A word in the text that accuses.
fn accusing(language: &str, text: &str) -> Option<&'static str> {
    let primary = language.split('-').next().unwrap_or(language);
    let (_, words) = ACCUSING.iter().find(|(tag, _)| *tag == primary)?;
    let text = text.to_lowercase();
    let said: BTreeSet<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
    words.iter().copied().find(|word| said.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_texts_are_seen_however_they_are_written() {
        for text in [
            "a fee of $25",
            "25 € more",
            "25€",
            "USD 25",
            "25 USD.",
            "£ 5",
        ] {
            assert!(carries_amount(text, "USD") || text.contains('€'), "{text}");
        }
        for text in [
            "You have 15 days.",
            "call us at 555-0119",
            "USD is fine",
            "24 hours",
        ] {
            assert!(!carries_amount(text, "USD"), "{text}");
        }
    }

    #[test]
    fn only_whole_words_accuse() {
        assert_eq!(accusing("en-GB", "The Debtor shall"), Some("debtor"));
        assert_eq!(accusing("en", "indebtors"), None);
        assert_eq!(accusing("pt-BR", "O devedor paga"), Some("devedor"));
        assert_eq!(accusing("ar", "debtor"), None);
    }
}

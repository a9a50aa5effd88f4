//! The words of the examples: in every language, kind, short and used.

use std::collections::BTreeSet;

use leeway_core::account::LocalText;
use leeway_core::disclosure::Rule;
use leeway_core::option::Terms;
use leeway_core::services::Services;

use super::{Customer, Example, LANGUAGES};

/// Words that press, blame or sound like a court; none may reach a customer.
const AVOIDED: &[&str] = &[
    "debtor",
    "delinquent",
    "default",
    "arrears",
    "overdue",
    "failure",
    "failed",
    "refuse",
    "ignore",
    "must",
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
    "please",
    "deudor",
    "moroso",
    "morosidad",
    "impago",
    "urgente",
    "inmediatamente",
    "penalización",
    "sanción",
    "multa",
    "مدين",
    "متعثر",
    "عاجل",
    "فورًا",
    "غرامة",
    "عقوبة",
    "إنذار",
];

/// No sentence of a customer's text has more words.
const LONGEST_SENTENCE: usize = 20;

/// Every text of an account, with where it stands.
fn texts(customer: &Customer) -> Vec<(String, &LocalText)> {
    let account = &customer.account;
    let mut texts = vec![(format!("{}/title", customer.customer), &account.title)];
    for item in &account.line_items {
        let place = format!("{}/{}", customer.customer, item.id);
        texts.push((format!("{place}/description"), &item.description));
        texts.push((format!("{place}/reason"), &item.reason));
    }
    texts
}

#[test]
fn every_text_is_there_in_every_language_and_nowhere_twice_the_same() {
    for example in Example::all() {
        let policy = example.policy.texts.iter();
        let all = policy
            .map(|(id, text)| (id.clone(), text))
            .chain([("hours".to_owned(), &example.policy.creditor.contact.hours)])
            .chain(example.customers.iter().flat_map(texts));
        for (place, text) in all {
            let tags: BTreeSet<&str> = text.0.keys().map(String::as_str).collect();
            assert_eq!(tags, BTreeSet::from(LANGUAGES), "{place}");
            for (tag, text) in text.0.iter() {
                assert_eq!(text.trim(), text, "{place} {tag}");
                assert!(!text.is_empty(), "{place} {tag}");
                let arabic = text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
                assert_eq!(arabic, tag == "ar", "{place} {tag}: {text}");
            }
        }
    }
}

#[test]
fn no_text_presses_or_blames_and_no_sentence_is_long() {
    for example in Example::all() {
        let policy = example.policy.texts.iter();
        let all = policy
            .map(|(id, text)| (id.clone(), text))
            .chain(example.customers.iter().flat_map(texts));
        for (place, text) in all {
            for (tag, text) in text.0.iter() {
                let lower = text.to_lowercase();
                let words: Vec<&str> = lower
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty())
                    .collect();
                let spaced = format!(" {} ", words.join(" "));
                for avoided in AVOIDED {
                    assert!(
                        !spaced.contains(&format!(" {avoided} ")),
                        "{place} {tag}: {avoided}"
                    );
                }
                assert!(!text.contains(['!', '¡']), "{place} {tag}");
                assert!(
                    !lower.contains("n't") && !lower.contains("n’t"),
                    "{place} {tag}"
                );
                if tag == "en" {
                    for sentence in text.split(['.', '?', ';']) {
                        let words = sentence.split_whitespace().count();
                        assert!(words <= LONGEST_SENTENCE, "{place}: {sentence}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_policy_text_is_used() {
    for example in Example::all() {
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for option in &example.policy.options {
            used.extend(option.title.as_deref());
            used.extend(option.note.as_deref());
            used.extend([option.if_missed.as_str(), option.agreement.as_str()]);
            match &option.kind {
                Terms::AffordablePlan(terms) => used.extend([terms.advice.as_str()]),
                Terms::Downgrade(terms) => {
                    used.extend([terms.conditions.as_str()]);
                    used.extend(terms.plans.iter().map(|plan| plan.name.as_str()));
                }
                _ => {}
            }
        }
        for disclosure in &example.policy.disclosures {
            used.insert(&disclosure.text);
            if let Rule::Tila(tila) = &disclosure.rule {
                used.extend([tila.late_charge.as_str(), tila.prepayment.as_str()]);
                used.extend(tila.security.as_deref());
            }
        }
        used.extend(example.policy.stops.iter().map(|stop| stop.text.as_str()));
        // What happens to what a customer says stands under these names, where it stands.
        let said = ["dispute", "proposal", "callback", "preferences", "needs"];
        let there: BTreeSet<&str> = example.policy.texts.keys().map(String::as_str).collect();
        used.extend(there.iter().filter(|name| said.contains(name)));
        assert_eq!(used, there, "{}", example.industry);
    }
}

/// Services are read apart from the policy, and their texts stand in place.
#[test]
fn every_service_makes_sense_and_speaks_as_the_policy_does() {
    for example in Example::all() {
        let services = Services::of(&example.policy).unwrap();
        let languages = &example.policy.languages;
        assert_eq!(services.problems(languages), [], "{}", example.industry);
        assert!(!services.advice.is_empty(), "{}", example.industry);
        let texts = services
            .advice
            .iter()
            .flat_map(|service| std::iter::once(&service.about).chain(&service.hours))
            .chain(&services.breathing_space);
        for text in texts {
            for (tag, text) in text.0.iter() {
                let place = format!("{} {tag}", example.industry);
                let lower = text.to_lowercase();
                let avoided = AVOIDED.iter().find(|word| lower.contains(**word));
                assert_eq!(avoided, None, "{place}: {text}");
                if tag == "en" {
                    for sentence in text.split(['.', '?', ';']) {
                        let words = sentence.split_whitespace().count();
                        assert!(words <= LONGEST_SENTENCE, "{place}: {sentence}");
                    }
                }
            }
        }
    }
}

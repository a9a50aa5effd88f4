//! The widget's own messages, for printing what a customer would read.

use std::rc::Rc;
use std::sync::Arc;

use anyhow::{Result, bail};
use leeway_l10n::{Bundle, Localizer, NativeFormatter, fallback_chain, negotiate};

/// Every language with the texts of its files.
static MESSAGES: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The messages for someone who asks for `lang`, chosen as the widget chooses them.
pub(crate) fn localizer(lang: &str) -> Result<Localizer> {
    let available: Vec<&str> = MESSAGES.iter().map(|(tag, _)| *tag).collect();
    let chosen = negotiate(&[lang], &available, "");
    if chosen.message.is_empty() {
        bail!(
            "there are no messages in {lang}; there are some in {}",
            available.join(", ")
        );
    }
    let chain = fallback_chain(&chosen.message, &available)
        .iter()
        .filter_map(|tag| MESSAGES.iter().find(|(known, _)| known == tag))
        .map(|(tag, texts)| Arc::new(bundle(tag, texts)))
        .collect();
    let formatter = NativeFormatter::new(&chosen.format);
    Ok(Localizer::new(chain, Rc::new(formatter)))
}

/// Faults of message files are found by the tests of the files, and cost a
/// customer nothing but a sentence; here as there.
fn bundle(tag: &str, texts: &[&str]) -> Bundle {
    let (mut bundle, _) = Bundle::parse(tag, "");
    for text in texts {
        let _ = bundle.add(text);
    }
    bundle
}

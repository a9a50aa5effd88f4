//! The widget's texts, out of the message files it is built with.

use std::fs;
use std::rc::Rc;
use std::sync::Arc;

use leeway_l10n::{Arg, Bundle, Localizer, NativeFormatter};
use xtask::project;

/// The texts of one language.
pub(crate) struct Words {
    lang: &'static str,
    localizer: Localizer,
}

impl Words {
    /// The texts in `lang`, with nothing to fall back on: a missing text fails the test.
    pub(crate) fn of(lang: &'static str) -> Self {
        let folder = project::root().join("locales").join(lang);
        let mut text = String::new();
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                text.push_str(&fs::read_to_string(path).unwrap());
                text.push('\n');
            }
        }
        let (bundle, faults) = Bundle::parse(lang, &text);
        assert!(faults.is_empty(), "{lang}: {faults:?}");
        Self {
            lang,
            localizer: Localizer::new(vec![Arc::new(bundle)], Rc::new(NativeFormatter::new(lang))),
        }
    }

    pub(crate) fn lang(&self) -> &'static str {
        self.lang
    }

    /// A text without variables, tidied.
    pub(crate) fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A text with variables, tidied.
    pub(crate) fn say_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let message = self.localizer.message(id, args);
        assert!(message.faults.is_empty(), "{:?}", message.faults);
        assert!(!message.parts.is_empty(), "no text {id} in {}", self.lang);
        tidy(&message.to_text())
    }
}

/// A text without the marks and kinds of space that change how it is laid out
/// and not what it says; `page.js` does the same to what is on the screen.
pub(crate) fn tidy(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|mark| {
            !matches!(mark, '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

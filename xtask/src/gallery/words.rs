//! The widget's texts, out of the message files it is built with.

use std::fs;
use std::rc::Rc;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use leeway_l10n::{Arg, Bundle, Localizer, NativeFormatter, locale_info};

use crate::project;

/// The texts of one language.
pub struct Words {
    localizer: Localizer,
}

impl Words {
    /// The texts in `lang`, with nothing to fall back on.
    ///
    /// # Errors
    /// When there is no such language, or its files cannot be read.
    pub fn of(lang: &str) -> Result<Self> {
        let tag = locale_info(lang).map(|info| info.tag);
        let tag = tag.with_context(|| format!("`{lang}` is no language"))?;
        let folder = project::root().join("locales").join(tag);
        let mut text = String::new();
        let files =
            fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
        for entry in files {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                text.push_str(
                    &fs::read_to_string(&path)
                        .with_context(|| format!("reading {}", path.display()))?,
                );
                text.push('\n');
            }
        }
        let (bundle, faults) = Bundle::parse(tag, &text);
        ensure!(faults.is_empty(), "{tag}: {faults:?}");
        let formatter = Rc::new(NativeFormatter::new(tag));
        Ok(Self {
            localizer: Localizer::new(vec![Arc::new(bundle)], formatter),
        })
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> &str {
        self.localizer.lang()
    }

    /// A text as it is perceived on the screen ([`tidy`]).
    ///
    /// # Errors
    /// When there is no such text, or it needs a variable that is not given.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> Result<String> {
        let message = self.localizer.message(id, args);
        ensure!(message.faults.is_empty(), "{id}: {:?}", message.faults);
        ensure!(!message.parts.is_empty(), "no text {id} in {}", self.lang());
        Ok(tidy(&message.to_text()))
    }
}

/// A text without the marks and kinds of space that change how it is laid out
/// and not what it says; `perceive.js` does the same to what is on the screen.
#[must_use]
pub fn tidy(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|mark| {
            !matches!(mark, '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

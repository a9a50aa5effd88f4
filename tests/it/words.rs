//! The widget's texts, where a missing one fails the test.

use leeway_l10n::Arg;
pub(crate) use xtask::gallery::words::tidy;

/// The texts of one language.
pub(crate) struct Words(xtask::gallery::words::Words);

impl Words {
    /// The texts in `lang`, with nothing to fall back on.
    pub(crate) fn of(lang: &str) -> Self {
        Self(xtask::gallery::words::Words::of(lang).unwrap())
    }

    pub(crate) fn lang(&self) -> &str {
        self.0.lang()
    }

    /// A text without variables, tidied.
    pub(crate) fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A text with variables, tidied.
    pub(crate) fn say_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.0.say(id, args).unwrap()
    }
}

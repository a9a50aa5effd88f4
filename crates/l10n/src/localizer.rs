//! Messages along a chain of languages.

use std::rc::Rc;
use std::sync::Arc;

use crate::bundle::Bundle;
use crate::format::Formatter;
use crate::locale::Direction;
use crate::message::{Arg, Fault, FaultKind, Message};
use crate::negotiate::same_language;
use crate::resolve::{Gaps, resolve};

/// Finds messages: the first language of the chain that has the whole message wins.
///
/// The chain begins with the customer's language and usually ends in English ([`fallback_chain`](crate::fallback_chain)
/// names it). Plural forms follow the language of the message, digits the formatter's locale. Cloning shares both.
#[derive(Clone)]
pub struct Localizer {
    chain: Vec<Arc<Bundle>>,
    formatter: Rc<dyn Formatter>,
}

impl Localizer {
    /// A localizer over `chain`, best language first.
    #[must_use]
    pub fn new(chain: Vec<Arc<Bundle>>, formatter: Rc<dyn Formatter>) -> Localizer {
        Localizer { chain, formatter }
    }

    /// The tag of the customer's language: `lang` of the widget. `und` for an empty chain.
    #[must_use]
    pub fn lang(&self) -> &str {
        self.chain.first().map_or("und", |bundle| bundle.lang())
    }

    /// The direction of the customer's language: `dir` of the widget.
    #[must_use]
    pub fn dir(&self) -> Direction {
        self.chain
            .first()
            .map_or(Direction::Ltr, |bundle| bundle.dir())
    }

    /// What formats money, dates and the like before they go into a message.
    #[must_use]
    pub fn formatter(&self) -> &dyn Formatter {
        &*self.formatter
    }

    /// Whether any language of the chain has the message `id` (or `id.attribute`).
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.chain.iter().any(|bundle| bundle.has(id))
    }

    /// The message `id`, or its attribute for `id.attribute`.
    ///
    /// A language that lacks the message, or an argument or reference it needs, is passed over for the next and reported
    /// in [`Message::faults`]. When no language has all of it, the first that has the message at all answers with gaps
    /// left empty; when none has, the message has no parts.
    #[must_use]
    pub fn message(&self, id: &str, args: &[(&str, Arg)]) -> Message {
        let mut faults = Vec::new();
        for (position, bundle) in self.chain.iter().enumerate() {
            let Some(pattern) = bundle.message(id) else {
                if !self.continues_in_same_language(position) {
                    faults.push(fault(bundle, id, FaultKind::Missing));
                }
                continue;
            };
            let (parts, kinds) = resolve(bundle, pattern, args, self.formatter(), Gaps::Refuse);
            if kinds.is_empty() {
                return Message {
                    parts,
                    lang: bundle.lang().to_owned(),
                    dir: bundle.dir(),
                    faults,
                };
            }
            faults.extend(kinds.into_iter().map(|kind| fault(bundle, id, kind)));
        }
        for bundle in &self.chain {
            if let Some(pattern) = bundle.message(id) {
                let (parts, _) = resolve(bundle, pattern, args, self.formatter(), Gaps::LeaveEmpty);
                return Message {
                    parts,
                    lang: bundle.lang().to_owned(),
                    dir: bundle.dir(),
                    faults,
                };
            }
        }
        Message {
            parts: Vec::new(),
            lang: self.lang().to_owned(),
            dir: self.dir(),
            faults,
        }
    }

    /// Short for [`message`](Self::message) and [`Message::to_text`], for text without arguments that can change direction.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.message(id, args).to_text()
    }

    /// An overlay such as `es-419` holds only what differs, so what it lacks is no fault as long as the same language
    /// goes on below it.
    fn continues_in_same_language(&self, position: usize) -> bool {
        let mut below = self.chain.iter().skip(position);
        let Some(here) = below.next() else {
            return false;
        };
        below.any(|bundle| same_language(bundle.lang(), here.lang()))
    }
}

fn fault(bundle: &Bundle, id: &str, kind: FaultKind) -> Fault {
    Fault {
        lang: bundle.lang().to_owned(),
        id: id.to_owned(),
        kind,
    }
}

//! What the player in the page does for one visit, with the texts of its language.

use std::fs;

use anyhow::{Context, Result};
use leeway_l10n::Arg;
use serde_json::{Value, json};

use super::states::{Login, Shown, State, Step};
use super::words::Words;
use crate::examples::{Business, Entry};

/// What the player is told.
///
/// `visit` is the address below which the visit's own requests go.
///
/// # Errors
/// When a text or the option a step chooses is missing.
pub(super) fn plan(
    state: &'static State,
    business: &Business,
    entry: &Entry,
    lang: &str,
    visit: &str,
) -> Result<Value> {
    let path = business.folder().join("policy.json");
    let policy = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let writer = Writer {
        words: Words::of(lang)?,
        policy: serde_json::from_slice(&policy)
            .with_context(|| format!("reading {}", path.display()))?,
        entry,
        lang,
        visit,
    };
    let signs_in = [
        Step::fill("identify-reference-label", "{reference}"),
        Step::fill("identify-code-label", "{code}"),
        Step::press("identify-continue-button"),
    ];
    let way = state.way()?;
    let letter = state.login() == Login::Letter;
    let begins_inside = way.first().is_some_and(|first| first.screen != "identify");
    let mut before: &[Step] = if letter && begins_inside {
        &signs_in
    } else {
        &[]
    };
    let mut stations = Vec::new();
    for state in way {
        let steps: Vec<Value> = before
            .iter()
            .chain(&state.steps)
            .map(|step| writer.step(step))
            .collect::<Result<_>>()
            .with_context(|| format!("the state `{}`", state.name))?;
        before = &[];
        stations.push(json!({
            "name": state.name,
            "steps": steps,
            "shows": writer.shown(&state.shows)?,
        }));
    }
    let token = (!letter).then(|| format!("{visit}/token"));
    Ok(json!({ "token": token, "way": stations }))
}

struct Writer<'a> {
    words: Words,
    policy: Value,
    entry: &'a Entry,
    lang: &'a str,
    visit: &'a str,
}

impl Writer<'_> {
    /// A text as it is on the screen; the labels of amounts name the currency.
    fn say(&self, id: &str) -> Result<String> {
        let currency = self.policy.get("currency").and_then(Value::as_str);
        let currency = currency.unwrap_or_default();
        self.words.say(id, &[("currency", Arg::from(currency))])
    }

    fn maybe(&self, id: Option<&String>) -> Result<Option<String>> {
        id.map(|id| self.say(id)).transpose()
    }

    fn shown(&self, shown: &Shown) -> Result<Value> {
        let says: Vec<String> = shown
            .says
            .iter()
            .map(|id| self.say(id))
            .collect::<Result<_>>()?;
        let shown = Shown {
            says,
            ..shown.clone()
        };
        Ok(serde_json::to_value(shown)?)
    }

    fn step(&self, step: &Step) -> Result<Value> {
        let press = match &step.choose {
            Some(kind) => Some(self.choosing(kind)?),
            None => self.maybe(step.press.as_ref())?,
        };
        let fill = step.fill.as_ref().map(|fill| {
            let text = fill.text.replace("{reference}", &self.entry.reference);
            let text = text.replace("{code}", &self.entry.code);
            anyhow::Ok(json!({ "label": self.say(&fill.label)?, "text": text }))
        });
        let until = step.until.as_ref().map(|shown| self.shown(shown));
        Ok(json!({
            "press": press,
            "open": self.maybe(step.open.as_ref())?,
            "open_all": step.open_all,
            "tick": self.maybe(step.tick.as_ref())?,
            "fill": fill.transpose()?,
            "files": (!step.files.is_empty()).then_some(&step.files),
            "pay": step.pay.map(|amount| format!("{}/pay/{amount}", self.visit)),
            "offline": step.offline,
            "passes": step.passes,
            "restart": step.restart,
            "come_back": step.come_back,
            "until": until.transpose()?,
        }))
    }

    /// The name of the button that chooses the policy's first option of a kind.
    fn choosing(&self, kind: &str) -> Result<String> {
        let options = self.policy.get("options").and_then(Value::as_array);
        let option = options
            .into_iter()
            .flatten()
            .find(|option| option.get("kind").is_some_and(|of| of.get(kind).is_some()))
            .with_context(|| format!("the policy has no option of the kind `{kind}`"))?;
        let title = match option.get("title").and_then(Value::as_str) {
            Some(id) => {
                let text = self.policy.get("texts").and_then(|texts| texts.get(id));
                let in_language = |lang| text.and_then(|text| text.get(lang));
                let text = in_language(self.lang).or_else(|| in_language("en"));
                let text = text.and_then(Value::as_str);
                text.with_context(|| format!("the policy has no text `{id}`"))?
                    .to_owned()
            }
            None => self.say(&format!("kind-{}-title", kind.replace('_', "-")))?,
        };
        Ok(format!("{} {title}", self.say("options-choose-button")?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::{business, states};

    #[test]
    fn every_state_can_be_told_at_each_of_its_businesses() {
        for state in states::all().unwrap() {
            for industry in state.industries() {
                let business = business(industry).unwrap();
                let entry = business.entries().unwrap().remove(0);
                for lang in ["en", "ar"] {
                    plan(state, business, &entry, lang, "/visit/0").unwrap();
                }
            }
        }
    }
}

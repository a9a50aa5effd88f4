//! The list of states, `states.json`: how a customer comes to each of them and by what
//! it is known that they have.
//!
//! A state begins where the one it is `after` ends, so that a way through the widget is
//! written once. What a state leaves out it has from there.

use std::sync::OnceLock;

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};

/// A state of the widget with an address of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Its name, and the last part of its address.
    pub name: String,
    /// The screen it belongs to, by the name of the step or what takes its place.
    pub screen: String,
    /// The state it begins at; a new visit where there is none.
    #[serde(default)]
    after: Option<String>,
    /// The businesses it is shown at, the usual one first.
    #[serde(default)]
    industries: Option<Vec<String>>,
    /// Whose account it is.
    #[serde(default)]
    customer: Option<Whose>,
    /// How the customer gets in.
    #[serde(default)]
    login: Option<Login>,
    /// Whether the tests and the pictures walk here, past all states on the way.
    #[serde(default)]
    pub walked: bool,
    /// Whether the way there changes something: every visit then has a customer of its own.
    #[serde(default)]
    own_customer: bool,
    /// Answers of the API that are replaced.
    #[serde(default)]
    pub api: Vec<Alteration>,
    /// Files of the widget that begin so are not there.
    #[serde(default)]
    pub missing: Option<String>,
    /// Whether the page forbids WebAssembly.
    #[serde(default)]
    pub without_wasm: bool,
    /// What the customer does.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// What the widget shows when the state is reached.
    pub shows: Shown,
}

/// Whose account a state is about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The first customer of the business.
    First,
    /// The first who owes nothing.
    NothingOwed,
    /// The customer of this id.
    #[serde(untagged)]
    Id(String),
}

/// How the customer gets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Login {
    /// The host page knows the customer.
    Host,
    /// The customer types what is printed on the letter.
    Letter,
}

/// A request to the API that is not answered as usual.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alteration {
    /// Method and beginning of the path: `GET /v1/account`.
    pub request: String,
    /// Never answered.
    #[serde(default)]
    pub hold: bool,
    /// Answered with one letter in the middle changed.
    #[serde(default)]
    pub flip: bool,
    /// Passed on all the same, and its own answer thrown away.
    #[serde(default)]
    pub pass: bool,
    /// Not passed on, and answered with this status.
    #[serde(default)]
    pub status: Option<u16>,
    /// The code of the problem that answer states.
    #[serde(default)]
    pub code: Option<String>,
}

/// One thing a customer does, and how long they repeat it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Presses the button this message names.
    #[serde(default)]
    pub press: Option<String>,
    /// Opens the details this message summarises.
    #[serde(default)]
    pub open: Option<String>,
    /// Opens all details.
    #[serde(default)]
    pub open_all: bool,
    /// Ticks the box or answer this message labels.
    #[serde(default)]
    pub tick: Option<String>,
    /// Types into a field.
    #[serde(default)]
    pub fill: Option<Fill>,
    /// Chooses files of these names; one called `Empty.pdf` is empty.
    #[serde(default)]
    pub files: Vec<String>,
    /// Chooses the policy's first option of this kind.
    #[serde(default)]
    pub choose: Option<String>,
    /// The creditor books a payment of so many minor units.
    #[serde(default)]
    pub pay: Option<i64>,
    /// The device loses the network.
    #[serde(default)]
    pub offline: bool,
    /// So many seconds pass on the device's clock, which then stands still.
    #[serde(default)]
    pub passes: Option<u32>,
    /// The customer leaves the page and comes back.
    #[serde(default)]
    pub restart: bool,
    /// The same, once what was entered is kept.
    #[serde(default)]
    pub come_back: bool,
    /// Pressed again until this shows: the review takes no press in its first half second.
    #[serde(default)]
    pub until: Option<Shown>,
}

/// A text for a field.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fill {
    /// The message that labels it.
    pub label: String,
    /// What is typed; `{reference}` and `{code}` stand for those on the letter.
    pub text: String,
}

/// How a state is recognised; everything given holds at once.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The last step the widget told the page.
    #[serde(default)]
    pub step: Option<String>,
    /// Messages that are on the screen.
    #[serde(default)]
    pub says: Vec<String>,
    /// Some field is marked as wrong.
    #[serde(default)]
    pub invalid: bool,
    /// The code of an error the widget told the page.
    #[serde(default)]
    pub error: Option<String>,
}

/// All states, in the order of the file.
///
/// # Errors
/// When the file contradicts itself.
pub fn all() -> Result<&'static [State]> {
    static ALL: OnceLock<Vec<State>> = OnceLock::new();
    if let Some(states) = ALL.get() {
        return Ok(states);
    }
    let states = read(include_str!("states.json"))?;
    Ok(ALL.get_or_init(|| states))
}

fn read(json: &str) -> Result<Vec<State>> {
    let states: Vec<State> = serde_json::from_str(json).context("reading states.json")?;
    for (place, state) in states.iter().enumerate() {
        let (before, _) = states.split_at(place);
        let known = |name: &String| before.iter().any(|other| other.name == *name);
        if known(&state.name) {
            bail!("the state `{}` is there twice", state.name);
        }
        if let Some(after) = &state.after {
            ensure!(
                known(after),
                "`{}` is after `{after}`, which is no state before it",
                state.name
            );
        }
        for step in &state.steps {
            ensure!(step.is_one(), "a step of `{}` is not one thing", state.name);
        }
    }
    Ok(states)
}

/// The state of this name.
///
/// # Errors
/// When there is none.
pub fn find(name: &str) -> Result<&'static State> {
    let found = all()?.iter().find(|state| state.name == name);
    found.with_context(|| format!("there is no state `{name}`"))
}

impl State {
    /// The states on the way here, the first one first and this one last.
    ///
    /// # Errors
    /// When the file contradicts itself.
    pub fn way(&'static self) -> Result<Vec<&'static State>> {
        let mut way = vec![self];
        let mut state = self;
        while let Some(after) = &state.after {
            state = find(after)?;
            way.push(state);
        }
        way.reverse();
        Ok(way)
    }

    /// What the nearest state on the way says, this one first.
    fn inherited<T>(&'static self, get: impl Fn(&'static State) -> Option<T>) -> Option<T> {
        let way = self.way().ok()?;
        way.into_iter().rev().find_map(get)
    }

    /// The businesses it is shown at, the usual one first.
    #[must_use]
    pub fn industries(&'static self) -> Vec<&'static str> {
        let given = self.inherited(|state| state.industries.as_ref());
        given.map_or_else(
            || vec!["healthcare"],
            |list| list.iter().map(String::as_str).collect(),
        )
    }

    /// Whose account it is.
    #[must_use]
    pub fn customer(&'static self) -> &'static Whose {
        self.inherited(|state| state.customer.as_ref())
            .unwrap_or(&Whose::First)
    }

    /// How the customer gets in.
    #[must_use]
    pub fn login(&'static self) -> Login {
        self.inherited(|state| state.login).unwrap_or(Login::Host)
    }

    /// Whether the way there changes something.
    #[must_use]
    pub fn has_own_customer(&'static self) -> bool {
        let own = |state: &State| state.own_customer.then_some(());
        self.inherited(own).is_some()
    }

    /// Which answers of the API are replaced, on the way as well.
    #[must_use]
    pub fn alterations(&'static self) -> Vec<&'static Alteration> {
        let way = self.way().unwrap_or_default();
        way.into_iter().flat_map(|state| &state.api).collect()
    }
}

impl Step {
    /// Whether it says one thing, and one only.
    fn is_one(&self) -> bool {
        let things = [
            self.press.is_some(),
            self.open.is_some(),
            self.open_all,
            self.tick.is_some(),
            self.fill.is_some(),
            !self.files.is_empty(),
            self.choose.is_some(),
            self.pay.is_some(),
            self.offline,
            self.passes.is_some(),
            self.restart,
            self.come_back,
        ];
        things.into_iter().filter(|thing| *thing).count() == 1
    }

    /// A step that types `text` into a field.
    #[must_use]
    pub fn fill(label: &str, text: &str) -> Self {
        Self {
            fill: Some(Fill {
                label: label.to_owned(),
                text: text.to_owned(),
            }),
            ..Self::nothing()
        }
    }

    /// A step that presses a button.
    #[must_use]
    pub fn press(message: &str) -> Self {
        Self {
            press: Some(message.to_owned()),
            ..Self::nothing()
        }
    }

    const fn nothing() -> Self {
        Self {
            press: None,
            open: None,
            open_all: false,
            tick: None,
            fill: None,
            files: Vec::new(),
            choose: None,
            pay: None,
            offline: false,
            passes: None,
            restart: false,
            come_back: false,
            until: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(json: &str) -> String {
        read(json).unwrap_err().to_string()
    }

    #[test]
    fn state_after_an_unknown_one_is_refused() {
        let said = refused(r#"[{ "name": "a", "screen": "a", "after": "b", "shows": {} }]"#);
        assert_eq!(said, "`a` is after `b`, which is no state before it");
    }

    #[test]
    fn name_given_twice_is_refused() {
        let state = r#"{ "name": "a", "screen": "a", "shows": {} }"#;
        let said = refused(&format!("[{state}, {state}]"));
        assert_eq!(said, "the state `a` is there twice");
    }

    #[test]
    fn step_of_two_things_is_refused() {
        let said = refused(
            r#"[{ "name": "a", "screen": "a", "shows": {}, "steps": [{ "press": "x", "offline": true }] }]"#,
        );
        assert_eq!(said, "a step of `a` is not one thing");
    }

    #[test]
    fn state_that_changes_something_has_its_own_customer_on_the_way_on() {
        assert!(!find("review").unwrap().has_own_customer());
        assert!(find("receipt").unwrap().has_own_customer());
        assert!(find("arrangement").unwrap().has_own_customer());
    }

    #[test]
    fn every_state_can_be_recognised() {
        for state in all().unwrap() {
            assert!(!state.shows.says.is_empty(), "{}", state.name);
        }
    }
}

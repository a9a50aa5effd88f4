//! A page with the widget in it, used as a customer uses it: things are found by
//! role and name, and every wait is for something the customer can perceive.

use std::time::Duration;

use serde_json::{Value, json};
use xtask::webdriver::{Browser, Element};

use crate::words::Words;

/// How long the widget may take for anything it does without a network fault.
const PATIENCE: Duration = Duration::from_secs(20);
/// The same where it first tries again and again.
const LONG_PATIENCE: Duration = Duration::from_secs(90);

const HELPERS: &str = xtask::gallery::server::PERCEIVE;

/// A page that is open in a browser.
pub(crate) struct Page<'a> {
    pub(crate) browser: &'a Browser,
    pub(crate) words: Words,
}

impl<'a> Page<'a> {
    pub(crate) fn new(browser: &'a Browser, lang: &'static str) -> Self {
        Self {
            browser,
            words: Words::of(lang),
        }
    }

    /// Asks the page something, with the helpers of `perceive.js` at hand.
    pub(crate) fn ask(&self, question: &str, arguments: &[Value]) -> Value {
        self.browser
            .run_with(&format!("{HELPERS}\n{question}"), arguments)
            .unwrap()
    }

    fn wait(
        &self,
        question: &str,
        arguments: &[Value],
        patience: Duration,
        what: impl FnOnce() -> String,
    ) -> Value {
        let script = format!("{HELPERS}\n{question}");
        match self.browser.wait_for_with(&script, arguments, patience) {
            Ok(value) => value,
            Err(_) => panic!(
                "waited in vain for {}\nevents: {}\nthe widget says: {}",
                what(),
                self.browser.run("return window.seen").unwrap_or_default(),
                self.text()
            ),
        }
    }

    /// Everything the widget says now, tidied.
    pub(crate) fn text(&self) -> String {
        let text = self.ask("return root ? tidy(spoken(root)) : ''", &[]);
        text.as_str().unwrap().to_owned()
    }

    /// The step the widget told the host page last.
    pub(crate) fn step(&self) -> String {
        let step = self.ask(
            "return seen.events.findLast(({ name }) => name === 'step')?.detail.step ?? ''",
            &[],
        );
        step.as_str().unwrap().to_owned()
    }

    /// Waits until the widget shows the screen of `step`.
    pub(crate) fn wait_for_step(&self, step: &str) {
        self.wait_for_step_within(step, PATIENCE);
    }

    /// The same where the widget tries again and again before.
    pub(crate) fn wait_long_for_step(&self, step: &str) {
        self.wait_for_step_within(step, LONG_PATIENCE);
    }

    fn wait_for_step_within(&self, step: &str, patience: Duration) {
        self.wait(
            "return seen.events.findLast(({ name }) => name === 'step')?.detail.step === arguments[0]
               && all('heading').length > 0",
            &[json!(step)],
            patience,
            || step.to_owned(),
        );
    }

    /// Waits until the page answers a question with something that is not false.
    pub(crate) fn wait_until(&self, question: &str, what: &str) {
        self.wait(question, &[], PATIENCE, || what.to_owned());
    }

    /// Waits for the first of several steps.
    pub(crate) fn wait_for_one_of(&self, steps: &[&str]) -> String {
        let step = self.wait(
            "const step = seen.events.findLast(({ name }) => name === 'step')?.detail.step;
             return arguments[0].includes(step) && all('heading').length > 0 && step",
            &[json!(steps)],
            PATIENCE,
            || steps.join(" or "),
        );
        step.as_str().unwrap().to_owned()
    }

    /// Waits until the widget says the message `id`, which has no variables.
    pub(crate) fn wait_for_words(&self, id: &str) {
        self.wait_for_text(&self.words.say(id));
    }

    /// Waits until the widget says `text`.
    pub(crate) fn wait_for_text(&self, text: &str) {
        self.wait(
            "return root !== null && tidy(spoken(root)).includes(arguments[0])",
            &[json!(text)],
            PATIENCE,
            || text.to_owned(),
        );
    }

    /// Waits until the page has seen an event of the widget, and returns its detail.
    pub(crate) fn wait_for_event(&self, name: &str) -> Value {
        self.wait(
            "return seen.events.findLast((event) => event.name === arguments[0])?.detail ?? null",
            &[json!(name)],
            PATIENCE,
            || name.to_owned(),
        )
    }

    /// The one element of this role and name, as soon as there is one.
    pub(crate) fn find(&self, role: &str, name: &str) -> Element {
        let found = self.wait(
            "const found = named(arguments[0], arguments[1]); return found.length === 1 && found[0]",
            &[json!(role), json!(name)],
            PATIENCE,
            || format!(
                "one {role} “{name}”; there are {:?}",
                self.names(role).join(" | ")
            ),
        );
        Element::from_value(&found).unwrap()
    }

    /// The names of all elements of a role.
    pub(crate) fn names(&self, role: &str) -> Vec<String> {
        let names = self.ask("return all(arguments[0]).map(name)", &[json!(role)]);
        let names = names.as_array().unwrap().iter();
        names
            .map(|name| name.as_str().unwrap().to_owned())
            .collect()
    }

    /// Clicks the element of this role and name.
    pub(crate) fn click(&self, role: &str, name: &str) {
        let mut element = self.find(role, name);
        let mut clicked = self.browser.click(&element);
        // What arrives meanwhile draws parts of a screen anew: the element is another then.
        for _ in 0..3 {
            match &clicked {
                Err(error) if error.to_string().contains("stale element") => {
                    element = self.find(role, name);
                    clicked = self.browser.click(&element);
                }
                _ => break,
            }
        }
        if let Err(error) = clicked {
            let there = self.ask(
                "const box = arguments[0].getBoundingClientRect();
                 const there = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                 return `${JSON.stringify(box)}; ${there?.outerHTML.slice(0, 300)} is there`",
                &[element.to_value()],
            );
            panic!("cannot click the {role} “{name}”: {error}\n{there}");
        }
    }

    /// Clicks the button the message `id` names.
    pub(crate) fn click_button(&self, id: &str) {
        self.click("button", &self.words.say(id));
    }

    /// Types into the text field the message `id` labels, in place of what is there.
    pub(crate) fn fill(&self, id: &str, text: &str) {
        let field = self.find("textbox", &self.words.say(id));
        self.browser.clear(&field).unwrap();
        self.browser.type_into(&field, text).unwrap();
    }

    /// Waits until something of this role has the focus.
    pub(crate) fn wait_for_focus(&self, role: &str) {
        self.wait(
            "return focused()?.getRootNode() === root && focused().matches(ROLES[arguments[0]])",
            &[json!(role)],
            PATIENCE,
            || format!("the focus on a {role}; it is on {}", self.focused()),
        );
    }

    /// Role and name of what has the focus: `button “Continue”`.
    pub(crate) fn focused(&self) -> String {
        let focused = self.ask(
            "const element = focused();
             const role = Object.keys(ROLES).find((role) => element.matches(ROLES[role])) ?? element.localName;
             return `${role} “${element.getRootNode() === root ? name(element) : element.id}”`",
            &[],
        );
        focused.as_str().unwrap().to_owned()
    }
}

//! The way from the first screen to the receipt, one step per function. Texts come
//! from the message files and from `leeway preview`, so that one script serves
//! every language.

use leeway_l10n::{CivilDate, Currency, DateStyle, Formatter as _, NativeFormatter};
use serde_json::{Value, json};

use crate::page::Page;
use crate::scene::{Customer, Scene};
use crate::words::tidy;

/// What `leeway preview --format json` prints for a customer.
pub(crate) struct Preview(pub(crate) Value);

impl Preview {
    /// The offers for `customer` on the day of the quote made last, in `lang`.
    pub(crate) fn of(scene: &Scene, customer: &Customer, lang: &str) -> Self {
        Self::answering(scene, customer, lang, &[])
    }

    /// The same for a household of so many people with this income in a year.
    pub(crate) fn with_means(
        scene: &Scene,
        customer: &Customer,
        lang: &str,
        household: &str,
        income: &str,
    ) -> Self {
        let answers = ["--household", household, "--income", income];
        Self::answering(scene, customer, lang, &answers)
    }

    fn answering(scene: &Scene, customer: &Customer, lang: &str, answers: &[&str]) -> Self {
        let as_of = scene.ledger().last_quote()["as_of"].clone();
        let policy = scene.file("policy.jws");
        let accounts = scene.file("accounts.json");
        let trust = scene.trust();
        let mut arguments = vec![
            "preview",
            "--policy",
            policy.to_str().unwrap(),
            "--account",
            accounts.to_str().unwrap(),
            "--customer",
            &customer.id,
            "--date",
            as_of.as_str().unwrap(),
            "--lang",
            lang,
            "--format",
            "json",
            "--trust",
            trust.to_str().unwrap(),
        ];
        arguments.extend(answers);
        let printed = scene.leeway_ok(&arguments);
        Self(serde_json::from_str(&printed).unwrap())
    }

    pub(crate) fn offers(&self) -> &[Value] {
        self.0["offers"].as_array().unwrap()
    }

    /// The offer of one option.
    pub(crate) fn offer(&self, option: &str) -> &Value {
        let found = self.offers().iter().find(|offer| offer["option"] == option);
        found.unwrap_or_else(|| {
            let offered: Vec<&Value> = self.offers().iter().map(|offer| &offer["option"]).collect();
            panic!("{option} is not offered, only {offered:?}")
        })
    }

    pub(crate) fn title(&self, option: &str) -> String {
        tidy(self.offer(option)["title"].as_str().unwrap())
    }

    /// A payment as the widget writes it: its day, and its amount.
    pub(crate) fn payment_texts(&self, due: &str, total: i64) -> (String, String) {
        let formatter = NativeFormatter::new(self.0["locale"].as_str().unwrap());
        let code = self.0["account"]["currency"].as_str().unwrap();
        let mut day = due.split('-').map(|part| part.parse::<u16>().unwrap());
        let mut next = || day.next().unwrap();
        let day = CivilDate::new(
            next().into(),
            u8::try_from(next()).unwrap(),
            u8::try_from(next()).unwrap(),
        );
        (
            tidy(&formatter.date(day.unwrap(), DateStyle::Long)),
            tidy(&formatter.money(total, Currency::new(code, 2).unwrap())),
        )
    }
}

impl Page<'_> {
    /// Types what is printed on the letter.
    pub(crate) fn sign_in(&self, customer: &Customer) {
        self.wait_for_step("identify");
        self.fill("identify-reference-label", &customer.reference);
        self.fill("identify-code-label", &customer.access_code);
        self.click_button("identify-continue-button");
    }

    /// From the balance to the options.
    pub(crate) fn show_options(&self) {
        self.wait_for_step("balance");
        self.click_button("balance-options-title");
        self.wait_for_step("options");
    }

    /// From the balance to what a low income changes.
    pub(crate) fn work_out_assistance(&self, household: &str, income: &str) {
        self.wait_for_step("balance");
        self.click_button("balance-assistance-title");
        self.wait_for_step("assistance");
        self.fill_assistance(household, income);
        self.click_button("assistance-work-out-button");
        self.wait_for_words("assistance-how-summary");
    }

    /// Answers what the assistance screen asks; the income is that of a year.
    pub(crate) fn fill_assistance(&self, household: &str, income: &str) {
        self.fill("assistance-household-label", household);
        let label = self
            .words
            .say_with("assistance-income-label", &[("currency", "USD".into())]);
        let field = self.find("textbox", &label);
        self.browser.clear(&field).unwrap();
        self.browser.type_into(&field, income).unwrap();
        self.click("radio", &self.words.say("assistance-per-year"));
    }

    /// Chooses the option with this title; the answer is the step that follows.
    pub(crate) fn choose(&self, title: &str) -> String {
        self.wait_for_step("options");
        let name = format!("{} {title}", self.words.say("options-choose-button"));
        self.click("button", &name);
        self.wait_for_one_of(&["tailor", "review"])
    }

    /// Goes from the tailoring screen to the review, with the plan as it stands.
    pub(crate) fn check_plan(&self) {
        self.click_button("tailor-check-button");
        self.wait_for_step("review");
    }

    /// Chooses an option and goes on to its review.
    pub(crate) fn review(&self, title: &str) {
        if self.choose(title) == "tailor" {
            self.check_plan();
        }
    }

    /// Agrees to the terms, if that has not been done, and reads them.
    pub(crate) fn agree(&self) {
        let label = self.words.say("review-consent-label");
        self.find("checkbox", &label);
        // Asked by name: what arrives meanwhile may draw the screen anew.
        let ticked = "return named('checkbox', arguments[0])[0].checked";
        if self.ask(ticked, &[json!(label)]) == Value::Bool(false) {
            self.click("checkbox", &label);
        }
        self.read_terms();
    }

    /// Waits until the terms have been on the screen for as long as the widget
    /// demands before it takes a confirmation.
    pub(crate) fn read_terms(&self) {
        self.ask("seen.since = performance.now()", &[]);
        self.wait_until(
            "return performance.now() - seen.since > 500",
            "half a second",
        );
    }

    /// Agrees and confirms, and waits for nothing.
    pub(crate) fn confirm(&self) {
        self.agree();
        self.click_button("review-confirm-button");
    }

    /// Everything from the balance to the receipt.
    pub(crate) fn arrange(&self, title: &str) {
        self.show_options();
        self.review(title);
        self.confirm();
        self.wait_for_step("receipt");
    }

    /// The payments on the screen: the day in its machine-readable form, the day
    /// and the amount as they are written.
    pub(crate) fn schedule(&self) -> Vec<(String, String, String)> {
        let rows = self.ask(
            "const table = [...root.querySelectorAll('table')].filter((table) =>
               tidy(table.caption?.textContent ?? '') === arguments[0]
               || table.closest('details') !== null);
             return table.flatMap(({ tBodies }) => [...tBodies]).flatMap(({ rows }) => [...rows])
               .filter((row) => row.querySelector('time'))
               .map((row) => [
                 row.querySelector('time').dateTime,
                 tidy(row.querySelector('time').textContent),
                 tidy(row.cells[row.cells.length - 1].textContent),
               ])",
            &[json!(self.words.say("schedule-title"))],
        );
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| {
            let text = |place: usize| row[place].as_str().unwrap().to_owned();
            (text(0), text(1), text(2))
        })
        .collect()
    }
}

/// The one arrangement on record, which is the one on the screen: the same
/// reference, and payment for payment the same days and amounts.
pub(crate) fn expect_arrangement_on_screen(
    scene: &Scene,
    page: &Page<'_>,
    customer: &Customer,
    preview: &Preview,
) {
    let arrangements = scene.ledger().arrangements();
    assert_eq!(arrangements.len(), 1);
    let arrangement = &arrangements[0];
    assert_eq!(arrangement.customer, customer.id);
    page.wait_for_text(&arrangement.reference);
    let recorded: Vec<(String, String, String)> = arrangement
        .payments
        .iter()
        .map(|(due, total)| {
            let (day, amount) = preview.payment_texts(due, *total);
            (due.clone(), day, amount)
        })
        .collect();
    assert_eq!(page.schedule(), recorded);
}

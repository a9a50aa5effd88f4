//! Which message says what: the one place where the core's values become ids and
//! arguments of messages. The widget and `leeway preview` share it, so that both
//! say the same.

pub mod arrangement;
mod balance;
mod bars;
mod disclosure;
mod fields;
mod offer;
mod pay_day;
mod reason;
mod situation;

pub use balance::standing;
pub use bars::{Bar, Shows, bars, hundredths};
pub use disclosure::{disclosure_part, disclosure_title, payment_group};
pub use fields::{FieldId, Per, amount_bounds, amount_error, household, param_fault, param_field};
pub use offer::{
    Detail, Headline, Value, beside, comes_to, details, effect, headline, reward, rises,
};
pub use pay_day::pay_days;
pub use reason::{fact_sentence, reason, reason_until};
pub use situation::{lead_note, situation_label};

use leeway_core::answers::Hardship;
use leeway_core::date::Date;
use leeway_core::money::{Currency, Minor, Percent};
use leeway_core::option::Kind;
use leeway_core::schedule::Frequency;
use leeway_core::services::TimeOfDay;
use leeway_l10n::{
    AmountError, AmountHint, Arg, CivilDate, DateStyle, Decimal, Formatter, parse_amount,
};

/// Which message, with which arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The message's id.
    pub id: &'static str,
    /// Its arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Line {
    /// A message without arguments.
    #[must_use]
    pub const fn plain(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// What a reason says: a message of ours, or a text of the creditor's policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A message.
    Line(Line),
    /// The policy's text of this name.
    Policy(String),
}

/// Writes amounts, dates and percentages for one currency and one locale.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    formatter: &'a dyn Formatter,
    currency: Option<Currency>,
}

impl<'a> Figures<'a> {
    /// Amounts are in `currency`. Before an account is known there is none, and no
    /// amounts either.
    #[must_use]
    pub fn new(formatter: &'a dyn Formatter, currency: impl Into<Option<Currency>>) -> Self {
        Self {
            formatter,
            currency: currency.into(),
        }
    }

    fn unit(&self) -> Option<leeway_l10n::Currency> {
        let currency = self.currency?;
        leeway_l10n::Currency::new(currency.code(), currency.digits())
    }

    fn digits(&self) -> u8 {
        self.currency.map_or(0, |currency| currency.digits())
    }

    /// An amount with the currency's symbol.
    #[must_use]
    pub fn money(&self, amount: Minor) -> String {
        self.unit().map_or_else(
            || leeway_core::money::decimal_text(amount, self.digits()),
            |unit| self.formatter.money(amount.units(), unit),
        )
    }

    /// An amount without the currency's symbol and without grouping, as a
    /// customer would type it.
    #[must_use]
    pub fn typed(&self, amount: Minor) -> String {
        let digits = self.digits();
        let cents = 10_i64.pow(u32::from(digits));
        let (units, digits) = if amount.units() % cents == 0 {
            (amount.units() / cents, 0)
        } else {
            (amount.units(), digits)
        };
        let shape = leeway_l10n::NumberShape {
            grouping: false,
            min_integer: 1,
        };
        self.formatter
            .number(&Decimal::from_minor(units, digits), shape)
    }

    /// The currency's code.
    #[must_use]
    pub fn code(&self) -> String {
        self.currency
            .map_or_else(String::new, |currency| currency.code().to_owned())
    }

    /// The currency's symbol, with whether it stands before the number.
    #[must_use]
    pub fn symbol(&self) -> (String, bool) {
        let sample = self.money(Minor::ZERO);
        let first_digit = sample.find(char::is_numeric).unwrap_or(sample.len());
        let symbol: String = sample
            .chars()
            .filter(|c| !c.is_numeric() && !is_filler(*c))
            .collect();
        let before = sample
            .get(..first_digit)
            .is_some_and(|head| head.chars().any(|c| !is_filler(c)));
        (symbol, before)
    }

    /// A day with its year: "November 22, 2026".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.dated(date, DateStyle::Long)
    }

    fn dated(&self, date: Date, style: DateStyle) -> String {
        CivilDate::new(date.year(), date.month(), date.day()).map_or_else(
            // Not reached: every date of the core is a day of the calendar.
            || date.to_string(),
            |date| self.formatter.date(date, style),
        )
    }

    /// A near day with its day of the week: "Sun, Nov 22".
    #[must_use]
    pub fn week_date(&self, date: Date) -> String {
        self.dated(date, DateStyle::WeekdayDayMonth)
    }

    /// A time on a clock of 24 hours: "08:30".
    #[must_use]
    pub fn time(&self, time: TimeOfDay) -> String {
        let shape = leeway_l10n::NumberShape {
            grouping: false,
            min_integer: 2,
        };
        let two = |number: u16| {
            self.formatter
                .number(&Decimal::from_minor(i64::from(number), 0), shape)
        };
        let minutes = time.minutes();
        [two(minutes / 60), ":".to_owned(), two(minutes % 60)].concat()
    }

    /// A percentage.
    #[must_use]
    pub fn percent(&self, percent: Percent) -> String {
        let text = percent.to_string();
        text.parse().map_or_else(
            |_| text.clone(),
            |percent: Decimal| self.formatter.percent(&percent),
        )
    }

    /// What the customer typed, as an amount of minor units.
    ///
    /// # Errors
    /// [`AmountError`].
    pub fn parse(&self, typed: &str) -> Result<Minor, AmountError> {
        let marks = self
            .unit()
            .map(|unit| self.formatter.currency_marks(unit))
            .unwrap_or_default();
        let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
        let hint = AmountHint {
            decimal: Some(self.formatter.decimal_separator()),
            marks: &marks,
        };
        let minor = parse_amount(typed, self.digits(), &hint)?;
        Minor::new(minor).map_err(|_| AmountError::TooLarge)
    }
}

/// Spaces, separators and marks between symbol and digits.
fn is_filler(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '.' | ',' | '\u{66b}' | '\u{66c}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
        )
}

/// The title of a kind of option, where the policy gives no name of its own.
#[must_use]
pub const fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::PayInFull => "kind-pay-in-full-title",
        Kind::PayPart => "kind-pay-part-title",
        Kind::Instalments => "kind-instalments-title",
        Kind::StepUp => "kind-step-up-title",
        Kind::TemporaryReduction => "kind-temporary-reduction-title",
        Kind::Deferral => "kind-deferral-title",
        Kind::Settlement => "kind-settlement-title",
        Kind::Assistance => "kind-assistance-title",
        Kind::Modification => "kind-modification-title",
        Kind::UndisputedPart => "kind-undisputed-part-title",
        Kind::AffordablePlan => "kind-affordable-plan-title",
        Kind::Downgrade => "kind-downgrade-title",
        Kind::Bundle => "kind-bundle-title",
    }
}

/// What a kind of option is, in a sentence, for those whose title does not say it;
/// shown where the policy has no note of its own.
#[must_use]
pub const fn kind_note(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Modification => Some("kind-modification-note"),
        Kind::UndisputedPart => Some("kind-undisputed-part-note"),
        Kind::AffordablePlan => Some("kind-affordable-plan-note"),
        Kind::Downgrade => Some("kind-downgrade-note"),
        Kind::Bundle => Some("kind-bundle-note"),
        Kind::PayInFull
        | Kind::PayPart
        | Kind::Instalments
        | Kind::StepUp
        | Kind::TemporaryReduction
        | Kind::Deferral
        | Kind::Settlement
        | Kind::Assistance => None,
    }
}

/// A kind as messages select on it.
#[must_use]
pub const fn kind_code(kind: Kind) -> &'static str {
    match kind {
        Kind::PayInFull => "pay_in_full",
        Kind::PayPart => "pay_part",
        Kind::Instalments => "instalments",
        Kind::StepUp => "step_up",
        Kind::TemporaryReduction => "temporary_reduction",
        Kind::Deferral => "deferral",
        Kind::Settlement => "settlement",
        Kind::Assistance => "assistance",
        Kind::Modification => "modification",
        Kind::UndisputedPart => "undisputed_part",
        Kind::AffordablePlan => "affordable_plan",
        Kind::Downgrade => "downgrade",
        Kind::Bundle => "bundle",
    }
}

/// A frequency as messages select on it.
#[must_use]
pub const fn frequency_code(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Weekly => "weekly",
        Frequency::Fortnightly => "fortnightly",
        Frequency::SemiMonthly => "semi_monthly",
        Frequency::Monthly => "monthly",
    }
}

/// How often payments fall due, as a choice: "Every month".
#[must_use]
pub const fn frequency_label(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Weekly => "frequency-weekly",
        Frequency::Fortnightly => "frequency-fortnightly",
        Frequency::SemiMonthly => "frequency-semi-monthly",
        Frequency::Monthly => "frequency-monthly",
    }
}

/// Why paying is hard, as a choice.
#[must_use]
pub const fn hardship_label(hardship: Hardship) -> &'static str {
    match hardship {
        Hardship::JobLoss => "hardship-job-loss",
        Hardship::ReducedHours => "hardship-reduced-hours",
        Hardship::Illness => "hardship-ill",
        Hardship::Injury => "hardship-injury",
        Hardship::Bereavement => "hardship-bereavement",
        Hardship::Separation => "hardship-separation",
        Hardship::FamilyViolence => "hardship-family-violence",
        Hardship::Disaster => "hardship-disaster",
        Hardship::Caring => "hardship-caring",
        Hardship::EnergyCost => "hardship-energy-cost",
        Hardship::Other => "hardship-other",
    }
}

#[cfg(test)]
mod tests;

//! Which message says what: the one place where the core's values become ids and
//! arguments of messages. The widget and `leeway preview` share it, so that both
//! say the same.

pub mod arrangement;
mod balance;
mod pay_day;
mod situation;

pub use balance::standing;
pub use pay_day::pay_days;
pub use situation::{lead_note, situation_label};

use leeway_core::answers::Hardship;
use leeway_core::date::Date;
use leeway_core::disclosure::{Part, RuleName};
use leeway_core::eligibility::{Expectation, Fact, Finding, Truth};
use leeway_core::json::Decode;
use leeway_core::money::{Currency, Minor, Percent};
use leeway_core::option::{Effect, Kind, Offer, Param, ParamFault, Reason, Reward, RewardGives};
use leeway_core::schedule::{Frequency, Row};
use leeway_core::services::TimeOfDay;
use leeway_l10n::{
    AmountError, AmountHint, Arg, CivilDate, DateStyle, Decimal, Formatter, parse_amount,
};
use serde::Serialize;

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

/// What an offer's largest figure is, and the words under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// The figure: a payment, or the whole where it is paid at once.
    pub amount: Minor,
    /// The words under it: "a month, 6 payments".
    pub line: Line,
}

/// The headline of an offer; `usual` is how often the payments of the running
/// contract fall due, where there is one.
#[must_use]
pub fn headline(offer: &Offer, usual: Option<Frequency>, figures: &Figures<'_>) -> Headline {
    let rows = offer.regular();
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let amount = rows.first().map_or(offer.totals.total, |row| row.total);
    let frequency = frequency_code(
        offer
            .params
            .frequency
            .or(usual)
            .unwrap_or(Frequency::Monthly),
    );
    let line =
        match (offer.kind, rows) {
            (Kind::Assistance, []) => {
                Line::plain("headline-nothing").with("owed", figures.money(offer.totals.owed))
            }
            (Kind::AffordablePlan, []) => Line::plain("headline-break")
                .with("remaining", figures.money(offer.totals.remaining)),
            (_, []) => Line::plain("headline-once"),
            (Kind::UndisputedPart, [_]) => Line::plain("headline-undisputed")
                .with("remaining", figures.money(offer.totals.remaining)),
            (Kind::PayPart, _) => Line::plain("headline-part")
                .with("remaining", figures.money(offer.totals.remaining)),
            (Kind::Deferral, [first, ..]) => {
                Line::plain("headline-later").with("date", figures.date(first.due))
            }
            (Kind::TemporaryReduction, _) => Line::plain("headline-reduced")
                .with("frequency", frequency)
                .with("count", i64::from(offer.params.periods.unwrap_or(0))),
            (Kind::Assistance | Kind::Settlement, [_]) if offer.totals.discount.is_positive() => {
                Line::plain("headline-instead").with("owed", figures.money(offer.totals.owed))
            }
            (_, [_]) => Line::plain("headline-once"),
            _ => Line::plain("headline-each")
                .with("frequency", frequency)
                .with("count", count),
        };
    Headline { amount, line }
}

/// The value of one fact about an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// An amount.
    Money(Minor),
    /// A day.
    Date(Date),
    /// A payment on a day.
    Payment(Date, Minor),
}

/// One fact about an offer: the id of its label, its value, and whether it is in
/// the customer's favour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// The message that names it.
    pub label: &'static str,
    /// Its value.
    pub value: Value,
    /// Whether it saves the customer money.
    pub gain: bool,
}

/// The facts about an offer that every card shows, in their order.
#[must_use]
pub fn details(offer: &Offer) -> Vec<Detail> {
    let plain = |label, value| Detail {
        label,
        value,
        gain: false,
    };
    let mut details = Vec::new();
    if let Some(down) = offer.down_payment() {
        details.push(plain("detail-today", Value::Payment(down.due, down.total)));
    }
    match offer.regular() {
        [] => {}
        [only] => details.push(plain("detail-pay-by", Value::Date(only.due))),
        [first, .., last] => {
            details.push(plain("detail-first", Value::Date(first.due)));
            let value = if last.total == first.total {
                Value::Date(last.due)
            } else {
                Value::Payment(last.due, last.total)
            };
            details.push(plain("detail-last", value));
        }
    }
    let totals = &offer.totals;
    if totals.discount.is_positive() {
        details.push(Detail {
            label: "detail-discount",
            value: Value::Money(totals.discount),
            gain: true,
        });
    }
    if let (Some(until), true) = (offer.valid_until, totals.discount.is_positive()) {
        details.push(plain("detail-valid-until", Value::Date(until)));
    }
    if offer.kind != Kind::PayPart && !totals.discount.is_positive() {
        details.push(plain("detail-interest", Value::Money(totals.interest)));
    }
    details.push(plain("detail-total", Value::Money(totals.total)));
    if totals.remaining.is_positive() {
        details.push(plain("detail-remaining", Value::Money(totals.remaining)));
    }
    let changes = offer.kind == Kind::Modification;
    if let Some(before) = totals
        .before
        .filter(|before| changes || *before != totals.total)
    {
        details.push(plain("detail-before", Value::Money(before)));
        if changes {
            let less = before
                .minus(totals.total)
                .ok()
                .filter(|m| *m >= Minor::ZERO);
            let more = totals.total.minus(before).ok();
            let (label, gain) = match less {
                Some(_) => ("detail-less", true),
                None => ("detail-more", false),
            };
            details.extend(less.or(more).map(|difference| Detail {
                label,
                value: Value::Money(difference),
                gain: gain && difference.is_positive(),
            }));
        }
    }
    details
}

/// What an offer does besides its payments.
#[must_use]
pub fn effect(effect: &Effect, figures: &Figures<'_>) -> Line {
    match effect {
        Effect::SettledForLess => Line::plain("effect-settled-for-less"),
        Effect::ServiceRestored => Line::plain("effect-service-restored"),
        Effect::EndDateMoves { from, to } => Line::plain("effect-end-date-moves")
            .with("from", figures.date(*from))
            .with("to", figures.date(*to)),
        Effect::PaymentBecomes { payment, from } => Line::plain("effect-payment-becomes")
            .with("payment", figures.money(*payment))
            .with("date", figures.date(*from)),
        Effect::ProofMayBeAsked => Line::plain("effect-proof-may-be-asked"),
        Effect::RateBecomes {
            annual_rate_percent,
            from,
        } => Line::plain("effect-rate-becomes")
            .with("percent", figures.percent(*annual_rate_percent))
            .with("date", figures.date(*from)),
        Effect::JoinsPrincipal { amount } => {
            Line::plain("effect-joins-principal").with("amount", figures.money(*amount))
        }
        Effect::ReviewedOn { on } => {
            Line::plain("effect-reviewed-on").with("date", figures.date(*on))
        }
    }
}

/// What else there is to know about an offer, in the order it is told: its twin
/// with automatic payment, what payments on time earn, the service it changes,
/// each account in it, and where advice is to be had.
#[must_use]
pub fn beside(offer: &Offer, figures: &Figures<'_>) -> Vec<Told> {
    let mut told = Vec::new();
    if let Some(autopay) = offer.autopay.as_ref().filter(|a| a.saves.is_positive()) {
        let id = if autopay.on {
            "effect-autopay-is"
        } else {
            "effect-autopay-could"
        };
        told.push(Told::Line(
            Line::plain(id)
                .with("total", figures.money(autopay.other_totals.total))
                .with("saves", figures.money(autopay.saves)),
        ));
    }
    if let Some(reward) = &offer.reward {
        told.push(Told::Line(self::reward(reward, figures)));
    }
    if let Some(service) = &offer.service {
        told.push(Told::Policy(service.name.clone()));
        told.push(Told::Line(
            Line::plain("effect-service-plan")
                .with("date", figures.date(service.from))
                .with("before", figures.money(service.price_before))
                .with("after", figures.money(service.price_after)),
        ));
        for (id, amount) in [
            ("effect-service-early", service.early_termination),
            ("effect-service-device", service.device_balance),
        ] {
            if amount.is_positive() {
                told.push(Told::Line(
                    Line::plain(id).with("amount", figures.money(amount)),
                ));
            }
        }
        if let Some(by) = service.keep_by {
            told.push(Told::Line(
                Line::plain("effect-service-keep").with("date", figures.date(by)),
            ));
        }
        told.push(Told::Policy(service.conditions.clone()));
    }
    for member in &offer.members {
        if let Some(last) = member.schedule.last() {
            told.push(Told::Line(
                Line::plain("effect-member")
                    .with("reference", member.reference.as_str())
                    .with("amount", figures.money(member.total))
                    .with("date", figures.date(last.due)),
            ));
        }
    }
    told.extend(offer.advice.clone().map(Told::Policy));
    told
}

/// What payments on time earn.
#[must_use]
pub fn reward(reward: &Reward, figures: &Figures<'_>) -> Line {
    let count = i64::from(reward.after);
    match (reward.gives, reward.worth) {
        (RewardGives::Points(points), _) => Line::plain("reward-points")
            .with("count", count)
            .with("points", i64::from(points)),
        (_, worth) => Line::plain("reward-credit")
            .with("count", count)
            .with("amount", figures.money(worth.unwrap_or_default())),
    }
}

/// The title of what is shown because of a rule.
#[must_use]
pub const fn disclosure_title(rule: RuleName) -> &'static str {
    match rule {
        RuleName::Tila => "disclosure-tila-title",
        RuleName::Itemisation => "disclosure-itemisation-title",
        RuleName::TimeBarred => "disclosure-time-barred-title",
        RuleName::ElectronicDebit => "disclosure-electronic-debit-title",
        RuleName::ElectronicRecords => "disclosure-electronic-records-title",
        RuleName::Forbearance => "disclosure-forbearance-title",
        RuleName::BreathingSpace => "disclosure-breathing-space-title",
        RuleName::FinancialAssistance => "disclosure-financial-assistance-title",
        RuleName::HardshipNotice | RuleName::HardshipApplication => "disclosure-hardship-title",
    }
}

/// What stands beside the text of a disclosure, line by line.
#[must_use]
pub fn disclosure_part(part: &Part, figures: &Figures<'_>) -> Vec<Told> {
    let amount = |id, amount: Minor| Line::plain(id).with("amount", figures.money(amount));
    let lines = match part {
        Part::Text(id) => return vec![Told::Policy(id.clone())],
        Part::Tila(tila) => {
            let rate = figures.percent(tila.annual_percentage_rate);
            let mut lines = vec![
                Line::plain("disclosure-tila-rate").with("percent", rate),
                amount("disclosure-tila-charge", tila.finance_charge),
                amount("disclosure-tila-financed", tila.amount_financed),
                amount("disclosure-tila-total", tila.total_of_payments),
            ];
            for group in &tila.payments {
                lines.push(
                    amount("disclosure-tila-payments", group.amount)
                        .with("count", i64::from(group.count))
                        .with("first", figures.date(group.first))
                        .with("last", figures.date(group.last)),
                );
            }
            lines
        }
        Part::Itemisation(item) => {
            let then = amount("disclosure-item-then", item.then);
            let mut lines = vec![then.with("date", figures.date(item.from))];
            for (id, sum) in [
                ("disclosure-item-interest", item.interest),
                ("disclosure-item-fees", item.fees),
                ("disclosure-item-charges", item.charges),
                ("disclosure-item-payments", item.payments),
                ("disclosure-item-credits", item.credits),
            ] {
                if sum != Minor::ZERO {
                    lines.push(amount(id, sum));
                }
            }
            lines.push(amount("disclosure-item-now", item.now));
            lines
        }
        Part::Debits(debits) => vec![
            Line::plain("disclosure-debits")
                .with("count", i64::from(debits.count))
                .with("least", figures.money(debits.least))
                .with("most", figures.money(debits.most))
                .with("first", figures.date(debits.first))
                .with("last", figures.date(debits.last)),
            Line::plain("disclosure-debits-stop")
                .with("date", figures.date(debits.stop_by))
                .with("count", i64::from(debits.notice_days)),
        ],
        Part::Until(day) => {
            vec![Line::plain("reason-stopped-until").with("date", figures.date(*day))]
        }
        Part::Clock {
            acknowledge,
            answer,
        } => {
            let by = |id, day: Date| Line::plain(id).with("date", figures.date(day));
            let heard = acknowledge.map(|day| by("disclosure-clock-acknowledge", day));
            let answer = by("disclosure-clock-answer", *answer);
            heard.into_iter().chain([answer]).collect()
        }
    };
    lines.into_iter().map(Told::Line).collect()
}

/// Why an option is not open.
#[must_use]
pub fn reason(reason: &Reason, figures: &Figures<'_>) -> Told {
    Told::Line(match reason {
        Reason::NothingOwed => Line::plain("reason-nothing-owed"),
        Reason::Stopped { text, .. } => return Told::Policy(text.clone()),
        Reason::Fact(finding) => fact_reason(finding, figures),
        Reason::NeedsMeans => Line::plain("reason-needs-means"),
        Reason::AboveScale => Line::plain("reason-above-scale"),
        Reason::NeedsBudget => Line::plain("reason-needs-budget"),
        Reason::InDispute => Line::plain("reason-fact-disputed"),
        Reason::NothingDisputed => Line::plain("reason-nothing-disputed"),
        Reason::AllDisputed => Line::plain("reason-all-disputed"),
        Reason::NoCheaperPlan => Line::plain("reason-no-cheaper-plan"),
        Reason::NothingToBundle => Line::plain("reason-nothing-to-bundle"),
        Reason::NotYet { from } => Line::plain("reason-from").with("date", figures.date(*from)),
        Reason::NoContract => Line::plain("reason-no-contract"),
        Reason::Ended { on } => Line::plain("reason-ended").with("date", figures.date(*on)),
        Reason::BalanceTooSmall { least_payment } => {
            Line::plain("reason-balance-too-small").with("amount", figures.money(*least_payment))
        }
        Reason::NoPlanFits => Line::plain("reason-no-plan-fits"),
    })
}

/// What we add to a reason in the creditor's own words: the end of a breathing space.
#[must_use]
pub fn reason_until(reason: &Reason, figures: &Figures<'_>) -> Option<Line> {
    match reason {
        Reason::Stopped {
            until: Some(until), ..
        } => Some(Line::plain("reason-stopped-until").with("date", figures.date(*until))),
        _ => None,
    }
}

fn fact_reason(finding: &Finding, figures: &Figures<'_>) -> Line {
    if finding.truth == Truth::Unknown && finding.fact != Fact::HardshipReason {
        return Line::plain("reason-fact-unknown");
    }
    if let Some(from) = finding.from {
        return Line::plain("reason-from").with("date", figures.date(from));
    }
    if let Some(Expectation::Range { min, max }) = &finding.expected
        && let Some(line) = bounds(finding.fact, *min, *max, figures)
    {
        return line;
    }
    Line::plain(fact_sentence(finding.fact))
}

/// The bounds of a public range: amounts and counts have messages of their own.
fn bounds(fact: Fact, min: Option<i64>, max: Option<i64>, figures: &Figures<'_>) -> Option<Line> {
    let amount = fact.is_amount();
    let show = |number: i64| -> Option<Arg> {
        if amount {
            Minor::new(number)
                .ok()
                .map(|minor| figures.money(minor).into())
        } else {
            Some(number.into())
        }
    };
    let id = match (fact, min, max) {
        (Fact::Balance, Some(_), Some(_)) => "reason-balance-between",
        (Fact::Balance, Some(_), None) => "reason-balance-least",
        (Fact::Balance, None, Some(_)) => "reason-balance-most",
        (Fact::DaysPastDue, Some(_), Some(_)) => "reason-days-past-due-between",
        (Fact::DaysPastDue, Some(_), None) => "reason-days-past-due-least",
        (Fact::DaysPastDue, None, Some(_)) => "reason-days-past-due-most",
        (Fact::AccountAgeDays, Some(_), _) => "reason-account-age-least",
        (Fact::PlansBroken12m, _, Some(_)) => "reason-plans-broken-most",
        (Fact::PriorDeferrals24m, _, Some(_)) => "reason-prior-deferrals-most",
        (Fact::BouncedPayments6m, _, Some(_)) => "reason-bounced-payments-most",
        _ => return None,
    };
    let mut line = Line::plain(id);
    if let Some(min) = min {
        line = line.with("min", show(min)?);
    }
    if let Some(max) = max {
        line = line.with("max", show(max)?);
    }
    Some(line)
}

/// The sentence about a fact that stands in the way, where the policy does not
/// make its bounds public.
#[must_use]
pub const fn fact_sentence(fact: Fact) -> &'static str {
    match fact {
        Fact::Balance => "reason-fact-balance",
        Fact::Principal => "reason-fact-principal",
        Fact::Interest => "reason-fact-interest",
        Fact::Fees => "reason-fact-fees",
        Fact::DaysPastDue => "reason-fact-days-past-due",
        Fact::AccountAgeDays => "reason-fact-account-age",
        Fact::HasContract => "reason-fact-has-contract",
        Fact::ServiceSuspended => "reason-fact-service-suspended",
        Fact::GenerallyBilled => "reason-fact-generally-billed",
        Fact::HardshipReason => "reason-fact-hardship",
        Fact::Product => "reason-fact-product",
        Fact::Segment => "reason-fact-segment",
        Fact::Portfolio => "reason-fact-portfolio",
        Fact::Jurisdiction => "reason-fact-jurisdiction",
        Fact::Secured => "reason-fact-secured",
        Fact::PlanActive => "reason-fact-plan-active",
        Fact::PlansBroken12m => "reason-fact-plans-broken",
        Fact::PriorDeferrals24m => "reason-fact-prior-deferrals",
        Fact::PriorSettlement => "reason-fact-prior-settlement",
        Fact::BouncedPayments6m => "reason-fact-bounced-payments",
        Fact::AutopayActive => "reason-fact-autopay",
        Fact::Disputed => "reason-fact-disputed",
        Fact::InLitigation => "reason-fact-in-litigation",
        Fact::FraudFlag => "reason-fact-fraud-flag",
        Fact::PayerPending => "reason-fact-payer-pending",
        Fact::TimeBarred => "reason-fact-time-barred",
        Fact::Bankrupt => "reason-fact-bankrupt",
        Fact::Deceased => "reason-fact-deceased",
        Fact::BreathingSpace => "reason-fact-breathing-space",
        Fact::MilitaryActive => "reason-fact-military",
        Fact::RepresentedByAdviser => "reason-fact-adviser",
        Fact::Currency => "reason-fact-product",
        Fact::PastDueAmount => "reason-fact-balance",
        Fact::Bucket | Fact::LastStatementDate => "reason-fact-days-past-due",
        Fact::CollateralState => "reason-fact-collateral",
        Fact::ContractRate => "reason-fact-contract-rate",
        Fact::RemainingTerm | Fact::ContractEndDate => "reason-fact-remaining-term",
        Fact::OpenDate => "reason-fact-account-age",
        Fact::LastPaymentDate | Fact::LastPaymentAmount => "reason-fact-last-payment",
        Fact::ChargeOffDate | Fact::LimitationDate => "reason-fact-charge-off",
        Fact::Judgment | Fact::JudgmentDate => "reason-fact-in-litigation",
        Fact::WithAgency => "reason-fact-with-agency",
        Fact::CreditReporting => "reason-fact-credit-reporting",
        Fact::PlansCompleted | Fact::DaysSinceLastPlan | Fact::ReageCount60m => {
            "reason-fact-plans-broken"
        }
        Fact::InsuranceClaimOpen => "reason-fact-insurance-claim",
        Fact::ResidenceSince => "reason-fact-residence",
        Fact::AgeBand | Fact::VulnerabilityFlag | Fact::Language => "reason-fact-personal",
        Fact::HouseholdSize
        | Fact::IncomeAnnual
        | Fact::IncomeSourceStable
        | Fact::FplPercent
        | Fact::SurplusMonthly => "reason-needs-means",
        Fact::HardshipStart | Fact::HardshipExpectedEnd | Fact::HardshipTemporary => {
            "reason-fact-hardship-time"
        }
        Fact::InsolvencyArrangement => "reason-fact-insolvency",
        Fact::BreathingSpaceUntil => "reason-fact-breathing-space",
        Fact::Minor => "reason-fact-minor",
        Fact::ConsentAutopay | Fact::ConsentEsign | Fact::ConsentSms => "reason-fact-consent",
        Fact::IdentityLevel => "reason-fact-identity",
    }
}

/// A field of a form, by the id its input has.
pub type FieldId = &'static str;

/// The field of a parameter on the screen where the customer fits the plan.
#[must_use]
pub const fn param_field(param: Param) -> FieldId {
    match param {
        Param::Amount => "tailor-amount",
        Param::Count => "tailor-count",
        Param::Frequency => "tailor-frequency",
        Param::FirstDate | Param::AnchorDay => "tailor-date",
        Param::DownPayment => "tailor-down",
        Param::Periods => "tailor-periods",
        Param::Autopay => "tailor-autopay",
        Param::ServicePlan => "tailor-service-plan",
    }
}

/// Why what the customer chose does not fit: where to say it, and what.
#[must_use]
pub fn param_fault(fault: &ParamFault, figures: &Figures<'_>) -> (FieldId, Line) {
    match fault {
        ParamFault::Amount { param, min, max } => {
            (param_field(*param), amount_bounds(*min, *max, figures))
        }
        ParamFault::Number { param, min, max } => (
            param_field(*param),
            Line::plain("error-number-bounds")
                .with("min", i64::from(*min))
                .with("max", i64::from(*max)),
        ),
        ParamFault::Date { min, max } => (
            param_field(Param::FirstDate),
            Line::plain("error-date-bounds")
                .with("min", figures.date(*min))
                .with("max", figures.date(*max)),
        ),
        ParamFault::NotUsed { param } | ParamFault::NotOffered { param } => {
            (param_field(*param), Line::plain("error-not-offered"))
        }
        ParamFault::LeftTooSmall { least } => (
            param_field(Param::Amount),
            Line::plain("error-left-too-small").with("least", figures.money(*least)),
        ),
        ParamFault::DoesNotFit => (
            param_field(Param::Amount),
            Line::plain("error-does-not-fit"),
        ),
    }
}

/// Asks for an amount within bounds.
#[must_use]
pub fn amount_bounds(min: Minor, max: Minor, figures: &Figures<'_>) -> Line {
    Line::plain("error-amount-bounds")
        .with("min", figures.money(min))
        .with("max", figures.money(max))
}

/// Why what was typed is no amount, with an `example` of one that would do.
#[must_use]
pub fn amount_error(error: &AmountError, example: Minor, figures: &Figures<'_>) -> Line {
    let example = figures.typed(example);
    match error {
        AmountError::Empty => Line::plain("error-amount-empty").with("example", example),
        AmountError::NotANumber => Line::plain("error-amount-number").with("example", example),
        AmountError::Negative => Line::plain("error-amount-negative"),
        AmountError::OtherCurrency { .. } => {
            Line::plain("error-amount-currency").with("currency", figures.code())
        }
        AmountError::TooManyDecimals { allowed, .. } => Line::plain("error-amount-decimals")
            .with("count", i64::from(*allowed))
            .with("example", example),
        AmountError::Ambiguous { grouped, .. } => Line::plain("error-amount-ambiguous").with(
            "example",
            Minor::new(*grouped).map_or(example, |minor| figures.typed(minor)),
        ),
        AmountError::TooLarge => Line::plain("error-amount-large"),
    }
}

/// What income is for; a year's income is exact in all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// 52 times a year.
    Week,
    /// 26 times a year.
    Fortnight,
    /// 12 times a year.
    #[default]
    Month,
    /// Once a year.
    Year,
}

impl Per {
    /// Every period, in the order it is offered.
    pub const ALL: [Self; 4] = [Self::Week, Self::Fortnight, Self::Month, Self::Year];

    /// The message that names it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Week => "assistance-per-week",
            Self::Fortnight => "assistance-per-fortnight",
            Self::Month => "assistance-per-month",
            Self::Year => "assistance-per-year",
        }
    }

    /// What `income` comes to in a year, in minor units, or `None` beyond the
    /// largest amount.
    #[must_use]
    pub fn yearly(self, income: Minor) -> Option<Minor> {
        let times = match self {
            Self::Week => 52,
            Self::Fortnight => 26,
            Self::Month => 12,
            Self::Year => 1,
        };
        Minor::new(income.units().checked_mul(times)?).ok()
    }
}

/// What a household size that was typed stands for, 1 to 20.
#[must_use]
pub fn household(typed: &str) -> Option<u8> {
    let people = parse_amount(typed, 0, &AmountHint::default()).ok()?;
    u8::try_from(people).ok().filter(|n| (1..=20).contains(n))
}

/// One bar of the drawing of a schedule, in a box 120 wide and 40 high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Distance from the start, in hundredths.
    pub x: i64,
    /// Width, in hundredths.
    pub width: i64,
    /// Height, in hundredths.
    pub height: i64,
    /// Whether no payment falls due at it.
    pub soft: bool,
}

/// The most bars one drawing has.
const MAX_BARS: i64 = 24;

/// What is still owed before each payment, drawn over the time from `start` to
/// `end`: one bar per payment, soft bars where months pass without one. `most` is
/// the largest amount owed in any drawing beside this one.
#[must_use]
pub fn bars(rows: &[Row], start: Date, end: Date, most: Minor) -> Vec<Bar> {
    let days = i64::from(start.days_until(end)).max(1);
    let slots = (days / 30 + 1).clamp(1, MAX_BARS);
    let slot_of = |date: Date| {
        let day = i64::from(start.days_until(date)).clamp(0, days);
        (day * slots / (days + 1)).clamp(0, slots - 1)
    };
    let step = 12_000 / slots;
    let width = (step * 7 / 10).max(1);
    let height = |owed: i64| (owed.max(0) * 4_000) / most.units().max(1);
    let mut bars = Vec::new();
    let mut owed = rows.first().map_or(0, owed_before);
    let last = rows.last().map_or(0, |row| slot_of(row.due));
    for slot in 0..=last {
        let mut due = rows
            .iter()
            .filter(|row| slot_of(row.due) == slot)
            .peekable();
        let soft = due.peek().is_none();
        if let Some(first) = due.peek() {
            owed = owed_before(first);
        }
        bars.push(Bar {
            x: slot * step,
            width,
            height: height(owed).clamp(100, 4_000),
            soft,
        });
        if let Some(row) = due.last() {
            owed = row.balance.units();
        }
    }
    bars
}

/// What is owed just before a payment, its own interest included.
fn owed_before(row: &Row) -> i64 {
    row.balance.units().saturating_add(row.total.units())
}

/// Hundredths as a decimal number, for attributes of a drawing.
#[must_use]
pub fn hundredths(value: i64) -> String {
    Minor::new(value).map_or_else(
        |_| String::new(),
        |v| leeway_core::money::decimal_text(v, 2),
    )
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;
    use std::sync::Arc;

    use leeway_core::disclosure::{Debits, Itemisation, PaymentGroup, TilaBox};
    use leeway_core::eligibility::FactValue;
    use leeway_core::option::{Autopay, Limits, Member, Params, Reward, ServiceChange, Totals};
    use leeway_l10n::{Bundle, Localizer, NativeFormatter};

    use super::*;

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// The English messages, as the widget downloads them.
    fn english() -> Localizer {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en");
        let mut compiled = String::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            compiled.push_str(&leeway_l10n::compile(&text).unwrap());
        }
        let (bundle, faults) = Bundle::read("en", &compiled);
        assert_eq!(faults, []);
        Localizer::new(
            vec![Arc::new(bundle)],
            Rc::new(NativeFormatter::new("en-US")),
        )
    }

    fn figures(localizer: &Localizer) -> Figures<'_> {
        Figures::new(localizer.formatter(), "USD".parse::<Currency>().unwrap())
    }

    /// The words of a line, which must be complete.
    #[track_caller]
    fn said(localizer: &Localizer, line: &Line) -> String {
        let message = localizer.message(line.id, &line.args);
        assert_eq!(message.faults, [], "{}", line.id);
        assert!(!message.parts.is_empty(), "{}", line.id);
        message.to_text()
    }

    fn finding(fact: Fact, truth: Truth, expected: Option<Expectation>) -> Finding {
        Finding {
            fact,
            truth,
            expected,
            from: None,
        }
    }

    #[test]
    fn every_reason_is_a_complete_sentence() {
        let localizer = english();
        let figures = figures(&localizer);
        let mut reasons = vec![
            Reason::NothingOwed,
            Reason::NeedsMeans,
            Reason::AboveScale,
            Reason::NoContract,
            Reason::NeedsBudget,
            Reason::InDispute,
            Reason::NothingDisputed,
            Reason::AllDisputed,
            Reason::NoCheaperPlan,
            Reason::NothingToBundle,
            Reason::NotYet {
                from: date("2026-12-01"),
            },
            Reason::Ended {
                on: date("2026-11-20"),
            },
            Reason::BalanceTooSmall {
                least_payment: minor(2500),
            },
            Reason::NoPlanFits,
        ];
        let bounds = [(Some(1), None), (None, Some(0)), (Some(30), Some(90))];
        for fact in Fact::ALL {
            reasons.push(Reason::Fact(finding(*fact, Truth::False, None)));
            reasons.push(Reason::Fact(finding(*fact, Truth::Unknown, None)));
            for (min, max) in bounds {
                let expected = Some(Expectation::Range { min, max });
                reasons.push(Reason::Fact(finding(*fact, Truth::False, expected)));
            }
            let codes = Expectation::OneOf(vec![FactValue::Text("a".to_owned())]);
            reasons.push(Reason::Fact(finding(*fact, Truth::False, Some(codes))));
        }
        for reason in reasons {
            let Told::Line(line) = super::reason(&reason, &figures) else {
                panic!("{reason:?}");
            };
            let text = said(&localizer, &line);
            assert!(text.ends_with('.'), "{text}");
        }
    }

    #[test]
    fn stop_is_told_in_the_creditors_words() {
        let localizer = english();
        let stop = Reason::Stopped {
            text: "stop-deceased".to_owned(),
            until: None,
        };
        assert_eq!(
            reason(&stop, &figures(&localizer)),
            Told::Policy("stop-deceased".to_owned())
        );
        let stop = Reason::Stopped {
            text: "stop-breathing-space".to_owned(),
            until: Some(date("2027-01-18")),
        };
        let line = reason_until(&stop, &figures(&localizer)).unwrap();
        assert_eq!(
            said(&localizer, &line),
            "This lasts until January 18, 2027."
        );
    }

    #[test]
    fn bounds_are_told_only_where_they_are_public() {
        let localizer = english();
        let figures = figures(&localizer);
        let range = |min, max| Some(Expectation::Range { min, max });
        let cases = [
            (Fact::Balance, None, "It depends on how much you owe."),
            (
                Fact::Balance,
                range(Some(30_000), None),
                "This is for balances of $300.00 or more.",
            ),
            (
                Fact::Balance,
                range(None, Some(500_000)),
                "This is for balances of $5,000.00 or less.",
            ),
            (
                Fact::DaysPastDue,
                range(Some(1), None),
                "This is for bills 1 day or more past their due date.",
            ),
            (
                Fact::PlansBroken12m,
                range(None, Some(0)),
                "This is open when no plan ended early in the last 12 months.",
            ),
        ];
        for (fact, expected, words) in cases {
            let reason = Reason::Fact(finding(fact, Truth::False, expected));
            let Told::Line(line) = super::reason(&reason, &figures) else {
                panic!("{fact:?}");
            };
            assert_eq!(said(&localizer, &line), words);
        }
        let later = Finding {
            from: Some(date("2027-02-12")),
            ..finding(Fact::DaysPastDue, Truth::False, range(Some(90), None))
        };
        let Told::Line(line) = reason(&Reason::Fact(later), &figures) else {
            panic!("a date");
        };
        assert_eq!(said(&localizer, &line), "This opens on February 12, 2027.");
    }

    #[test]
    fn every_kind_frequency_hardship_and_effect_has_words() {
        let localizer = english();
        let figures = figures(&localizer);
        for kind in Kind::ALL {
            said(&localizer, &Line::plain(kind_title(kind)));
            if let Some(note) = kind_note(kind) {
                said(&localizer, &Line::plain(note));
            }
            said(
                &localizer,
                &Line::plain("receipt-title-fresh").with("kind", kind_code(kind)),
            );
        }
        for frequency in [
            Frequency::Weekly,
            Frequency::Fortnightly,
            Frequency::SemiMonthly,
            Frequency::Monthly,
        ] {
            said(&localizer, &Line::plain(frequency_label(frequency)));
            for count in [0, 1, 2, 24] {
                let each = Line::plain("headline-each")
                    .with("frequency", frequency_code(frequency))
                    .with("count", count);
                said(&localizer, &each);
            }
        }
        for hardship in Hardship::ALL {
            said(&localizer, &Line::plain(hardship_label(hardship)));
        }
        for per in Per::ALL {
            said(&localizer, &Line::plain(per.label()));
        }
        for effect in [
            Effect::SettledForLess,
            Effect::ServiceRestored,
            Effect::EndDateMoves {
                from: date("2029-06-02"),
                to: date("2029-09-02"),
            },
            Effect::PaymentBecomes {
                payment: minor(32_140),
                from: date("2027-04-02"),
            },
            Effect::ProofMayBeAsked,
            Effect::RateBecomes {
                annual_rate_percent: "6.9".parse().unwrap(),
                from: date("2027-04-02"),
            },
            Effect::JoinsPrincipal {
                amount: minor(4_500),
            },
            Effect::ReviewedOn {
                on: date("2027-05-30"),
            },
        ] {
            said(&localizer, &super::effect(&effect, &figures));
        }
    }

    #[test]
    fn what_stands_beside_an_offer_is_told_in_whole_sentences() {
        let localizer = english();
        let figures = figures(&localizer);
        let totals = Totals {
            owed: minor(100_000),
            discount: Minor::ZERO,
            interest: Minor::ZERO,
            total: minor(100_000),
            remaining: Minor::ZERO,
            before: None,
        };
        let row = Row {
            due: date("2027-01-30"),
            total: minor(100_000),
            interest: Minor::ZERO,
            principal: minor(100_000),
            fees: Minor::ZERO,
            balance: Minor::ZERO,
        };
        let offer = Offer {
            option: "it".to_owned(),
            kind: Kind::Downgrade,
            params: Params::default(),
            limits: Limits::default(),
            schedule: vec![row],
            totals,
            bracket: None,
            valid_until: None,
            effects: Vec::new(),
            title: None,
            note: None,
            if_missed: "missed".to_owned(),
            agreement: "agreement".to_owned(),
            autopay: Some(Autopay {
                on: false,
                saves: minor(1_210),
                other: vec![row],
                other_totals: totals,
            }),
            reward: Some(Reward {
                after: 3,
                on: date("2027-01-30"),
                gives: RewardGives::Credit(minor(1_500)),
                worth: Some(minor(1_500)),
            }),
            service: Some(ServiceChange {
                code: "m".to_owned(),
                name: "plan-m".to_owned(),
                from: date("2026-12-10"),
                price_before: minor(4_500),
                price_after: minor(3_000),
                early_termination: minor(700),
                device_balance: minor(21_000),
                keep_by: Some(date("2026-12-05")),
                conditions: "keep".to_owned(),
            }),
            members: vec![Member {
                reference: "H-2".to_owned(),
                total: minor(100_000),
                schedule: vec![row],
            }],
            budget: None,
            advice: Some("advice".to_owned()),
        };
        let told = |offer: &Offer| -> Vec<String> {
            beside(offer, &figures)
                .into_iter()
                .map(|told| match told {
                    Told::Line(line) => said(&localizer, &line),
                    Told::Policy(id) => id,
                })
                .collect()
        };
        assert_eq!(
            told(&offer),
            [
                "With automatic payments you pay $1,000.00 in total. That is $12.10 less.",
                "After 3 payments on time we credit $15.00. The figures here do not count on it.",
                "plan-m",
                "From December 10, 2026 on, your plan costs $30.00 a month instead of $45.00.",
                "Changing early costs $7.00. It comes with your next bill.",
                "Your device stays as it is. $210.00 is still to be paid for it.",
                "Your service stays on if the first payment arrives by December 5, 2026.",
                "keep",
                "H-2: $1,000.00 in total, paid off on January 30, 2027.",
                "advice",
            ]
        );
        let points = Offer {
            autopay: None,
            reward: Some(Reward {
                after: 1,
                on: date("2027-01-30"),
                gives: RewardGives::Points(400),
                worth: None,
            }),
            service: None,
            members: Vec::new(),
            advice: None,
            ..offer
        };
        assert_eq!(told(&points), ["1 payment on time earns you points: 400."]);
    }

    #[test]
    fn every_disclosure_has_a_title_and_whole_lines() {
        let localizer = english();
        let figures = figures(&localizer);
        for rule in RuleName::ALL {
            said(&localizer, &Line::plain(disclosure_title(rule)));
        }
        let day = date("2026-12-10");
        let parts = [
            Part::Tila(TilaBox {
                annual_percentage_rate: "12.35".parse().unwrap(),
                finance_charge: minor(7_873),
                amount_financed: minor(240_000),
                total_of_payments: minor(247_873),
                payments: vec![PaymentGroup {
                    count: 11,
                    amount: minor(20_657),
                    first: day,
                    last: day,
                }],
            }),
            Part::Itemisation(Itemisation {
                from: day,
                then: minor(10_000),
                interest: minor(100),
                fees: minor(200),
                charges: minor(300),
                payments: minor(-400),
                credits: minor(-500),
                now: minor(9_700),
            }),
            Part::Debits(Debits {
                count: 12,
                least: minor(100),
                most: minor(200),
                first: day,
                last: day,
                stop_by: day,
                notice_days: 10,
            }),
            Part::Until(day),
            Part::Clock {
                acknowledge: Some(day),
                answer: day,
            },
        ];
        let mut told = 0;
        for part in &parts {
            for line in disclosure_part(part, &figures) {
                let Told::Line(line) = line else {
                    panic!("{line:?}");
                };
                said(&localizer, &line);
                told += 1;
            }
        }
        assert_eq!(told, 5 + 7 + 2 + 1 + 2);
        let text = disclosure_part(&Part::Text("late".to_owned()), &figures);
        assert_eq!(text, [Told::Policy("late".to_owned())]);
    }

    #[test]
    fn every_fault_of_an_entry_says_how_to_mend_it() {
        let localizer = english();
        let figures = figures(&localizer);
        let faults = [
            ParamFault::NotUsed {
                param: Param::Amount,
            },
            ParamFault::Amount {
                param: Param::DownPayment,
                min: minor(2500),
                max: minor(50_000),
            },
            ParamFault::Number {
                param: Param::Count,
                min: 2,
                max: 12,
            },
            ParamFault::Date {
                min: date("2026-11-24"),
                max: date("2027-01-05"),
            },
            ParamFault::NotOffered {
                param: Param::Frequency,
            },
            ParamFault::LeftTooSmall { least: minor(5000) },
            ParamFault::DoesNotFit,
        ];
        for fault in faults {
            let (_, line) = param_fault(&fault, &figures);
            said(&localizer, &line);
        }
        for typed in [
            "",
            "abc",
            "-5",
            "5 EUR",
            "1.2345",
            "12.345",
            "99999999999999999",
        ] {
            let error = figures.parse(typed).unwrap_err();
            let text = said(&localizer, &amount_error(&error, minor(15_543), &figures));
            assert!(text.starts_with("Enter"), "{typed}: {text}");
        }
        assert_eq!(figures.parse("$1,234.50"), Ok(minor(123_450)));
    }

    #[test]
    fn amounts_are_typed_back_the_way_they_are_read() {
        let localizer = english();
        let figures = figures(&localizer);
        for (units, typed) in [(15_543, "155.43"), (500_000, "5000"), (0, "0"), (7, "0.07")] {
            assert_eq!(figures.typed(minor(units)), typed);
            assert_eq!(figures.parse(typed), Ok(minor(units)));
        }
        assert_eq!(figures.symbol(), ("$".to_owned(), true));
        let spanish = NativeFormatter::new("es");
        let euros = Figures::new(&spanish, "EUR".parse::<Currency>().unwrap());
        assert_eq!(euros.symbol(), ("€".to_owned(), false));
        assert_eq!(
            euros.parse(&euros.typed(minor(123_450))),
            Ok(minor(123_450))
        );
    }

    #[test]
    fn income_of_a_year_is_exact() {
        let cases = [
            (Per::Week, 70_001, 3_640_052),
            (Per::Fortnight, 140_001, 3_640_026),
            (Per::Month, 315_050, 3_780_600),
            (Per::Year, 3_780_000, 3_780_000),
        ];
        for (per, income, yearly) in cases {
            assert_eq!(per.yearly(minor(income)), Some(minor(yearly)));
        }
        assert_eq!(Per::Week.yearly(Minor::MAX), None);
    }

    #[test]
    fn household_is_one_to_twenty_people() {
        for (typed, people) in [
            ("3", Some(3)),
            (" 20 ", Some(20)),
            ("٣", Some(3)),
            ("0", None),
            ("21", None),
            ("", None),
            ("two", None),
            ("-1", None),
        ] {
            assert_eq!(household(typed), people, "{typed}");
        }
    }

    #[test]
    fn bars_show_what_is_owed_before_each_payment() {
        let row = |due: &str, total, balance| Row {
            due: date(due),
            total: minor(total),
            interest: Minor::ZERO,
            principal: minor(total),
            fees: Minor::ZERO,
            balance: minor(balance),
        };
        let start = date("2026-11-20");
        let rows = [row("2027-01-20", 5000, 5000), row("2027-02-20", 5000, 0)];
        let bars = bars(&rows, start, date("2027-02-20"), minor(10_000));
        let seen: Vec<_> = bars.iter().map(|bar| (bar.height, bar.soft)).collect();
        assert_eq!(
            seen,
            [(4000, true), (4000, true), (4000, false), (2000, false)]
        );
        assert!(bars.iter().all(|bar| bar.x + bar.width <= 12_000));
        assert_eq!(hundredths(667), "6.67");
    }

    #[test]
    fn nothing_to_pay_draws_one_bar_at_most() {
        let start = date("2026-11-20");
        assert!(bars(&[], start, start, Minor::ZERO).len() <= 1);
    }
}

//! One function for each kind of option: limits that no account can meet, and
//! terms that say nothing.

use leeway_core::account::{Bucket, Parts};
use leeway_core::date::Date;
use leeway_core::eligibility::{Fact, FactValue};
use leeway_core::json::MAX_INTEGER;
use leeway_core::money::{Minor, Percent, Rounding};
use leeway_core::option::{
    AffordablePlanTerms, AssistanceTerms, BundleTerms, DownPayment, DowngradeTerms,
    InstalmentTerms, ModificationTerms, PayInFullTerms, PayPartTerms, SettlementTerms, StepUpTerms,
    TemporaryReductionTerms, Terms, UndisputedPartTerms,
};
use leeway_core::schedule::{Calendar, Frequency, Rise, Row, amortise_rising, due_dates};

use super::{Lint, Subject};

/// The name of a kind as policies write it.
pub(super) const fn name(terms: &Terms) -> &'static str {
    match terms {
        Terms::PayInFull(_) => "pay_in_full",
        Terms::PayPart(_) => "pay_part",
        Terms::Instalments(_) => "instalments",
        Terms::StepUp(_) => "step_up",
        Terms::TemporaryReduction(_) => "temporary_reduction",
        Terms::Deferral(_) => "deferral",
        Terms::Settlement(_) => "settlement",
        Terms::Assistance(_) => "assistance",
        Terms::Modification(_) => "modification",
        Terms::UndisputedPart(_) => "undisputed_part",
        Terms::AffordablePlan(_) => "affordable_plan",
        Terms::Downgrade(_) => "downgrade",
        Terms::Bundle(_) => "bundle",
    }
}

/// What an account must have for the kind, whatever the option's condition says.
pub(super) const fn needs(terms: &Terms) -> &'static [(Fact, FactValue)] {
    match terms {
        Terms::TemporaryReduction(_) | Terms::Modification(_) => {
            &[(Fact::HasContract, FactValue::Bool(true))]
        }
        _ => &[],
    }
}

/// Whether the kind lets anybody pay who owes something.
pub(super) const fn pays(terms: &Terms) -> bool {
    matches!(terms, Terms::PayInFull(_) | Terms::PayPart(_))
}

/// Whether payments go on for a while, so that they could be collected.
pub(super) const fn goes_on(terms: &Terms) -> bool {
    !matches!(
        terms,
        Terms::PayInFull(_) | Terms::PayPart(_) | Terms::Deferral(_)
    )
}

/// The plan in the terms, and where in them it stands.
pub(super) const fn plan(terms: &Terms) -> Option<(&'static str, &InstalmentTerms)> {
    match terms {
        Terms::Instalments(terms) => Some(("", terms)),
        Terms::Assistance(AssistanceTerms {
            plan: Some(plan), ..
        })
        | Terms::UndisputedPart(UndisputedPartTerms {
            plan: Some(plan), ..
        }) => Some(("/plan", plan)),
        Terms::StepUp(terms) => Some(("/plan", &terms.plan)),
        Terms::AffordablePlan(terms) => Some(("/plan", &terms.plan)),
        Terms::Bundle(terms) => Some(("/plan", &terms.plan)),
        Terms::Downgrade(terms) => Some(("/arrears", &terms.arrears)),
        Terms::Assistance(_)
        | Terms::UndisputedPart(_)
        | Terms::PayInFull(_)
        | Terms::PayPart(_)
        | Terms::TemporaryReduction(_)
        | Terms::Deferral(_)
        | Terms::Settlement(_)
        | Terms::Modification(_) => None,
    }
}

/// The frequencies of the plans that the terms may lead to.
pub(super) fn frequencies(terms: &Terms) -> Vec<Frequency> {
    let parts = match terms {
        Terms::Settlement(terms) => terms.parts.as_ref().map(|parts| &parts.frequencies),
        _ => None,
    };
    plan(terms)
        .map(|(_, plan)| &plan.frequencies)
        .or(parts)
        .cloned()
        .unwrap_or_default()
}

/// The texts that the terms name.
pub(super) fn texts(terms: &Terms) -> Vec<&str> {
    match terms {
        Terms::AffordablePlan(terms) => vec![&terms.advice],
        Terms::Downgrade(terms) => {
            let names = terms.plans.iter().map(|plan| plan.name.as_str());
            names.chain([terms.conditions.as_str()]).collect()
        }
        _ => Vec::new(),
    }
}

pub(super) fn check(lint: &mut Lint<'_>, subject: &Subject<'_>) {
    let terms = &subject.option.kind;
    match terms {
        Terms::PayInFull(terms) => pay_in_full(lint, subject, terms),
        Terms::PayPart(terms) => pay_part(lint, subject, terms),
        Terms::StepUp(terms) => step_up(lint, subject, terms),
        Terms::TemporaryReduction(terms) => temporary_reduction(lint, subject, terms),
        Terms::Settlement(terms) => settlement(lint, subject, terms),
        Terms::Assistance(terms) => assistance(lint, subject, terms),
        Terms::Modification(terms) => modification(lint, subject, terms),
        Terms::AffordablePlan(terms) => affordable_plan(lint, subject, terms),
        Terms::Downgrade(terms) => downgrade(lint, subject, terms),
        Terms::Bundle(terms) => bundle(lint, subject, terms),
        // Whatever their limits allow can be offered; the plans are looked at below.
        Terms::Deferral(_) | Terms::Instalments(_) | Terms::UndisputedPart(_) => {}
    }
    if let Some((member, plan)) = plan(terms) {
        // The other accounts of a bundle are not bounded by this one's balance.
        let most = match terms {
            Terms::Bundle(_) => MAX_INTEGER,
            _ => subject.balance.1,
        };
        instalments(lint, &format!("{}{member}", subject.path), most, plan);
    }
}

fn never(lint: &mut Lint<'_>, path: String, what: String) {
    let mend = "Change one of the two, or take the option out.";
    lint.find("E_NEVER_FITS", path, what, mend);
}

/// The end of a sentence about the largest balance an option is for.
fn largest(balance: i64) -> String {
    format!("the option is for balances up to {balance}")
}

fn pay_in_full(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &PayInFullTerms) {
    let path = &subject.path;
    let most = subject.balance.1;
    if !terms.tiers.is_empty() && most < MAX_INTEGER && terms.floor.units() >= most {
        lint.find(
            "E_FLOOR_ABOVE_BALANCE",
            format!("{path}/floor"),
            format!("no discount is left: {}", largest(most)),
            "Lower it, or take the discounts out.",
        );
    }
    for (index, tier) in terms.tiers.iter().enumerate() {
        if lint.begins.is_some_and(|begins| tier.until < begins) {
            lint.find(
                "W_TIER_EXPIRED",
                format!("{path}/tiers/{index}/until"),
                "the discount has ended when the policy begins",
                "Give it a later day, or take it out.",
            );
        }
    }
}

fn pay_part(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &PayPartTerms) {
    let most = subject.balance.1;
    let least = terms.min_payment.units();
    if least.saturating_add(terms.min_remaining.units()) > most {
        let path = format!("{}/min_payment", subject.path);
        let what = format!("with what must stay owed it is too much: {}", largest(most));
        never(lint, path, what);
    }
    step(lint, &subject.path, terms.min_payment);
}

/// `most` is the largest balance the plan can be for.
fn instalments(lint: &mut Lint<'_>, path: &str, most: i64, terms: &InstalmentTerms) {
    let fewest = i64::from(terms.counts.min);
    let least = terms.min_payment.units().saturating_mul(fewest);
    if least > most {
        let what = format!(
            "{fewest} payments come to {least} or more: {}",
            largest(most)
        );
        never(lint, format!("{path}/min_payment"), what);
    }
    if let Some(DownPayment::Fixed(amount)) = terms.down_payment
        && amount.units() >= most
    {
        let what = format!("it leaves nothing to pay later: {}", largest(most));
        never(lint, format!("{path}/down_payment/fixed"), what);
    }
    match (&terms.interest, terms.max_interest) {
        (Some(interest), Some(cap))
            if !interest.annual_rate_percent.is_zero() && !cap.is_positive() =>
        {
            let what = "interest is charged, and none is allowed".to_owned();
            never(lint, format!("{path}/max_interest"), what);
        }
        (None, Some(_)) => lint.find(
            "W_LIMIT_UNUSED",
            format!("{path}/max_interest"),
            "no interest is charged",
            "Take it out, or add the interest.",
        ),
        _ => {}
    }
    days(lint, path, terms);
    step(lint, path, terms.min_payment);
}

/// Whether the fewest payments can end in time.
fn days(lint: &mut Lint<'_>, path: &str, terms: &InstalmentTerms) {
    let shortest = terms.frequencies.iter().map(|frequency| match frequency {
        Frequency::Weekly => 7,
        Frequency::SemiMonthly => 13,
        Frequency::Fortnightly => 14,
        // From the end of January to the end of February.
        Frequency::Monthly => 28,
    });
    let (Some(most), Some(shortest)) = (terms.max_days, shortest.min()) else {
        return;
    };
    let periods = i64::from(terms.counts.min.saturating_sub(1));
    let needed = i64::from(lint.policy.first_payment.min_days) + periods * shortest;
    if needed > i64::from(most) {
        let what = format!("{} payments take {needed} days or more", terms.counts.min);
        never(lint, format!("{path}/max_days"), what);
    }
}

/// A least payment between two steps counts as the higher one.
fn step(lint: &mut Lint<'_>, path: &str, least: Minor) {
    if !is_multiple(least, lint.policy.payment_step) {
        not_a_step(lint, format!("{path}/min_payment"));
    }
}

/// Whether the amount is a multiple of the step, where that is a step at all.
fn is_multiple(amount: Minor, step: Minor) -> bool {
    amount.up_to_step(step).is_ok_and(|up| up == amount) || !step.is_positive()
}

fn not_a_step(lint: &mut Lint<'_>, path: String) {
    let step = lint.policy.payment_step.units();
    lint.find(
        "W_STEP",
        path,
        format!("not a multiple of /payment_step, {step}"),
        "Use a multiple, since payments are.",
    );
}

fn step_up(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &StepUpTerms) {
    let path = &subject.path;
    let most = terms.plan.counts.max.saturating_sub(1);
    let reached = most.checked_div(terms.every).unwrap_or_default();
    if reached < terms.times {
        lint.find(
            "W_LIMIT_UNUSED",
            format!("{path}/times"),
            format!(
                "{} payments rise {reached} times at most",
                terms.plan.counts.max
            ),
            "Lower it, or allow more payments.",
        );
    }
    if !covers_interest(terms) {
        let what = "the first payments do not cover the interest, however few there are";
        never(lint, format!("{path}/by_percent"), what.to_owned());
    }
}

/// Whether in some plan of the fewest payments the first one covers its interest; it
/// covers less of it in longer plans. Of a balance so large that rounding does not show.
fn covers_interest(terms: &StepUpTerms) -> bool {
    let owed = Parts {
        principal: Minor::new(1_000_000_000).unwrap_or_default(),
        ..Parts::default()
    };
    let rise = Rise {
        every: terms.every,
        by_percent: terms.by_percent,
        times: terms.times,
    };
    let order = [Bucket::Fees, Bucket::Interest, Bucket::Principal];
    let first = |frequency: Frequency| -> Option<Row> {
        let percent = terms.plan.interest?.annual_rate_percent;
        let per_year = i128::from(frequency.per_year());
        let rate = percent.fraction().times(1, per_year).ok()?;
        let start = Date::new(2000, 1, 1).ok()?;
        let count = terms.plan.counts.min;
        let dates = due_dates(start, frequency, count, None, &Calendar::default()).ok()?;
        let rates = vec![rate; dates.len()];
        let rounding = Rounding::HalfUp;
        let rows = amortise_rising(owed, &rise, &rates, &dates, Minor::ONE, rounding, &order);
        rows.ok()?.first().copied()
    };
    terms
        .plan
        .frequencies
        .iter()
        .any(|frequency| first(*frequency).is_none_or(|row| row.balance <= owed.principal))
}

fn temporary_reduction(
    lint: &mut Lint<'_>,
    subject: &Subject<'_>,
    terms: &TemporaryReductionTerms,
) {
    if terms.cut_percent == Percent::whole(100) {
        lint.find(
            "W_CUT_ALL",
            format!("{}/cut_percent", subject.path),
            "nothing but one step is left of each payment, and interest goes on",
            "Use a deferral, which says what becomes of the interest.",
        );
    }
}

fn settlement(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &SettlementTerms) {
    let path = &subject.path;
    if terms.discount_percent == Percent::whole(100) {
        let what = "nothing is left to settle".to_owned();
        never(lint, format!("{path}/discount_percent"), what);
        return;
    }
    let Some(total) = settled(lint, subject.balance.1, terms) else {
        return;
    };
    if terms.floor > total {
        lint.find(
            "E_FLOOR_ABOVE_BALANCE",
            format!("{path}/floor"),
            format!(
                "the most that is ever paid is {}: {}",
                total.units(),
                largest(subject.balance.1)
            ),
            "Lower it, or let the option be for larger balances.",
        );
    }
    if let Some(parts) = &terms.parts {
        if parts.min_payment.units().saturating_mul(2) > total.units() {
            let what = format!(
                "two parts are more than {}, the most ever paid",
                total.units()
            );
            never(lint, format!("{path}/parts/min_payment"), what);
        }
        step(lint, &format!("{path}/parts"), parts.min_payment);
    }
}

/// What the settlement of a balance asks for.
fn settled(lint: &Lint<'_>, balance: i64, terms: &SettlementTerms) -> Option<Minor> {
    let balance = Minor::new(balance).ok()?;
    let rounding: Rounding = lint.policy.discount_rounding;
    balance
        .minus(terms.discount_percent.of(balance, rounding).ok()?)
        .ok()
}

fn assistance(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &AssistanceTerms) {
    let path = &subject.path;
    let guideline = &terms.guideline;
    let currency = lint.policy.currency.code();
    if guideline.region.starts_with("US") && currency != "USD" {
        lint.find(
            "E_CURRENCY",
            format!("{path}/guideline/region"),
            format!("a guideline in USD, where the policy's amounts are in {currency}"),
            "Use a guideline in the policy's currency.",
        );
    }
    if let Some(begins) = lint.begins
        && begins.year() > i32::from(guideline.year) + 1
    {
        lint.find(
            "W_GUIDELINE_OLD",
            format!("{path}/guideline/year"),
            format!("the policy begins in {}", begins.year()),
            "Use the guideline that is published for the year.",
        );
    }
}

fn modification(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &ModificationTerms) {
    step(lint, &subject.path, terms.min_payment);
    let free = terms.annual_rate_percent.is_some_and(Percent::is_zero);
    if free && terms.max_interest.is_some() {
        lint.find(
            "W_LIMIT_UNUSED",
            format!("{}/max_interest", subject.path),
            "no interest is charged",
            "Take it out, or add the interest.",
        );
    }
}

fn affordable_plan(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &AffordablePlanTerms) {
    let path = &subject.path;
    if terms.token.payment >= terms.plan.min_payment {
        lint.find(
            "W_TOKEN_HIGH",
            format!("{path}/token/payment"),
            format!(
                "no less than the plan's least payment, {}",
                terms.plan.min_payment.units()
            ),
            "Ask for less than a plan would, since there is nothing left for one.",
        );
    }
    if !is_multiple(terms.round_to, lint.policy.payment_step) {
        not_a_step(lint, format!("{path}/round_to"));
    }
}

fn downgrade(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &DowngradeTerms) {
    let (Some(most), Some(cheapest)) = (terms.max_bill, terms.plans.last()) else {
        return;
    };
    let least = cheapest
        .price
        .units()
        .saturating_add(terms.arrears.min_payment.units());
    if least > most.units() {
        let what = format!("the cheapest plan and the least payment come to {least}");
        never(lint, format!("{}/max_bill", subject.path), what);
    }
}

fn bundle(lint: &mut Lint<'_>, subject: &Subject<'_>, terms: &BundleTerms) {
    let both = terms.min_each.units().saturating_mul(2);
    if both > terms.plan.min_payment.units() {
        lint.find(
            "W_MIN_EACH",
            format!("{}/min_each", subject.path),
            format!(
                "two accounts need {both} of each payment, and the least payment is {}",
                terms.plan.min_payment.units()
            ),
            "Lower it, or raise the least payment.",
        );
    }
}

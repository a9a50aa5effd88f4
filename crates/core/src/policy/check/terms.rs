//! What the terms of each kind of option must be.

use super::{At, Check, MAX_PAYMENTS, PolicyFault};
use crate::date::Date;
use crate::money::Percent;
use crate::option::{
    AssistanceTerms, AutopayTerms, DownPayment, DowngradeTerms, InstalmentTerms, ModificationTerms,
    PayInFullTerms, SettlementTerms, StepUpTerms, Terms,
};
use crate::policy::Policy;

/// The most days within which something is to be paid.
const MAX_DAYS: i64 = 366;

/// Checks `terms`, which stand at `at`.
pub(super) fn check(policy: &Policy, check: &mut Check, at: &At<'_>, terms: &Terms) {
    match terms {
        Terms::PayInFull(terms) => pay_in_full(check, &at.member("pay_in_full"), terms),
        Terms::PayPart(terms) => {
            let at = at.member("pay_part");
            within_days(check, &at, terms.within_days);
            check.amount(&at, "min_payment", terms.min_payment, 1);
            check.amount(&at, "min_remaining", terms.min_remaining, 0);
        }
        Terms::Instalments(terms) => instalments(check, &at.member("instalments"), terms),
        Terms::StepUp(terms) => step_up(check, &at.member("step_up"), terms),
        Terms::TemporaryReduction(terms) => {
            let at = at.member("temporary_reduction");
            check.counts(&at, "periods", terms.periods, 1);
            check.discount(&at, "cut_percent", terms.cut_percent);
        }
        Terms::Deferral(terms) => {
            check.counts(&at.member("deferral"), "periods", terms.periods, 1);
        }
        Terms::Settlement(terms) => settlement(check, &at.member("settlement"), terms),
        Terms::Assistance(terms) => {
            assistance(policy, check, &at.member("assistance"), terms);
        }
        Terms::Modification(terms) => modification(check, &at.member("modification"), terms),
        Terms::UndisputedPart(terms) => {
            let at = at.member("undisputed_part");
            within_days(check, &at, terms.within_days);
            if let Some(plan) = &terms.plan {
                without_twin(check, &at.member("plan"), plan);
            }
        }
        Terms::AffordablePlan(terms) => {
            let at = at.member("affordable_plan");
            check.discount(&at, "share_percent", terms.share_percent);
            check.amount(&at, "round_to", terms.round_to, 1);
            let token = at.member("token");
            check.amount(&token, "payment", terms.token.payment, 0);
            check.within(&token, "months", i64::from(terms.token.months), 1, 24);
            policy.check_text(check, &at, "advice", &terms.advice);
            plain(check, &at.member("plan"), &terms.plan);
        }
        Terms::Downgrade(terms) => downgrade(policy, check, &at.member("downgrade"), terms),
        Terms::Bundle(terms) => {
            let at = at.member("bundle");
            check.amount(&at, "min_each", terms.min_each, 0);
            let at = at.member("plan");
            plain(check, &at, &terms.plan);
            // Each account may have a rate of its own; one for all would be nobody's.
            check.not_here(&at, "interest", terms.plan.interest.is_some());
        }
    }
}

fn within_days(check: &mut Check, at: &At<'_>, days: u16) {
    check.within(at, "within_days", i64::from(days), 0, MAX_DAYS);
}

fn pay_in_full(check: &mut Check, at: &At<'_>, terms: &PayInFullTerms) {
    within_days(check, at, terms.within_days);
    check.amount(at, "floor", terms.floor, 0);
    let tiers = at.member("tiers");
    for (index, tier) in terms.tiers.iter().enumerate() {
        let at = tiers.index(index);
        check.discount(&at, "discount_percent", tier.discount_percent);
    }
    let rising = terms.tiers.is_sorted_by(|one, next| one.until < next.until);
    check.rising(at, "tiers", rising);
    gives_less(
        check,
        at,
        "tiers",
        terms.tiers.iter().map(|tier| tier.discount_percent),
    );
}

/// Discounts of which a later one must not be above an earlier one.
fn gives_less(
    check: &mut Check,
    at: &At<'_>,
    member: &str,
    discounts: impl Iterator<Item = Percent>,
) {
    let falling = discounts.is_sorted_by(|one, next| one >= next);
    check.not_rising(at, member, !falling);
}

fn settlement(check: &mut Check, at: &At<'_>, terms: &SettlementTerms) {
    within_days(check, at, terms.within_days);
    check.discount(at, "discount_percent", terms.discount_percent);
    check.amount(at, "floor", terms.floor, 0);
    if let Some(parts) = &terms.parts {
        let at = at.member("parts");
        check.within(&at, "max", i64::from(parts.max), 2, 600);
        check.amount(&at, "min_payment", parts.min_payment, 1);
        check.frequencies(&at, &parts.frequencies);
        if let Some(first) = parts.first_percent {
            check.percent(&at, "first_percent", first, 1, 99);
        }
    }
}

/// A plan inside another kind, without a twin that is paid automatically.
fn without_twin(check: &mut Check, at: &At<'_>, plan: &InstalmentTerms) {
    instalments(check, at, plan);
    check.not_here(at, "autopay", plan.autopay.is_some());
}

/// As [`without_twin`], and without a down payment.
fn plain(check: &mut Check, at: &At<'_>, plan: &InstalmentTerms) {
    without_twin(check, at, plan);
    check.not_here(at, "down_payment", plan.down_payment.is_some());
}

fn step_up(check: &mut Check, at: &At<'_>, terms: &StepUpTerms) {
    let most = i64::from(MAX_PAYMENTS);
    check.within(at, "every", i64::from(terms.every), 1, most);
    check.discount(at, "by_percent", terms.by_percent);
    check.within(at, "times", i64::from(terms.times), 1, most);
    let at = at.member("plan");
    plain(check, &at, &terms.plan);
    // A shorter plan would end before its payments rise.
    let fewest = i64::from(terms.every).saturating_add(1);
    let counts = at.member("counts");
    check.within(
        &counts,
        "min",
        i64::from(terms.plan.counts.min),
        fewest,
        most,
    );
}

fn modification(check: &mut Check, at: &At<'_>, terms: &ModificationTerms) {
    let extend = at.member("extend");
    check.within(&extend, "max", i64::from(terms.extend.max), 0, 600);
    if terms.extend.min > terms.extend.max {
        check.fault(&extend, PolicyFault::Reversed);
    }
    if let Some(rate) = terms.annual_rate_percent {
        check.percent(at, "annual_rate_percent", rate, 0, 1000);
    }
    check.amount(at, "min_payment", terms.min_payment, 0);
    if let Some(most) = terms.max_interest {
        check.amount(at, "max_interest", most, 0);
    }
}

fn downgrade(policy: &Policy, check: &mut Check, at: &At<'_>, terms: &DowngradeTerms) {
    check.not_empty(at, "plans", terms.plans.is_empty());
    let codes = terms.plans.iter().map(|plan| plan.code.clone());
    check.unique(at, "plans", codes);
    let plans = at.member("plans");
    for (index, plan) in terms.plans.iter().enumerate() {
        let at = plans.index(index);
        check.amount(&at, "price", plan.price, 0);
        policy.check_text(check, &at, "name", &plan.name);
    }
    let falling = terms.plans.is_sorted_by(|one, next| one.price > next.price);
    check.not_rising(at, "plans", !falling);
    if let Some(most) = terms.max_bill {
        check.amount(at, "max_bill", most, 1);
    }
    policy.check_text(check, at, "conditions", &terms.conditions);
    without_twin(check, &at.member("arrears"), &terms.arrears);
}

/// The day, in UTC, of a time in UTC seconds; `None` out of range.
fn begins(seconds: i64) -> Option<Date> {
    let days = i32::try_from(seconds.div_euclid(86_400)).ok()?;
    Date::new(1970, 1, 1).ok()?.add_days(days).ok()
}

fn instalments(check: &mut Check, at: &At<'_>, terms: &InstalmentTerms) {
    check.frequencies(at, &terms.frequencies);
    check.counts(at, "counts", terms.counts, 1);
    check.amount(at, "min_payment", terms.min_payment, 1);
    if let Some(interest) = &terms.interest {
        let at = at.member("interest");
        let rate = interest.annual_rate_percent;
        check.percent(&at, "annual_rate_percent", rate, 0, 1000);
    }
    let steps = at.member("rate_steps");
    if terms.interest.is_none() && !terms.rate_steps.is_empty() {
        check.fault(&steps, PolicyFault::Needs { member: "interest" });
    }
    let rising = terms
        .rate_steps
        .is_sorted_by(|one, next| one.from_payment < next.from_payment);
    check.rising(at, "rate_steps", rising);
    let most = i64::from(terms.counts.max).max(2);
    for (index, step) in terms.rate_steps.iter().enumerate() {
        let at = steps.index(index);
        check.within(&at, "from_payment", i64::from(step.from_payment), 2, most);
        check.percent(
            &at,
            "annual_rate_percent",
            step.annual_rate_percent,
            0,
            1000,
        );
    }
    let autopay = at.member("autopay");
    match terms.autopay {
        None => {}
        Some(AutopayTerms::RateCutPercent(cut)) => {
            check.percent(&autopay, "rate_cut_percent", cut, 0, 1000);
            let at = autopay.member("rate_cut_percent");
            if cut.is_zero() {
                check.fault(&at, PolicyFault::OutOfRange { min: 0, max: 1000 });
            }
            if terms.interest.is_none() {
                check.fault(&at, PolicyFault::Needs { member: "interest" });
            }
        }
        Some(AutopayTerms::AmountOff(amount)) => {
            let most = terms.min_payment.units() - 1;
            check.within(&autopay, "amount_off", amount.units(), 1, most.max(1));
        }
    }
    if let Some(days) = terms.max_days {
        check.within(at, "max_days", i64::from(days), 1, 20_000);
    }
    if let Some(most) = terms.max_interest {
        check.amount(at, "max_interest", most, 0);
    }
    let down_payment = at.member("down_payment");
    match terms.down_payment {
        None => {}
        Some(DownPayment::Fixed(amount)) => check.amount(&down_payment, "fixed", amount, 1),
        Some(DownPayment::Percent(range)) => {
            let at = down_payment.member("percent");
            check.percent(&at, "min", range.min, 0, 100);
            check.percent(&at, "max", range.max, 0, 99);
            if range.min > range.max {
                check.fault(&at, PolicyFault::Reversed);
            }
        }
    }
}

fn assistance(policy: &Policy, check: &mut Check, at: &At<'_>, terms: &AssistanceTerms) {
    within_days(check, at, terms.within_days);
    let guideline = at.member("guideline");
    check.amount(&guideline, "base", terms.guideline.base, 1);
    check.amount(&guideline, "per_person", terms.guideline.per_person, 0);
    let effective = terms.guideline.effective;
    if begins(policy.nbf).is_some_and(|day| effective > day) {
        let fault = PolicyFault::NotYetEffective { effective };
        check.fault(&guideline.member("effective"), fault);
    }
    check.not_empty(at, "bands", terms.bands.is_empty());
    let bands = at.member("bands");
    for (index, band) in terms.bands.iter().enumerate() {
        let at = bands.index(index);
        check.discount(&at, "discount_percent", band.discount_percent);
    }
    let rising = terms
        .bands
        .is_sorted_by(|one, next| one.max_percent < next.max_percent);
    check.rising(at, "bands", rising);
    gives_less(
        check,
        at,
        "bands",
        terms.bands.iter().map(|band| band.discount_percent),
    );
    if let Some(plan) = &terms.plan {
        without_twin(check, &at.member("plan"), plan);
    }
}

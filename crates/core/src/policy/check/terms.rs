//! What the terms of each kind of option must be.

use super::{Check, PolicyFault};
use crate::date::Date;
use crate::money::Percent;
use crate::option::{
    AssistanceTerms, AutopayTerms, DownPayment, DowngradeTerms, InstalmentTerms, ModificationTerms,
    RateStep, Terms,
};
use crate::policy::Policy;

/// Checks `terms`, which stand at `path`.
pub(super) fn check(policy: &Policy, check: &mut Check, path: &str, terms: &Terms) {
    match terms {
        Terms::PayInFull(terms) => {
            let path = format!("{path}/pay_in_full");
            check.within_days(&path, terms.within_days);
            check.amount(&format!("{path}/floor"), terms.floor, 0);
            for (index, tier) in terms.tiers.iter().enumerate() {
                let path = format!("{path}/tiers/{index}/discount_percent");
                check.discount(&path, tier.discount_percent);
            }
            let until: Vec<Date> = terms.tiers.iter().map(|tier| tier.until).collect();
            if !until.is_sorted_by(|one, next| one < next) {
                check.fault(format!("{path}/tiers"), PolicyFault::NotRising);
            }
            let discounts: Vec<_> = terms.tiers.iter().map(|t| t.discount_percent).collect();
            if !discounts.is_sorted_by(|one, next| one >= next) {
                check.fault(format!("{path}/tiers"), PolicyFault::NotFalling);
            }
        }
        Terms::PayPart(terms) => {
            let path = format!("{path}/pay_part");
            check.within_days(&path, terms.within_days);
            check.amount(&format!("{path}/min_payment"), terms.min_payment, 1);
            check.amount(&format!("{path}/min_remaining"), terms.min_remaining, 0);
        }
        Terms::Instalments(terms) => {
            instalments(check, &format!("{path}/instalments"), terms);
        }
        Terms::TemporaryReduction(terms) => {
            let path = format!("{path}/temporary_reduction");
            check.counts(&format!("{path}/periods"), terms.periods, 1);
            check.discount(&format!("{path}/cut_percent"), terms.cut_percent);
        }
        Terms::Deferral(terms) => {
            check.counts(&format!("{path}/deferral/periods"), terms.periods, 1);
        }
        Terms::Settlement(terms) => {
            let path = format!("{path}/settlement");
            check.within_days(&path, terms.within_days);
            check.discount(&format!("{path}/discount_percent"), terms.discount_percent);
            check.amount(&format!("{path}/floor"), terms.floor, 0);
            if let Some(parts) = &terms.parts {
                let path = format!("{path}/parts");
                check.within(&format!("{path}/max"), i64::from(parts.max), 2, 600);
                check.amount(&format!("{path}/min_payment"), parts.min_payment, 1);
                check.frequencies(&format!("{path}/frequencies"), &parts.frequencies);
                if let Some(first) = parts.first_percent {
                    check.percent(&format!("{path}/first_percent"), first, 1, 99);
                }
            }
        }
        Terms::Assistance(terms) => {
            let path = format!("{path}/assistance");
            check.within_days(&path, terms.within_days);
            if let Some(plan) = &terms.plan {
                not_here(
                    check,
                    &format!("{path}/plan/autopay"),
                    plan.autopay.is_some(),
                );
            }
            assistance(check, &path, terms);
            let effective = terms.guideline.effective;
            if begins(policy.nbf).is_some_and(|day| effective > day) {
                check.fault(
                    format!("{path}/guideline/effective"),
                    PolicyFault::NotYetEffective { effective },
                );
            }
        }
        Terms::Modification(terms) => modification(check, &format!("{path}/modification"), terms),
        Terms::UndisputedPart(terms) => {
            let path = format!("{path}/undisputed_part");
            check.within_days(&path, terms.within_days);
            if let Some(plan) = &terms.plan {
                let path = format!("{path}/plan");
                instalments(check, &path, plan);
                not_here(check, &format!("{path}/autopay"), plan.autopay.is_some());
            }
        }
        Terms::AffordablePlan(terms) => {
            let path = format!("{path}/affordable_plan");
            check.discount(&format!("{path}/share_percent"), terms.share_percent);
            check.amount(&format!("{path}/round_to"), terms.round_to, 1);
            check.amount(&format!("{path}/token/payment"), terms.token.payment, 0);
            let months = i64::from(terms.token.months);
            check.within(&format!("{path}/token/months"), months, 1, 24);
            policy.check_text(check, &format!("{path}/advice"), &terms.advice);
            plain(check, &format!("{path}/plan"), &terms.plan);
        }
        Terms::Downgrade(terms) => downgrade(policy, check, &format!("{path}/downgrade"), terms),
        Terms::Bundle(terms) => {
            let path = format!("{path}/bundle");
            check.amount(&format!("{path}/min_each"), terms.min_each, 0);
            let path = format!("{path}/plan");
            plain(check, &path, &terms.plan);
            // Each account may have a rate of its own; one for all would be nobody's.
            not_here(
                check,
                &format!("{path}/interest"),
                terms.plan.interest.is_some(),
            );
        }
    }
}

fn not_here(check: &mut Check, path: &str, is_there: bool) {
    if is_there {
        check.fault(path, PolicyFault::NotHere);
    }
}

/// A plan inside another kind, which has no down payment and no twin.
fn plain(check: &mut Check, path: &str, plan: &InstalmentTerms) {
    instalments(check, path, plan);
    not_here(
        check,
        &format!("{path}/down_payment"),
        plan.down_payment.is_some(),
    );
    not_here(check, &format!("{path}/autopay"), plan.autopay.is_some());
}

fn modification(check: &mut Check, path: &str, terms: &ModificationTerms) {
    check.within(
        &format!("{path}/extend/max"),
        i64::from(terms.extend.max),
        0,
        600,
    );
    if terms.extend.min > terms.extend.max {
        check.fault(format!("{path}/extend"), PolicyFault::Reversed);
    }
    if let Some(rate) = terms.annual_rate_percent {
        check.percent(&format!("{path}/annual_rate_percent"), rate, 0, 1000);
    }
    check.amount(&format!("{path}/min_payment"), terms.min_payment, 0);
    if let Some(most) = terms.max_interest {
        check.amount(&format!("{path}/max_interest"), most, 0);
    }
}

fn downgrade(policy: &Policy, check: &mut Check, path: &str, terms: &DowngradeTerms) {
    if terms.plans.is_empty() {
        check.fault(format!("{path}/plans"), PolicyFault::Empty);
    }
    check.unique(
        &format!("{path}/plans"),
        terms.plans.iter().map(|plan| plan.code.clone()),
    );
    for (index, plan) in terms.plans.iter().enumerate() {
        let path = format!("{path}/plans/{index}");
        check.amount(&format!("{path}/price"), plan.price, 0);
        policy.check_text(check, &format!("{path}/name"), &plan.name);
    }
    if !terms.plans.is_sorted_by(|one, next| one.price > next.price) {
        check.fault(format!("{path}/plans"), PolicyFault::NotFalling);
    }
    if let Some(most) = terms.max_bill {
        check.amount(&format!("{path}/max_bill"), most, 1);
    }
    policy.check_text(check, &format!("{path}/conditions"), &terms.conditions);
    let path = format!("{path}/arrears");
    instalments(check, &path, &terms.arrears);
    not_here(
        check,
        &format!("{path}/autopay"),
        terms.arrears.autopay.is_some(),
    );
}

/// The day, in UTC, of a time in UTC seconds; `None` out of range.
fn begins(seconds: i64) -> Option<Date> {
    let days = i32::try_from(seconds.div_euclid(86_400)).ok()?;
    Date::new(1970, 1, 1).ok()?.add_days(days).ok()
}

fn instalments(check: &mut Check, path: &str, terms: &InstalmentTerms) {
    check.frequencies(&format!("{path}/frequencies"), &terms.frequencies);
    check.counts(&format!("{path}/counts"), terms.counts, 1);
    check.amount(&format!("{path}/min_payment"), terms.min_payment, 1);
    if let Some(interest) = &terms.interest {
        let path = format!("{path}/interest/annual_rate_percent");
        check.percent(&path, interest.annual_rate_percent, 0, 1000);
    }
    let steps = format!("{path}/rate_steps");
    if terms.interest.is_none() && !terms.rate_steps.is_empty() {
        check.fault(&steps, PolicyFault::Needs { member: "interest" });
    }
    let rising = |one: &RateStep, next: &RateStep| one.from_payment < next.from_payment;
    if !terms.rate_steps.is_sorted_by(rising) {
        check.fault(&steps, PolicyFault::NotRising);
    }
    for (index, step) in terms.rate_steps.iter().enumerate() {
        let path = format!("{steps}/{index}");
        let most = i64::from(terms.counts.max);
        check.within(
            &format!("{path}/from_payment"),
            i64::from(step.from_payment),
            2,
            most.max(2),
        );
        check.percent(
            &format!("{path}/annual_rate_percent"),
            step.annual_rate_percent,
            0,
            1000,
        );
    }
    match terms.autopay {
        None => {}
        Some(AutopayTerms::RateCutPercent(cut)) => {
            let path = format!("{path}/autopay/rate_cut_percent");
            check.percent(&path, cut, 0, 1000);
            if cut.is_zero() {
                check.fault(&path, PolicyFault::OutOfRange { min: 0, max: 1000 });
            }
            if terms.interest.is_none() {
                check.fault(&path, PolicyFault::Needs { member: "interest" });
            }
        }
        Some(AutopayTerms::AmountOff(amount)) => {
            let most = terms.min_payment.units() - 1;
            check.within(
                &format!("{path}/autopay/amount_off"),
                amount.units(),
                1,
                most.max(1),
            );
        }
    }
    if let Some(days) = terms.max_days {
        check.within(&format!("{path}/max_days"), i64::from(days), 1, 20_000);
    }
    if let Some(most) = terms.max_interest {
        check.amount(&format!("{path}/max_interest"), most, 0);
    }
    match terms.down_payment {
        None => {}
        Some(DownPayment::Fixed(amount)) => {
            check.amount(&format!("{path}/down_payment/fixed"), amount, 1);
        }
        Some(DownPayment::Percent(range)) => {
            let path = format!("{path}/down_payment/percent");
            check.percent(&format!("{path}/min"), range.min, 0, 100);
            check.percent(&format!("{path}/max"), range.max, 0, 99);
            if range.min > range.max {
                check.fault(path, PolicyFault::Reversed);
            }
        }
    }
}

fn assistance(check: &mut Check, path: &str, terms: &AssistanceTerms) {
    check.amount(&format!("{path}/guideline/base"), terms.guideline.base, 1);
    check.amount(
        &format!("{path}/guideline/per_person"),
        terms.guideline.per_person,
        0,
    );
    if terms.bands.is_empty() {
        check.fault(format!("{path}/bands"), PolicyFault::Empty);
    }
    for (index, band) in terms.bands.iter().enumerate() {
        check.discount(
            &format!("{path}/bands/{index}/discount_percent"),
            band.discount_percent,
        );
    }
    let rising = |one: &Percent, next: &Percent| one < next;
    let ends: Vec<_> = terms.bands.iter().map(|band| band.max_percent).collect();
    if !ends.is_sorted_by(rising) {
        check.fault(format!("{path}/bands"), PolicyFault::NotRising);
    }
    let discounts: Vec<_> = terms.bands.iter().map(|b| b.discount_percent).collect();
    if !discounts.is_sorted_by(|one, next| one >= next) {
        check.fault(format!("{path}/bands"), PolicyFault::NotFalling);
    }
    if let Some(plan) = &terms.plan {
        instalments(check, &format!("{path}/plan"), plan);
    }
}

//! What the terms of each kind of option must be.

use super::{Check, PolicyFault};
use crate::date::Date;
use crate::money::Percent;
use crate::option::{AssistanceTerms, DownPayment, InstalmentTerms, Terms};
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
            }
        }
        Terms::Assistance(terms) => {
            let path = format!("{path}/assistance");
            check.within_days(&path, terms.within_days);
            assistance(check, &path, terms);
            let effective = terms.guideline.effective;
            if begins(policy.nbf).is_some_and(|day| effective > day) {
                check.fault(
                    format!("{path}/guideline/effective"),
                    PolicyFault::NotYetEffective { effective },
                );
            }
        }
    }
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

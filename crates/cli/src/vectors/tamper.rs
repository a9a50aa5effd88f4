//! Choices that were changed on their way.

use leeway_core::answers::{Bracket, Hardship};
use leeway_core::budget::BudgetCap;
use leeway_core::money::{Minor, Percent};
use leeway_core::option::{Offer, Params, Terms};
use leeway_core::policy::Policy;
use leeway_core::trust::Digest;
use leeway_core::wire::Choice;

/// The choice with one thing changed each, none of which may be accepted.
pub(super) fn tampered(
    policy: &Policy,
    offer: &Offer,
    honest: &Choice,
    closed: Option<&str>,
) -> Vec<(&'static str, Choice)> {
    let mut all = Vec::new();
    let mut change = |name, with: &dyn Fn(&mut Choice)| {
        let mut choice = honest.clone();
        with(&mut choice);
        if choice != *honest {
            all.push((name, choice));
        }
    };
    change("total one less", &|choice| {
        if let Ok(total) = choice.shown.total.minus(Minor::ONE) {
            choice.shown.total = total;
        }
    });
    change("one payment more", &|choice| {
        choice.shown.payments = choice.shown.payments.saturating_add(1);
    });
    change("first day a day later", &|choice| {
        choice.shown.first_date = choice.shown.first_date.and_then(|day| day.add_days(1).ok());
    });
    change("other terms", &|choice| {
        choice.terms_sha256 = Digest::of(b"other terms");
    });
    change("other policy", &|choice| {
        choice.policy_sha256 = Digest::of(b"other policy");
    });
    change("other quote", &|choice| choice.quote_id.push('A'));
    change("unknown language", &|choice| {
        choice.language = "tlh".to_owned()
    });
    change("unknown option", &|choice| choice.option.push('-'));
    if let Some(closed) = closed {
        change("option that is closed", &|choice| {
            choice.option = closed.to_owned();
        });
    }
    change("parameters left out", &|choice| {
        choice.params = Params::default()
    });
    change("hardship that was not asked for", &|choice| {
        choice.hardship = match choice.hardship {
            None => Some(Hardship::Other),
            Some(_) => None,
        };
    });
    change("another bracket", &|choice| {
        choice.bracket = bracket(policy, choice.bracket);
    });
    change("another budget", &|choice| {
        let more = choice
            .budget
            .map_or(Ok(Minor::ONE), |budget| budget.monthly.plus(Minor::ONE));
        choice.budget = more.ok().map(|monthly| BudgetCap { monthly });
    });
    let limits = &offer.limits;
    change("count above the limit", &|choice| {
        if let Some(range) = limits.count {
            choice.params.count = range.max.checked_add(1);
            choice.params.amount = None;
        }
    });
    change("amount above the limit", &|choice| {
        if let Some(range) = limits.amount {
            choice.params.amount = range.max.plus(Minor::ONE).ok();
            choice.params.count = None;
        }
    });
    change("amount below the limit", &|choice| {
        // Amounts are raised to the next step, so one less is not always below.
        if let Some(range) = limits.amount {
            choice.params.amount = range.min.minus(policy.payment_step).ok();
            choice.params.count = None;
        }
    });
    change("down payment above the limit", &|choice| {
        if let Some(range) = limits.down_payment {
            choice.params.down_payment = range.max.plus(Minor::ONE).ok();
        }
    });
    change("periods above the limit", &|choice| {
        if let Some(range) = limits.periods {
            choice.params.periods = range.max.checked_add(1);
        }
    });
    change("service plan that is not open", &|choice| {
        if let Some(range) = limits.service_plan {
            choice.params.service_plan = range.max.checked_add(1);
        }
    });
    change("automatic payment where there is none", &|choice| {
        if choice.params.autopay.is_none() {
            choice.params.autopay = Some(true);
        }
    });
    change("first payment after the window", &|choice| {
        if let Some(range) = limits.first_date {
            choice.params.first_date = range.max.add_days(1).ok();
        }
    });
    change("parameter the option does not take", &|choice| {
        if limits.down_payment.is_none() {
            choice.params.down_payment = Some(Minor::ONE);
        }
    });
    all
}

/// Another band of the policy's scale, or one where there is none.
fn bracket(policy: &Policy, own: Option<Bracket>) -> Option<Bracket> {
    let bands = policy.options.iter().flat_map(|option| match &option.kind {
        Terms::Assistance(terms) => terms.bands.as_slice(),
        _ => &[],
    });
    let own = own.map(|bracket| bracket.max_percent);
    let other = bands
        .map(|band| band.max_percent)
        .find(|percent| Some(*percent) != own);
    Some(Bracket {
        max_percent: other.unwrap_or(Percent::whole(1)),
    })
}

//! Rewards for payments on time: whether they can be earned at all.

use leeway_core::option::{RewardGives, Terms};
use leeway_core::policy::PolicyOption;

use super::{Lint, kinds};

pub(super) fn check(lint: &mut Lint<'_>, index: usize, option: &PolicyOption) {
    let Some(reward) = option.reward else { return };
    let path = format!("/options/{index}/reward");
    let plan = kinds::plan(&option.kind).map(|(_, plan)| plan);
    let most = match &option.kind {
        Terms::PayInFull(_) | Terms::PayPart(_) => Some(1),
        Terms::Settlement(terms) => Some(terms.parts.as_ref().map_or(1, |parts| parts.max)),
        // A down payment is one payment more.
        _ => plan.map(|plan| {
            let more = u16::from(plan.down_payment.is_some());
            plan.counts.max.saturating_add(more)
        }),
    };
    if let Some(most) = most.filter(|most| reward.after > *most) {
        lint.find(
            "E_NEVER_FITS",
            format!("{path}/after"),
            format!("the option has {most} payments at most"),
            "Ask for fewer payments on time, or take the reward out.",
        );
    }
    let free = plan.is_some_and(|plan| plan.interest.is_none());
    if free && reward.gives == RewardGives::WaiveInterest {
        lint.find(
            "W_LIMIT_UNUSED",
            format!("{path}/gives"),
            "no interest is charged that could be waived",
            "Give something else, or take the reward out.",
        );
    }
}

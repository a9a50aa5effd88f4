//! What the law of a country adds, where a policy shows which country it is for.

use leeway_core::eligibility::{Fact, FactValue};
use leeway_core::money::Percent;
use leeway_core::option::InstalmentTerms;

use super::reach::Reach;
use super::{Lint, kinds};

/// The most a year that may be charged a covered borrower (10 U.S.C. 987(b)), in
/// percent.
const MILITARY_CAP: u16 = 36;

pub(super) fn check(lint: &mut Lint<'_>) {
    autopay(lint);
    if !in_the_us(lint) {
        return;
    }
    let policy = lint.policy;
    for (index, option) in policy.options.iter().enumerate() {
        if let Some((member, plan)) = kinds::plan(&option.kind) {
            let name = kinds::name(&option.kind);
            rates(lint, &format!("/options/{index}/kind/{name}{member}"), plan);
        }
    }
}

/// Whether the policy is for customers in the United States, by its currency.
fn in_the_us(lint: &Lint<'_>) -> bool {
    lint.policy.currency.code() == "USD"
}

fn rates(lint: &mut Lint<'_>, path: &str, terms: &InstalmentTerms) {
    let first = terms.interest.iter().map(|interest| {
        let path = format!("{path}/interest/annual_rate_percent");
        (path, interest.annual_rate_percent)
    });
    let steps = terms.rate_steps.iter().enumerate().map(|(index, step)| {
        let path = format!("{path}/rate_steps/{index}/annual_rate_percent");
        (path, step.annual_rate_percent)
    });
    for (path, rate) in first.chain(steps) {
        if rate > Percent::whole(MILITARY_CAP) {
            lint.find(
                "W_RATE_HIGH",
                path,
                format!("above the {MILITARY_CAP} % that members of the forces may be charged"),
                "Lower it, or make sure that nobody is covered by 10 U.S.C. 987.",
            );
        }
    }
}

/// Plans only for those whose payments are collected automatically, without one of
/// the same kind for everybody else. Credit may not depend on that; a reward for it
/// is what `autopay` of a plan is for (12 CFR 1005.10(e)(1)).
fn autopay(lint: &mut Lint<'_>) {
    let policy = lint.policy;
    let automatic = |fact| (fact, FactValue::Bool(true));
    let only = [Fact::AutopayActive, Fact::ConsentAutopay].map(automatic);
    let depends = |when| {
        let reach = Reach::of(when, &[]);
        !reach.is_empty() && only.iter().any(|(fact, value)| reach.only(*fact, value))
    };
    for (index, option) in policy.options.iter().enumerate() {
        if !kinds::goes_on(&option.kind) || !depends(&option.when) {
            continue;
        }
        let twin = policy
            .options
            .iter()
            .any(|other| other.kind.kind() == option.kind.kind() && !depends(&other.when));
        if twin {
            continue;
        }
        let (code, what) = if in_the_us(lint) {
            (
                "E_AUTOPAY_REQUIRED",
                "a plan only for automatic payment, which credit may not depend on (12 CFR 1005.10(e)(1))",
            )
        } else {
            (
                "W_MANUAL_TWIN",
                "a plan only for automatic payment, and none of its kind for paying by hand",
            )
        };
        lint.find(
            code,
            format!("/options/{index}/when"),
            what,
            "Take the condition out; `autopay` in the plan rewards automatic payment instead.",
        );
    }
}

//! What the law of a country adds, where a policy shows which country it is for.

use leeway_core::money::Percent;
use leeway_core::option::{InstalmentTerms, Terms};

use super::Lint;

/// The most a year that may be charged a covered borrower (10 U.S.C. 987(b)), in
/// percent.
const MILITARY_CAP: u16 = 36;

pub(super) fn check(lint: &mut Lint<'_>) {
    if !in_the_us(lint) {
        return;
    }
    let policy = lint.policy;
    for (index, option) in policy.options.iter().enumerate() {
        let (path, terms) = match &option.kind {
            Terms::Instalments(terms) => (format!("/options/{index}/kind/instalments"), terms),
            Terms::Assistance(terms) => match &terms.plan {
                Some(plan) => (format!("/options/{index}/kind/assistance/plan"), plan),
                None => continue,
            },
            _ => continue,
        };
        rate(lint, &path, terms);
    }
}

/// Whether the policy is for customers in the United States, by its currency.
fn in_the_us(lint: &Lint<'_>) -> bool {
    lint.policy.currency.code() == "USD"
}

fn rate(lint: &mut Lint<'_>, path: &str, terms: &InstalmentTerms) {
    let Some(interest) = &terms.interest else {
        return;
    };
    if interest.annual_rate_percent > Percent::whole(MILITARY_CAP) {
        lint.find(
            "W_RATE_HIGH",
            format!("{path}/interest/annual_rate_percent"),
            format!("above the {MILITARY_CAP} % that members of the forces may be charged"),
            "Lower it, or make sure that nobody is covered by 10 U.S.C. 987.",
        );
    }
}

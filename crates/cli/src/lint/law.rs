//! What the law of a country adds, where a policy shows which country it is for.

use leeway_core::disclosure::RuleName;
use leeway_core::eligibility::{Fact, FactValue};
use leeway_core::money::Percent;
use leeway_core::option::{InstalmentTerms, SettlementTerms, Terms};

use super::reach::Reach;
use super::{Lint, kinds};

/// The most a year that may be charged a covered borrower (10 U.S.C. 987(b)), in
/// percent.
const MILITARY_CAP: u16 = 36;

/// The most instalments without which nobody becomes a creditor.
const FEW: u16 = 4;

pub(super) fn check(lint: &mut Lint<'_>) {
    autopay(lint);
    if !in_the_us(lint) {
        return;
    }
    let policy = lint.policy;
    let mut credit = None;
    let mut collected = None;
    for (index, option) in policy.options.iter().enumerate() {
        let path = format!("/options/{index}/kind/{}", kinds::name(&option.kind));
        if let Some((member, plan)) = kinds::plan(&option.kind) {
            let path = format!("{path}{member}");
            rates(lint, &path, plan);
            if plan.autopay.is_some() {
                collected.get_or_insert(format!("{path}/autopay"));
            }
        }
        credit = credit.or_else(|| extends_credit(&path, &option.kind));
    }
    if let Some((path, what)) = credit.filter(|_| !decided(lint, RuleName::Tila)) {
        lint.find(
            "E_TILA",
            path,
            what,
            "Decide whether Regulation Z counts for you: add the rule `tila` to /disclosures, or the reason why it does not to /exemptions.",
        );
    }
    if let Some(path) = collected.filter(|_| !decided(lint, RuleName::ElectronicDebit)) {
        lint.find(
            "E_DEBIT",
            path,
            "payments are collected automatically, which needs an authorisation of its own (12 CFR 1005.10(b))",
            "Add the rule `electronic_debit` to /disclosures, or the reason why it does not count to /exemptions.",
        );
    }
}

/// Whether the creditor decided about a rule: it is shown, or it does not count.
fn decided(lint: &Lint<'_>, rule: RuleName) -> bool {
    let mut shown = lint.policy.disclosures.iter();
    let mut exempt = lint.exemptions.iter();
    shown.any(|terms| terms.rule.name() == rule) || exempt.any(|exemption| exemption.rule == rule)
}

/// What makes a creditor of somebody who offers these terms (12 CFR 1026.2(a)(17)):
/// a finance charge, or more than four instalments. Changing a running contract does
/// not (12 CFR 1026.20(a)).
fn extends_credit(path: &str, terms: &Terms) -> Option<(String, String)> {
    let instalments = |path: String, most: u16| {
        let what = format!(
            "up to {most} instalments, where more than {FEW} make a creditor (12 CFR 1026.2(a)(17)), and nobody decided whether its box is shown"
        );
        (most > FEW).then_some((path, what))
    };
    if let Terms::Settlement(SettlementTerms {
        parts: Some(parts), ..
    }) = terms
    {
        return instalments(format!("{path}/parts/max"), parts.max);
    }
    let (member, plan) = kinds::plan(terms)?;
    let path = format!("{path}{member}");
    let charged = plan.interest.as_ref().is_some_and(|interest| {
        !interest.annual_rate_percent.is_zero() || !plan.rate_steps.is_empty()
    });
    if charged {
        let what = "a finance charge, which makes a creditor (12 CFR 1026.2(a)(17)), and nobody decided whether its box is shown";
        return Some((format!("{path}/interest"), what.to_owned()));
    }
    instalments(format!("{path}/counts/max"), plan.counts.max)
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

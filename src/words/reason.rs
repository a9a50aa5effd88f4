//! Why an option is not open.

use leeway_core::eligibility::{Expectation, Fact, Finding, Truth};
use leeway_core::money::Minor;
use leeway_core::option::Reason;
use leeway_l10n::Arg;

use super::{Figures, Line, Told};

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

//! The box of Regulation Z.

use serde::Serialize;

use super::{DisclosureError, TilaTerms};
use crate::apr::{Flow, us};
use crate::date::Date;
use crate::json::Decode;
use crate::money::{Minor, MoneyError, Percent, decimal_text};
use crate::option::{Kind, Offer};

/// The most instalments that make nobody a creditor where there is no finance
/// charge (12 CFR 1026.2(a)(17)).
const MOST_INSTALMENTS: usize = 4;

/// The figures of the box: the first two stand out, the others follow (12 CFR
/// 1026.17(a) and 1026.18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct TilaBox {
    /// The annual percentage rate, by the actuarial method (appendix J), certified.
    pub annual_percentage_rate: Percent,
    /// What the credit costs, in minor units.
    pub finance_charge: Minor,
    /// The credit itself: what is owed, less what is forgiven or paid at once.
    pub amount_financed: Minor,
    /// The sum of the payments after a down payment.
    pub total_of_payments: Minor,
    /// The payments, those of one amount in a row together.
    pub payments: Vec<PaymentGroup>,
}

/// Payments of one amount in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct PaymentGroup {
    /// How many.
    pub count: u16,
    /// How much each, in minor units.
    pub amount: Minor,
    /// The day of the first.
    pub first: Date,
    /// The day of the last.
    pub last: Date,
}

/// Whether the box is shown for `offer`.
pub(super) fn applies(terms: &TilaTerms, offer: &Offer) -> bool {
    if offer.regular().is_empty() {
        return false;
    }
    // A new schedule because of late payments is no new credit, as long as the rate
    // does not rise and nothing is lent besides; no option does either.
    let changes = matches!(
        offer.kind,
        Kind::TemporaryReduction | Kind::Deferral | Kind::Modification
    );
    let credit = offer.totals.interest.is_positive() || offer.regular().len() > MOST_INSTALMENTS;
    terms.always || (credit && !changes)
}

impl TilaBox {
    /// The box of `offer`, made on the day `as_of`, on which the term begins.
    pub(super) fn of(offer: &Offer, as_of: Date) -> Result<Self, DisclosureError> {
        let rows = offer.regular();
        let total_of_payments = Minor::sum(rows.iter().map(|row| row.total))?;
        let finance_charge = offer.totals.interest.max(Minor::ZERO);
        let amount_financed = total_of_payments.minus(finance_charge)?;
        let advance = Flow {
            date: as_of,
            amount: amount_financed,
        };
        let payments: Vec<Flow> = rows
            .iter()
            .map(|row| Flow {
                date: row.due,
                amount: row.total,
            })
            .collect();
        let apr = if finance_charge == Minor::ZERO {
            0
        } else {
            us::disclose(&[advance], &payments, None)?.apr.hundredths()
        };
        let hundredths = i64::try_from(apr).map_err(|_| MoneyError::OutOfRange)?;
        Ok(Self {
            annual_percentage_rate: decimal_text(Minor::new(hundredths)?, 2).parse()?,
            finance_charge,
            amount_financed,
            total_of_payments,
            payments: groups(&payments),
        })
    }
}

fn groups(payments: &[Flow]) -> Vec<PaymentGroup> {
    let mut groups: Vec<PaymentGroup> = Vec::new();
    for payment in payments {
        match groups.last_mut() {
            Some(group) if group.amount == payment.amount => {
                group.count = group.count.saturating_add(1);
                group.last = payment.date;
            }
            _ => groups.push(PaymentGroup {
                count: 1,
                amount: payment.amount,
                first: payment.date,
                last: payment.date,
            }),
        }
    }
    groups
}

//! The box of Regulation Z.

use serde::Serialize;

use super::{DisclosureError, TilaTerms};
use crate::apr::{Flow, us};
use crate::date::{Date, DateError};
use crate::json::Decode;
use crate::money::{Minor, MoneyError, Percent, decimal_text};
use crate::option::{Kind, Offer};
use crate::schedule::{Calendar, Row, due_dates};

/// The most instalments that make nobody a creditor where there is no finance
/// charge (12 CFR 1026.2(a)(17)).
const MOST_INSTALMENTS: usize = 4;

/// By how many hundredths of a percentage point the rate may differ from the one that
/// the days of payment come to: an eighth of a point (12 CFR 1026.22(a)(2)), which is
/// the narrower of the two tolerances.
const TOLERANCE: u64 = 12;

/// The figures of the box: the first two stand out, the others follow (12 CFR
/// 1026.17(a) and 1026.18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct TilaBox {
    /// The annual percentage rate, by the actuarial method (appendix J), certified.
    ///
    /// It is that of the scheduled days, because interest runs from one of them to the
    /// next: that a day is no business day and its payment moves may be disregarded (12
    /// CFR 1026.17(c)(3)(ii)). Where the days of payment come to a rate more than an
    /// eighth of a point away, as in a plan of a few weeks, it is that rate.
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

impl PaymentGroup {
    /// The payments of `rows`, those of one amount in a row together.
    #[must_use]
    pub fn of(rows: &[Row]) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for row in rows {
            match groups.last_mut() {
                Some(group) if group.amount == row.total => {
                    group.count = group.count.saturating_add(1);
                    group.last = row.due;
                }
                _ => groups.push(Self {
                    count: 1,
                    amount: row.total,
                    first: row.due,
                    last: row.due,
                }),
            }
        }
        groups
    }
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
    pub(super) fn of(
        offer: &Offer,
        calendar: &Calendar,
        as_of: Date,
    ) -> Result<Self, DisclosureError> {
        let rows = offer.regular();
        let total_of_payments = Minor::sum(rows.iter().map(|row| row.total))?;
        let finance_charge = offer.totals.interest.max(Minor::ZERO);
        let amount_financed = total_of_payments.minus(finance_charge)?;
        let advance = Flow {
            date: as_of,
            amount: amount_financed,
        };
        let apr = if finance_charge == Minor::ZERO {
            0
        } else {
            rate(&[advance], offer, rows, calendar)?
        };
        let hundredths = i64::try_from(apr).map_err(|_| MoneyError::OutOfRange)?;
        Ok(Self {
            annual_percentage_rate: decimal_text(Minor::new(hundredths)?, 2).parse()?,
            finance_charge,
            amount_financed,
            total_of_payments,
            payments: PaymentGroup::of(rows),
        })
    }
}

/// The annual percentage rate of `rows` in hundredths of a percent.
fn rate(
    advances: &[Flow],
    offer: &Offer,
    rows: &[Row],
    calendar: &Calendar,
) -> Result<u64, DisclosureError> {
    let mut flows: Vec<Flow> = rows
        .iter()
        .map(|row| Flow {
            date: row.due,
            amount: row.total,
        })
        .collect();
    let as_paid = us::disclose(advances, &flows, None)?.apr.hundredths();
    if !put_back(&mut flows, offer, calendar)? {
        return Ok(as_paid);
    }
    Ok(match us::disclose(advances, &flows, None) {
        Ok(found) if found.apr.hundredths().abs_diff(as_paid) <= TOLERANCE => {
            found.apr.hundredths()
        }
        _ => as_paid,
    })
}

/// Puts every payment back on the day it was scheduled for, before it was moved to a
/// business day. Whether that changed any.
fn put_back(flows: &mut [Flow], offer: &Offer, calendar: &Calendar) -> Result<bool, DateError> {
    let (Some(first), Some(frequency)) = (offer.params.first_date, offer.params.frequency) else {
        return Ok(false);
    };
    let count = u16::try_from(flows.len()).unwrap_or(u16::MAX);
    let days = due_dates(first, frequency, count, offer.params.anchor_day, calendar)?;
    let mut moved = false;
    for (flow, day) in flows.iter_mut().zip(days) {
        if flow.date != day && calendar.adjusted(day)? == flow.date {
            flow.date = day;
            moved = true;
        }
    }
    Ok(moved)
}

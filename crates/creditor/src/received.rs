//! What came in on an arrangement since it was agreed.

use leeway_core::account::{Account, LineKind};
use leeway_core::date::Date;
use leeway_core::money::Minor;
use leeway_core::option::Reward;
use leeway_core::progress::{Payment, Received};
use leeway_core::schedule::Overpayment;

/// The customer's payments the account shows now and did not show when the arrangement
/// was agreed. Lines are told apart by their ids, which a creditor's system keeps.
pub(crate) fn received(
    agreed: &Account,
    now: &Account,
    reward: Option<Reward>,
    overpayment: Option<Overpayment>,
    may_leave: bool,
    as_of: Date,
) -> Received {
    let known = |id: &str| agreed.line_items.iter().any(|line| line.id == id);
    let payments = now
        .line_items
        .iter()
        .filter(|line| line.kind == LineKind::Payment && !known(&line.id))
        .filter_map(|line| {
            let amount = Minor::ZERO.minus(line.amount).ok()?;
            amount.is_positive().then_some(Payment {
                date: line.date,
                amount,
            })
        })
        .collect();
    Received {
        as_of,
        payments,
        reward,
        overpayment,
        may_leave,
    }
}

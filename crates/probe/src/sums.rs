//! What `cargo xtask bench core` measures.

use leeway_core::account::{Account, Bucket, Parts};
use leeway_core::answers::Answers;
use leeway_core::apr::{Flow, us};
use leeway_core::date::Date;
use leeway_core::money::{Fraction, Minor, Rounding};
use leeway_core::policy::Policy;
use leeway_core::schedule::{Calendar, Frequency, Row, amortise_level, due_dates};
use leeway_core::trust::Verified;

/// Principal in minor units, yearly rate in hundredths of a percent, and payments.
pub const LOANS: [(i64, i64, u16); 6] = [
    (240_000, 600, 12),
    (180_000, 2_140, 18),
    (500_000, 1_800, 24),
    (1_000_000, 990, 36),
    (750_000, 1_250, 48),
    (1_500_000, 725, 60),
];

const WATERFALL: [Bucket; 3] = [Bucket::Fees, Bucket::Interest, Bucket::Principal];

fn schedule(principal: i64, hundredths: i64, count: u16) -> Option<Vec<Row>> {
    let dates = due_dates(
        "2026-12-20".parse().ok()?,
        Frequency::Monthly,
        count,
        None,
        &Calendar::default(),
    )
    .ok()?;
    // A twelfth of hundredths of a percent.
    let rate = Fraction::new(i128::from(hundredths), 120_000).ok()?;
    let owed = Parts {
        principal: Minor::new(principal).ok()?,
        ..Parts::default()
    };
    amortise_level(
        owed,
        &vec![rate; dates.len()],
        &dates,
        Minor::ONE,
        Rounding::HalfUp,
        &WATERFALL,
    )
    .ok()
}

/// The [`LOANS`] as schedules, and the annual percentage rate of the last: the sum of all
/// payments and the rate in hundredths of a percent.
#[must_use]
pub fn schedules_and_rate() -> Option<(i64, u64)> {
    let mut sum = 0;
    let mut last = Vec::new();
    let mut borrowed = 0;
    for (principal, hundredths, count) in LOANS {
        let rows = schedule(principal, hundredths, count)?;
        sum += rows.iter().map(|row| row.total.units()).sum::<i64>();
        (last, borrowed) = (rows, principal);
    }
    let advance = Flow {
        date: "2026-11-20".parse().ok()?,
        amount: Minor::new(borrowed).ok()?,
    };
    let payments: Vec<Flow> = last
        .iter()
        .map(|row| Flow {
            date: row.due,
            amount: row.total,
        })
        .collect();
    let rate = us::disclose(&[advance], &payments, None).ok()?;
    Some((sum, rate.apr.hundredths()))
}

/// The largest of the example policies with an account under it.
#[derive(Debug)]
pub struct Example {
    policy: Verified<Policy>,
    account: Account,
    as_of: Date,
}

impl Example {
    /// Reads and verifies it.
    #[must_use]
    pub fn largest() -> Option<Self> {
        let (policy, account) = crate::cases::largest_example()?;
        Some(Self {
            policy,
            account,
            as_of: "2026-11-20".parse().ok()?,
        })
    }

    /// The number of options that are offered and that are not.
    #[must_use]
    pub fn evaluate(&self) -> Option<(usize, usize)> {
        let answers = Answers::default();
        leeway_core::evaluate(&self.policy, &self.account, &answers, self.as_of)
            .ok()
            .map(|evaluation| (evaluation.offers.len(), evaluation.unavailable.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_loans() {
        // The first loan alone: 11 payments of 206.57 and one of 206.46.
        let rows = schedule(240_000, 600, 12).unwrap();
        assert_eq!(
            rows.iter().map(|row| row.total.units()).sum::<i64>(),
            247_873
        );
        let (sum, rate) = schedules_and_rate().unwrap();
        assert!(sum > 4_170_000, "{sum}");
        assert_eq!(rate, 725);
    }

    #[test]
    fn largest_example_has_offers() {
        let example = Example::largest().unwrap();
        let (offers, others) = example.evaluate().unwrap();
        assert!(offers > 0 && offers + others > 5, "{offers} and {others}");
    }
}

//! Payments that begin low and rise.

use crate::money::{Minor, MoneyError, Percent, Rounding};

/// How the payments of a plan rise: by an equal amount, after every so many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rise {
    /// After how many payments the next ones are larger; at least 1.
    pub every: u16,
    /// By how much of the first payment.
    pub by_percent: Percent,
    /// How often at most; after that the payments stay as they are.
    pub times: u16,
}

/// The payments that follow from the first of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Payments {
    first: Minor,
    /// By how much each step is above the one before it; may be nothing.
    rise: Minor,
    every: u16,
    times: u16,
}

impl Rise {
    /// Payments that stay as they are.
    pub(crate) const NONE: Self = Self {
        every: 1,
        by_percent: Percent::ZERO,
        times: 0,
    };

    /// The payments that begin with `first`. Each rise is the percentage of it, rounded
    /// down to a multiple of `step` ([`Rounding::Floor`]), so that no payment rises by
    /// more than the percentage.
    pub(crate) fn payments(&self, first: Minor, step: Minor) -> Result<Payments, MoneyError> {
        let rise = self.by_percent.of(first, Rounding::Floor)?;
        Ok(Payments {
            first,
            rise: rise.down_to_step(step)?,
            every: self.every,
            times: self.times,
        })
    }
}

impl Payments {
    /// All of them `payment`.
    pub(crate) const fn equal(payment: Minor) -> Self {
        Self {
            first: payment,
            rise: Minor::ZERO,
            every: 1,
            times: 0,
        }
    }

    /// The payment at `index`, counted from 0; never above [`Minor::MAX`], which pays
    /// whatever is owed.
    pub(crate) fn at(&self, index: usize) -> Minor {
        let steps = index.checked_div(usize::from(self.every)).unwrap_or(0);
        let steps = i64::try_from(steps).unwrap_or(i64::MAX);
        let steps = steps.min(i64::from(self.times));
        let risen = self.rise.units().saturating_mul(steps);
        Minor::new(self.first.units().saturating_add(risen)).unwrap_or(Minor::MAX)
    }
}

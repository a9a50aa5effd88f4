//! Equal payments at equal intervals, exactly.
//!
//! With the rate i of a period, n periods, growth g = (1 + i)^n, and w = 1 where
//! payments fall at the end of a period, w = 1 + i where at its beginning:
//!
//! present · g + future = payment · w · (g − 1) / i
//!
//! which is n · payment on the right where i is 0. `present` is owed at the start,
//! and payments are what the customer pays. `future` is what the payments come to
//! beyond paying `present` off: a sum saved, or, below zero, what is still owed.
//! Spreadsheets write the same equation with payments received as positive.

use num_bigint::BigInt;

use crate::logarithm;
use crate::number::{Exact, Rate};

/// When payments fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// At the end of each period.
    End,
    /// At its beginning.
    Begin,
}

/// The rate of a period and when payments fall.
#[derive(Debug, Clone)]
pub(crate) struct Annuity {
    rate: Exact,
    /// 1 + i.
    base: Exact,
    /// w.
    shift: Exact,
    is_free: bool,
}

impl Annuity {
    pub(crate) fn new(rate: Rate, when: When) -> Self {
        let one = Exact::whole(1);
        let base = one.plus(&rate.into());
        Self {
            shift: match when {
                When::End => one,
                When::Begin => base.clone(),
            },
            base,
            rate: rate.into(),
            is_free: rate.numerator == 0,
        }
    }

    /// g after `periods` periods.
    fn growth(&self, periods: u32) -> Exact {
        let power = |number: &BigInt| number.pow(periods);
        // The base is above zero, and so is its power.
        Exact::new(power(self.base.numerator()), power(self.base.denominator()))
            .unwrap_or_else(|| Exact::whole(1))
    }

    /// What payments of one come to after `periods` periods.
    fn accumulated(&self, periods: u32) -> Exact {
        let one = Exact::whole(1);
        self.growth(periods)
            .minus(&one)
            .over(&self.rate)
            .map_or_else(|| Exact::whole(periods), |sum| sum.times(&self.shift))
    }

    /// The payment that leads from `present` to `future`. `None` for no periods.
    pub(crate) fn payment(&self, periods: u32, present: &Exact, future: &Exact) -> Option<Exact> {
        present
            .times(&self.growth(periods))
            .plus(future)
            .over(&self.accumulated(periods))
    }

    /// What `payment` pays off.
    pub(crate) fn present(&self, periods: u32, payment: &Exact, future: &Exact) -> Option<Exact> {
        payment
            .times(&self.accumulated(periods))
            .minus(future)
            .over(&self.growth(periods))
    }

    /// What `payment` comes to beyond paying `present` off.
    pub(crate) fn future(&self, periods: u32, payment: &Exact, present: &Exact) -> Exact {
        payment
            .times(&self.accumulated(periods))
            .minus(&present.times(&self.growth(periods)))
    }

    /// How many periods it takes; `None` where no number of periods does, as where
    /// the payment does not cover the interest.
    pub(crate) fn periods(
        &self,
        payment: &Exact,
        present: &Exact,
        future: &Exact,
    ) -> Option<Exact> {
        if self.is_free {
            return present.plus(future).over(payment);
        }
        // Solved for g: the payment over the rate is what payments for ever are worth.
        let for_ever = payment.times(&self.shift).over(&self.rate)?;
        let growth = for_ever.plus(future).over(&for_ever.minus(present))?;
        logarithm::exponent(&self.base, &growth)
    }

    /// What is owed of `present` right after payment number `count`.
    fn balance(&self, count: u32, payment: &Exact, present: &Exact) -> Exact {
        if count == 0 {
            return present.clone();
        }
        let owed = Exact::whole(0).minus(&self.future(count, payment, present));
        // With payments at the beginning, the period after payment `count` has run.
        owed.over(&self.shift).unwrap_or(owed)
    }

    /// The principal in payments `from` to `to`, each `payment`.
    pub(crate) fn principal(
        &self,
        (from, to): (u32, u32),
        payment: &Exact,
        present: &Exact,
    ) -> Exact {
        self.balance(from.saturating_sub(1), payment, present)
            .minus(&self.balance(to, payment, present))
    }

    /// The interest in payments `from` to `to`, each `payment`.
    pub(crate) fn interest(
        &self,
        (from, to): (u32, u32),
        payment: &Exact,
        present: &Exact,
    ) -> Exact {
        let count = Exact::whole(to.saturating_sub(from).saturating_add(1));
        payment
            .times(&count)
            .minus(&self.principal((from, to), payment, present))
    }
}

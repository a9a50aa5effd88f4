//! Annual percentage rates: what credit costs in a year, as two laws define it.
//!
//! * [`us`]: the actuarial method of Regulation Z (12 CFR part 1026, appendix J), a
//!   nominal rate: the rate of one unit-period times the unit-periods in a year.
//! * [`eu`]: the annual percentage rate of charge of the consumer credit directive
//!   (2008/48/EC, annex I) and of the FCA's handbook (CONC App 1.2), an effective
//!   rate. The same credit has another figure under it; neither may carry the
//!   other's name.
//!
//! Both look for the rate at which the advances are worth as much as the payments.
//! The figure is disclosed with two decimals, so it is looked for among the
//! hundredths of a percent, in integers, and then *certified*: the difference of
//! the two sums has one sign half a hundredth below the figure and the other half a
//! hundredth above, by bounds that hold whatever was rounded on the way. A figure
//! that cannot be certified is an error and not a figure.

mod day;
mod fixed;
mod residue;
mod solve;
mod unit_period;

pub mod eu;
pub mod us;

pub use unit_period::UnitPeriod;

use crate::date::{Date, DateError};
use crate::money::{Fraction, Minor, MoneyError};

/// Money that changes hands on a day: an advance to the customer or a payment by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// The day.
    pub date: Date,
    /// How much; above zero.
    pub amount: Minor,
}

/// A fraction of small numbers: a part of a unit-period, a time in years, the
/// unit-periods in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// What is divided.
    pub numerator: u64,
    /// What it is divided by; above zero.
    pub denominator: u64,
}

impl Ratio {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: u64) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// A fraction that is not below zero.
    ///
    /// # Errors
    /// [`AprError::TimeOutOfRange`] below zero, or where either number is too large.
    pub fn of(fraction: Fraction) -> Result<Self, AprError> {
        let [numerator, denominator] = [fraction.numerator(), fraction.denominator()]
            .map(|number| u64::try_from(number).map_err(|_| AprError::TimeOutOfRange));
        Ok(Self {
            numerator: numerator?,
            denominator: denominator?,
        })
    }

    /// The same fraction in lowest terms.
    #[must_use]
    pub const fn reduced(self) -> Self {
        let (mut divisor, mut rest) = (self.numerator, self.denominator);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        if divisor == 0 {
            return self;
        }
        Self {
            numerator: self.numerator / divisor,
            denominator: self.denominator / divisor,
        }
    }
}

/// A yearly rate rounded half-up to hundredths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Apr {
    hundredths: u64,
}

impl Apr {
    /// The rate in hundredths of a percent: 969 is 9.69 %.
    #[must_use]
    pub const fn hundredths(self) -> u64 {
        self.hundredths
    }
}

/// Why there is no annual percentage rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AprError {
    /// Nothing is advanced.
    #[error("no advances")]
    NoAdvances,
    /// Nothing is paid.
    #[error("no payments")]
    NoPayments,
    /// An advance or a payment is zero or less.
    #[error("an advance or a payment of zero or less")]
    NotPositive,
    /// Less is paid than was advanced, so the rate would be below zero.
    #[error("the payments sum to less than the advances")]
    PaymentsBelowAdvances,
    /// All is over on the day it begins.
    #[error("no time between the advances and the payments")]
    NoTime,
    /// A repayment lies before the first drawdown, from which times are measured.
    #[error("a repayment before the first drawdown")]
    PaymentBeforeAdvance,
    /// Payments lie before advances, and there is no rate at which both are worth the
    /// same, or it cannot be shown that there is only one.
    #[error("no single rate for payments that lie before advances")]
    NoSingleRate,
    /// The rate is beyond what is looked for.
    #[error("the rate is absurdly high")]
    RateTooHigh,
    /// The rate lies so close to the middle between two figures that the arithmetic
    /// cannot tell which one it is.
    #[error("the rounded rate cannot be certified")]
    NotCertified,
    /// The unit-periods in a year, or a time in years, are no number in range.
    #[error("a time out of range")]
    TimeOutOfRange,
    /// The unit-periods in a year were named for a transaction whose dates name them.
    #[error("only a single payment within a year takes its own unit-periods in a year")]
    NotASinglePayment,
    /// A sum left the range.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// A date left the range.
    #[error(transparent)]
    Date(#[from] DateError),
}

/// What is advanced and what is paid in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sums {
    advances: Minor,
    payments: Minor,
}

impl Sums {
    /// The sums of `advances` and `payments`.
    fn of(
        advances: impl ExactSizeIterator<Item = Minor>,
        payments: impl ExactSizeIterator<Item = Minor>,
    ) -> Result<Self, AprError> {
        if advances.len() == 0 {
            return Err(AprError::NoAdvances);
        }
        if payments.len() == 0 {
            return Err(AprError::NoPayments);
        }
        let sums = Self {
            advances: sum(advances)?,
            payments: sum(payments)?,
        };
        if sums.payments < sums.advances {
            return Err(AprError::PaymentsBelowAdvances);
        }
        Ok(sums)
    }
}

fn sum(mut amounts: impl Iterator<Item = Minor>) -> Result<Minor, AprError> {
    amounts.try_fold(Minor::ZERO, |sum, amount| {
        if amount.is_positive() {
            Ok(sum.plus(amount)?)
        } else {
            Err(AprError::NotPositive)
        }
    })
}

//! Looking for the rounded rate at which advances and payments are worth the same,
//! and proving that it is the right one.

use core::cmp::Ordering;

use super::fixed::Bound;
use super::{Apr, AprError};

/// A yearly rate as a fraction of [`RATE_ONE`].
pub(super) type Rate = u64;

/// Half a hundredth of a percent, the distance from a rounded rate to the ends of
/// what is rounded to it.
pub(super) const HALF_STEP: Rate = 1 << 20;
/// The rate of 100 %.
pub(super) const RATE_ONE: Rate = 20_000 * HALF_STEP;

/// What the advances and the payments are worth at a rate, as values of
/// [`fixed`](super::fixed).
#[derive(Debug, Clone, Copy)]
pub(super) struct Worth {
    pub(super) advances: u128,
    pub(super) payments: u128,
}

/// Advances and payments, each worth less the higher the rate is.
pub(super) trait Equation {
    /// A bound of what both are worth at `rate`.
    fn worth(&self, rate: Rate, bound: Bound) -> Worth;
    /// Whether both are worth exactly the same at `rate`. Only asked where the
    /// bounds leave it open; `false` where it cannot be told.
    fn is_exact_at(&self, rate: Rate) -> bool;
}

/// The rate at which advances that all lie before the payments are worth as much as
/// these, rounded half-up. The payments sum to at least the advances.
///
/// There is exactly one: seen from the day of the last advance, the advances are
/// worth more and the payments less the higher the rate is.
///
/// # Errors
/// [`AprError::RateTooHigh`] above `most` hundredths, [`AprError::NotCertified`].
pub(super) fn solve(equation: &dyn Equation, most: u64) -> Result<Apr, AprError> {
    let mut hundredths = find(equation, most)?;
    // The search rounds on its way; it can be off by one, but hardly by more.
    for _ in 0..3 {
        if sign(equation, upper_end(hundredths))? != Ordering::Greater {
            hundredths += 1;
        } else if hundredths > 0 && sign(equation, upper_end(hundredths - 1))? == Ordering::Greater
        {
            hundredths -= 1;
        } else {
            return Ok(Apr { hundredths });
        }
    }
    Err(AprError::NotCertified)
}

/// The only rate up to `most` hundredths at which advances and payments in any order
/// are worth the same, rounded half-up.
///
/// On a stretch of rates where the advances at its low end are worth less than the
/// payments at its high end there is no such rate, nor where the payments at its low
/// end are worth less than the advances at its high end. The stretches that show
/// neither must all round to one figure.
///
/// # Errors
/// [`AprError::NoSingleRate`], also where the stretches grow too many to show that it
/// is single; [`AprError::NotCertified`].
pub(super) fn solve_mixed(equation: &dyn Equation, most: u64) -> Result<Apr, AprError> {
    /// More stretches than any transaction of a customer needs.
    const MOST_STRETCHES: u32 = 20_000;
    let end = upper_end(most);
    let bounds = |rate| {
        (
            equation.worth(rate, Bound::Lower),
            equation.worth(rate, Bound::Upper),
        )
    };
    let mut found = None;
    let (mut at, mut here) = (0, bounds(0));
    let mut length = HALF_STEP;
    for _ in 0..MOST_STRETCHES {
        if at >= end {
            return found.ok_or(AprError::NoSingleRate);
        }
        let next = at.saturating_add(length).min(end);
        let there = bounds(next);
        let clear = match found {
            None => here.1.advances < there.0.payments,
            Some(_) => here.1.payments < there.0.advances,
        };
        if clear {
            (at, here) = (next, there);
            length = length.saturating_mul(2);
        } else if length > 1 {
            length /= 2;
        } else if found.is_some() {
            return Err(AprError::NoSingleRate);
        } else {
            let hundredths = (at / HALF_STEP).div_ceil(2);
            at = upper_end(hundredths);
            if sign(equation, at)? != Ordering::Greater {
                return Err(AprError::NoSingleRate);
            }
            found = Some(Apr { hundredths });
            here = bounds(at);
            length = HALF_STEP;
        }
    }
    Err(AprError::NoSingleRate)
}

/// The same rate with one decimal, rounded half-up from the rate itself and not from
/// its hundredths.
///
/// # Errors
/// [`AprError::NotCertified`].
pub(super) fn tenths(equation: &dyn Equation, apr: Apr) -> Result<u64, AprError> {
    let (tenths, rest) = (apr.hundredths / 10, apr.hundredths % 10);
    let up = match rest.cmp(&5) {
        Ordering::Less => false,
        Ordering::Greater => true,
        // The middle between two tenths is this very figure.
        Ordering::Equal => sign(equation, 2 * apr.hundredths * HALF_STEP)? != Ordering::Greater,
    };
    Ok(tenths + u64::from(up))
}

/// The least rate that is rounded to more than `hundredths`.
const fn upper_end(hundredths: u64) -> Rate {
    (2 * hundredths + 1) * HALF_STEP
}

/// How what the advances are worth at `rate` compares with the payments, proven:
/// greater above the rate looked for, less below it.
fn sign(equation: &dyn Equation, rate: Rate) -> Result<Ordering, AprError> {
    let lower = equation.worth(rate, Bound::Lower);
    let upper = equation.worth(rate, Bound::Upper);
    if lower.advances > upper.payments {
        Ok(Ordering::Greater)
    } else if upper.advances < lower.payments {
        Ok(Ordering::Less)
    } else if equation.is_exact_at(rate) {
        Ok(Ordering::Equal)
    } else {
        Err(AprError::NotCertified)
    }
}

/// The least hundredths whose upper end makes the advances worth more, as far as
/// numbers that are rounded on the way can tell.
fn find(equation: &dyn Equation, most: u64) -> Result<u64, AprError> {
    /// Where interpolation has not ended the search, halving does.
    const INTERPOLATIONS: u32 = 24;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    // Values are below 2^118 and hundredths below 2^34: less 2^26, a value can be
    // multiplied by a hundredth.
    let excess = |rate: Rate| {
        let worth = equation.worth(rate, Bound::Lower);
        let [advances, payments] =
            [worth.advances, worth.payments].map(|value| i128::try_from(value >> 26).unwrap_or(0));
        advances - payments
    };
    let at_end = |hundredths: i64| excess(upper_end(hundredths.unsigned_abs()));
    let (mut low, mut low_excess) = (-1, excess(0));
    let mut high = 1_000;
    let mut high_excess = loop {
        let excess = at_end(high);
        if excess > 0 {
            break excess;
        }
        if high >= most {
            return Err(AprError::RateTooHigh);
        }
        (low, low_excess) = (high, excess);
        high = high.saturating_mul(4).min(most);
    };
    let mut rounds = 0;
    while high - low > 1 {
        rounds += 1;
        let width = i128::from(high - low);
        let along = if rounds > INTERPOLATIONS {
            width / 2
        } else {
            // The line through both ends crosses zero between them: one excess is above
            // zero, the other is not.
            (width * -low_excess)
                .checked_div(high_excess - low_excess)
                .unwrap_or_default()
        };
        let along = i64::try_from(along.max(1)).unwrap_or(1);
        let middle = low + along;
        let excess = at_end(middle);
        // An end that stays twice counts half, so that the line swings to it.
        if excess > 0 {
            (high, high_excess) = (middle, excess);
            low_excess /= 2;
        } else {
            (low, low_excess) = (middle, excess);
            high_excess = (high_excess / 2).max(1);
        }
    }
    Ok(high.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use core::cell::Cell;

    use super::super::fixed::{self, ONE};
    use super::*;

    /// What advances and payments are worth at a rate, and how often that was asked.
    struct Asked<F> {
        worth: F,
        times: Cell<u32>,
        is_exact: bool,
    }

    impl<F: Fn(Rate, Bound) -> (u128, u128)> Equation for Asked<F> {
        fn worth(&self, rate: Rate, bound: Bound) -> Worth {
            self.times.set(self.times.get() + 1);
            let (advances, payments) = (self.worth)(rate, bound);
            Worth { advances, payments }
        }

        fn is_exact_at(&self, _: Rate) -> bool {
            self.is_exact
        }
    }

    fn asked<F: Fn(Rate, Bound) -> (u128, u128)>(worth: F) -> Asked<F> {
        Asked {
            worth,
            times: Cell::new(0),
            is_exact: true,
        }
    }

    /// What is advanced, and what is paid so many years later.
    fn loan(advanced: u64, paid: u64, years: u32) -> Asked<impl Fn(Rate, Bound) -> (u128, u128)> {
        asked(move |rate, bound| {
            let later = fixed::quotient(RATE_ONE.into(), (RATE_ONE + rate).into(), bound);
            let factor = fixed::power(later, years, bound);
            let worth = |amount: u64, factor: u64| u128::from(amount) * u128::from(factor);
            (worth(advanced, ONE), worth(paid, factor))
        })
    }

    /// Worth as much on either side at the upper end of `hundredths`.
    fn line(hundredths: u64) -> Asked<impl Fn(Rate, Bound) -> (u128, u128)> {
        asked(move |rate, _| {
            let worth = |rate: Rate| u128::from(rate) << 40;
            (worth(rate), worth(upper_end(hundredths)))
        })
    }

    #[test]
    fn a_rate_is_found_in_a_few_tries() {
        for (advanced, paid, years, hundredths, most) in [
            (100_000, 100_000, 1, 0, 3),
            (100_000, 100_010, 1, 1, 4),
            (10_000_000_000, 25_937_424_601, 10, 1_000, 3),
            (100_000, 244_141, 4, 2_500, 13),
            (100_000, 600_000, 1, 50_000, 20),
            (100_000, 40_100_000, 1, 4_000_000, 23),
        ] {
            let equation = loan(advanced, paid, years);
            assert_eq!(find(&equation, 10_000_000), Ok(hundredths), "{paid}");
            let times = equation.times.get();
            assert!(times <= most, "{paid}: {times}");
        }
        assert_eq!(find(&loan(100, 201, 1), 10_000), Err(AprError::RateTooHigh));
    }

    #[test]
    fn a_rate_at_the_end_of_what_rounds_to_a_figure_belongs_to_the_next() {
        for hundredths in [0, 500, 999, 1_000, 4_000, 4_001] {
            let equation = line(hundredths);
            assert_eq!(find(&equation, 10_000_000), Ok(hundredths + 1));
        }
    }

    #[test]
    fn a_cliff_is_found_by_halving() {
        for hundredths in [3, 2_345_678] {
            for (below, above) in [(27, 117), (117, 27)] {
                let equation = asked(move |rate, _| {
                    if rate < upper_end(hundredths) {
                        (0, 1 << below)
                    } else {
                        (1 << above, 0)
                    }
                });
                assert_eq!(find(&equation, 10_000_000), Ok(hundredths));
                let times = equation.times.get();
                // Nine to enclose it, 24 lines, and halving.
                assert!(times <= 9 + 24 + 23, "{hundredths} {below}: {times}");
            }
        }
    }

    #[test]
    fn what_the_search_cannot_see_is_corrected() {
        // A hundredth changes the worth by half of what the search can see.
        for phase in 0..5_u128 {
            let equation = asked(move |rate, _| {
                let hundredths = u128::from(rate / HALF_STEP / 2);
                (((hundredths + phase) << 25) + 1, (700 + phase) << 25)
            });
            assert_eq!(
                solve(&equation, 10_000).map(Apr::hundredths),
                Ok(700),
                "{phase}"
            );
        }
    }

    #[test]
    fn a_tie_is_one_only_where_it_is_exact() {
        let mut tie = line(500);
        assert_eq!(sign(&tie, upper_end(500)), Ok(Ordering::Equal));
        assert_eq!(sign(&tie, upper_end(500) + 1), Ok(Ordering::Greater));
        assert_eq!(sign(&tie, upper_end(500) - 1), Ok(Ordering::Less));
        tie.is_exact = false;
        assert_eq!(sign(&tie, upper_end(500)), Err(AprError::NotCertified));
    }
}

//! Looking for the least payment that is enough.

use crate::money::MoneyError;

/// About how many steps are enough: what is owed with interest on all of it to the end,
/// `all`, in as many parts as there are `payments`, in multiples of `step`.
pub(super) fn about(all: i128, step: i128, payments: i128) -> i128 {
    step.checked_mul(payments)
        .and_then(|each| all.checked_div(each))
        .unwrap_or_default()
        .saturating_add(1)
}

/// The least number of steps, above zero, at which `excess` is not above zero. The
/// excess falls with the steps, almost in proportion; at no steps it is about
/// `at_zero`, above zero. `high` is about enough steps.
///
/// The line through the last two that were tried leads next to the number looked for,
/// in a few tries where halving takes twenty.
///
/// # Errors
/// [`MoneyError::OutOfRange`], and what `excess` fails with.
pub(super) fn least_steps<E: From<MoneyError>>(
    at_zero: i128,
    high: i128,
    mut excess: impl FnMut(i128) -> Result<i128, E>,
) -> Result<i128, E> {
    /// Where the line has not led there, halving does.
    const LINES: u32 = 16;
    let (mut low, mut high) = (0, high.max(1));
    let mut before = (0, at_zero);
    let mut last = (high, excess(high)?);
    while last.1 > 0 {
        low = high;
        high = high.checked_mul(2).ok_or(MoneyError::OutOfRange)?;
        (before, last) = (last, (high, excess(high)?));
    }
    let mut tries = 0;
    while high - low > 1 {
        tries += 1;
        let crossing = last
            .1
            .checked_mul(last.0 - before.0)
            .filter(|_| tries <= LINES)
            .and_then(|product| product.checked_div(before.1 - last.1))
            .map_or(low + (high - low) / 2, |further| last.0 + further);
        let middle = crossing.clamp(low + 1, high - 1);
        (before, last) = (last, (middle, excess(middle)?));
        if last.1 > 0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn about_enough_is_a_step_more_than_the_equal_parts() {
        assert_eq!(about(100_500, 100, 10), 101);
        assert_eq!(about(99, 100, 10), 1);
        assert_eq!(about(1_200, 1, 12), 101);
    }

    /// The least number found for `excess`, and how often it was asked.
    fn asked(at_zero: i128, guess: i128, excess: impl Fn(i128) -> i128) -> (i128, u32) {
        let mut times = 0;
        let found = least_steps(at_zero, guess, |steps| {
            times += 1;
            Ok::<_, MoneyError>(excess(steps))
        });
        (found.unwrap(), times)
    }

    #[test]
    fn an_excess_in_proportion_is_found_in_a_few_tries() {
        for (guess, most) in [
            (1_000, 2),
            (999, 3),
            (1_001, 3),
            (1_200, 3),
            (400, 5),
            (1, 13),
        ] {
            let line = |steps| 1_000_000 - 1_000 * steps;
            let (found, times) = asked(1_000_000, guess, line);
            assert_eq!(found, 1_000, "{guess}");
            assert!(times <= most, "{guess}: {times}");
        }
    }

    #[test]
    fn the_last_two_numbers_are_tried_once_each() {
        let (found, times) = asked(10_000, 102, |steps| 10_000 - steps * steps);
        assert_eq!(found, 100);
        assert!(times <= 3, "{times}");
    }

    #[test]
    fn an_excess_out_of_all_proportion_is_found_by_halving() {
        let cliff = |steps| if steps < 1_000 { 1 } else { -1_000_000_000 };
        let (found, times) = asked(1, 1_000_000, cliff);
        assert_eq!(found, 1_000);
        // Sixteen lines and twenty halvings.
        assert!(times <= 36, "{times}");
        let late = |steps| if steps < 999_000 { 1_000_000_000 } else { -1 };
        let (found, times) = asked(1_000_000_000, 1_000_000, late);
        assert_eq!(found, 999_000);
        assert!(times <= 36, "{times}");
    }

    proptest! {
        #[test]
        fn the_least_of_all_that_are_enough_is_found(
            owed in 1i128..10_000_000, slope in 1i128..100, bend in 0i128..1_000,
            guess in 0i128..10_000_000,
        ) {
            // A line with steps in it, and a floor as where a debt ends early.
            let excess = |steps: i128| (owed - slope * steps + (steps * bend) % 7).max(-steps);
            let found = least_steps(owed, guess, |steps| Ok::<_, MoneyError>(excess(steps))).unwrap();
            prop_assert!(excess(found) <= 0);
            prop_assert!(found == 1 || excess(found - 1) > 0);
        }
    }
}

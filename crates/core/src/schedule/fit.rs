//! Looking for the least payment that is enough.

use crate::money::MoneyError;

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

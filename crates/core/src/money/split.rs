//! Dividing an amount so that the parts sum to it.

use super::{Minor, MoneyError};

/// `total` in `parts` parts that differ by at most one minor unit, the larger
/// ones first: 1000 in 6 parts is 167, 167, 167, 167, 166, 166.
///
/// # Errors
/// [`MoneyError::NoParts`] for no parts, [`MoneyError::OutOfRange`] for a
/// negative total.
pub fn split(total: Minor, parts: u16) -> Result<Vec<Minor>, MoneyError> {
    if parts == 0 {
        return Err(MoneyError::NoParts);
    }
    if total.0 < 0 {
        return Err(MoneyError::OutOfRange);
    }
    let (each, extra) = (total.0 / i64::from(parts), total.0 % i64::from(parts));
    Ok((0..i64::from(parts))
        .map(|index| Minor(each + i64::from(index < extra)))
        .collect())
}

/// `total` in `parts` parts that are multiples of `step`, the larger ones first;
/// the last part takes what no multiple of the step can.
///
/// # Errors
/// As [`split`]; [`MoneyError::NoParts`] also where the total has fewer steps
/// than parts, so that a part would be nothing.
pub fn split_in_steps(total: Minor, parts: u16, step: Minor) -> Result<Vec<Minor>, MoneyError> {
    let rounded = total.up_to_step(step)?;
    let mut amounts = split(Minor(rounded.0 / step.0), parts)?;
    for amount in &mut amounts {
        *amount = Minor::new(amount.0 * step.0)?;
    }
    if let Some(last) = amounts.last_mut() {
        *last = last.minus(rounded.minus(total)?)?;
        if !last.is_positive() && total.is_positive() {
            return Err(MoneyError::NoParts);
        }
    }
    Ok(amounts)
}

/// `total` in parts proportional to `weights`, each rounded down, and what is then
/// left given out one unit each to the largest remainders, ties to the earlier
/// part (largest remainder method): 5 by 3 and 7 is 2 and 3 (1.5 and 3.5).
///
/// # Errors
/// [`MoneyError::NoParts`] for no weights or weights that are all zero,
/// [`MoneyError::OutOfRange`] for a negative total.
pub fn split_by_weights(total: Minor, weights: &[u64]) -> Result<Vec<Minor>, MoneyError> {
    let total = u128::try_from(total.0).map_err(|_| MoneyError::OutOfRange)?;
    let sum: u128 = weights.iter().copied().map(u128::from).sum();
    if sum == 0 {
        return Err(MoneyError::NoParts);
    }
    // 2^53 times 2^64 fits, and no share is above the total.
    let share = |weight: &u64| total * u128::from(*weight) / sum;
    let remainder = |weight: &u64| total * u128::from(*weight) % sum;
    let shares: Vec<u128> = weights.iter().map(share).collect();
    let left = total - shares.iter().sum::<u128>();
    let mut by_remainder: Vec<(usize, u128)> = weights.iter().map(remainder).enumerate().collect();
    // The largest first; of equal ones that which comes first.
    by_remainder.sort_unstable_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    let mut parts: Vec<Minor> = shares
        .iter()
        .map(|share| i64::try_from(*share).map(Minor))
        .collect::<Result<_, _>>()
        .map_err(|_| MoneyError::OutOfRange)?;
    for ((place, _), _) in by_remainder.iter().zip(0..left) {
        if let Some(part) = parts.get_mut(*place) {
            part.0 += 1;
        }
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    #[test]
    fn the_remainder_of_a_split_goes_to_the_first_parts() {
        let units = |parts: Vec<Minor>| parts.iter().map(|p| p.units()).collect::<Vec<_>>();
        assert_eq!(
            units(split(minor(100_000), 6).unwrap()),
            [16_667, 16_667, 16_667, 16_667, 16_666, 16_666]
        );
        assert_eq!(units(split(minor(1_000), 3).unwrap()), [334, 333, 333]);
        assert_eq!(split(minor(1), 0), Err(MoneyError::NoParts));
        assert_eq!(split(minor(-1), 2), Err(MoneyError::OutOfRange));
        assert_eq!(
            units(split_in_steps(minor(1_003), 4, minor(5)).unwrap()),
            [255, 250, 250, 248]
        );
        assert_eq!(
            split_in_steps(minor(7), 3, minor(5)),
            Err(MoneyError::NoParts)
        );
    }

    #[test]
    fn weights_that_divide_nothing_are_refused() {
        assert_eq!(split_by_weights(minor(1), &[]), Err(MoneyError::NoParts));
        assert_eq!(
            split_by_weights(minor(1), &[0, 0]),
            Err(MoneyError::NoParts)
        );
        assert_eq!(
            split_by_weights(minor(-1), &[1]),
            Err(MoneyError::OutOfRange)
        );
    }

    #[test]
    fn what_is_left_goes_to_the_largest_remainders() {
        let cases: [(i64, &[u64], &[i64]); 9] = [
            (5, &[3, 7], &[2, 3]),
            (100, &[1, 1, 1], &[34, 33, 33]),
            (101, &[1, 1, 1], &[34, 34, 33]),
            (5, &[50, 50], &[3, 2]),
            (100, &[333, 333, 334], &[33, 33, 34]),
            (10, &[0, 1, 0, 2], &[0, 3, 0, 7]),
            (0, &[1, 2], &[0, 0]),
            (2, &[1, 1, 1, 1], &[1, 1, 0, 0]),
            (
                (1 << 53) - 1,
                &[u64::MAX, u64::MAX],
                &[1 << 52, (1 << 52) - 1],
            ),
        ];
        for (total, weights, expected) in cases {
            let parts = split_by_weights(minor(total), weights).unwrap();
            let units: Vec<i64> = parts.iter().map(|part| part.units()).collect();
            assert_eq!(units, expected, "{total} by {weights:?}");
        }
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_total_and_differ_by_less_than_a_unit(
            total in 0i64..(1 << 53),
            parts in 1u16..400,
        ) {
            let parts = split(minor(total), parts).unwrap();
            prop_assert_eq!(Minor::sum(parts.iter().copied()), Ok(minor(total)));
            let (first, last) = (parts[0].units(), parts[parts.len() - 1].units());
            prop_assert!(first - last <= 1);
            prop_assert!(parts.is_sorted_by(|one, next| one >= next));
        }

        #[test]
        fn weighted_parts_sum_to_the_total_and_stay_within_a_unit_of_their_share(
            total in 0i64..(1 << 53),
            weights in proptest::collection::vec(0u64.., 1..20),
        ) {
            prop_assume!(weights.iter().any(|weight| *weight > 0));
            let parts = split_by_weights(minor(total), &weights).unwrap();
            prop_assert_eq!(Minor::sum(parts.iter().copied()), Ok(minor(total)));
            let sum: u128 = weights.iter().copied().map(u128::from).sum();
            for (part, weight) in parts.iter().zip(&weights) {
                let exact = u128::try_from(total).unwrap() * u128::from(*weight);
                let scaled = u128::try_from(part.units()).unwrap() * sum;
                prop_assert!(scaled.abs_diff(exact) < sum);
            }
        }
    }
}

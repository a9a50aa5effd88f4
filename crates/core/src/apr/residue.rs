//! Arithmetic modulo the prime 2^61 - 1.
//!
//! A sum of fractions that is zero is zero modulo every prime that divides no
//! denominator. One that is not zero, and that nobody chose to deceive, is zero
//! modulo this prime once in 10^18; together with bounds of a few counts around
//! zero that tells an exact tie from a near one.

const PRIME: u64 = (1 << 61) - 1;

pub(super) fn of(number: u128) -> u64 {
    // 2^61 is 1, so the digits of base 2^61 are summed.
    let prime = u128::from(PRIME);
    let folded = (number & prime) + ((number >> 61) & prime) + (number >> 122);
    let folded = (folded & prime) + (folded >> 61);
    let folded = u64::try_from(folded).unwrap_or_default();
    if folded >= PRIME {
        folded - PRIME
    } else {
        folded
    }
}

pub(super) fn plus(one: u64, other: u64) -> u64 {
    of(u128::from(one) + u128::from(other))
}

/// What gives zero when added to `number`, which is one of these residues.
pub(super) const fn minus(number: u64) -> u64 {
    PRIME.saturating_sub(number)
}

pub(super) fn times(one: u64, other: u64) -> u64 {
    of(u128::from(one) * u128::from(other))
}

pub(super) fn power(mut number: u64, mut exponent: u64) -> u64 {
    let mut product = 1;
    while exponent > 0 {
        if exponent % 2 == 1 {
            product = times(product, number);
        }
        number = times(number, number);
        exponent /= 2;
    }
    product
}

/// `part / whole`, or `None` where the whole is zero.
pub(super) fn over(part: u64, whole: u64) -> Option<u64> {
    // Fermat: the power of two less than the prime is the inverse.
    (whole != 0).then(|| times(part, power(whole, PRIME - 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residues_follow_the_rules_of_fractions() {
        assert_eq!(of(u128::from(PRIME)), 0);
        assert_eq!(of(u128::MAX), of((1 << 61) * 64 - 1));
        let third = over(1, 3).unwrap();
        assert_eq!(plus(third, plus(third, third)), 1);
        assert_eq!(plus(third, minus(third)), 0);
        assert_eq!(minus(0) % PRIME, 0);
        assert_eq!(power(2, 61), 1);
        assert_eq!(over(1, 0), None);
        // 1/2 + 1/3 - 5/6
        let half = over(1, 2).unwrap();
        let five_sixths = over(5, 6).unwrap();
        assert_eq!(plus(plus(half, third), minus(five_sixths)), 0);
    }
}

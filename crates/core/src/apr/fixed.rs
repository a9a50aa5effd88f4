//! Fixed-point numbers whose errors are known.
//!
//! A *factor* lies between 0 and 1 and counts 2^-63; a *value* is money and counts
//! 2^-63 of a minor unit. Every function gives a lower or an upper bound of the
//! exact result, so a chain of them on bounds gives bounds again.

/// Which side of the exact result a number lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Not above it.
    Lower,
    /// Not below it.
    Upper,
}

/// The factor 1.
pub(super) const ONE: u64 = 1 << 63;

impl Bound {
    /// What takes a result rounded down to its bound.
    const fn slack(self) -> u64 {
        match self {
            Self::Lower => 0,
            Self::Upper => 1,
        }
    }

    /// The bound of `value`, which is off by at most `error` either way.
    const fn of(self, value: u64, error: u64) -> u64 {
        match self {
            Self::Lower => value.saturating_sub(error),
            Self::Upper => value.saturating_add(error),
        }
    }
}

/// `value * factor`, where the value is below 2^118.
pub(super) fn scale(value: u128, factor: u64, bound: Bound) -> u128 {
    let (high, low) = (value >> 64, value & u128::from(u64::MAX));
    let factor = u128::from(factor);
    // The first product is below 2^(54 + 64) and has no part below one.
    ((high * factor) << 1) + ((low * factor) >> 63) + u128::from(bound.slack())
}

/// `part / whole`, where the part is not above the whole and both are below 2^65.
pub(super) fn quotient(part: u128, whole: u128, bound: Bound) -> u64 {
    let down = (part << 63).checked_div(whole).unwrap_or_default();
    u64::try_from(down)
        .unwrap_or(ONE)
        .saturating_add(bound.slack())
}

/// `factor` to the power of `exponent`.
pub(super) fn power(mut factor: u64, mut exponent: u32, bound: Bound) -> u64 {
    let times = |one: u64, other: u64| {
        let down = (u128::from(one) * u128::from(other)) >> 63;
        u64::try_from(down)
            .unwrap_or(u64::MAX)
            .saturating_add(bound.slack())
    };
    let mut product = ONE;
    while exponent > 0 {
        if exponent % 2 == 1 {
            product = times(product, factor);
        }
        exponent /= 2;
        factor = times(factor, factor);
    }
    product
}

/// The places behind the point within logarithms.
const LOG_BITS: u32 = 62;
/// ln 2, counting 2^-62, rounded to the nearest.
const LN_2: u64 = 0x2C5C_85FD_F473_DE6B;
/// The number 1, counting 2^-62.
const LOG_ONE: u64 = 1 << LOG_BITS;
/// How far [`log`] may be off, counting 2^-62.
///
/// The quotient `y` is below 1/3 and off by less than one count, its square by
/// less than two. Each of the terms adds less than three counts and shrinks what
/// came before ninefold, so the sum is off by less than four, twice its product with
/// `y` by less than eight, the remainder of the series by less than one, and up to 20
/// times ln 2 by at most ten.
const LOG_ERROR: u128 = 24;
/// How far [`decay`] may be off for an exact exponent, counting 2^-62.
///
/// Each term adds less than two counts and shrinks what came before at least by
/// the remainder, which is below 0.7: less than five in all. The reduction is off
/// by at most half a count for each halving, and each of them halves the result.
const DECAY_ERROR: u64 = 8;

/// The product of two numbers up to 1, counting 2^-62, rounded down.
fn log_product(one: u64, other: u64) -> u64 {
    let product = (u128::from(one) * u128::from(other)) >> LOG_BITS;
    u64::try_from(product).unwrap_or(LOG_ONE)
}

/// ln(`whole` / `part`), counting 2^-62; the quotient lies between 1 and 2^20, and
/// `whole` below 2^60.
pub(super) fn log(whole: u64, part: u64) -> u128 {
    let mut halvings = 0;
    let mut part = u128::from(part);
    let whole = u128::from(whole);
    while part << 1 <= whole && halvings < 20 {
        part <<= 1;
        halvings += 1;
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), where m is below 2.
    let y = (whole.saturating_sub(part) << LOG_BITS)
        .checked_div(whole + part)
        .and_then(|y| u64::try_from(y).ok())
        .unwrap_or_default();
    let square = log_product(y, y);
    let mut series = 0;
    // 1/9^20 / 41 is below 2^-68.
    for term in (0..20).rev() {
        series = LOG_ONE / (2 * term + 1) + log_product(series, square);
    }
    2 * u128::from(log_product(y, series)) + u128::from(LN_2) * halvings
}

/// The bound of the factor `exp(-log * years)`, where `log` is one of [`log`] and
/// `years` the fraction `numerator / denominator`, the numerator below 2^40 and the
/// quotient below 2^9.
pub(super) fn decay(log: u128, numerator: u64, denominator: u64, bound: Bound) -> u64 {
    if numerator == 0 {
        return ONE;
    }
    // The larger exponent gives the smaller factor. One count more covers the division.
    let (log, slack) = match bound {
        Bound::Lower => (log + LOG_ERROR, 1),
        Bound::Upper => (log.saturating_sub(LOG_ERROR), 0),
    };
    let exponent = (log * u128::from(numerator))
        .checked_div(u128::from(denominator))
        .map_or(u128::MAX, |exponent| exponent + slack);
    let halvings = exponent / u128::from(LN_2);
    let rest = exponent % u128::from(LN_2);
    let halvings = u32::try_from(halvings).ok();
    let Some(halvings) = halvings.filter(|halvings| *halvings < LOG_BITS) else {
        return Bound::of(bound, 0, 2 * DECAY_ERROR);
    };
    // exp(-r) = 1 - r (1 - r/2 (1 - r/3 (…))); 0.7^21 / 21! is below 2^-75.
    let rest = u64::try_from(rest).unwrap_or_default();
    let mut series = LOG_ONE;
    for term in (1..=20).rev() {
        series = LOG_ONE - log_product(rest, series) / term;
    }
    // A factor counts 2^-63.
    bound
        .of((series >> halvings) << 1, 2 * DECAY_ERROR)
        .min(ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_and_quotients_bound_the_exact_result() {
        let third = quotient(1, 3, Bound::Lower);
        assert_eq!(third, 3_074_457_345_618_258_602);
        assert_eq!(quotient(1, 3, Bound::Upper), third + 1);
        assert_eq!(quotient(7, 7, Bound::Lower), ONE);
        let value = (1_u128 << 117) - 1;
        assert_eq!(scale(value, ONE, Bound::Lower), value);
        assert_eq!(scale(value, ONE >> 1, Bound::Lower), value >> 1);
        assert_eq!(scale(value, ONE >> 1, Bound::Upper), (value >> 1) + 1);
        assert_eq!(power(ONE >> 1, 10, Bound::Lower), ONE >> 10);
        assert_eq!(power(ONE, 0, Bound::Upper), ONE);
    }

    #[test]
    fn logarithms_are_right_to_their_error() {
        // ln(whole / part) * 2^62, worked out with 60 digits outside this code.
        let cases = [
            (1, 1, 0),
            (20001, 20000, 230578536505992),
            (1005, 1000, 23000975452785103),
            (11, 10, 439540623617405350),
            (2, 1, 3196577161300663914),
            (3, 2, 1869877770022570994),
            (1999999, 1000000, 3196574855457078240),
            (101, 1, 21283486760874216419),
            (65537, 65536, 70368207312213),
            (1000001, 1, 63712801489283516115),
            (577, 13, 17491631198042416043),
            (1048575, 1, 63931538827964670041),
        ];
        for (whole, part, exact) in cases {
            assert!(
                log(whole, part).abs_diff(exact) <= LOG_ERROR,
                "{whole}/{part}"
            );
        }
    }

    #[test]
    fn powers_of_fractional_years_lie_between_their_bounds() {
        // (whole / part)^-years * 2^63, worked out with 60 digits outside this code.
        let cases = [
            (1005, 1000, 1, 12, 9219539337490617992),
            (11, 10, 546, 365, 7997804906550004389),
            (11, 10, 230, 1, 2783377681),
            (20001, 20000, 1, 365, 9223370773410826694),
            (3, 1, 34, 366, 8328503782585080027),
            (1000001, 1, 1, 52, 7071395097402747538),
            (1000001, 1, 3, 1, 9),
            (1000001, 1, 5, 1, 0),
            (1000001, 1, 230, 1, 0),
            (2, 1, 10, 1, 9007199254740992),
            (1199, 1000, 439, 4392, 9057563714911932114),
            (105, 100, 40, 1, 1310140174084340457),
        ];
        for (whole, part, numerator, denominator, exact) in cases {
            let log = log(whole, part);
            let lower = decay(log, numerator, denominator, Bound::Lower);
            let upper = decay(log, numerator, denominator, Bound::Upper);
            assert!(
                lower <= exact && exact <= upper,
                "{whole}/{part} for {numerator}/{denominator}: {lower} {exact} {upper}"
            );
            assert!(upper - lower < 1 << 20, "{whole}/{part}");
        }
    }

    #[test]
    fn a_bound_is_off_by_the_error_allowed_for() {
        // ln 2 and what a logarithm may be off: half, and the error in counts of 2^-63.
        let half = decay(u128::from(LN_2) + LOG_ERROR, 1, 1, Bound::Upper);
        assert_eq!(half, (ONE >> 1) + 16);
        // Beyond the places there are: nothing, and not more than the error.
        let whole = u128::from(LN_2) + LOG_ERROR;
        assert_eq!(decay(whole, 61, 1, Bound::Upper), 4 + 16);
        assert_eq!(decay(whole, 62, 1, Bound::Upper), 16);
        for years in [62, 63, 500, 1 << 39] {
            let log = log(2, 1) + 2 * LOG_ERROR;
            assert_eq!(decay(log, years, 1, Bound::Lower), 0, "{years}");
            assert_eq!(decay(log, years, 1, Bound::Upper), 16, "{years}");
        }
    }
}

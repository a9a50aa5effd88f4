//! Logarithms to hundreds of digits, in integers.

use num_bigint::{BigInt, Sign};

use crate::number::Exact;

/// Binary digits after the point.
const BITS: u64 = 1024;

/// How often `base` is multiplied with itself to give `power`: the quotient of
/// their natural logarithms. `None` where either is not above zero, or `base` is 1.
///
/// Both logarithms are off by less than 2^-1000. Whoever asks has a `base` of at
/// least 1 + 10^-24, whose logarithm is above 2^-81, so that more than 250 digits of
/// the quotient are right.
pub(crate) fn exponent(base: &Exact, power: &Exact) -> Option<Exact> {
    Exact::new(natural(power)?, natural(base)?)
}

/// The natural logarithm of `x`, times 2^[`BITS`]. With x = m·2^k and m from 1/2 to
/// 2 it is ln m + k·ln 2. `None` where `x` is not above zero.
///
/// `m` is not rounded. Each logarithm below is off by less than 2^-1010; `k` is below
/// 2^10 for every number of a request, whose parts have some hundred digits.
fn natural(x: &Exact) -> Option<BigInt> {
    if x.numerator().sign() != Sign::Plus {
        return None;
    }
    let (high, low) = (x.numerator().bits(), x.denominator().bits());
    let (mut numerator, mut denominator) = (x.numerator().clone(), x.denominator().clone());
    if high >= low {
        denominator <<= high - low;
    } else {
        numerator <<= low - high;
    }
    let exponent = BigInt::from(high) - BigInt::from(low);
    let ln_2 = series(&BigInt::from(2), &BigInt::from(1));
    Some(series(&numerator, &denominator) + exponent * ln_2)
}

/// The natural logarithm of m = `numerator / denominator`, from 1/2 to 2, times
/// 2^[`BITS`]: 2·(y + y³/3 + y⁵/5 + …) with y = (m − 1)/(m + 1), at most 1/3 either way.
/// Some 330 terms, each cut by less than 3 units, so off by less than 2^11 units.
fn series(numerator: &BigInt, denominator: &BigInt) -> BigInt {
    let y = ((numerator - denominator) << BITS) / (numerator + denominator);
    let square = (&y * &y) >> BITS;
    let mut power = y;
    let mut sum = BigInt::ZERO;
    let mut odd = 1u32;
    while power.sign() != Sign::NoSign {
        sum += &power / odd;
        power = &power * &square / (BigInt::from(1) << BITS);
        odd += 2;
    }
    sum * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(numerator: i64, denominator: i64) -> Exact {
        Exact::new(numerator.into(), denominator.into()).unwrap()
    }

    #[test]
    fn what_has_no_logarithm_has_no_exponent() {
        assert_eq!(exponent(&exact(2, 1), &exact(0, 1)), None);
        assert_eq!(exponent(&exact(2, 1), &exact(-1, 1)), None);
        assert_eq!(exponent(&exact(1, 1), &exact(2, 1)), None);
    }

    #[test]
    fn logarithms_are_those_of_tables() {
        // OEIS A002162 (ln 2) and A002392 (ln 10).
        for (number, digits) in [
            (
                2,
                "0.693147180559945309417232121458176568075500134360255254",
            ),
            (
                10,
                "2.302585092994045684017991454684364207601101488628772976",
            ),
        ] {
            let value = Exact::new(natural(&exact(number, 1)).unwrap(), BigInt::from(1) << BITS);
            assert_eq!(value.unwrap().decimals(54), digits);
        }
    }

    #[test]
    fn exponents_of_exact_powers_are_whole() {
        let base = exact(1_000_000_001, 1_000_000_000);
        let power = Exact::new(base.numerator().pow(1_000), base.denominator().pow(1_000));
        let exponent = exponent(&base, &power.unwrap()).unwrap();
        assert_eq!(exponent.decimals(200), "1000");
        let halved = super::exponent(&exact(1, 2), &exact(8, 1)).unwrap();
        assert_eq!(halved.decimals(200), "-3");
    }
}

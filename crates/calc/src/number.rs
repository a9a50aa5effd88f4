//! Numbers of a request: decimals and fractions, exactly as they were written.

use leeway_core::json::Node;
use leeway_core::money::{Fraction, Minor};
use num_bigint::{BigInt, Sign};

use crate::error::{CalcError, Code};
use crate::members::Value;

/// The decimals of a share of a year.
pub(crate) const YEAR_DECIMALS: u32 = 18;

/// The most digits a decimal may be written with.
const MAX_DIGITS: usize = 30;

/// A decimal number as it was written: `"-12.50"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// Zero.
    pub(crate) const ZERO: Self = Self {
        mantissa: 0,
        scale: 0,
    };

    /// How many decimals it was written with.
    pub(crate) const fn scale(self) -> u8 {
        self.scale
    }

    /// Its digits as an integer: `-1250` for `-12.50`.
    pub(crate) const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// The amount in minor units of a currency with `digits` decimals.
    ///
    /// # Errors
    /// [`Code::TooManyDecimals`] where it is written with more decimals,
    /// [`Code::AmountOutOfRange`].
    pub(crate) fn minor(self, digits: u8) -> Result<Minor, CalcError> {
        let missing = digits.checked_sub(self.scale).ok_or_else(|| {
            let message = format!("the currency has {digits} decimals");
            CalcError::new(Code::TooManyDecimals, message)
        })?;
        let units = 10_i128
            .checked_pow(u32::from(missing))
            .and_then(|power| self.mantissa.checked_mul(power))
            .and_then(|units| i64::try_from(units).ok());
        match units {
            Some(units) => Ok(Minor::new(units)?),
            None => Err(out_of_range()),
        }
    }

    /// The amount in minor units of a currency with `digits` decimals, however many
    /// decimals it is written with.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`].
    pub(crate) fn minor_fraction(self, digits: u8) -> Result<Fraction, CalcError> {
        let power = |exponent: u8| 10_i128.checked_pow(u32::from(exponent));
        let scaled = power(digits).and_then(|power| self.mantissa.checked_mul(power));
        match (scaled, power(self.scale)) {
            (Some(numerator), Some(denominator)) => Ok(Fraction::new(numerator, denominator)?),
            _ => Err(out_of_range()),
        }
    }
}

/// The error of an amount that nothing here holds.
pub(crate) fn out_of_range() -> CalcError {
    CalcError::new(Code::AmountOutOfRange, "amount out of range")
}

fn parse(text: &str) -> Result<Decimal, CalcError> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    if !all_digits(whole) || !all_digits(decimals) || leading_zero {
        let message = "not a plain decimal number as text, such as \"19.90\"";
        return Err(CalcError::new(Code::NotADecimal, message));
    }
    let decimals = if digits.contains('.') { decimals } else { "" };
    if whole.len() + decimals.len() > MAX_DIGITS {
        let message = format!("more than {MAX_DIGITS} digits");
        return Err(CalcError::new(Code::NotADecimal, message));
    }
    // 30 digits are fewer than an i128 has, and the length of the decimals fits.
    let magnitude: i128 = [whole, decimals]
        .concat()
        .parse()
        .map_err(|_| out_of_range())?;
    Ok(Decimal {
        mantissa: if negative { -magnitude } else { magnitude },
        scale: u8::try_from(decimals.len()).map_err(|_| out_of_range())?,
    })
}

impl Value for Decimal {
    fn read(node: Node) -> Result<Self, CalcError> {
        parse(&String::read(node)?)
    }
}

/// A rate: a decimal, or a fraction of two whole numbers such as `"2/300"`.
/// Reduced, not below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rate {
    pub(crate) numerator: u128,
    pub(crate) denominator: u128,
}

impl Rate {
    /// The most digits of either part, of a decimal those before and after the point.
    const MAX_DIGITS: usize = 24;
    /// The highest rate.
    const MAX: u128 = 100;
}

impl Value for Rate {
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = String::read(node)?;
        let malformed = || {
            let message = "neither a decimal nor a fraction of whole numbers as text, such as \"0.005\" or \"2/300\"";
            CalcError::new(Code::NotADecimal, message)
        };
        let too_long =
            |part: &str| part.bytes().filter(u8::is_ascii_digit).count() > Self::MAX_DIGITS;
        let whole = |part: &str| match parse(part) {
            Ok(number) if number.scale == 0 => Ok(number.mantissa),
            _ => Err(malformed()),
        };
        let (numerator, denominator) = match text.split_once('/') {
            Some((numerator, denominator)) => (whole(numerator)?, whole(denominator)?),
            None => {
                let number = parse(&text).map_err(|_| malformed())?;
                let one = 10_i128.checked_pow(u32::from(number.scale));
                (number.mantissa, one.ok_or_else(malformed)?)
            }
        };
        if text.split('/').any(too_long) || denominator < 1 {
            return Err(malformed());
        }
        let numbers = u128::try_from(numerator)
            .ok()
            .zip(u128::try_from(denominator).ok());
        numbers
            .filter(|(numerator, denominator)| *numerator <= *denominator * Self::MAX)
            .map(|(numerator, denominator)| {
                let divisor = greatest_common_divisor(numerator, denominator);
                Self {
                    numerator: numerator / divisor,
                    denominator: denominator / divisor,
                }
            })
            .ok_or_else(|| CalcError::new(Code::RateOutOfRange, "a rate from 0 to 100"))
    }
}

/// The greatest common divisor; that of `b` and nothing is `b`, which is above zero.
const fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while a != 0 {
        (a, b) = (b % a, a);
    }
    b
}

/// An exact fraction of any length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Exact {
    numerator: BigInt,
    /// Above zero.
    denominator: BigInt,
}

impl Exact {
    /// `numerator / denominator`; `None` where the denominator is zero.
    pub(crate) fn new(numerator: BigInt, denominator: BigInt) -> Option<Self> {
        match denominator.sign() {
            Sign::NoSign => None,
            Sign::Plus => Some(Self {
                numerator,
                denominator,
            }),
            Sign::Minus => Some(Self {
                numerator: -numerator,
                denominator: -denominator,
            }),
        }
    }

    pub(crate) fn whole(number: impl Into<BigInt>) -> Self {
        Self {
            numerator: number.into(),
            denominator: BigInt::from(1),
        }
    }

    pub(crate) const fn numerator(&self) -> &BigInt {
        &self.numerator
    }

    pub(crate) const fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self {
            numerator: &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.plus(&Self {
            numerator: -&other.numerator,
            denominator: other.denominator.clone(),
        })
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        Self {
            numerator: &self.numerator * &other.numerator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    /// `self / other`; `None` where `other` is zero.
    pub(crate) fn over(&self, other: &Self) -> Option<Self> {
        Self::new(
            &self.numerator * &other.denominator,
            &self.denominator * &other.numerator,
        )
    }

    /// The fraction with `places` decimals, rounded once, a half away from zero;
    /// and whether that changed it.
    pub(crate) fn rounded(&self, places: u32) -> (String, bool) {
        let scaled = &self.numerator * BigInt::from(10).pow(places);
        let magnitude = BigInt::from(scaled.magnitude().clone());
        let quotient: BigInt = (&magnitude * 2 + &self.denominator) / (&self.denominator * 2);
        let changed = &quotient * &self.denominator != magnitude;
        let mut text = quotient.to_string();
        let places = usize::try_from(places).unwrap_or(usize::MAX);
        if places > 0 {
            while text.len() <= places {
                text.insert(0, '0');
            }
            text.insert(text.len() - places, '.');
        }
        if scaled.sign() == Sign::Minus && quotient.sign() != Sign::NoSign {
            text.insert(0, '-');
        }
        (text, changed)
    }

    /// The fraction with up to `places` decimals: rounded as by
    /// [`rounded`](Self::rounded), and no zeros at the end of the decimals.
    pub(crate) fn decimals(&self, places: u32) -> String {
        trimmed(self.rounded(places).0)
    }

    /// The fraction with `digits` significant digits, but no more than
    /// [`MAX_PLACES`](Self::MAX_PLACES) decimals, a half away from zero, and no
    /// zeros at the end of the decimals. `None` for a fraction of about 10^100 or more.
    pub(crate) fn significant(&self, digits: u32) -> Option<String> {
        // From the lengths in bits, at most one above the digits before the point,
        // and never below them.
        let bits = |number: &BigInt| i128::from(number.bits());
        let before_point =
            (bits(&self.numerator) - bits(&self.denominator) + 1) * 30_103 / 100_000 + 1;
        if before_point > Self::MAX_LENGTH {
            return None;
        }
        let places = (i128::from(digits) - before_point).clamp(0, i128::from(Self::MAX_PLACES));
        let first = self.rounded(u32::try_from(places).ok()?).0;
        let found = first
            .bytes()
            .filter(u8::is_ascii_digit)
            .skip_while(|digit| *digit == b'0')
            .count();
        let short = u32::try_from(places).ok()? + digits.saturating_sub(u32::try_from(found).ok()?);
        Some(self.decimals(short.min(Self::MAX_PLACES)))
    }

    /// The most decimals of [`significant`](Self::significant).
    pub(crate) const MAX_PLACES: u32 = 40;
    /// The most digits before the point of [`significant`](Self::significant).
    const MAX_LENGTH: i128 = 101;
}

/// Without zeros at the end of the decimals.
fn trimmed(mut text: String) -> String {
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').len());
        if text.ends_with('.') {
            text.pop();
        }
    }
    text
}

impl From<Fraction> for Exact {
    fn from(fraction: Fraction) -> Self {
        Self {
            numerator: fraction.numerator().into(),
            denominator: fraction.denominator().into(),
        }
    }
}

impl From<Decimal> for Exact {
    fn from(number: Decimal) -> Self {
        Self {
            numerator: number.mantissa.into(),
            denominator: BigInt::from(10).pow(u32::from(number.scale)),
        }
    }
}

impl From<Rate> for Exact {
    fn from(rate: Rate) -> Self {
        Self {
            numerator: rate.numerator.into(),
            denominator: rate.denominator.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(numerator: i64, denominator: i64) -> Exact {
        Exact::new(numerator.into(), denominator.into()).unwrap()
    }

    #[test]
    fn texts_that_are_no_plain_decimals_are_refused() {
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "+1",
            "1e2",
            "01",
            "1,5",
            " 1",
            "--1",
            "-",
            "NaN",
            "1/2",
            "1_0",
            "١",
            "1234567890123456789012345678901",
        ] {
            assert_eq!(parse(text).unwrap_err().code, Code::NotADecimal, "{text:?}");
        }
        for text in [
            "0.08/12",
            "1/0",
            "1/-2",
            "1/2/3",
            "/2",
            "1/",
            "0.0000000000000000000000001",
        ] {
            let read = Rate::read(Node::Str(text.to_owned()));
            assert_eq!(read.unwrap_err().code, Code::NotADecimal, "{text:?}");
        }
        for text in ["-0.01", "-1/2", "100.01", "101/1"] {
            let read = Rate::read(Node::Str(text.to_owned()));
            assert_eq!(read.unwrap_err().code, Code::RateOutOfRange, "{text:?}");
        }
    }

    #[test]
    fn decimals_become_minor_units_or_are_refused() {
        let minor = |text: &str, digits| parse(text).unwrap().minor(digits).map(Minor::units);
        let code = |text: &str, digits| minor(text, digits).unwrap_err().code;
        assert_eq!(code("1.005", 2), Code::TooManyDecimals);
        assert_eq!(code("1.00", 0), Code::TooManyDecimals);
        assert_eq!(code("90071992547409.92", 2), Code::AmountOutOfRange);
        assert_eq!(
            code("100000000000000000000000000000", 2),
            Code::AmountOutOfRange
        );
        assert_eq!(minor("-12.5", 2), Ok(-1_250));
        assert_eq!(minor("0", 3), Ok(0));
        assert_eq!(minor("90071992547409.91", 2), Ok((1 << 53) - 1));
    }

    #[test]
    fn rates_are_reduced() {
        let rate = |text: &str| Rate::read(Node::Str(text.to_owned())).unwrap();
        for text in ["2/300", "1/150", "20/3000"] {
            assert_eq!((rate(text).numerator, rate(text).denominator), (1, 150));
        }
        assert_eq!((rate("0").numerator, rate("0.00").denominator), (0, 1));
        assert_eq!((rate("0.250").numerator, rate("100").numerator), (1, 100));
    }

    #[test]
    fn fractions_are_rounded_half_away_from_zero_and_cut_to_what_they_need() {
        for (fraction, places, expected) in [
            (exact(1, 3), 4, ("0.3333", true)),
            (exact(-1, 2), 0, ("-1", true)),
            (exact(-1, 3), 0, ("0", true)),
            (exact(5, 4), 1, ("1.3", true)),
            (exact(150, 1), 4, ("150.0000", false)),
        ] {
            let (text, changed) = fraction.rounded(places);
            assert_eq!((text.as_str(), changed), expected);
        }
        for (fraction, digits, expected) in [
            (exact(1, 3), 16, "0.3333333333333333"),
            (exact(2, 3), 3, "0.667"),
            (exact(1, 300), 3, "0.00333"),
            (exact(99_999, 10), 3, "10000"),
            (exact(9_995, 1_000), 3, "10"),
            (exact(12_345, 10), 10, "1234.5"),
            (exact(-1_000, 3), 5, "-333.33"),
            (exact(0, 3), 5, "0"),
        ] {
            assert_eq!(fraction.significant(digits).as_deref(), Some(expected));
        }
        let large = Exact::whole(BigInt::from(10).pow(102));
        assert_eq!(large.significant(5), None);
        let small = Exact::new(1.into(), BigInt::from(10).pow(45)).unwrap();
        assert_eq!(small.significant(5).as_deref(), Some("0"));
    }
}

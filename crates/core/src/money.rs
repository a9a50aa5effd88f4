//! Money: whole minor units, ISO 4217 currencies, percents and exact rounding.
//!
//! Every sum is done in integers. A rate is a decimal as the creditor wrote it;
//! applying one multiplies and divides exactly and rounds once, by a named mode.

use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::json::{Decode, Fault, Node, text};

mod currency;
mod split;

pub use currency::Currency;
pub use split::{split, split_by_weights, split_in_steps};

/// What can go wrong with money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// A sum left the range of [`Minor`] (±(2^53 − 1)).
    #[error("amount out of range")]
    OutOfRange,
    /// The code is no ISO 4217 currency in use.
    #[error("unknown currency")]
    UnknownCurrency,
    /// The text is no plain decimal number in range, such as `19.9`.
    #[error("not a decimal number between 0 and 1000")]
    NotAPercent,
    /// A division into no parts, or by weights that sum to nothing.
    #[error("nothing to divide among")]
    NoParts,
}

/// An amount in minor units of a currency that the surrounding document names
/// (cents for USD, yen for JPY, fils for KWD).
///
/// The range is ±(2^53 − 1), so that every JSON reader keeps it exact. Positive
/// amounts are owed or paid; negative ones are credits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Minor(i64);

impl Minor {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The least amount above nothing.
    pub const ONE: Self = Self(1);
    /// The largest amount, 2^53 − 1 minor units.
    pub const MAX: Self = Self((1 << 53) - 1);

    /// An amount of `units` minor units.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] beyond ±(2^53 − 1).
    pub const fn new(units: i64) -> Result<Self, MoneyError> {
        if units > Self::MAX.0 || units < -Self::MAX.0 {
            Err(MoneyError::OutOfRange)
        } else {
            Ok(Self(units))
        }
    }

    /// The number of minor units.
    #[must_use]
    pub const fn units(self) -> i64 {
        self.0
    }

    /// `self + other`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub const fn plus(self, other: Self) -> Result<Self, MoneyError> {
        // Both are below 2^53, so the i64 sum itself cannot overflow.
        Self::new(self.0 + other.0)
    }

    /// `self - other`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub const fn minus(self, other: Self) -> Result<Self, MoneyError> {
        Self::new(self.0 - other.0)
    }

    /// The sum of `amounts`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Whether the amount is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// The largest multiple of `step` that is not above the amount.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`], also for a step below one.
    pub fn down_to_step(self, step: Self) -> Result<Self, MoneyError> {
        if step.0 < 1 {
            return Err(MoneyError::OutOfRange);
        }
        Self::new(self.0.div_euclid(step.0) * step.0)
    }

    /// The least multiple of `step` that is not below the amount.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`], also for a step below one.
    pub fn up_to_step(self, step: Self) -> Result<Self, MoneyError> {
        if step.0 < 1 {
            return Err(MoneyError::OutOfRange);
        }
        Self::new(-(-self.0).div_euclid(step.0) * step.0)
    }
}

impl Decode for Minor {
    fn blank() -> Self {
        Self::ZERO
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        *self = Self::new(i64::read(node)?).map_err(|error| Fault::invalid(&error))?;
        Ok(())
    }
}

/// How a fraction of a minor unit becomes a whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; an exact half away from zero: 2.5 → 3, −2.5 → −3.
    HalfUp,
    /// To the nearest; an exact half to the even neighbour: 2.5 → 2, 3.5 → 4.
    HalfEven,
    /// Never down: 2.1 → 3, −2.9 → −2.
    Ceiling,
    /// Never up: 2.9 → 2, −2.1 → −3.
    Floor,
}

/// An exact fraction that an amount can be multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// `numerator / denominator`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] for a denominator below one.
    pub const fn new(numerator: i128, denominator: i128) -> Result<Self, MoneyError> {
        if denominator < 1 {
            Err(MoneyError::OutOfRange)
        } else {
            Ok(Self {
                numerator,
                denominator,
            })
        }
    }

    /// Whether the fraction is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// What stands above the line; not reduced.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// What stands below the line, above zero; not reduced.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// `self * numerator / denominator`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] on overflow or a denominator below one.
    pub fn times(self, numerator: i128, denominator: i128) -> Result<Self, MoneyError> {
        let numerator = self
            .numerator
            .checked_mul(numerator)
            .ok_or(MoneyError::OutOfRange)?;
        let denominator = self
            .denominator
            .checked_mul(denominator)
            .ok_or(MoneyError::OutOfRange)?;
        Self::new(numerator, denominator)
    }

    /// `amount * self`, rounded once by `mode`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn of(self, amount: Minor, mode: Rounding) -> Result<Minor, MoneyError> {
        let rounded = self.of_units(i128::from(amount.0), mode)?;
        Minor::new(i64::try_from(rounded).map_err(|_| MoneyError::OutOfRange)?)
    }

    /// `units * self`, rounded once by `mode` to a whole number.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub(crate) fn of_units(self, units: i128, mode: Rounding) -> Result<i128, MoneyError> {
        if let (Ok(units), Ok(numerator), Ok(denominator)) = (
            i64::try_from(units),
            i64::try_from(self.numerator),
            i64::try_from(self.denominator),
        ) && let Some(rounded) = scaled(units, numerator, denominator, mode)
        {
            return Ok(i128::from(rounded));
        }
        let product = units
            .checked_mul(self.numerator)
            .ok_or(MoneyError::OutOfRange)?;
        divide(product, self.denominator, mode)
    }

    /// This many minor units as a multiple of `step`, rounded once by `mode`: what
    /// is paid in cash where the smallest coin is `step`. 1232.5 in steps of 5 is
    /// 1235 by [`Rounding::HalfUp`].
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`], also for a step below one.
    pub fn to_step(self, step: Minor, mode: Rounding) -> Result<Minor, MoneyError> {
        let steps = self.times(1, i128::from(step.0))?.of(Minor::ONE, mode)?;
        let units = steps.0.checked_mul(step.0);
        Minor::new(units.ok_or(MoneyError::OutOfRange)?)
    }
}

/// The bits above the highest one of the magnitude.
const fn leading_zeros(number: i64) -> u32 {
    number.unsigned_abs().leading_zeros()
}

/// `amount * numerator / denominator`, rounded once by `mode`; the denominator is above
/// zero. `None` where the product may lie beyond 64 bits.
///
/// Almost every product lies within, where arithmetic is many times faster on 32-bit
/// platforms such as Wasm.
pub(crate) fn scaled(amount: i64, numerator: i64, denominator: i64, mode: Rounding) -> Option<i64> {
    // The bits of both factors together tell.
    if leading_zeros(amount) + leading_zeros(numerator) <= 64 {
        return None;
    }
    let product = amount.wrapping_mul(numerator);
    let down = product.div_euclid(denominator);
    // The product may lie beyond 64 bits, the rest does not.
    let rest = product.wrapping_sub(down.wrapping_mul(denominator));
    let half = rest.cmp(&(denominator - rest));
    let up = rounds_up(mode, half, rest != 0, product >= 0, down % 2 != 0);
    Some(down + i64::from(up))
}

/// `numerator / denominator` to a whole number; the denominator is above zero.
pub(crate) fn divide(
    numerator: i128,
    denominator: i128,
    mode: Rounding,
) -> Result<i128, MoneyError> {
    if let (Ok(numerator), Ok(denominator)) = (i64::try_from(numerator), i64::try_from(denominator))
        && let Some(rounded) = scaled(numerator, 1, denominator, mode)
    {
        return Ok(i128::from(rounded));
    }
    let (down, rest) = (
        numerator.div_euclid(denominator),
        numerator.rem_euclid(denominator),
    );
    let half = rest.cmp(&(denominator - rest));
    let up = rounds_up(mode, half, rest != 0, numerator >= 0, down % 2 != 0);
    Ok(down + i128::from(up))
}

/// Whether a quotient is rounded up from its floor: `half` compares the rest with a
/// half of the denominator.
const fn rounds_up(
    mode: Rounding,
    half: Ordering,
    is_inexact: bool,
    is_positive: bool,
    is_odd: bool,
) -> bool {
    match mode {
        Rounding::Ceiling => is_inexact,
        Rounding::Floor => false,
        // The floor of a negative number lies away from zero.
        Rounding::HalfUp => half.is_gt() || (half.is_eq() && is_positive),
        Rounding::HalfEven => half.is_gt() || (half.is_eq() && is_odd),
    }
}

/// A percentage from 0 to 1000, exactly as written: `"19.9"` is 19.9 %.
///
/// Documents carry it as a decimal string, because a JSON number would pass
/// through a binary float in most readers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(
    /// In units of the last of [`Percent::MAX_SCALE`] decimals: a fixed point, because a
    /// floating decimal is 9 KB of code in the Wasm and holds nothing more here.
    u64,
);

impl Percent {
    /// The most decimals a percentage may be written with.
    const MAX_SCALE: u32 = 10;
    /// One percent.
    const ONE: u64 = 10_u64.pow(Self::MAX_SCALE);
    /// The largest.
    const MAX: u64 = 1000 * Self::ONE;
    /// 0 %.
    pub const ZERO: Self = Self(0);

    /// A whole percentage.
    #[must_use]
    pub fn whole(percent: u16) -> Self {
        Self(u64::from(percent.min(1000)) * Self::ONE)
    }

    /// Whether it is 0 %.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// What is left of it without `cut`, at least 0 %: 6.9 % less 0.5 % is 6.4 %.
    #[must_use]
    pub const fn less(self, cut: Self) -> Self {
        Self(self.0.saturating_sub(cut.0))
    }

    /// The fraction it stands for: 19.9 % is 199/1000.
    #[must_use]
    pub fn fraction(self) -> Fraction {
        let (mut numerator, mut denominator) = (self.0, Self::ONE);
        while denominator > 1 && numerator.is_multiple_of(10) {
            numerator /= 10;
            denominator /= 10;
        }
        Fraction {
            numerator: i128::from(numerator),
            denominator: i128::from(denominator) * 100,
        }
    }

    /// This percentage of `amount`, rounded once by `mode`.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn of(self, amount: Minor, mode: Rounding) -> Result<Minor, MoneyError> {
        self.fraction().of(amount, mode)
    }
}

impl FromStr for Percent {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let leading_zero = whole.len() > 1 && whole.starts_with('0');
        let decimals = Self::MAX_SCALE as usize;
        if !digits(whole)
            || !digits(fraction)
            || leading_zero
            || whole.len() > 4
            || fraction.len() > decimals
        {
            return Err(MoneyError::NotAPercent);
        }
        let missing = std::iter::repeat_n(b'0', decimals - fraction.len());
        let value = whole
            .bytes()
            .chain(fraction.bytes())
            .chain(missing)
            .fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        if value > Self::MAX {
            return Err(MoneyError::NotAPercent);
        }
        Ok(Self(value))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = Self::MAX_SCALE as usize;
        let mut text = (self.0 / Self::ONE).to_string();
        let fraction = (self.0 % Self::ONE).to_string();
        if fraction != "0" {
            text.push('.');
            text.extend(std::iter::repeat_n('0', decimals - fraction.len()));
            text.push_str(fraction.trim_end_matches('0'));
        }
        f.pad(&text)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Decode for Percent {
    fn blank() -> Self {
        Self::default()
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        text(self, node, "a decimal number as text")
    }
}

/// An amount as a plain decimal number in major units, with as many decimals as
/// the currency has: 123450 USD is `1234.50`, −5 JPY is `-5`.
#[must_use]
pub fn decimal_text(amount: Minor, digits: u8) -> String {
    let sign = if amount.0 < 0 { "-" } else { "" };
    let units = amount.0.unsigned_abs();
    let mut text = units.to_string();
    if digits > 0 {
        let digits = usize::from(digits);
        while text.len() <= digits {
            text.insert(0, '0');
        }
        text.insert(text.len() - digits, '.');
    }
    text.insert_str(0, sign);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(units: i64) -> Minor {
        Minor::new(units).unwrap()
    }

    #[test]
    fn amounts_beyond_the_safe_integers_are_refused() {
        assert_eq!(Minor::new((1 << 53) - 1), Ok(Minor::MAX));
        assert_eq!(Minor::new(1 << 53), Err(MoneyError::OutOfRange));
        assert_eq!(Minor::new(i64::MIN), Err(MoneyError::OutOfRange));
        assert_eq!(Minor::MAX.plus(minor(1)), Err(MoneyError::OutOfRange));
    }

    #[test]
    fn percents_that_are_no_plain_decimals_are_refused() {
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "-1",
            "+1",
            "1e2",
            "01",
            "1,5",
            " 1",
            "1000.1",
            "10000",
            "NaN",
            "1.00000000001",
        ] {
            assert_eq!(
                text.parse::<Percent>(),
                Err(MoneyError::NotAPercent),
                "{text:?}"
            );
        }
    }

    #[test]
    fn percents_apply_exactly_and_round_once() {
        let cases = [
            ("10", 1_005, Rounding::HalfUp, 101),
            ("10", 1_005, Rounding::HalfEven, 100),
            ("10", 1_005, Rounding::Floor, 100),
            ("10", 1_001, Rounding::Ceiling, 101),
            ("10", -1_005, Rounding::HalfUp, -101),
            ("10", -1_005, Rounding::Ceiling, -100),
            ("33.3333333333", 300, Rounding::HalfUp, 100),
            ("0", 300, Rounding::Ceiling, 0),
            ("1000", 300, Rounding::HalfUp, 3_000),
        ];
        for (percent, amount, mode, expected) in cases {
            let percent: Percent = percent.parse().unwrap();
            assert_eq!(
                percent.of(minor(amount), mode),
                Ok(minor(expected)),
                "{percent} of {amount}"
            );
        }
    }

    #[test]
    fn steps_are_rounded_to_once() {
        let to_step = |tenths, step, mode| {
            Fraction::new(tenths, 10)
                .and_then(|amount| amount.to_step(minor(step), mode))
                .map(Minor::units)
        };
        assert_eq!(to_step(1, 0, Rounding::HalfUp), Err(MoneyError::OutOfRange));
        assert_eq!(
            to_step(1, -5, Rounding::HalfUp),
            Err(MoneyError::OutOfRange)
        );
        assert_eq!(
            to_step(i128::MAX, 5, Rounding::HalfUp),
            Err(MoneyError::OutOfRange)
        );
        for (tenths, step, mode, expected) in [
            (12_325, 5, Rounding::HalfUp, 1_235),
            (12_324, 5, Rounding::HalfUp, 1_230),
            (-12_325, 5, Rounding::HalfUp, -1_235),
            (12_325, 5, Rounding::HalfEven, 1_230),
            (12_301, 5, Rounding::Ceiling, 1_235),
            (12_349, 5, Rounding::Floor, 1_230),
            // Rounding to whole units first would give 5.
            (24, 5, Rounding::HalfUp, 0),
        ] {
            assert_eq!(
                to_step(tenths, step, mode),
                Ok(expected),
                "{tenths} {mode:?}"
            );
        }
    }

    #[test]
    fn decimal_text_has_the_digits_of_the_currency() {
        for (units, digits, text) in [
            (123_450, 2, "1234.50"),
            (-5, 2, "-0.05"),
            (0, 3, "0.000"),
            (-5, 0, "-5"),
            (12_345, 4, "1.2345"),
        ] {
            assert_eq!(decimal_text(minor(units), digits), text);
        }
    }
}

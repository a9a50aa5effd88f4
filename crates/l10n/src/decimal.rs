//! Exact decimal numbers, as text. No floats: what is shown is what was computed.

use core::str::FromStr;

/// A text is not a plain decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// The text is not `-?digits[.digits]` in ASCII digits.
    #[error("not a decimal number")]
    Malformed,
}

/// A decimal number with as many decimals as were written: `1.0` and `1` have the same value but are not equal, because
/// in many languages they take different plural forms.
///
/// Zero is never negative. There is no upper limit; digits are kept, not computed with.
///
/// ```
/// use leeway_l10n::Decimal;
/// assert_eq!(Decimal::from_minor(-123_450, 2).to_string(), "-1234.50");
/// assert_eq!("007.50".parse::<Decimal>().unwrap().to_string(), "7.50");
/// assert!("1,5".parse::<Decimal>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    negative: bool,
    /// ASCII digits without leading zeros, at least one.
    integer: String,
    /// ASCII digits, possibly none.
    fraction: String,
}

impl Decimal {
    /// An amount in minor units as a decimal number of major units: 123450 at two digits is `1234.50`.
    #[must_use]
    pub fn from_minor(minor: i64, digits: u8) -> Decimal {
        let mut integer = minor.unsigned_abs().to_string();
        let digits = usize::from(digits);
        while integer.len() <= digits {
            integer.insert(0, '0');
        }
        let fraction = integer.split_off(integer.len() - digits);
        Decimal {
            negative: minor < 0,
            integer,
            fraction,
        }
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// The number of decimals written, trailing zeros included.
    #[must_use]
    pub fn decimals(&self) -> usize {
        self.fraction.len()
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(mut self) -> Decimal {
        self.negative = false;
        self
    }

    /// Whether both are the same number, whatever their decimals: `1.0` and `1` are.
    #[must_use]
    pub fn same_value(&self, other: &Decimal) -> bool {
        self.negative == other.negative
            && self.integer == other.integer
            && self.fraction.trim_end_matches('0') == other.fraction.trim_end_matches('0')
    }

    /// With at least `least` and at most `most` decimals: zeros are added, surplus decimals rounded half away from zero
    /// (what `Intl` calls `halfExpand`), and zeros that rounding leaves beyond `least` dropped.
    #[must_use]
    pub(crate) fn with_decimals(mut self, least: usize, most: usize) -> Decimal {
        if self.fraction.len() > most {
            let dropped = self.fraction.split_off(most);
            if dropped.bytes().next().is_some_and(|digit| digit >= b'5') {
                self.increment();
            }
        }
        while self.fraction.len() > least && self.fraction.ends_with('0') {
            self.fraction.pop();
        }
        while self.fraction.len() < least {
            self.fraction.push('0');
        }
        self.normalised()
    }

    /// The number divided by 100, without loss: percentages are kept as `12.5` and formatted from `0.125`.
    #[must_use]
    #[cfg(any(target_arch = "wasm32", test))]
    pub(crate) fn hundredth(mut self) -> Decimal {
        while self.integer.len() < 3 {
            self.integer.insert(0, '0');
        }
        let moved = self.integer.split_off(self.integer.len() - 2);
        self.fraction.insert_str(0, &moved);
        self.normalised()
    }

    /// The digits before the point, filled up with zeros to `width`.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn padded_text(&self, width: usize) -> String {
        let mut text = String::new();
        if self.negative {
            text.push('-');
        }
        for _ in self.integer.len()..width {
            text.push('0');
        }
        self.push_digits(&mut text);
        text
    }

    /// ASCII text: `-1234.50`.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        if self.negative {
            text.push('-');
        }
        self.push_digits(&mut text);
        text
    }

    fn push_digits(&self, text: &mut String) {
        text.push_str(&self.integer);
        if !self.fraction.is_empty() {
            text.push('.');
            text.push_str(&self.fraction);
        }
    }

    /// Adds one unit of the last place.
    fn increment(&mut self) {
        let mut carried = increment_digits(&mut self.fraction);
        if carried {
            carried = increment_digits(&mut self.integer);
        }
        if carried {
            self.integer.insert(0, '1');
        }
    }

    fn normalised(mut self) -> Decimal {
        let zeros = self.integer.len() - self.integer.trim_start_matches('0').len();
        let surplus = zeros.min(self.integer.len().saturating_sub(1));
        self.integer.drain(..surplus);
        let is_zero = self.integer == "0" && self.fraction.bytes().all(|digit| digit == b'0');
        self.negative &= !is_zero;
        self
    }
}

/// Adds one to a run of digits of fixed width; whether a carry is left over. An empty run only carries.
fn increment_digits(digits: &mut String) -> bool {
    let mut carry = true;
    let mut bumped: Vec<char> = digits.chars().collect();
    for digit in bumped.iter_mut().rev() {
        if !carry {
            break;
        }
        carry = *digit == '9';
        *digit = match *digit {
            '0' => '1',
            '1' => '2',
            '2' => '3',
            '3' => '4',
            '4' => '5',
            '5' => '6',
            '6' => '7',
            '7' => '8',
            '8' => '9',
            _ => '0',
        };
    }
    *digits = bumped.into_iter().collect();
    carry
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Decimal {
        Decimal::from_minor(number, 0)
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Decimal, DecimalError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (integer, fraction) = match digits.split_once('.') {
            Some((_, "")) => return Err(DecimalError::Malformed),
            Some(split) => split,
            None => (digits, ""),
        };
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if integer.is_empty() || !plain(integer) || !plain(fraction) {
            return Err(DecimalError::Malformed);
        }
        Ok(Decimal {
            negative,
            integer: integer.to_owned(),
            fraction: fraction.to_owned(),
        }
        .normalised())
    }
}

impl core::fmt::Display for Decimal {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn anything_but_a_plain_number_is_refused() {
        for text in [
            "", "-", ".5", "5.", "1e3", "+1", "1,5", "1.2.3", " 1", "٣", "NaN", "--1",
        ] {
            assert_eq!(
                text.parse::<Decimal>(),
                Err(DecimalError::Malformed),
                "{text:?}"
            );
        }
    }

    #[test]
    fn minor_units_keep_every_digit() {
        for (minor, digits, expected) in [
            (0, 2, "0.00"),
            (5, 2, "0.05"),
            (-5, 2, "-0.05"),
            (123_450, 2, "1234.50"),
            (1_234, 3, "1.234"),
            (1_234, 0, "1234"),
            (i64::MAX, 2, "92233720368547758.07"),
            (i64::MIN, 2, "-92233720368547758.08"),
        ] {
            assert_eq!(Decimal::from_minor(minor, digits).to_string(), expected);
        }
    }

    #[test]
    fn surplus_decimals_round_half_away_from_zero() {
        for (text, least, most, expected) in [
            ("1.005", 2, 2, "1.01"),
            ("-1.005", 2, 2, "-1.01"),
            ("1.0049", 2, 2, "1.00"),
            ("9.995", 2, 2, "10.00"),
            ("99.5", 0, 0, "100"),
            ("0.5", 0, 0, "1"),
            ("-0.4", 0, 0, "0"),
            ("1.2", 3, 3, "1.200"),
            ("1.2000", 0, 3, "1.2"),
            ("1.0", 0, 3, "1"),
        ] {
            assert_eq!(
                decimal(text).with_decimals(least, most).to_string(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn hundredths_move_the_point() {
        for (text, expected) in [
            ("12.5", "0.125"),
            ("100", "1.00"),
            ("0", "0.00"),
            ("-7", "-0.07"),
            ("1234", "12.34"),
        ] {
            assert_eq!(decimal(text).hundredth().to_string(), expected);
        }
    }

    #[test]
    fn values_compare_without_their_trailing_zeros() {
        assert!(decimal("1.0").same_value(&decimal("1")));
        assert!(!decimal("1").same_value(&decimal("-1")));
        assert_ne!(decimal("1.0"), decimal("1"));
    }
}

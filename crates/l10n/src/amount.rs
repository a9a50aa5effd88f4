//! Reading the amounts customers type.
//!
//! People type amounts the way they write them: in their own digits, with either separator, with spaces, with a currency
//! sign in front or behind. All of that is read. What is not done is guessing: `1.234` is one thousand two hundred and
//! thirty-four to one customer and about one and a quarter to another, and when nothing settles it, the answer is
//! [`AmountError::Ambiguous`] with both readings, for the screen to ask.
//!
//! A single dot or comma with exactly three digits after it is the one case two readings are possible in. It is settled:
//!
//! | typed | settled by | read as |
//! |---|---|---|
//! | `0.500`, `1234.567` | grouping is not written so | decimals |
//! | `1.234` where the locale's decimal separator is `,` (`es`, `de`) | the locale | 1234 |
//! | `1,234` where it is `.` (`en`) | the locale | 1234 |
//! | `1.234` where it is `.`, in a currency with three decimals (`KWD`) | locale and currency | 1.234 |
//! | `1.234` where it is `.`, in a currency with fewer (`USD`) | nothing: as decimals it could not be paid | ambiguous |
//! | `1.234` with no locale given | nothing | ambiguous |

use crate::format::is_direction_mark;

/// The largest amount read, in minor units: what JSON documents carry exactly (2^53 - 1).
const MAX_MINOR: i64 = 9_007_199_254_740_991;

/// What is known about the customer's way of writing amounts. Empty by default.
#[derive(Debug, Clone, Copy, Default)]
pub struct AmountHint<'a> {
    /// The locale's decimal separator ([`Formatter::decimal_separator`](crate::Formatter::decimal_separator)); used only
    /// as the table above says.
    pub decimal: Option<char>,
    /// Codes and symbols of the one currency the amount is in
    /// ([`Formatter::currency_marks`](crate::Formatter::currency_marks)). Others are refused; an empty list accepts any.
    pub marks: &'a [&'a str],
}

/// A typed amount cannot be used. Each variant is one sentence to show beside the field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Nothing but white space.
    #[error("no amount")]
    Empty,
    /// No number can be read from the text, or more than one.
    #[error("not a number")]
    NotANumber,
    /// The amount has a minus sign.
    #[error("negative")]
    Negative,
    /// The amount names another currency.
    #[error("other currency: {mark}")]
    OtherCurrency {
        /// The sign or code as typed.
        mark: String,
    },
    /// More decimals than the currency has.
    #[error("{found} decimals where {allowed} exist")]
    TooManyDecimals {
        /// The decimals of the currency.
        allowed: u8,
        /// The decimals typed.
        found: usize,
    },
    /// The separator can mean thousands or decimals.
    #[error("either {grouped} minor units or {decimal}")]
    Ambiguous {
        /// The reading as thousands, in minor units.
        grouped: i64,
        /// The reading as decimals, in ASCII: `1.234`.
        decimal: String,
        /// The reading as decimals in minor units; `None` if the currency cannot express it.
        decimal_minor: Option<i64>,
    },
    /// More than 2^53 - 1 minor units.
    #[error("more than {MAX_MINOR} minor units")]
    TooLarge,
}

/// Reads an amount in minor units of a currency with `digits` decimals; never negative, at most 2^53 - 1.
///
/// Accepted are ASCII, Arabic-Indic, extended Arabic-Indic, Devanagari, Bengali, Gurmukhi, Gujarati, Thai, Khmer and
/// full-width digits; dot, comma and the Arabic separators U+066B and U+066C; spaces (no-break and narrow ones too) and
/// apostrophes between groups of three, or of two above three as in India; a currency code or symbol at either end; a
/// dash for no decimals (`50,-`).
///
/// ```
/// use leeway_l10n::{AmountError, AmountHint, parse_amount};
///
/// let spanish = AmountHint { decimal: Some(','), ..AmountHint::default() };
/// assert_eq!(parse_amount("1.234,50 €", 2, &spanish), Ok(123_450));
/// assert_eq!(parse_amount("1.234", 2, &spanish), Ok(123_400));
/// assert_eq!(parse_amount("٣٥٫٥", 2, &spanish), Ok(3_550));
/// assert_eq!(parse_amount("12.345", 2, &AmountHint { decimal: Some('.'), marks: &[] }), Err(AmountError::Ambiguous {
///     grouped: 1_234_500,
///     decimal: "12.345".to_owned(),
///     decimal_minor: None,
/// }));
/// ```
///
/// # Errors
///
/// See [`AmountError`]; currency and sign are looked at before the number.
pub fn parse_amount(text: &str, digits: u8, hint: &AmountHint<'_>) -> Result<i64, AmountError> {
    let typed: Vec<Char> = text
        .chars()
        .filter(|c| !is_direction_mark(*c))
        .map(Char::from)
        .collect();
    let Some(first) = typed.iter().position(|c| c.digit().is_some()) else {
        let blank = typed.iter().all(|c| *c == Char::Space);
        return Err(if blank {
            AmountError::Empty
        } else {
            AmountError::NotANumber
        });
    };
    let last = typed
        .iter()
        .rposition(|c| c.digit().is_some())
        .unwrap_or(first);
    let before = typed.get(..first).unwrap_or_default();
    let body = typed.get(first..=last).unwrap_or_default();
    let after = typed.get(last + 1..).unwrap_or_default();

    let leading = Leading::read(before, hint.marks)?;
    check_trailing(after, hint.marks)?;
    let mut number = Written::read(body)?;
    if let Some(separator) = leading.point {
        // `.50`: the digits are all decimals, so there can be no other separator among them.
        let [fraction] = number.groups.as_slice() else {
            return Err(AmountError::NotANumber);
        };
        number = Written {
            groups: vec!["0".to_owned(), fraction.clone()],
            separators: vec![separator],
        };
    }
    number.minor_units(digits, hint.decimal)
}

/// A typed character by what it can mean in an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Char {
    /// A digit of any script, 0 to 9.
    Digit(u8),
    Dot,
    Comma,
    /// U+066B, which can only be a decimal separator.
    ArabicPoint,
    /// An apostrophe or U+066C, which can only group.
    Group,
    Space,
    Minus,
    Other(char),
}

/// The zeros of the digit blocks read, each followed by its nine others.
const ZEROS: [char; 10] = [
    '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{e50}', '\u{17e0}',
    '\u{ff10}',
];

impl From<char> for Char {
    fn from(c: char) -> Char {
        if let Some(value) = digit_value(c) {
            return Char::Digit(value);
        }
        match c {
            '.' | '\u{ff0e}' => Char::Dot,
            ',' | '\u{60c}' | '\u{ff0c}' => Char::Comma,
            '\u{66b}' => Char::ArabicPoint,
            '\u{66c}' | '\'' | '\u{2019}' => Char::Group,
            '-' | '\u{2212}' | '\u{2013}' | '\u{2014}' | '\u{ff0d}' => Char::Minus,
            c if c.is_whitespace() => Char::Space,
            c => Char::Other(c),
        }
    }
}

impl Char {
    fn digit(self) -> Option<u8> {
        match self {
            Char::Digit(value) => Some(value),
            _ => None,
        }
    }

    fn is_separator(self) -> bool {
        matches!(self, Char::Dot | Char::Comma | Char::ArabicPoint)
    }

    /// The character as part of a currency mark.
    fn in_mark(self) -> Option<char> {
        match self {
            Char::Other(c) => Some(c),
            Char::Dot => Some('.'),
            _ => None,
        }
    }
}

fn trim(mut run: &[Char]) -> &[Char] {
    while let [Char::Space, rest @ ..] | [rest @ .., Char::Space] = run {
        run = rest;
    }
    run
}

/// What stands before the digits.
struct Leading {
    /// A decimal separator written right before the first digit.
    point: Option<Char>,
}

impl Leading {
    fn read(run: &[Char], marks: &[&str]) -> Result<Leading, AmountError> {
        let touching = run.last().copied();
        let mut run = trim(run);
        // Whether the sign stands before the currency or after it.
        if run.first() == Some(&Char::Minus) || run.last() == Some(&Char::Minus) {
            return Err(AmountError::Negative);
        }
        let mut point = None;
        // After an abbreviation a dot belongs to it (`kr.500`), after a sign or nothing it is a decimal separator.
        if let [rest @ .., last] = run
            && touching == Some(*last)
            && last.is_separator()
            && !matches!(rest.last(), Some(Char::Other(c)) if is_letter(*c))
        {
            point = Some(*last);
            run = trim(rest);
        }
        check_mark(run, marks)?;
        Ok(Leading { point })
    }
}

/// Refuses what cannot stand behind the digits.
fn check_trailing(run: &[Char], marks: &[&str]) -> Result<(), AmountError> {
    let mut run = run;
    // `50.` while typing, and `50,-` for no decimals.
    if let [separator, rest @ ..] = run
        && separator.is_separator()
    {
        run = rest;
        if let [Char::Minus, rest @ ..] = run {
            run = rest;
        }
    }
    let run = trim(run);
    if let [Char::Minus, ..] | [.., Char::Minus] = run {
        return Err(AmountError::Negative);
    }
    check_mark(run, marks)
}

/// Accepts nothing, or a code or symbol of the currency.
fn check_mark(run: &[Char], marks: &[&str]) -> Result<(), AmountError> {
    if run.is_empty() {
        return Ok(());
    }
    let typed: Option<String> = run.iter().map(|c| c.in_mark()).collect();
    let Some(typed) = typed else {
        return Err(AmountError::NotANumber);
    };
    let plain = |mark: &str| {
        mark.chars()
            .filter(|c| *c != '.' && !is_direction_mark(*c))
            // Codes and the letters of symbols are ASCII wherever they have two cases, or nearly so.
            .map(|c| c.to_ascii_lowercase())
            .collect::<String>()
    };
    let wanted = plain(&typed);
    let is_sign = typed.chars().count() == 1 && !typed.chars().all(is_letter);
    let known = marks.iter().any(|mark| {
        // `$` is enough where the symbol is `US$`.
        plain(mark) == wanted || (is_sign && mark.contains(&typed))
    });
    if known || (marks.is_empty() && looks_like_mark(&wanted)) {
        Ok(())
    } else if looks_like_mark(&wanted) {
        Err(AmountError::OtherCurrency { mark: typed })
    } else {
        Err(AmountError::NotANumber)
    }
}

/// Up to four letters and currency signs. Longer runs are words; ASCII punctuation is a slip.
fn looks_like_mark(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= 4
        && text.chars().all(|c| is_letter(c) || is_currency_sign(c))
}

/// Letters of any script, taken broadly: a table of them all would be larger than the rest of this module.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && !is_currency_sign(c))
}

fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢'..='¥' | '֏' | '؋' | '৲' | '৳' | '૱' | '௹' | '฿' | '៛' | '\u{20a0}'..='\u{20cf}' | '﷼'
            | '＄' | '￠' | '￡' | '￥' | '￦'
    )
}

/// The value of a digit of one of the scripts amounts are read in, 0 to 9.
#[must_use]
pub fn digit_value(c: char) -> Option<u8> {
    ZEROS
        .iter()
        .filter_map(|zero| u32::from(c).checked_sub(u32::from(*zero)))
        .find(|value| *value <= 9)
        .and_then(|value| u8::try_from(value).ok())
}

/// The digits as written: runs of ASCII digits with a separator between each two.
struct Written {
    groups: Vec<String>,
    separators: Vec<Char>,
}

impl Written {
    fn read(body: &[Char]) -> Result<Written, AmountError> {
        let mut groups = vec![String::new()];
        let mut separators = Vec::new();
        for c in body {
            match c {
                Char::Digit(value) => {
                    if let Some(group) = groups.last_mut() {
                        group.push(char::from(b'0' + value));
                    }
                }
                Char::Dot | Char::Comma | Char::ArabicPoint | Char::Group | Char::Space => {
                    if groups.last().is_none_or(String::is_empty) {
                        return Err(AmountError::NotANumber);
                    }
                    separators.push(*c);
                    groups.push(String::new());
                }
                Char::Minus | Char::Other(_) => return Err(AmountError::NotANumber),
            }
        }
        Ok(Written { groups, separators })
    }

    fn minor_units(&self, digits: u8, decimal: Option<char>) -> Result<i64, AmountError> {
        let Some((last, grouping)) = self.separators.split_last() else {
            return minor_units(&self.groups.concat(), "", digits);
        };
        let (fraction, whole) = match self.groups.split_last() {
            Some((fraction, whole)) => (fraction.as_str(), whole),
            None => return Err(AmountError::NotANumber),
        };
        let as_decimals = |whole: &[String]| {
            if fraction.len() > usize::from(digits) {
                return Err(AmountError::TooManyDecimals {
                    allowed: digits,
                    found: fraction.len(),
                });
            }
            minor_units(&whole.concat(), fraction, digits)
        };
        let as_thousands = || {
            if is_grouped(&self.groups) {
                minor_units(&self.groups.concat(), "", digits)
            } else {
                Err(AmountError::NotANumber)
            }
        };
        match (last, grouping) {
            (Char::Space | Char::Group, [..]) => {
                if grouping.iter().all(|separator| separator == last) {
                    as_thousands()
                } else {
                    Err(AmountError::NotANumber)
                }
            }
            (Char::Dot | Char::Comma, []) => {
                let grouped_too = is_grouped(&self.groups)
                    && whole.first().is_some_and(|first| !first.starts_with('0'));
                if !grouped_too {
                    return as_decimals(whole);
                }
                let is_decimal_here = match (decimal, last) {
                    (Some('.'), Char::Dot) | (Some(','), Char::Comma) => Some(true),
                    (Some('.' | ','), _) => Some(false),
                    _ => None,
                };
                match is_decimal_here {
                    Some(false) => as_thousands(),
                    Some(true) if fraction.len() <= usize::from(digits) => as_decimals(whole),
                    _ => Err(AmountError::Ambiguous {
                        grouped: as_thousands()?,
                        decimal: whole.concat() + "." + fraction,
                        decimal_minor: exact_minor_units(&whole.concat(), fraction, digits),
                    }),
                }
            }
            // Repeated, so thousands: `1.234.567`.
            (Char::Dot | Char::Comma, [..]) if grouping.iter().all(|s| s == last) => as_thousands(),
            // Another kind before it, so decimals: `1,234.50`, `1 234,50`, `١٬٢٣٤٫٥٠`.
            (Char::Dot | Char::Comma | Char::ArabicPoint, [..]) => {
                let alike = grouping.windows(2).all(|pair| pair.first() == pair.last());
                let legal = grouping
                    .iter()
                    .all(|s| *s != Char::ArabicPoint && (s != last || *last == Char::Space));
                if alike && legal && (grouping.is_empty() || is_grouped(whole)) {
                    as_decimals(whole)
                } else {
                    Err(AmountError::NotANumber)
                }
            }
            (Char::Digit(_) | Char::Minus | Char::Other(_), _) => Err(AmountError::NotANumber),
        }
    }
}

/// Whether the groups are thousands: three digits last, one to three first, and between them all of three, or all of two
/// as in `12,34,567`.
fn is_grouped(groups: &[String]) -> bool {
    let [first, middle @ .., last] = groups else {
        return false;
    };
    let all = |length: usize| middle.iter().all(|group| group.len() == length);
    let fits = (all(3) && first.len() <= 3) || (!middle.is_empty() && all(2) && first.len() <= 2);
    last.len() == 3 && fits
}

/// The minor units of `whole.fraction`, which has at most `digits` decimals.
fn minor_units(whole: &str, fraction: &str, digits: u8) -> Result<i64, AmountError> {
    let zeros = usize::from(digits).saturating_sub(fraction.len());
    let mut minor: i64 = 0;
    for digit in whole
        .bytes()
        .chain(fraction.bytes())
        .chain(core::iter::repeat_n(b'0', zeros))
    {
        minor = minor
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(i64::from(digit - b'0')))
            .filter(|minor| *minor <= MAX_MINOR)
            .ok_or(AmountError::TooLarge)?;
    }
    Ok(minor)
}

/// The minor units of `whole.fraction` if the currency has them, surplus zeros aside.
fn exact_minor_units(whole: &str, fraction: &str, digits: u8) -> Option<i64> {
    let kept = fraction.get(..usize::from(digits)).unwrap_or(fraction);
    let surplus = fraction.get(kept.len()..).unwrap_or_default();
    if surplus.bytes().any(|digit| digit != b'0') {
        return None;
    }
    minor_units(whole, kept, digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: AmountHint<'_> = AmountHint {
        decimal: None,
        marks: &[],
    };
    const DOT: AmountHint<'_> = AmountHint {
        decimal: Some('.'),
        marks: &["USD", "US$"],
    };
    const COMMA: AmountHint<'_> = AmountHint {
        decimal: Some(','),
        marks: &["EUR", "€"],
    };

    #[test]
    fn what_is_no_amount_is_refused() {
        for (text, expected) in [
            ("", AmountError::Empty),
            (" \u{a0}\u{200f}", AmountError::Empty),
            ("ten", AmountError::NotANumber),
            ("$", AmountError::NotANumber),
            (".", AmountError::NotANumber),
            ("1 or 2", AmountError::NotANumber),
            ("12/5", AmountError::NotANumber),
            ("1..5", AmountError::NotANumber),
            ("1.,5", AmountError::NotANumber),
            ("1.2.3", AmountError::NotANumber),
            ("1,23,45", AmountError::NotANumber),
            ("12,34.567,89", AmountError::NotANumber),
            ("1.234 567", AmountError::NotANumber),
            ("1 23", AmountError::NotANumber),
            ("1'234 567", AmountError::NotANumber),
            ("1٫2٫3", AmountError::NotANumber),
            ("1e5", AmountError::NotANumber),
            ("50%", AmountError::NotANumber),
            ("50 dollars", AmountError::NotANumber),
            ("+50", AmountError::NotANumber),
            ("(50)", AmountError::NotANumber),
            ("#50", AmountError::NotANumber),
            (".5.5", AmountError::NotANumber),
            ("-5", AmountError::Negative),
            ("$ -5", AmountError::Negative),
            ("-$5", AmountError::Negative),
            ("\u{2212}5,00", AmountError::Negative),
            ("5-", AmountError::Negative),
            ("\u{200f}-٥", AmountError::Negative),
            ("90071992547410.00", AmountError::TooLarge),
            ("99999999999999999999999999", AmountError::TooLarge),
        ] {
            assert_eq!(parse_amount(text, 2, &NONE), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn another_currency_is_refused() {
        for (text, mark) in [
            ("€50", "€"),
            ("50 EUR", "EUR"),
            ("50 kr.", "kr."),
            ("R$ 50", "R$"),
        ] {
            let expected = AmountError::OtherCurrency {
                mark: mark.to_owned(),
            };
            assert_eq!(parse_amount(text, 2, &DOT), Err(expected), "{text:?}");
        }
        assert_eq!(parse_amount("50 EUR", 2, &COMMA), Ok(5_000));
    }

    #[test]
    fn decimals_the_currency_does_not_have_are_refused() {
        for (text, digits, found) in [
            ("1.2345", 2, 4),
            ("0.500", 2, 3),
            ("1234.567", 2, 3),
            ("1,234.567", 2, 3),
            ("1 234,567", 2, 3),
            ("١٫٢٣٤", 2, 3),
            ("1.5", 0, 1),
            ("1.2345", 3, 4),
        ] {
            let expected = AmountError::TooManyDecimals {
                allowed: digits,
                found,
            };
            assert_eq!(parse_amount(text, digits, &NONE), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn two_possible_readings_are_both_given() {
        // typed, digits, hint, grouped, decimal, decimal in minor units
        for (text, digits, hint, grouped, decimal, minor) in [
            ("1.234", 2, NONE, 123_400, "1.234", None),
            ("1,234", 2, NONE, 123_400, "1.234", None),
            ("1.230", 2, NONE, 123_000, "1.230", Some(123)),
            ("1.234", 3, NONE, 1_234_000, "1.234", Some(1_234)),
            ("1.234", 2, DOT, 123_400, "1.234", None),
            ("1,234", 2, COMMA, 123_400, "1.234", None),
            ("1.234", 0, DOT, 1_234, "1.234", None),
            ("$12.000", 2, DOT, 1_200_000, "12.000", Some(1_200)),
        ] {
            let expected = AmountError::Ambiguous {
                grouped,
                decimal: decimal.to_owned(),
                decimal_minor: minor,
            };
            assert_eq!(
                parse_amount(text, digits, &hint),
                Err(expected),
                "{text:?} at {digits}"
            );
        }
    }

    #[test]
    fn the_locale_settles_what_it_honestly_can() {
        for (text, digits, hint, expected) in [
            ("1,234", 2, DOT, 123_400),
            ("1.234", 2, COMMA, 123_400),
            ("1.234", 0, COMMA, 1_234),
            ("1.234", 3, DOT, 1_234),
            ("1,234", 3, COMMA, 1_234),
            ("1,234", 3, DOT, 1_234_000),
            // Against the locale's habit, but with one reading only.
            ("12,50", 2, DOT, 1_250),
            ("12.50", 2, COMMA, 1_250),
            ("1.234,50", 2, DOT, 123_450),
            ("1,234.50", 2, COMMA, 123_450),
        ] {
            assert_eq!(
                parse_amount(text, digits, &hint),
                Ok(expected),
                "{text:?} at {digits}"
            );
        }
    }

    #[test]
    fn amounts_are_read_as_written() {
        for (text, digits, expected) in [
            ("0", 2, 0),
            ("50", 2, 5_000),
            ("50", 0, 50),
            ("50", 3, 50_000),
            ("007", 2, 700),
            ("50.", 2, 5_000),
            ("50,-", 2, 5_000),
            ("50.\u{2013}", 2, 5_000),
            (".5", 2, 50),
            (",05", 2, 5),
            ("$.50", 2, 50),
            ("$ 1,234.50", 2, 123_450),
            ("1234.5", 2, 123_450),
            ("1,234,567.89", 2, 123_456_789),
            ("1.234.567,89", 2, 123_456_789),
            ("1.234.567", 2, 123_456_700),
            ("12,34,567.89", 2, 123_456_789),
            ("1 234 567,89", 2, 123_456_789),
            ("1\u{202f}234,5", 2, 123_450),
            ("1\u{a0}234", 2, 123_400),
            ("1'234'567.89", 2, 123_456_789),
            ("1’234.50", 2, 123_450),
            ("1٬234٫5", 2, 123_450),
            ("USD 12.34", 2, 1_234),
            ("12.34usd", 2, 1_234),
            ("US$12.34", 2, 1_234),
            ("\u{200f}1,234.50\u{a0}US$", 2, 123_450),
            ("kr. 500", 2, 50_000),
            ("kr.500", 2, 50_000),
            ("500 zł", 2, 50_000),
            ("د.ك.\u{200f} 1٫234", 3, 1_234),
            ("  12.34\t", 2, 1_234),
            ("90071992547409.91", 2, 9_007_199_254_740_991),
        ] {
            assert_eq!(parse_amount(text, digits, &NONE), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn every_digit_block_reads_alike() {
        for zero in ZEROS {
            let own = |text: &str| -> String {
                text.chars()
                    .map(|c| match c.to_digit(10) {
                        Some(value) => char::from_u32(u32::from(zero) + value).unwrap(),
                        None => c,
                    })
                    .collect()
            };
            for text in [
                "1234567.89",
                "1,234,567.89",
                "1.234.567,89",
                "1 234 567,89",
                "1٬234٬567٫89",
                "1234567،89",
                "1234567．89",
            ] {
                assert_eq!(
                    parse_amount(&own(text), 2, &NONE),
                    Ok(123_456_789),
                    "{}",
                    own(text)
                );
            }
        }
    }
}

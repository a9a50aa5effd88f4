//! Everything that depends on locale data, behind one trait.

#[cfg(not(target_arch = "wasm32"))]
mod cldr;
#[cfg(not(target_arch = "wasm32"))]
mod date;
#[cfg(target_arch = "wasm32")]
mod intl;
#[cfg(not(target_arch = "wasm32"))]
mod money;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use intl::IntlFormatter;
#[cfg(not(target_arch = "wasm32"))]
pub use native::NativeFormatter;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::plural_category;

use crate::amount::digit_value;
use crate::decimal::Decimal;

/// The one seam between messages and locale data.
///
/// An implementation formats for one locale (its *formatting locale*), which need not be the language of the messages.
/// All values come in exact and valid by type, so formatting does not fail: where an implementation has no data it falls
/// back to the conventions of a neighbouring locale, at last to plain ASCII, never to another value.
///
/// Output holds the no-break spaces and direction marks the locale calls for; compare it with care and do not take it apart.
pub trait Formatter {
    /// The formatting locale, as given (canonical case).
    fn locale(&self) -> &str;

    /// The plural category of `number` in the language `lang`, which is the message's and so an argument. The decimals
    /// written count: `1` is `one` in English, `1.0` is not.
    fn plural(&self, lang: &str, kind: PluralKind, number: &Decimal) -> PluralCategory;

    /// A number with exactly its decimals.
    fn number(&self, number: &Decimal, shape: NumberShape) -> String;

    /// An amount of `minor` units of `currency`, with the currency's symbol in this locale.
    fn money(&self, minor: i64, currency: Currency) -> String;

    /// A percentage with exactly its decimals: `12.5` is twelve and a half per cent.
    fn percent(&self, percent: &Decimal) -> String;

    /// A date in the Gregorian calendar, whatever calendar the locale prefers, so that it matches the creditor's letters.
    fn date(&self, date: CivilDate, style: DateStyle) -> String;

    /// Items joined as a sentence would: "a, b, and c".
    fn list(&self, items: &[&str]) -> String;

    /// The character between whole and fraction, a hint for [`parse_amount`](crate::parse_amount).
    fn decimal_separator(&self) -> char {
        let half = Decimal::from_minor(15, 1);
        self.number(&half, NumberShape::default())
            .chars()
            .find(|c| !is_digit(*c) && !is_direction_mark(*c))
            .unwrap_or('.')
    }

    /// The marks for a currency that customers of this locale may type with an amount: its code and its symbol.
    fn currency_marks(&self, currency: Currency) -> Vec<String> {
        let whole = Currency {
            digits: 0,
            ..currency
        };
        let symbol = self
            .money(1, whole)
            .chars()
            .filter(|c| !is_digit(*c) && !c.is_whitespace() && !is_direction_mark(*c))
            .collect();
        vec![currency.code().to_owned(), symbol]
    }
}

/// Marks that order text and have no width: LRM, RLM, ALM, embeddings, isolates.
pub(crate) fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Digits of the scripts amounts can be typed in, which are all that locales of ours write numbers with.
fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
}

/// Whether CLDR has no plural rules for a language, so that all its counts are `other`. Both formatters would otherwise
/// borrow some: the browser's default language, or French for Haitian Creole.
fn has_no_plural_rules(lang: &str) -> bool {
    crate::locale::primary(lang) == "ht"
}

/// Which plural rules to apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralKind {
    /// How many: 1 payment, 2 payments.
    Cardinal,
    /// Which one: 1st, 2nd, 3rd payment.
    Ordinal,
}

/// CLDR's plural categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "the names are CLDR's own; their meaning differs by language"
)]
pub enum PluralCategory {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl PluralCategory {
    /// All categories.
    pub const ALL: [PluralCategory; 6] = [
        PluralCategory::Zero,
        PluralCategory::One,
        PluralCategory::Two,
        PluralCategory::Few,
        PluralCategory::Many,
        PluralCategory::Other,
    ];

    /// The category's name, as Fluent variants and `Intl.PluralRules` spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// The category of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<PluralCategory> {
        PluralCategory::ALL
            .into_iter()
            .find(|category| category.as_str() == name)
    }
}

/// How a number is written beyond its decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberShape {
    /// Whether thousands are separated where the locale does so.
    pub grouping: bool,
    /// Filled up with zeros to at least this many digits before the decimal separator; 1 to 20.
    pub min_integer: u8,
}

impl Default for NumberShape {
    /// Grouped, not filled up.
    fn default() -> NumberShape {
        NumberShape {
            grouping: true,
            min_integer: 1,
        }
    }
}

/// A currency and the decimals its amounts are kept with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    code: [u8; 3],
    digits: u8,
}

impl Currency {
    /// The currency of an ISO 4217 `code` (three ASCII letters, any case) whose minor unit has `digits` decimals, 0 to 9:
    /// 2 for USD, 0 for JPY, 3 for KWD. `None` for anything else. The caller's list of currencies has the last word on
    /// the digits, not the formatter's.
    #[must_use]
    pub fn new(code: &str, digits: u8) -> Option<Currency> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        (code.iter().all(u8::is_ascii_alphabetic) && digits <= 9).then(|| Currency {
            code: code.map(|letter| letter.to_ascii_uppercase()),
            digits,
        })
    }

    /// The ISO 4217 code in capitals.
    #[must_use]
    pub fn code(&self) -> &str {
        // Made of ASCII letters only, by construction.
        core::str::from_utf8(&self.code).unwrap_or("XXX")
    }

    /// The decimals of the minor unit.
    #[must_use]
    pub fn digits(self) -> u8 {
        self.digits
    }
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CivilDate {
    year: u16,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// The day, or `None` if there is none such: years are 1 to 9999, months 1 to 12.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<CivilDate> {
        let year = u16::try_from(year)
            .ok()
            .filter(|y| (1..=9999).contains(y))?;
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=last)
            .contains(&day)
            .then_some(CivilDate { year, month, day })
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// `YYYY-MM-DD`.
    pub(crate) fn iso(self) -> String {
        let mut text = String::new();
        push_padded(&mut text, self.year, 4);
        text.push('-');
        push_padded(&mut text, self.month.into(), 2);
        text.push('-');
        push_padded(&mut text, self.day.into(), 2);
        text
    }
}

fn push_padded(text: &mut String, number: u16, width: usize) {
    let digits = number.to_string();
    for _ in digits.len()..width {
        text.push('0');
    }
    text.push_str(&digits);
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// Day, month in words, year: "November 22, 2026".
    Long,
    /// Weekday, day and month, short, for lists of nearby dates: "Sun, Nov 22".
    WeekdayDayMonth,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, day) in [
            (2026, 2, 29),
            (2100, 2, 29),
            (2026, 4, 31),
            (2026, 13, 1),
            (2026, 0, 1),
            (2026, 1, 0),
            (0, 1, 1),
            (10_000, 1, 1),
            (-1, 1, 1),
        ] {
            assert_eq!(
                CivilDate::new(year, month, day),
                None,
                "{year}-{month}-{day}"
            );
        }
        for (year, month, day) in [(2028, 2, 29), (2000, 2, 29), (2026, 12, 31)] {
            assert!(CivilDate::new(year, month, day).is_some());
        }
    }

    #[test]
    fn currencies_are_three_letters_and_few_digits() {
        for (code, digits) in [("US", 2), ("USDX", 2), ("U$D", 2), ("ÜSD", 2), ("USD", 10)] {
            assert_eq!(Currency::new(code, digits), None, "{code}");
        }
        assert_eq!(Currency::new("usd", 2).unwrap().code(), "USD");
    }
}

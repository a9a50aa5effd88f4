//! The formatter for servers, the command line and tests: ICU4X and tables of CLDR, compiled in.

use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use icu_plurals::{PluralRuleType, PluralRules};

use super::date::DateFormat;
use super::money::MoneyFormat;
use super::{
    CivilDate, Currency, DateStyle, Formatter, NumberShape, PluralCategory, PluralKind,
    has_no_plural_rules,
};
use crate::decimal::Decimal;
use crate::tag::canonical_tag;

/// Formats like a current browser does, from data compiled into the program.
///
/// Its output is compared byte for byte with `Intl` in `tests/formats.rs`, so what the command line and server pages show
/// is what the widget shows.
pub struct NativeFormatter {
    locale: String,
    money: MoneyFormat,
    grouped: Option<DecimalFormatter>,
    ungrouped: Option<DecimalFormatter>,
    date: DateFormat,
    list: Option<ListFormatter>,
}

impl NativeFormatter {
    /// A formatter for a locale tag; one that is not well-formed formats as English.
    #[must_use]
    pub fn new(locale: &str) -> NativeFormatter {
        let locale = canonical_tag(locale).unwrap_or_else(|| "en".to_owned());
        let icu = icu_locale(&locale);
        let decimals = |strategy: GroupingStrategy| {
            let options = DecimalFormatterOptions::from(strategy);
            DecimalFormatter::try_new((&icu).into(), options).ok()
        };
        let list = ListFormatterOptions::default().with_length(ListLength::Wide);
        NativeFormatter {
            money: MoneyFormat::new(&locale),
            grouped: decimals(GroupingStrategy::Auto),
            ungrouped: decimals(GroupingStrategy::Never),
            date: DateFormat::new(&locale),
            list: ListFormatter::try_new_and((&icu).into(), list).ok(),
            locale,
        }
    }

    /// Digits and separators of a number without sign.
    fn digits(&self, number: &Decimal, shape: NumberShape) -> String {
        let text = number
            .clone()
            .abs()
            .padded_text(usize::from(shape.min_integer));
        let formatter = if shape.grouping {
            &self.grouped
        } else {
            &self.ungrouped
        };
        match (formatter, icu_decimal::input::Decimal::try_from_str(&text)) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => text,
        }
    }
}

impl Formatter for NativeFormatter {
    fn locale(&self) -> &str {
        &self.locale
    }

    fn plural(&self, lang: &str, kind: PluralKind, number: &Decimal) -> PluralCategory {
        plural_category(lang, kind, number)
    }

    fn number(&self, number: &Decimal, shape: NumberShape) -> String {
        self.money
            .signed(&self.digits(number, shape), number.is_negative())
    }

    fn money(&self, minor: i64, currency: Currency) -> String {
        let amount = Decimal::from_minor(minor, currency.digits());
        let digits = self.digits(&amount, NumberShape::default());
        self.money.money(&digits, amount.is_negative(), currency)
    }

    fn percent(&self, percent: &Decimal) -> String {
        let digits = self.digits(percent, NumberShape::default());
        self.money.percent(&digits, percent.is_negative())
    }

    fn date(&self, date: CivilDate, style: DateStyle) -> String {
        self.date.date(date, style, |number, min_integer| {
            let shape = NumberShape {
                grouping: false,
                min_integer,
            };
            self.digits(&Decimal::from(i64::from(number)), shape)
        })
    }

    fn list(&self, items: &[&str]) -> String {
        match &self.list {
            Some(formatter) => formatter.format(items.iter()).to_string(),
            None => items.join(", "),
        }
    }
}

/// The plural category of a number in a language, by CLDR's rules.
pub(crate) fn plural_category(lang: &str, kind: PluralKind, number: &Decimal) -> PluralCategory {
    if has_no_plural_rules(lang) {
        return PluralCategory::Other;
    }
    let rule_type = match kind {
        PluralKind::Cardinal => PluralRuleType::Cardinal,
        PluralKind::Ordinal => PluralRuleType::Ordinal,
    };
    let rules = PluralRules::try_new((&icu_locale(lang)).into(), rule_type.into());
    let operand = icu_decimal::input::Decimal::try_from_str(&number.clone().abs().text());
    match (rules, operand) {
        (Ok(rules), Ok(operand)) => match rules.category_for(&operand) {
            icu_plurals::PluralCategory::Zero => PluralCategory::Zero,
            icu_plurals::PluralCategory::One => PluralCategory::One,
            icu_plurals::PluralCategory::Two => PluralCategory::Two,
            icu_plurals::PluralCategory::Few => PluralCategory::Few,
            icu_plurals::PluralCategory::Many => PluralCategory::Many,
            icu_plurals::PluralCategory::Other => PluralCategory::Other,
        },
        _ => PluralCategory::Other,
    }
}

fn icu_locale(tag: &str) -> Locale {
    Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN)
}

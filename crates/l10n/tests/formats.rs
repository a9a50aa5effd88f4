//! The native formatter says what browsers say; see `data/README.md`.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

use leeway_l10n::{
    AmountHint, CivilDate, Currency, DateStyle, Decimal, Formatter, LOCALES, NativeFormatter,
    NumberShape, PluralKind, parse_amount,
};

const INTL: &str = include_str!("data/intl.tsv");

#[test]
fn native_output_equals_intl_byte_for_byte() {
    let mut rows = 0;
    let mut differences = Vec::new();
    for line in INTL.lines() {
        let cells: Vec<String> = line.split('\t').map(unescape).collect();
        let [kind, locale, argument, option, expected] = cells.as_slice() else {
            panic!("{line}");
        };
        let actual = answer(kind, locale, argument, option);
        rows += 1;
        if actual != *expected {
            differences.push(format!(
                "{kind} {locale} {argument} {option}: {} instead of {}",
                actual.escape_debug(),
                expected.escape_debug()
            ));
        }
    }
    assert!(rows > 5_000, "only {rows} rows");
    assert!(
        differences.is_empty(),
        "{} of {rows} differ:\n{}",
        differences.len(),
        differences.join("\n")
    );
}

#[test]
fn every_amount_we_show_can_be_typed_back() {
    let mut rows = 0;
    for row in LOCALES {
        let formatter = NativeFormatter::new(row.tag);
        let decimal = Some(formatter.decimal_separator());
        for (code, digits) in [("USD", 2), ("EUR", 2), ("GBP", 2), ("JPY", 0), ("KWD", 3)] {
            let currency = Currency::new(code, digits).unwrap();
            let marks = formatter.currency_marks(currency);
            let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
            let hint = AmountHint {
                decimal,
                marks: &marks,
            };
            for minor in [0, 7, 123_450, 1_234_567, 9_007_199_254_740_991] {
                let shown = formatter.money(minor, currency);
                assert_eq!(
                    parse_amount(&shown, digits, &hint),
                    Ok(minor),
                    "{} {shown}",
                    row.tag
                );
                rows += 1;
            }
        }
    }
    assert_eq!(rows, LOCALES.len() * 25);
}

fn answer(kind: &str, locale: &str, argument: &str, option: &str) -> String {
    let formatter = NativeFormatter::new(locale);
    match kind {
        "number" => {
            let shape = NumberShape {
                grouping: option == "grouped",
                ..NumberShape::default()
            };
            formatter.number(&decimal(argument), shape)
        }
        "money" => {
            let (code, digits) = option.split_once('/').unwrap();
            let currency = Currency::new(code, digits.parse().unwrap()).unwrap();
            formatter.money(argument.parse().unwrap(), currency)
        }
        "percent" => formatter.percent(&decimal(argument)),
        "date" => {
            let parts: Vec<&str> = argument.split('-').collect();
            let date = CivilDate::new(
                parts[0].parse().unwrap(),
                parts[1].parse().unwrap(),
                parts[2].parse().unwrap(),
            );
            let style = match option {
                "long" => DateStyle::Long,
                _ => DateStyle::WeekdayDayMonth,
            };
            formatter.date(date.unwrap(), style)
        }
        "list" => formatter.list(&argument.split('|').collect::<Vec<_>>()),
        "cardinal" => category(&formatter, locale, PluralKind::Cardinal, argument),
        "ordinal" => category(&formatter, locale, PluralKind::Ordinal, argument),
        other => panic!("{other}"),
    }
}

fn category(formatter: &NativeFormatter, lang: &str, kind: PluralKind, number: &str) -> String {
    formatter
        .plural(lang, kind, &decimal(number))
        .as_str()
        .to_owned()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Undoes the `\u{…}` of the table.
fn unescape(cell: &str) -> String {
    let mut pieces = cell.split("\\u{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap();
        text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}

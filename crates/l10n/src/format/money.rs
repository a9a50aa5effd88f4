//! Where signs and currency symbols go, by CLDR's patterns. Digits and separators are ICU4X's.

use super::Currency;
use super::cldr::{CURRENCIES, SIGNS};
use crate::negotiate::parents;
use crate::tag::Tag;

/// The signs and patterns of one locale in one numbering system.
pub(super) struct Signs {
    pub(super) tag: &'static str,
    pub(super) numbering: &'static str,
    pub(super) minus: &'static str,
    pub(super) percent_sign: &'static str,
    pub(super) percent: &'static str,
    pub(super) currency: &'static str,
}

/// The currency symbols of one locale.
pub(super) struct Currencies {
    pub(super) tag: &'static str,
    pub(super) symbols: &'static str,
}

/// The patterns in use for one formatting locale.
pub(super) struct MoneyFormat {
    signs: &'static Signs,
    symbols: &'static str,
}

/// Used where a locale is not in the tables: CLDR's root.
static ROOT: Signs = Signs {
    tag: "und",
    numbering: "latn",
    minus: "-",
    percent_sign: "%",
    percent: "#,##0%",
    currency: "¤\u{a0}#,##0.00",
};

impl MoneyFormat {
    /// The patterns for a canonical tag, found along its CLDR parents; a `-u-nu-` extension chooses the numbering system.
    pub(super) fn new(locale: &str) -> MoneyFormat {
        let mut found = MoneyFormat {
            signs: &ROOT,
            symbols: "",
        };
        let Some(asked) = Tag::parse(locale) else {
            return found;
        };
        let numbering = numbering_system(&asked.rest);
        for tag in parents(asked.without_extensions()) {
            let text = tag.text();
            if let Some(row) = CURRENCIES.iter().find(|row| row.tag == text) {
                found.symbols = row.symbols;
                let mut rows = SIGNS.iter().filter(|row| row.tag == text).peekable();
                let default = rows.peek().copied();
                if let Some(signs) = rows.find(|row| row.numbering == numbering).or(default) {
                    found.signs = signs;
                }
                break;
            }
        }
        found
    }

    /// `digits` with a minus sign where needed.
    pub(super) fn signed(&self, digits: &str, negative: bool) -> String {
        fill("#0", negative, self.signs.minus, digits, |_| {})
    }

    /// `digits` as a percentage.
    pub(super) fn percent(&self, digits: &str, negative: bool) -> String {
        let pattern = self.signs.percent;
        let mut text = fill(pattern, negative, self.signs.minus, digits, |_| {});
        if let Some(position) = text.find('%') {
            text.replace_range(position..=position, self.signs.percent_sign);
        }
        text
    }

    /// `digits` as an amount of `currency`.
    pub(super) fn money(&self, digits: &str, negative: bool, currency: Currency) -> String {
        let code = currency.code();
        let symbol = self
            .symbols
            .split(';')
            .filter_map(|pair| pair.split_once('='))
            .find(|(listed, _)| *listed == code)
            .map_or(code, |(_, symbol)| symbol);
        fill(
            self.signs.currency,
            negative,
            self.signs.minus,
            digits,
            |affixes| {
                affixes.insert_symbol(symbol);
            },
        )
    }
}

/// What a pattern puts before and after the digits.
struct Affixes {
    before: String,
    after: String,
}

impl Affixes {
    /// Puts a symbol where the pattern has `¤`, with a no-break space where a letter would touch a digit
    /// (CLDR's currency spacing).
    fn insert_symbol(&mut self, symbol: &str) {
        let spaced_before =
            self.before.ends_with('¤') && symbol.chars().last().is_some_and(needs_space);
        let spaced_after =
            self.after.starts_with('¤') && symbol.chars().next().is_some_and(needs_space);
        self.before = self.before.replace('¤', symbol);
        self.after = self.after.replace('¤', symbol);
        if spaced_before {
            self.before.push('\u{a0}');
        }
        if spaced_after {
            self.after.insert(0, '\u{a0}');
        }
    }
}

/// Fills a CLDR number pattern. A pattern without a negative half takes the minus sign in front.
fn fill(
    pattern: &str,
    negative: bool,
    minus: &str,
    digits: &str,
    symbols: impl FnOnce(&mut Affixes),
) -> String {
    let (positive, own_negative) = match pattern.split_once(';') {
        Some((positive, negative)) => (positive, Some(negative)),
        None => (pattern, None),
    };
    let chosen = match own_negative {
        Some(half) if negative => half,
        _ => positive,
    };
    let is_digit_mark = |c: char| matches!(c, '#' | '0' | ',' | '.');
    let start = chosen.find(is_digit_mark).unwrap_or(0);
    let end = chosen
        .rfind(is_digit_mark)
        .map_or(chosen.len(), |last| last + 1);
    let mut affixes = Affixes {
        before: chosen.get(..start).unwrap_or_default().to_owned(),
        after: chosen.get(end..).unwrap_or_default().to_owned(),
    };
    if negative {
        if own_negative.is_some() {
            affixes.before = affixes.before.replace('-', minus);
            affixes.after = affixes.after.replace('-', minus);
        } else {
            affixes.before.insert_str(0, minus);
        }
    }
    symbols(&mut affixes);
    affixes.before + digits + &affixes.after
}

/// CLDR's `currencyMatch`, everything but symbols and separators, as far as currency symbols go.
fn needs_space(c: char) -> bool {
    !matches!(
        c,
        '$' | '¢'..='¥' | '֏' | '؋' | '৲' | '৳' | '૱' | '௹' | '฿' | '៛' | '\u{20a0}'..='\u{20cf}' | '﷼' | '＄' | '￠' | '￡' | '￥' | '￦' | ' ' | '\u{a0}'
    )
}

/// The value of `nu` in a tag's extensions; empty when there is none.
fn numbering_system(extensions: &str) -> &str {
    let mut subtags = extensions.split('-').skip_while(|s| *s != "u");
    subtags.find(|s| *s == "nu");
    subtags.next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::cldr::CLDR;

    #[test]
    fn tables_are_of_the_cldr_that_icu4x_carries() {
        assert!(CLDR.starts_with("48."), "{CLDR}");
    }

    #[test]
    fn numbering_system_is_read_from_the_u_extension() {
        for (extensions, expected) in [
            ("", ""),
            ("-u-ca-gregory", ""),
            ("-u-nu-latn", "latn"),
            ("-u-ca-gregory-nu-arab", "arab"),
            ("-x-nu-latn", ""),
        ] {
            assert_eq!(numbering_system(extensions), expected, "{extensions}");
        }
    }
}

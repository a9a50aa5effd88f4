//! The fictional businesses below `examples/`, brought to today.
//!
//! Their policies and accounts are written as of one fixed day, so that the
//! texts can speak of "the invoice of 3 November". Before use every date moves
//! by the days that have passed since, and the demo never ages.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use time::{Date, Duration, Month, OffsetDateTime};

use crate::project;

/// The day the examples are written as of.
pub const WRITTEN_ON: Date = match Date::from_calendar_date(2026, Month::November, 20) {
    Ok(date) => date,
    Err(_) => Date::MIN,
};

/// One fictional business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Business {
    /// Its folder below `examples/` and its path on the demo server.
    pub industry: &'static str,
    /// Its id as a creditor.
    pub creditor: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Whom its signed documents are for.
    pub audience: &'static str,
}

/// All of them.
pub const BUSINESSES: [Business; 5] = [
    Business {
        industry: "healthcare",
        creditor: "mercy-vale",
        name: "Mercy Vale Hospital",
        audience: "mercy-vale:patients:demo",
    },
    Business {
        industry: "banking",
        creditor: "northgate",
        name: "Northgate Bank",
        audience: "northgate:customers:demo",
    },
    Business {
        industry: "automotive",
        creditor: "ridgeline",
        name: "Ridgeline Auto Finance",
        audience: "ridgeline:customers:demo",
    },
    Business {
        industry: "telecom",
        creditor: "brightwave",
        name: "Brightwave Mobile",
        audience: "brightwave:customers:demo",
    },
    Business {
        industry: "retail",
        creditor: "lindenhaus",
        name: "Lindenhaus",
        audience: "lindenhaus:customers:demo",
    },
];

/// What a customer without a login types to see an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The creditor's id of the customer.
    pub customer: String,
    /// The reference on the bill.
    pub reference: String,
    /// The code on the bill.
    pub code: String,
    /// Whether anything is owed.
    pub owes: bool,
}

impl Business {
    /// Its folder in the work tree.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        project::root().join("examples").join(self.industry)
    }

    /// Whether its example is complete enough to be shown.
    #[must_use]
    pub fn exists(&self) -> bool {
        ["policy.json", "accounts.json", "index.html"]
            .iter()
            .all(|name| self.folder().join(name).is_file())
    }

    /// Writes policy and accounts, moved to `today`, into `folder`.
    ///
    /// The claims `iss`, `aud` and the validity are the signer's business, not ours.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn bring_to(&self, today: Date, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
        for name in ["policy.json", "accounts.json"] {
            let from = self.folder().join(name);
            let text =
                fs::read_to_string(&from).with_context(|| format!("reading {}", from.display()))?;
            let to = folder.join(name);
            fs::write(&to, shift_dates(&text, today - WRITTEN_ON))
                .with_context(|| format!("writing {}", to.display()))?;
        }
        Ok(())
    }

    /// The customers of the example and what each types to get in.
    ///
    /// # Errors
    /// When `accounts.json` cannot be read or a customer in it is incomplete.
    pub fn entries(&self) -> Result<Vec<Entry>> {
        let path = self.folder().join("accounts.json");
        let text = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        let accounts: Value =
            serde_json::from_slice(&text).with_context(|| format!("reading {}", path.display()))?;
        let customers = accounts
            .get("customers")
            .and_then(Value::as_array)
            .with_context(|| format!("{} lists no customers", path.display()))?;
        let text = |value: Option<&Value>| {
            value
                .and_then(Value::as_str)
                .map(str::to_owned)
                .with_context(|| format!("{}: a customer is incomplete", path.display()))
        };
        customers
            .iter()
            .map(|customer| {
                Ok(Entry {
                    customer: text(customer.get("customer"))?,
                    reference: text(customer.pointer("/account/reference"))?,
                    code: text(customer.get("access_code"))?,
                    owes: customer
                        .pointer("/account/balance")
                        .and_then(Value::as_i64)
                        .is_some_and(|balance| balance > 0),
                })
            })
            .collect()
    }
}

/// Today in UTC, the day the demo is brought to.
#[must_use]
pub fn today() -> Date {
    OffsetDateTime::now_utc().date()
}

/// Moves every JSON string that is a date, `"2026-11-20"`, and leaves every other byte alone.
#[must_use]
pub fn shift_dates(json: &str, by: Duration) -> String {
    let mut shifted = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('"') {
        let (before, from_quote) = rest.split_at(at);
        shifted.push_str(before);
        let moved = from_quote
            .get(..12)
            .filter(|quoted| quoted.ends_with('"'))
            .and_then(|quoted| quoted.get(1..11))
            .and_then(parse)
            .and_then(|date| date.checked_add(by));
        if let Some(date) = moved {
            shifted.push_str(&format!(
                "\"{:04}-{:02}-{:02}\"",
                date.year(),
                u8::from(date.month()),
                date.day()
            ));
            rest = from_quote.get(12..).unwrap_or_default();
        } else {
            shifted.push('"');
            rest = from_quote.get(1..).unwrap_or_default();
        }
    }
    shifted.push_str(rest);
    shifted
}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_strings_that_are_dates_move() {
        let cases = [
            (r#""2026-11-20""#, r#""2027-01-04""#),
            (r#"{"a":"2026-02-28","b":1}"#, r#"{"a":"2026-04-14","b":1}"#),
            (r#""on 2026-11-20""#, r#""on 2026-11-20""#),
            (r#""2026-02-30""#, r#""2026-02-30""#),
            (r#""2026-11-20T00""#, r#""2026-11-20T00""#),
            (r#""٣٠ يوم""#, r#""٣٠ يوم""#),
            ("no strings", "no strings"),
        ];
        for (given, expected) in cases {
            assert_eq!(shift_dates(given, Duration::days(45)), expected);
        }
    }

    #[test]
    fn dates_move_back_too() {
        assert_eq!(
            shift_dates(r#"["2024-03-01"]"#, Duration::days(-1)),
            r#"["2024-02-29"]"#
        );
    }

    #[test]
    fn every_customer_can_get_in() {
        for business in BUSINESSES {
            let entries = business.entries().unwrap();
            assert!(!entries.is_empty(), "{}", business.industry);
            for entry in entries {
                assert!(
                    !entry.reference.is_empty() && !entry.code.is_empty(),
                    "{entry:?}"
                );
            }
        }
    }

    #[test]
    fn examples_are_written_on_a_real_day() {
        assert_ne!(WRITTEN_ON, Date::MIN);
    }
}

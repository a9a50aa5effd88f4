//! `leeway report`: how the arrangements of a period are doing.

mod csv;
mod html;
mod json;
mod text;

use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::ValueEnum;
use leeway_core::date::Date;
use leeway_core::money::{Minor, decimal_text};
use leeway_creditor::{Database, Group, Period, Report, report};

use crate::clock::Time;

/// Report how arrangements are doing
///
/// Collection rate, days to cure, plans kept and broken, by kind of option, option and
/// language. What each number means is printed beside it. Nothing in a report is about a
/// single customer.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway report --database sqlite:leeway.sqlite --creditor mercy-vale \\\n    --from 2026-10-01 --to 2026-12-31 --format html > report.html"
)]
pub(crate) struct Args {
    /// The database: sqlite: and the path of a file, or postgres://…
    #[arg(long, value_name = "ADDRESS")]
    database: String,
    /// The creditor's id
    #[arg(long, value_name = "ISS")]
    creditor: String,
    /// The first day of acceptance (UTC)
    #[arg(long, value_name = "DAY")]
    from: Date,
    /// The last day of acceptance (UTC)
    #[arg(long, value_name = "DAY")]
    to: Date,
    /// The day of the report, instead of today (UTC)
    #[arg(long, value_name = "DAY")]
    as_of: Option<Date>,
    /// How to write it
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table to read
    Text,
    /// One JSON document
    Json,
    /// One line for each group
    Csv,
    /// One page with charts that needs nothing else
    Html,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    ensure!(args.from <= args.to, "--from must not be after --to");
    let as_of = match args.as_of {
        Some(day) => day,
        None => Time::now(None)
            .to_string()
            .get(..10)
            .unwrap_or("")
            .parse()?,
    };
    let period = Period {
        from: args.from,
        to: args.to,
        as_of,
    };
    crate::database::block_on(async {
        let database = Database::open(&args.database).await?;
        let made = report(&database, &args.creditor, period).await;
        database.close().await;
        let report = made?;
        print!(
            "{}",
            match args.format {
                Format::Text => text::write(&report),
                Format::Json => json::write(&report)?,
                Format::Csv => csv::write(&report),
                Format::Html => html::write(&report),
            }
        );
        Ok(ExitCode::SUCCESS)
    })
}

/// Every group with what it is grouped by and its name, the total first.
fn groups(report: &Report) -> Vec<(&'static str, &str, &Group)> {
    let mut groups = vec![("all", "all", &report.total)];
    for (by, found) in [
        ("kind", &report.by_kind),
        ("option", &report.by_option),
        ("language", &report.by_language),
    ] {
        groups.extend(found.iter().map(|(name, group)| (by, name.as_str(), group)));
    }
    groups
}

/// Tenths of a percent with their point.
fn percent(permille: u64) -> String {
    format!("{}.{}", permille / 10, permille % 10)
}

/// An amount in whole units of the report's currency.
fn money(report: &Report, amount: Minor) -> String {
    decimal_text(amount, report.currency.digits())
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn tenths_of_a_percent_have_one_digit_after_the_point() {
        assert_eq!(percent(0), "0.0");
        assert_eq!(percent(875), "87.5");
        assert_eq!(percent(1000), "100.0");
    }
}

//! `leeway preview`: what an account would be offered, and why not the rest, in
//! the words and figures of the widget.

mod html;
mod report;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::ValueEnum;
use leeway_core::account::AccountError;
use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::date::Date;
use leeway_core::json::{self, Layout, Limits};
use leeway_core::money::{Currency, Minor, decimal_text};
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;
use leeway_core::{EvaluateError, evaluate, explain};
use leeway_l10n::{AmountHint, Localizer, parse_amount};
use serde::Serialize;

use crate::accounts::{self, Entry};
use crate::clock::Time;
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused};
use crate::{files, messages, source};
use report::{Basis, Report};

/// See what an account would be offered, and why not the rest
///
/// Prints the balance line by line, every offer and every option that is not
/// open, in the words and figures of the widget. The policy is verified like in
/// the widget. With --unsigned it may be a source: it is then signed in memory
/// with a key that is thrown away, because nothing but a verified policy is ever
/// evaluated; that says nothing about who wrote it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway preview --policy policy.jws --account accounts.json --customer p-20417 \\\n    --date 2026-11-20 --household 3 --income 31000 --lang es"
)]
pub(crate) struct Args {
    /// The signed policy, or with --unsigned its source
    #[arg(long, value_name = "FILE")]
    policy: PathBuf,
    /// An account, or a file of accounts as `leeway import` reads it
    #[arg(long, value_name = "FILE")]
    account: PathBuf,
    /// Which customer of a file of accounts; else all of them
    #[arg(long, value_name = "ID")]
    customer: Option<String>,
    /// The day the offers are for
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Date,
    /// The household's income in a year, in major units: 31000 or 31000.50
    #[arg(
        long,
        value_name = "AMOUNT",
        requires = "household",
        allow_negative_numbers = true
    )]
    income: Option<String>,
    /// How many people live in the household
    #[arg(long, value_name = "N", requires = "income", value_parser = clap::value_parser!(u8).range(1..=20))]
    household: Option<u8>,
    /// Why paying is hard, as a code
    #[arg(long, value_name = "CODE", value_parser = hardship)]
    hardship: Option<Hardship>,
    /// What is left of a month's income after all expenses, in major units: 80, or
    /// -15.50 where expenses are higher
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    surplus: Option<String>,
    /// What is owed to others with nothing securing it, in major units
    #[arg(long, value_name = "AMOUNT", requires = "surplus")]
    owed_elsewhere: Option<String>,
    /// The customer's language
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print every payment of every offer (JSON and HTML always do)
    #[arg(long)]
    schedule: bool,
    /// Where to write it, instead of standard output
    #[arg(long, value_name = "OUT")]
    out: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustArg,
    /// Take an unsigned policy
    #[arg(long, conflicts_with = "file")]
    unsigned: bool,
    /// The time to verify the policy at, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

/// How to print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs: raw amounts beside the texts of the widget
    Json,
    /// One page that needs nothing else: every schedule drawn and as a table
    Html,
}

fn hardship(code: &str) -> Result<Hardship, String> {
    let codes = Hardship::ALL.map(Hardship::code);
    Hardship::ALL
        .into_iter()
        .find(|hardship| hardship.code() == code)
        .ok_or_else(|| format!("one of {}", codes.join(", ")))
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let localizer = messages::localizer(&args.lang)?;
    let accounts = accounts::read(&args.account, args.customer.as_deref())?;
    let policy = source::verified(
        &args.policy,
        args.unsigned,
        &args.trust,
        &accounts.creditor(),
        Time::now(args.now),
    )?;
    let mut reports = Vec::new();
    for entry in &accounts.entries {
        reports.push(report(&args, &policy, entry, &localizer)?);
    }
    let text = match args.format {
        Format::Json => {
            let bytes = match reports.as_slice() {
                [report] if !accounts.many => json::to_vec(report)?,
                _ => json::to_vec(&Reports { accounts: &reports })?,
            };
            let tree = json::parse(&bytes, Limits::bytes(bytes.len()))?;
            json::write(&tree, Layout::Indented) + "\n"
        }
        Format::Text => reports
            .iter()
            .map(|report| text::write(report, &localizer, args.schedule))
            .collect::<Vec<_>>()
            .join(RULE),
        Format::Html => html::write(&reports, &localizer),
    };
    match &args.out {
        Some(out) => files::replace(out, text.as_bytes())?,
        None => print!("{text}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// What stands between two accounts.
const RULE: &str = "\n----------------------------------------\n\n";

/// What `--format json` prints for several accounts.
#[derive(Serialize)]
struct Reports<'a> {
    accounts: &'a [Report],
}

/// What one account would be offered.
fn report(
    args: &Args,
    policy: &Verified<Policy>,
    entry: &Entry,
    localizer: &Localizer,
) -> Result<Report> {
    let account = &entry.account;
    let answers = Answers {
        means: means(args, account.currency)?,
        hardship: args.hardship,
        budget: budget(args, account.currency)?,
    };
    let unusable = |problem: Problem| {
        let path = format!("{}{}", entry.path, problem.path());
        Refused::one(args.account.display(), problem.at(path))
    };
    let parts = account
        .check()
        .map_err(|error| unusable(account_problem(&error, account.currency)))?;
    let evaluation = evaluate(policy, account, &answers, args.date).map_err(|error| {
        let path = match error {
            EvaluateError::OtherCreditor => "/creditor",
            EvaluateError::OtherCurrency => "/currency",
            _ => "",
        };
        unusable(Problem::new("E_ACCOUNT", error.to_string()).at(path))
    })?;
    let basis = Basis {
        policy,
        account,
        parts,
        answers: &answers,
        as_of: args.date,
    };
    let explanations = explain(policy, account, &answers, args.date)?;
    let mut report = Report::new(basis, &evaluation, explanations, localizer);
    report.customer.clone_from(&entry.customer);
    Ok(report)
}

/// Why an account that reads well cannot be used.
fn account_problem(error: &AccountError, currency: Currency) -> Problem {
    let money = |amount| decimal_text(amount, currency.digits());
    let (path, what) = match error {
        AccountError::DoesNotAddUp { sum, balance } => {
            let what = format!(
                "the line items come to {}, not to {}",
                money(*sum),
                money(*balance)
            );
            ("/balance", what)
        }
        AccountError::RepeatedLine => ("/line_items", error.to_string()),
        AccountError::WrongType { .. } => ("/facts", error.to_string()),
        _ => ("", error.to_string()),
    };
    Problem::new("E_ACCOUNT", what).at(path)
}

/// What the assistance screen would have asked.
fn means(args: &Args, currency: Currency) -> Result<Option<Means>> {
    let (Some(income), Some(household)) = (&args.income, args.household) else {
        return Ok(None);
    };
    let annual = amount("--income", income, currency)?;
    Ok(Some(Means::Income { household, annual }))
}

/// What the assistance screen would have asked about income and expenses. One line
/// is enough here: only what is left of them counts.
fn budget(args: &Args, currency: Currency) -> Result<Option<Budget>> {
    let Some(surplus) = &args.surplus else {
        return Ok(None);
    };
    let (kind, typed) = match surplus.strip_prefix('-') {
        Some(short) => (BudgetKind::Essential, short),
        None => (BudgetKind::Income, surplus.as_str()),
    };
    let line = BudgetLine {
        kind,
        amount: amount("--surplus", typed, currency)?,
        per: BudgetPeriod::Monthly,
    };
    let owed_elsewhere = args
        .owed_elsewhere
        .as_ref()
        .map(|typed| amount("--owed-elsewhere", typed, currency))
        .transpose()?
        .unwrap_or_default();
    Ok(Some(Budget::Figures(BudgetFigures {
        lines: vec![line],
        owed_elsewhere,
    })))
}

/// An amount as it is given to `option`.
fn amount(option: &str, typed: &str, currency: Currency) -> Result<Minor> {
    let hint = AmountHint {
        decimal: Some('.'),
        marks: &[currency.code()],
    };
    parse_amount(typed, currency.digits(), &hint)
        .map_err(|error| error.to_string())
        .and_then(|units| Minor::new(units).map_err(|error| error.to_string()))
        .map_err(|error| anyhow::anyhow!("{option} {typed}: {error}"))
}

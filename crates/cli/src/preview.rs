//! `leeway preview`: what an account would be offered, and why not the rest, in
//! the words and figures of the widget.

mod report;
mod text;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use leeway_core::account::{Account, AccountError};
use leeway_core::answers::{Answers, Hardship, Means};
use leeway_core::budget::{Budget, BudgetFigures, BudgetKind, BudgetLine, BudgetPeriod};
use leeway_core::date::Date;
use leeway_core::json::Decode;
use leeway_core::json::Ignored;
use leeway_core::json::{self, DecodeError, Layout, Limits, Node};
use leeway_core::money::{Currency, Minor, decimal_text};
use leeway_core::policy::Policy;
use leeway_core::trust::{MAX_TOKEN_BYTES, SigningKey, Verified};
use leeway_core::{EvaluateError, evaluate, explain};
use leeway_creditor::MAX_IMPORT_BYTES;
use leeway_l10n::{AmountHint, parse_amount};

use crate::clock::Time;
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused};
use crate::signer::Signer;
use crate::source::{self, Source};
use crate::{diagnose, files, messages, policy};
use report::Report;

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
    /// Which customer of a file of accounts
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
    /// Print every payment of every offer (JSON always does)
    #[arg(long)]
    schedule: bool,
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
    let account = account(&args.account, args.customer.as_deref())?;
    let policy = verified(&args, &account)?;
    let answers = Answers {
        means: means(&args, account.currency)?,
        hardship: args.hardship,
        budget: budget(&args, account.currency)?,
    };
    let unusable = |problem| Refused::one(args.account.display(), problem);
    let parts = account
        .check()
        .map_err(|error| unusable(account_problem(&error, account.currency)))?;
    let evaluation = evaluate(&policy, &account, &answers, args.date).map_err(|error| {
        let path = match error {
            EvaluateError::OtherCreditor => "/creditor",
            EvaluateError::OtherCurrency => "/currency",
            _ => "",
        };
        unusable(Problem::new("E_ACCOUNT", error.to_string()).at(path))
    })?;
    let explanations = explain(&policy, &account, &answers, args.date)?;
    let report = Report::new(
        &policy,
        &account,
        parts,
        args.date,
        &evaluation,
        explanations,
        &localizer,
    );
    match args.format {
        Format::Json => {
            let bytes = json::to_vec(&report)?;
            let tree = json::parse(&bytes, Limits::bytes(bytes.len()))?;
            println!("{}", json::write(&tree, Layout::Indented));
        }
        Format::Text => print!("{}", text::write(&report, &localizer, args.schedule)),
    }
    Ok(ExitCode::SUCCESS)
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

/// A file of accounts. The access codes are not read into memory.
#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Accounts {
    customers: Vec<Entry>,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Entry {
    customer: String,
    #[serde(default, rename = "access_code")]
    _access_code: Option<Ignored>,
    account: Account,
}

fn account(path: &Path, customer: Option<&str>) -> Result<Account> {
    let bytes = files::read(path, MAX_IMPORT_BYTES)?;
    let limits = Limits::bytes(MAX_IMPORT_BYTES);
    let refuse =
        |error: DecodeError| Refused::one(path.display(), Problem::of_decode(&error, &bytes));
    let tree = json::parse(&bytes, limits).map_err(|error| refuse(error.into()))?;
    let is_list = matches!(&tree, Node::Object(members) if members.iter().any(|(name, _)| name == "customers"));
    drop(tree);
    if !is_list {
        if customer.is_some() {
            bail!("{} holds one account; leave --customer out", path.display());
        }
        return Ok(json::from_slice(&bytes, limits).map_err(refuse)?);
    }
    let accounts: Accounts = json::from_slice(&bytes, limits).map_err(refuse)?;
    let known: Vec<&str> = accounts
        .customers
        .iter()
        .map(|entry| entry.customer.as_str())
        .take(10)
        .collect();
    let known = known.join(", ");
    match customer {
        None => bail!(
            "{} holds many accounts; name one with --customer, such as {known}",
            path.display()
        ),
        Some(customer) => accounts
            .customers
            .into_iter()
            .find(|entry| entry.customer == customer)
            .map(|entry| entry.account)
            .with_context(|| {
                format!(
                    "{} has no customer {customer}; it has {known}",
                    path.display()
                )
            }),
    }
}

fn verified(args: &Args, account: &Account) -> Result<Verified<Policy>> {
    let path = &args.policy;
    let now = Time::now(args.now);
    let bytes = files::read(path, MAX_TOKEN_BYTES.max(source::MAX_BYTES))?;
    match (source::is_token(&bytes), args.unsigned) {
        (true, false) => {
            let (_, trust) = args.trust.load_at(now)?;
            policy::verify(path, &bytes, &trust, now)
        }
        (false, true) => {
            let source = Source::parse(path, &bytes)?;
            let mut problems = source.problems();
            let source = source.completed(&account.creditor, now);
            let payload = source.payload();
            problems.extend(diagnose::problems(&payload));
            if !problems.is_empty() {
                return Err(Refused::all(path.display(), problems).into());
            }
            let claim = |name| match source.get(name) {
                Some(Node::Str(value)) => value.as_str(),
                _ => "",
            };
            let mut seed = [0; 32];
            getrandom::fill(&mut seed).context("the operating system gave no random bytes")?;
            source::sign_and_verify(
                path,
                &Signer::of_key(claim("iss"), SigningKey::from_seed(&seed)),
                &payload,
                (claim("iss"), claim("aud")),
                now,
            )
        }
        (true, true) => bail!("{} is signed; leave --unsigned out", path.display()),
        (false, false) => bail!(
            "{} is not signed; sign it, or give --unsigned to preview it as it is",
            path.display()
        ),
    }
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

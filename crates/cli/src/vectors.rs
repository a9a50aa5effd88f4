//! `leeway vectors`: cases with which a creditor's own server, in any language, can
//! be tested against this one.

mod generate;
mod line;
mod random;
mod tamper;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::answers::Answers;
use leeway_core::date::Date;
use leeway_core::json::{self, DecodeError, Limits};

use crate::clock::{DAY, Time};
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused};
use crate::{accounts, files, source};

/// The longest file of answers that is read, in bytes.
const MAX_ANSWERS: usize = 1 << 20;

/// Write test vectors, or run them
///
/// One JSON document a line: first the policy's exact payload, then what accounts
/// are offered on each date, and choices with what the server answers: accepted
/// with the offer, or refused with status, code and path, for choices that were
/// tampered with too. The same arguments give the same bytes. With --verify a
/// file of vectors is run again, and every difference named.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  leeway vectors --policy policy.jws --account accounts.json --date 2026-11-20 --seed 7 --out vectors.jsonl\n  leeway vectors --verify vectors.jsonl"
)]
pub(crate) struct Args {
    /// The signed policy, or with --unsigned its source
    #[arg(long, value_name = "FILE", required_unless_present = "verify")]
    policy: Option<PathBuf>,
    /// An account, or a file of accounts as `leeway import` reads it
    #[arg(long, value_name = "FILE", required_unless_present = "verify")]
    account: Option<PathBuf>,
    /// Which customer of a file of accounts; else all of them
    #[arg(long, value_name = "ID")]
    customer: Option<String>,
    /// The days offers are made on; may be given several times
    #[arg(
        long = "date",
        value_name = "YYYY-MM-DD",
        required_unless_present = "verify"
    )]
    dates: Vec<Date>,
    /// What customers answer, as a JSON list; else chosen by the seed where the
    /// policy asks
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// What chance begins with
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many choices of other parameters are tried for each offer
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u16).range(0..=100))]
    count: u16,
    #[command(flatten)]
    trust: TrustArg,
    /// Take an unsigned policy; it begins on the first of the dates
    #[arg(long, conflicts_with = "file")]
    unsigned: bool,
    /// The time to verify the policy at, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// Where to write the vectors, instead of standard output
    #[arg(long, value_name = "OUT")]
    out: Option<PathBuf>,
    /// Run the vectors of this file instead
    #[arg(long, value_name = "VECTORS", conflicts_with_all = ["policy", "account", "customer", "dates", "answers", "seed", "count", "unsigned", "file", "now", "out"])]
    verify: Option<PathBuf>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    if let Some(file) = &args.verify {
        return verify::run(file);
    }
    // Both are there without --verify.
    let (Some(policy), Some(account)) = (&args.policy, &args.account) else {
        return Ok(ExitCode::from(crate::USAGE));
    };
    let accounts = accounts::read(account, args.customer.as_deref())?;
    // An unsigned policy has no times of its own, and the vectors none but theirs.
    let begins = args.dates.first().filter(|_| args.unsigned);
    let now = args.now.or_else(|| begins.map(|date| midnight(*date)));
    let verified = source::verified(
        policy,
        args.unsigned,
        &args.trust,
        &accounts.creditor(),
        Time::now(now),
    )?;
    let given = match &args.answers {
        None => None,
        Some(path) => Some(answers(path)?),
    };
    let text = generate::Generator::new(&verified, args.seed, args.count, given).run(
        account,
        &accounts.entries,
        &args.dates,
    )?;
    match &args.out {
        Some(out) => files::replace(out, text.as_bytes())?,
        None => print!("{text}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The start of a day in UTC.
fn midnight(date: Date) -> Time {
    let days = Date::new(1970, 1, 1).map_or(0, |first| first.days_until(date));
    Time(i64::from(days) * DAY)
}

fn answers(path: &std::path::Path) -> Result<Vec<Answers>> {
    let bytes = files::read(path, MAX_ANSWERS)?;
    let refuse =
        |error: DecodeError| Refused::one(path.display(), Problem::of_decode(&error, &bytes));
    let list: Vec<Answers> =
        json::from_slice(&bytes, Limits::bytes(MAX_ANSWERS)).map_err(refuse)?;
    if list.is_empty() {
        anyhow::bail!("{} holds no answers", path.display());
    }
    Ok(list)
}

//! `leeway receipt`: whether the file a customer shows is a genuine receipt.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use leeway_core::money::{Minor, decimal_text};
use leeway_core::receipt::{MAX_FILE_BYTES, ReceiptFile};
use leeway_core::trust::{Trust, Verified, Verifier};
use leeway_core::wire::Receipt;

use crate::clock::Time;
use crate::files;
use crate::pins::{self, TrustArg};
use crate::refused::{Problem, Refused, one_line};

/// Verify a receipt
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Verify(VerifyArgs),
}

/// Verify the file a customer saved
///
/// The file is refused if any byte of it was changed. A receipt does not expire:
/// its key must have been in use when it was issued.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway receipt verify receipt.json --trust leeway-trust.json")]
struct VerifyArgs {
    /// The file
    #[arg(value_name = "FILE")]
    receipt: PathBuf,
    #[command(flatten)]
    trust: TrustArg,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let Command::Verify(args) = args.command;
    let now = Time::now(args.now);
    let (_, trust) = args.trust.load_at(now)?;
    let bytes = files::read(&args.receipt, MAX_FILE_BYTES)?;
    verify(&args.receipt, &bytes, &trust, now)?;
    Ok(ExitCode::SUCCESS)
}

/// Verifies a saved receipt as of `now` and says what is in it.
pub(crate) fn verify(path: &Path, bytes: &[u8], trust: &Trust, now: Time) -> Result<()> {
    let refuse = |error| Refused::one(path.display(), Problem::of_receipt(&error, bytes));
    let file = ReceiptFile::from_slice(bytes).map_err(refuse)?;
    let issuer = pins::claimed_issuer(trust, file.token())?;
    let verifier = Verifier {
        trusted: trust.keys(),
        now: now.0,
        issuer: &issuer.iss,
        audience: &issuer.aud,
        floor: None,
        expected_digest: None,
    };
    let receipt = file.verify(&verifier).map_err(refuse)?;
    println!("{}: genuine", path.display());
    print(&receipt);
    Ok(())
}

/// Verifies the token of a receipt as of `now` and says what is in it.
pub(crate) fn verify_token(path: &Path, token: &[u8], trust: &Trust, now: Time) -> Result<()> {
    let issuer = pins::claimed_issuer(trust, &String::from_utf8_lossy(token))?;
    let verifier = Verifier {
        trusted: trust.keys(),
        now: now.0,
        issuer: &issuer.iss,
        audience: &issuer.aud,
        floor: None,
        expected_digest: None,
    };
    let receipt = verifier
        .verify(token)
        .map_err(|error| Refused::one(path.display(), Problem::of_trust(&error)))?;
    println!("{}: genuine", path.display());
    print(&receipt);
    Ok(())
}

fn print(receipt: &Verified<Receipt>) {
    let money = |amount: Minor| {
        let currency = receipt.currency;
        format!("{} {currency}", decimal_text(amount, currency.digits()))
    };
    println!("reference  {}", one_line(&receipt.reference));
    println!(
        "creditor   {} ({})",
        one_line(&receipt.creditor_name),
        one_line(&receipt.iss)
    );
    println!("account    {}", one_line(&receipt.account_reference));
    println!("accepted   {}", Time(receipt.iat));
    println!("option     {}", one_line(&receipt.option));
    println!("owed       {}", money(receipt.totals.owed));
    for (name, amount) in [
        ("forgiven  ", receipt.totals.discount),
        ("interest  ", receipt.totals.interest),
        ("remaining ", receipt.totals.remaining),
    ] {
        if amount != Minor::ZERO {
            println!("{name} {}", money(amount));
        }
    }
    println!("to pay     {}", money(receipt.totals.total));
    for row in &receipt.schedule {
        println!("  {}  {}", row.due, money(row.total));
    }
    println!("key        {}", receipt.kid());
}

//! The command line of a creditor: making keys, checking and signing policies,
//! verifying receipts, seeing what an account would be offered, test vectors, and
//! serving it.
//!
//! One file per subcommand, each with its arguments and a `run`. The clock is
//! read here and handed on as a value; the rest of Leeway knows none.
#![cfg(not(target_arch = "wasm32"))]

mod accounts;
mod arrangement;
mod audit;
mod calc;
mod check;
mod clock;
mod customer;
mod database;
mod diagnose;
mod dispute;
mod exemption;
mod files;
mod host_token;
mod import;
mod key_file;
mod keygen;
mod keyset;
mod lint;
mod messages;
mod passphrase;
mod pins;
mod places;
mod pointer;
mod policy;
mod preview;
mod publish;
mod receipt;
mod refused;
mod report;
mod seal;
mod serve;
mod sign;
mod signer;
mod source;
mod toml;
mod trust;
mod vectors;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use refused::Refused;

/// Exit status for a document that is refused.
const REFUSED: u8 = 1;
/// Exit status for wrong use and for files that cannot be read or written.
const USAGE: u8 = 2;

/// Payment self-service for customers who have fallen behind: the creditor's tools.
#[derive(Debug, Parser)]
#[command(
    name = "leeway",
    version,
    after_help = "Exit status: 0 done, 1 a document was refused, 2 wrong use or a file that cannot be read or written."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Keygen(keygen::Args),
    Trust(trust::Args),
    Keyset(keyset::Args),
    Check(check::Args),
    Sign(sign::Args),
    Policy(policy::Args),
    Publish(publish::Args),
    Import(import::Args),
    Serve(serve::Args),
    HostToken(host_token::Args),
    Preview(preview::Args),
    Receipt(receipt::Args),
    Arrangement(arrangement::Args),
    Customer(customer::Args),
    Dispute(dispute::Args),
    Report(report::Args),
    Audit(audit::Args),
    Verify(verify::Args),
    Vectors(vectors::Args),
    Calc(calc::Args),
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Keygen(args) => keygen::run(args),
        Command::Trust(args) => trust::run(args),
        Command::Keyset(args) => keyset::run(args),
        Command::Check(args) => check::run(args),
        Command::Sign(args) => sign::run(args),
        Command::Policy(args) => policy::run(args),
        Command::Publish(args) => publish::run(args),
        Command::Import(args) => import::run(args),
        Command::Serve(args) => serve::run(args),
        Command::HostToken(args) => host_token::run(args),
        Command::Preview(args) => preview::run(args),
        Command::Receipt(args) => receipt::run(args),
        Command::Arrangement(args) => arrangement::run(args),
        Command::Customer(args) => customer::run(args),
        Command::Dispute(args) => dispute::run(args),
        Command::Report(args) => report::run(args),
        Command::Audit(args) => audit::run(args),
        Command::Verify(args) => verify::run(args),
        Command::Vectors(args) => vectors::run(args),
        Command::Calc(args) => calc::run(args),
    };
    result.unwrap_or_else(|error| {
        // A refusal already says which document it is about.
        match error.downcast_ref::<Refused>() {
            Some(refused) => {
                eprintln!("{refused}");
                ExitCode::from(REFUSED)
            }
            None => {
                eprintln!("leeway: {error:#}");
                ExitCode::from(USAGE)
            }
        }
    })
}

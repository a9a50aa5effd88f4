//! `leeway arrangement`: what became of an arrangement.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Subcommand, ValueEnum};
use leeway_creditor::{Database, EndError, Outcome, end_arrangement};

use crate::clock::Time;
use crate::refused::{Problem, Refused};

/// Say what became of an arrangement
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    End(EndArgs),
}

/// End an arrangement; its customer can choose again then
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway arrangement end --database sqlite:leeway.sqlite --creditor mercy-vale \\\n    --outcome kept 7QF3-K2MD-09TZ"
)]
struct EndArgs {
    /// The database: sqlite: and the path of a file, or postgres://…
    #[arg(long, value_name = "ADDRESS")]
    database: String,
    /// The creditor's id
    #[arg(long, value_name = "ISS")]
    creditor: String,
    /// How it ended
    #[arg(long)]
    outcome: Ended,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// The arrangement's reference
    #[arg(value_name = "REFERENCE")]
    reference: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Ended {
    /// Everything agreed to was paid
    Kept,
    /// It was not, and the creditor no longer holds to it
    Broken,
    /// Both sides let it go
    Cancelled,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let Command::End(args) = args.command;
    let now = Time::now(args.now).0;
    let outcome = match args.outcome {
        Ended::Kept => Outcome::Kept,
        Ended::Broken => Outcome::Broken,
        Ended::Cancelled => Outcome::Cancelled,
    };
    crate::database::block_on(async {
        let database = Database::open(&args.database).await?;
        let ended = end_arrangement(&database, &args.creditor, &args.reference, outcome, now).await;
        database.close().await;
        match ended {
            Ok(()) => {
                println!("{}: {}", args.reference, outcome.name());
                Ok(ExitCode::SUCCESS)
            }
            Err(EndError::Store(error)) => Err(error.into()),
            Err(error) => {
                let problem = Problem::new("E_ARRANGEMENT", error.to_string());
                Err(Refused::one(&args.creditor, problem).into())
            }
        }
    })
}

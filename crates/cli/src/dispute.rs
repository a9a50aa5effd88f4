//! `leeway dispute`: what customers added to a dispute.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use leeway_creditor::{Database, DisputeFilesError, dispute_files};

use crate::clock::Time;
use crate::files;
use crate::refused::{Problem, Refused};

/// See what customers added to a dispute
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Files(FilesArgs),
}

/// Write the files of a dispute into a folder; the audit log says that they were read
///
/// They come from strangers: only their first bytes were looked at.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway dispute files --database sqlite:leeway.sqlite --creditor mercy-vale \\\n    --out evidence 7QF3-K2MD-09TZ"
)]
struct FilesArgs {
    /// The database: sqlite: and the path of a file, or postgres://…
    #[arg(long, value_name = "ADDRESS")]
    database: String,
    /// The creditor's id
    #[arg(long, value_name = "ISS")]
    creditor: String,
    /// The folder, which must exist; files that are there already stay as they are
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// The dispute's reference
    #[arg(value_name = "REFERENCE")]
    reference: String,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let Command::Files(args) = args.command;
    let now = Time::now(args.now).0;
    crate::database::block_on(async {
        let database = Database::open(&args.database).await?;
        let found = dispute_files(&database, &args.creditor, &args.reference, now).await;
        database.close().await;
        let found = match found {
            Ok(found) => found,
            Err(DisputeFilesError::Store(error)) => return Err(error.into()),
            Err(error) => {
                let problem = Problem::new("E_DISPUTE", error.to_string());
                return Err(Refused::one(&args.creditor, problem).into());
            }
        };
        for file in found {
            let name = format!("{}-{}.{}", args.reference, file.number, file.extension);
            let path = args.out.join(name);
            files::create_secret(&path, &file.content)?;
            println!("{} {}", file.sha256, path.display());
        }
        Ok(ExitCode::SUCCESS)
    })
}

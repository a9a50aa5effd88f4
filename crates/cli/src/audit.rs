//! `leeway audit`: whether the server's audit log is as it was written.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use leeway_core::trust::Trust;
use leeway_creditor::{AuditError, Checkpoint, Database, verify_audit};

use crate::clock::Time;
use crate::files;
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused};
use crate::source;

/// The longest file with a checkpoint that is read, in bytes.
const MAX_CHECKPOINT_BYTES: usize = 8 * 1024;

/// Check the audit log
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Verify(VerifyArgs),
}

/// Check every entry of the audit log, from the first to the last
///
/// Each entry carries the hash of the one before it, and checkpoints signed by a key
/// of the role `audit` say how far the log reached. The first entry that was changed,
/// taken out, put in or moved is named. Give checkpoints that were kept elsewhere
/// (the event `audit.checkpoint` carries them) to find a database that was set back.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway audit verify --database sqlite:leeway.sqlite --trust leeway-trust.json"
)]
struct VerifyArgs {
    /// The database: sqlite: and the path of a file, or postgres://…
    #[arg(long, value_name = "ADDRESS")]
    database: String,
    #[command(flatten)]
    trust: TrustArg,
    /// A file with a checkpoint that was kept elsewhere; may be repeated
    #[arg(long = "checkpoint", value_name = "FILE")]
    checkpoints: Vec<PathBuf>,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let Command::Verify(args) = args.command;
    let (_, trust) = args.trust.load()?;
    let now = Time::now(args.now).0;
    let mut remembered = Vec::new();
    for path in &args.checkpoints {
        remembered.push(checkpoint(path, &trust, now)?);
    }
    crate::database::block_on(async {
        let database = Database::open(&args.database).await?;
        let checked = verify_audit(&database, &trust, &remembered, now).await;
        database.close().await;
        let audited = match checked {
            Ok(audited) => audited,
            Err(AuditError::Store(error)) => return Err(error.into()),
            Err(error) => {
                let problem = Problem::new("E_AUDIT", error.to_string());
                return Err(Refused::one("audit log", problem).into());
            }
        };
        println!(
            "{} entries, as they were written; {} checkpoints agree",
            audited.entries, audited.checkpoints
        );
        if audited.signed_until < audited.entries {
            println!(
                "entries after {} are covered by no checkpoint: that the last of them were cut \
                 off would not show",
                audited.signed_until
            );
        }
        Ok(ExitCode::SUCCESS)
    })
}

fn checkpoint(path: &Path, trust: &Trust, now: i64) -> Result<Checkpoint> {
    let bytes = files::read(path, MAX_CHECKPOINT_BYTES)?;
    let verified = Checkpoint::verify(trust, source::token(&bytes), now)
        .map_err(|error| Refused::one(path.display(), Problem::of_trust(&error)))?;
    Ok(verified.get().clone())
}

//! `leeway import`: accounts come in from the creditor's system.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use leeway_creditor::{CodeHashing, Database, EntryFault, ImportError, MAX_IMPORT_BYTES, import};

use crate::clock::Time;
use crate::files;
use crate::refused::{Problem, Refused};

/// Take over accounts
///
/// Reads files of the form {"customers":[{"customer":"…","access_code":"…",
/// "account":{…}}]}. Each file is taken over whole or not at all. An account that
/// changed gets a new version, and open offers for it no longer hold; customers a
/// file does not name stay as they are. The creditor's policy is published first.
/// Beside "access_code" there may be "access_code_ends":"2026-12-31T23:00:00Z", at
/// most 400 days after the code was imported first; without it the code ends as
/// `leeway serve --access-code-days` says.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway import --database sqlite:leeway.sqlite accounts.json")]
pub(crate) struct Args {
    /// The database: sqlite: and the path of a file, made if it is not there, or postgres://…
    #[arg(long, value_name = "ADDRESS")]
    database: String,
    /// How access codes are hashed (Argon2id: KiB of memory, passes, lanes); as `leeway serve` is told
    #[arg(long, value_name = "m=KIB,t=N,p=N", default_value_t)]
    code_hashing: CodeHashing,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// The files of accounts
    #[arg(value_name = "FILE", required = true)]
    accounts: Vec<PathBuf>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let now = Time::now(args.now).0;
    crate::database::block_on(async {
        let database = Database::open(&args.database).await?;
        for path in &args.accounts {
            let bytes = files::read(path, MAX_IMPORT_BYTES)?;
            let imported = import(&database, &bytes, args.code_hashing, now)
                .await
                .map_err(|error| refused(path, &bytes, error))?;
            println!(
                "{}: {} new, {} changed, {} unchanged",
                path.display(),
                imported.new,
                imported.changed,
                imported.unchanged
            );
        }
        database.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

fn refused(path: &Path, bytes: &[u8], error: ImportError) -> anyhow::Error {
    let problem = match error {
        ImportError::File(error) => Problem::of_decode(&error, bytes),
        ImportError::Entry { path, fault } => {
            let mend = match &fault {
                EntryFault::UnknownCreditor { .. } => "Run `leeway publish` with its policy first.",
                EntryFault::LateCodeEnd => "Print a new code for a letter that is sent later.",
                _ => "",
            };
            Problem::new("E_SCHEMA", fault.to_string())
                .at(path)
                .mend(mend)
        }
        other => return other.into(),
    };
    Refused::one(path.display(), problem).into()
}

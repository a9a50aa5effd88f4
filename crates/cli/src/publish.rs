//! `leeway publish`: a signed policy comes into force.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::trust::{Keyset, KeysetError, MAX_TOKEN_BYTES};
use leeway_creditor::{Database, PublishError, publish};

use crate::clock::Time;
use crate::files;
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused, one_line};
use crate::{source, verify};

/// Put signed policies and keysets in force
///
/// Makes every check the widget makes, and refuses what is older than the policy
/// in force. A server that runs on the database takes the document up at once. Each
/// is put in force on its own; the first that is refused ends the command. Keysets
/// follow on the one in force and need the pinned root keys; policies are then
/// verified by the keys of the newest keyset.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  leeway publish --database sqlite:leeway.sqlite --trust leeway-trust.json policy.jws\n  leeway publish --database sqlite:leeway.sqlite --roots leeway-roots.json keyset.1.jws policy.jws"
)]
pub(crate) struct Args {
    /// The database: sqlite: and the path of a file, made if it is not there, or postgres://…
    #[arg(long, value_name = "ADDRESS")]
    database: String,
    #[command(flatten)]
    trust: TrustArg,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// The signed policies and keysets
    #[arg(value_name = "FILE", required = true)]
    documents: Vec<PathBuf>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let now = Time::now(args.now);
    crate::database::block_on(async {
        let database = Database::open(&args.database).await?;
        let pinned = args.trust.load_from(&database, now).await?;
        let mut trust = pinned.trust(&database, now).await?;
        for path in &args.documents {
            let bytes = files::read(path, MAX_TOKEN_BYTES)?;
            let is_keyset = verify::typ(&bytes).as_deref() == Some(Keyset::TYP);
            let published = if is_keyset {
                let published = pinned.publish(&database, path, now).await?;
                trust = pinned.trust(&database, now).await?;
                published
            } else {
                publish(&database, &trust, source::token(&bytes), now.0)
                    .await
                    .map_err(|error| match error {
                        PublishError::NobodyTrusted if !pinned.roots.is_empty() => {
                            let problem = Problem::of_keyset(&KeysetError::Nothing);
                            Refused::one(path.display(), problem).into()
                        }
                        other => refused(path, other),
                    })?
            };
            println!(
                "{}: {}{} epoch {}, version {}, {}",
                published.sha256,
                if is_keyset { "keyset of " } else { "" },
                one_line(&published.creditor),
                published.edition.epoch,
                published.edition.version,
                if published.changed {
                    "now in force"
                } else {
                    "in force already"
                }
            );
        }
        database.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

fn refused(path: &Path, error: PublishError) -> anyhow::Error {
    let problem = match error {
        PublishError::Trust(error) => Problem::of_trust(&error),
        PublishError::TimeZone(error) => {
            Problem::new("E_SCHEMA", error.to_string()).at("/time_zone")
        }
        other => return other.into(),
    };
    Refused::one(path.display(), problem).into()
}

//! `leeway publish`: a signed policy comes into force.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::trust::MAX_TOKEN_BYTES;
use leeway_creditor::{Database, PublishError, publish};

use crate::clock::Time;
use crate::files;
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused, one_line};
use crate::source;

/// Put signed policies in force
///
/// Makes every check the widget makes, and refuses what is older than the policy
/// in force. A server that runs on the database takes the policy up at once. Each
/// policy is put in force on its own; the first that is refused ends the command.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway publish --database sqlite:leeway.sqlite --trust leeway-trust.json policy.jws"
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
    /// The signed policies
    #[arg(value_name = "FILE", required = true)]
    policies: Vec<PathBuf>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let (_, trust) = args.trust.load_at(now)?;
    let now = now.0;
    crate::database::block_on(async {
        let database = Database::open(&args.database).await?;
        for path in &args.policies {
            let bytes = files::read(path, MAX_TOKEN_BYTES)?;
            let published = publish(&database, &trust, source::token(&bytes), now)
                .await
                .map_err(|error| refused(path, error))?;
            println!(
                "{}: {} epoch {}, version {}, {}",
                published.sha256,
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

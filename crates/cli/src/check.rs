//! `leeway check`: everything that is wrong with a policy, and how to mend it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::trust::MAX_TOKEN_BYTES;

use crate::clock::Time;
use crate::refused::Refused;
use crate::source::{self, Source};
use crate::{diagnose, files};

/// Find everything that is wrong with a policy
///
/// Reads policies as their authors write them, and signed ones. Every problem is
/// printed on a line of its own, with the place in the document and how to mend
/// it. Signatures are not looked at: `leeway policy verify` does that.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway check examples/healthcare/policy.json")]
pub(crate) struct Args {
    /// The policies
    #[arg(value_name = "POLICY", required = true)]
    policies: Vec<PathBuf>,
    /// When the policies would begin, instead of now by the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let mut code = ExitCode::SUCCESS;
    for path in &args.policies {
        match check(path, now) {
            Ok(()) => println!("{}: no problems", path.display()),
            Err(error) => match error.downcast_ref::<Refused>() {
                // The other policies are still worth a look.
                Some(refused) => {
                    eprintln!("{refused}");
                    code = ExitCode::from(crate::REFUSED);
                }
                None => return Err(error),
            },
        }
    }
    Ok(code)
}

fn check(path: &Path, now: Time) -> Result<()> {
    let bytes = files::read(path, MAX_TOKEN_BYTES.max(source::MAX_BYTES))?;
    let problems = if source::is_token(&bytes) {
        diagnose::problems(&source::payload_of(path, source::token(&bytes))?)
    } else {
        let source = Source::parse(path, &bytes)?;
        let mut problems = source.problems();
        problems.extend(diagnose::problems(
            &source.completed("unsigned", now).payload(),
        ));
        problems
    };
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refused::all(path.display(), problems).into())
    }
}

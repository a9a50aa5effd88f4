//! `leeway policy convert`: the same policy in the other notation.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::ValueEnum;
use leeway_core::json::{self, Layout};

use crate::refused::Refused;
use crate::source::{self, Source};
use crate::{files, toml};

/// Turn a policy from JSON to TOML, or back
///
/// Every value stays as it is, whether or not it makes sense; comments do not
/// survive. The policy may be signed from either.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway policy convert policy.json --to toml --out policy.toml")]
pub(super) struct Args {
    /// The policy, as its author wrote it
    #[arg(value_name = "POLICY")]
    policy: PathBuf,
    /// The notation to write
    #[arg(long, value_enum)]
    to: Notation,
    /// Where to write it, instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// A way to write a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Notation {
    Json,
    Toml,
}

pub(super) fn run(args: Args) -> Result<ExitCode> {
    let bytes = files::read(&args.policy, source::MAX_BYTES)?;
    let source = Source::parse(&args.policy, &bytes)?;
    let text = match args.to {
        Notation::Json => json::write(&source.node(), Layout::Indented) + "\n",
        Notation::Toml => toml::write(source.members())
            .map_err(|null| Refused::one(args.policy.display(), null.into()))?,
    };
    match args.out {
        Some(out) => files::replace(&out, text.as_bytes())?,
        None => print!("{text}"),
    }
    Ok(ExitCode::SUCCESS)
}

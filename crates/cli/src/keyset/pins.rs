//! `leeway keyset pins`: the root keys to pin.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::json::{self, Layout, Limits};
use leeway_core::trust::{MAX_TRUST_BYTES, RootPins};

use super::draft::{self, Stage};
use crate::files;
use crate::refused::{Problem, Refused};

/// Make the file of root keys that keysets are verified by
///
/// Whoever puts this file into a widget or a server decides to trust its keys, so
/// compare their names with those the ceremony wrote down. Readers start at the
/// keyset it was made of and follow the later ones by themselves.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway keyset pins keyset.1.jws --out leeway-roots.json")]
pub(super) struct Args {
    /// A keyset signed by enough of its own root keys
    #[arg(value_name = "KEYSET")]
    keyset: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    let (keyset, stage) = draft::read(&args.keyset)?;
    if stage == Stage::Draft {
        let problem = Problem::new("E_THRESHOLD", "a draft, which nobody signed");
        return Err(Refused::one(args.keyset.display(), problem).into());
    }
    let tree = json::parse(
        &json::to_vec(&RootPins::of(&keyset))?,
        Limits::bytes(MAX_TRUST_BYTES),
    )?;
    let mut text = json::write(&tree, Layout::Indented);
    text.push('\n');
    files::replace(&args.out, text.as_bytes())?;
    println!(
        "{}: {} of {} root keys, from keyset version {} on",
        args.out.display(),
        keyset.roots.threshold(),
        keyset.roots.keys().len(),
        keyset.version
    );
    for key in keyset.roots.keys() {
        println!("  {}", key.kid());
    }
    Ok(ExitCode::SUCCESS)
}

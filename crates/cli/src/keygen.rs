//! `leeway keygen`: a new key, straight from the operating system into a file.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use leeway_core::trust::SigningKey;

use crate::files;
use crate::key_file::{self, KeyRole};

/// Make a signing key
///
/// The key is written to a new file that only its owner may read; its name (kid)
/// is printed. A file that is there already is left as it is.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway keygen --issuer mercy-vale --role policy --out mercy-vale.policy.json"
)]
pub(crate) struct Args {
    /// The creditor the key belongs to: `iss` of what it signs
    #[arg(long, value_name = "ISS")]
    issuer: String,
    /// What the key is for
    #[arg(long)]
    role: KeyRole,
    /// The file to make
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    ensure!(
        !args.issuer.is_empty() && !args.issuer.contains(|c: char| c.is_control()),
        "--issuer must name the creditor"
    );
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).context("the operating system gave no random bytes")?;
    let contents = key_file::contents(args.role, &args.issuer, &seed)?;
    files::create_secret(&args.out, &contents)?;
    println!("{}", SigningKey::from_seed(&seed).kid());
    Ok(ExitCode::SUCCESS)
}

//! `leeway keyset show`: what a keyset says and who signed it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::trust::{Digest, KeyId, Keyset, MAX_KEYSET_BYTES, Roots};

use super::draft;
use crate::clock::Time;
use crate::files;
use crate::refused::{Problem, Refused, one_line};
use crate::trust::line;

/// Show what a keyset says and who signed it
///
/// Reads drafts and signed keysets. Whether it counts is for `leeway verify`, which
/// starts from pinned root keys; this shows what is still missing.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway keyset show keyset.2.jws --after keyset.1.jws")]
pub(super) struct Args {
    /// The keyset
    #[arg(value_name = "KEYSET")]
    keyset: PathBuf,
    /// The signed keyset it follows on, whose root keys must sign it too
    #[arg(long, value_name = "FILE")]
    after: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    let path = &args.keyset;
    let before = match &args.after {
        Some(before) => Some(draft::read(before)?.0),
        None => None,
    };
    let bytes = files::read(path, MAX_KEYSET_BYTES)?;
    let refuse = |error| Refused::one(path.display(), Problem::of_keyset(&error));
    if draft::is_draft(&bytes) {
        let (keyset, _) = draft::read(path)?;
        println!("{}: draft", path.display());
        contents(&keyset);
        signatures("roots", &keyset.roots, &[]);
        if let Some(before) = &before {
            signatures("before", &before.roots, &[]);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let (keyset, own) = Keyset::signed_by(&bytes, None).map_err(refuse)?;
    println!("{}", path.display());
    contents(&keyset);
    signatures("roots", &keyset.roots, &own);
    if let Some(before) = &before {
        let (_, old) = Keyset::signed_by(&bytes, Some(&before.roots)).map_err(refuse)?;
        signatures("before", &before.roots, &old);
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what a keyset that was verified is.
pub(crate) fn print(path: &Path, keyset: &Keyset, digest: Digest) {
    println!("{}: genuine", path.display());
    contents(keyset);
    println!("sha256     {digest}");
}

fn contents(keyset: &Keyset) {
    println!("creditor   {}", one_line(&keyset.iss));
    println!("audience   {}", one_line(&keyset.aud));
    println!(
        "edition    epoch {}, version {}",
        keyset.epoch, keyset.version
    );
    println!("valid      {} to {}", Time(keyset.nbf), Time(keyset.exp));
    println!("keys       {}", keyset.keys.len());
    for key in &keyset.keys {
        println!("  {}", line(key));
    }
    if !keyset.revoked.is_empty() {
        println!("revoked    {}", keyset.revoked.len());
    }
    for kid in &keyset.revoked {
        println!("  {kid}");
    }
}

/// Says which of the root keys signed.
fn signatures(whose: &str, roots: &Roots, signers: &[KeyId]) {
    println!(
        "{whose:<9}  {} of {} signed, {} must",
        signers.len(),
        roots.keys().len(),
        roots.threshold()
    );
    for key in roots.keys() {
        let signed = if signers.contains(&key.kid()) {
            "signed"
        } else {
            "not signed"
        };
        println!("  {}  {signed}", key.kid());
    }
}

//! `leeway keyset sign`: the signature of one root key.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::json::{self, Layout, Limits};
use leeway_core::trust::{Keyset, MAX_KEYSET_BYTES};

use super::draft;
use crate::files;
use crate::key_file::KeyRole;
use crate::refused::{Problem, Refused};
use crate::signer::SignerArgs;
use crate::source;

/// Sign a keyset with one root key
///
/// Each root key signs the same draft, in any order and wherever it is kept; the
/// signatures are collected in one file, a line each. Signatures made in different
/// places are put together by joining their files.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway keyset sign keyset.1.json --key root-a.json --out keyset.1.jws\n  leeway keyset sign keyset.1.json --key root-b.json --out keyset.1.jws"
)]
pub(super) struct Args {
    /// The draft
    #[arg(value_name = "DRAFT")]
    draft: PathBuf,
    #[command(flatten)]
    signer: SignerArgs,
    /// The file of signatures; one is added where there are some already
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    let bytes = files::read(&args.draft, MAX_KEYSET_BYTES)?;
    let payload = if draft::is_draft(&bytes) {
        let tree = json::parse(&bytes, Limits::bytes(MAX_KEYSET_BYTES)).map_err(|error| {
            let problem = Problem::of_decode(&json::DecodeError::Json(error), &bytes);
            Refused::one(args.draft.display(), problem)
        })?;
        json::write(&tree, Layout::Compact).into_bytes()
    } else {
        // What others signed already, brought here without the draft.
        let first = bytes
            .split(|byte| *byte == b'\n')
            .next()
            .unwrap_or_default();
        source::payload_of(&args.draft, first)?
    };
    let keyset =
        Keyset::from_slice(&payload).map_err(|error| draft::refuse(&args.draft, &error))?;
    let signer = args.signer.load(KeyRole::Root)?;
    if signer.issuer != keyset.iss {
        let what = format!("a key of {}, not of {}", signer.issuer, keyset.iss);
        let refused = Refused::one(args.signer.path().display(), Problem::new("E_ISS", what));
        return Err(refused.into());
    }

    let mut lines = collected(&args.out, &payload)?;
    let token = signer.token(Keyset::TYP, &payload)?;
    // The header is the same for the same key; a second signature says nothing new.
    let header = |token: &str| token.split('.').next().map(str::to_owned);
    lines.retain(|line| header(line) != header(&token));
    lines.push(token);
    let mut bundle = lines.join("\n");
    bundle.push('\n');
    let (_, signers) = Keyset::signed_by(bundle.as_bytes(), None)
        .map_err(|error| Refused::one(args.out.display(), Problem::of_keyset(&error)))?;
    files::replace(&args.out, bundle.as_bytes())?;

    let kid = signer.public.kid();
    println!(
        "{}: signed by {kid}{}",
        args.out.display(),
        if keyset.roots.find(kid).is_some() {
            ""
        } else {
            ", which is none of its own root keys"
        }
    );
    println!(
        "{} of its own {} root keys signed, {} must",
        signers.len(),
        keyset.roots.keys().len(),
        keyset.roots.threshold()
    );
    Ok(ExitCode::SUCCESS)
}

/// The signatures that are there already, all over `payload`.
fn collected(path: &Path, payload: &[u8]) -> Result<Vec<String>> {
    let Some(bytes) = files::read_if_there(path, MAX_KEYSET_BYTES)? else {
        return Ok(Vec::new());
    };
    let mut lines = Vec::new();
    for line in String::from_utf8_lossy(&bytes).lines() {
        if source::payload_of(path, line.as_bytes())? != payload {
            let problem = Problem::new("E_PAYLOAD", "holds signatures of another keyset")
                .mend("Give another --out.");
            return Err(Refused::one(path.display(), problem).into());
        }
        lines.push(line.to_owned());
    }
    Ok(lines)
}

//! `leeway verify`: whether any signed document counts.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::json::{self, Limits, Node};
use leeway_core::policy::Policy;
use leeway_core::trust::{Keyset, MAX_HEADER_BYTES, MAX_TOKEN_BYTES, SignedDocument as _};
use leeway_core::wire::Receipt;

use crate::clock::Time;
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused};
use crate::{files, keyset, policy, receipt, source};

/// Verify signed documents of any type
///
/// Policies, receipts (the token or the file a customer saved) and keysets, against
/// a trust file, or against pinned root keys and the keysets that follow on them. A
/// keyset given as a document comes after those given with --keyset. Every document
/// is checked; the first that is refused decides the exit status.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  leeway verify policy.jws --trust leeway-trust.json\n  leeway verify policy.jws --roots leeway-roots.json --keyset keyset.1.jws --keyset keyset.2.jws\n  leeway verify keyset.2.jws --roots leeway-roots.json --keyset keyset.1.jws"
)]
pub(crate) struct Args {
    /// The documents
    #[arg(value_name = "FILE", required = true)]
    documents: Vec<PathBuf>,
    #[command(flatten)]
    trust: TrustArg,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let mut code = ExitCode::SUCCESS;
    for path in &args.documents {
        if let Err(error) = verify(path, &args.trust, now) {
            // The other documents are still worth a look.
            let refused = error.downcast::<Refused>()?;
            eprintln!("{refused}");
            code = ExitCode::from(crate::REFUSED);
        }
    }
    Ok(code)
}

fn verify(path: &Path, trust: &TrustArg, now: Time) -> Result<()> {
    let bytes = files::read(path, MAX_TOKEN_BYTES)?;
    if !source::is_token(&bytes) {
        let (_, trust) = trust.load_at(now)?;
        return receipt::verify(path, &bytes, &trust, now);
    }
    // The type only chooses what the document is held against: verification then
    // asks for exactly that type.
    match typ(&bytes).as_deref() {
        Some(Keyset::TYP) => {
            let verified = trust.follow_to(path, now)?;
            keyset::print(path, &verified, verified.digest());
            Ok(())
        }
        Some(Receipt::TYP) => {
            let (_, trust) = trust.load_at(now)?;
            receipt::verify_token(path, source::token(&bytes), &trust, now)
        }
        Some(Policy::TYP) => {
            let (_, trust) = trust.load_at(now)?;
            policy::print(path, &policy::verify(path, &bytes, &trust, now)?);
            Ok(())
        }
        Some(other) => {
            let what = format!("a document of type {other}, which is none of Leeway's");
            Err(Refused::one(path.display(), Problem::new("E_TYP", what)).into())
        }
        None => {
            let what = "not a signed document of Leeway: its header names no type";
            Err(Refused::one(path.display(), Problem::new("E_HEADER", what)).into())
        }
    }
}

/// The type a token claims to have.
pub(crate) fn typ(token: &[u8]) -> Option<String> {
    let header = token.split(|byte| *byte == b'.').next()?;
    let header = URL_SAFE_NO_PAD.decode(header).ok()?;
    match json::parse(&header, Limits::bytes(MAX_HEADER_BYTES)).ok()? {
        Node::Object(members) => members.into_iter().find_map(|member| match member {
            (name, Node::Str(typ)) if name == "typ" => Some(typ),
            _ => None,
        }),
        _ => None,
    }
}

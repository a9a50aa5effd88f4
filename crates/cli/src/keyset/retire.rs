//! `leeway keyset retire`: the planned end of a key.

use std::process::ExitCode;

use anyhow::Result;
use leeway_core::trust::{KeyId, PinnedKey, RootKey};

use super::draft::{self, ChangeArgs};
use crate::clock::Time;
use crate::refused::{Problem, Refused};

/// Draft the next keyset with a key at its planned end
///
/// The key stays listed, in use until the time given: what it signed until then
/// and does not expire, such as receipts, goes on counting. A root key is taken off
/// the list. For a key that was lost to someone else use `leeway keyset revoke`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway keyset retire keyset.2.jws --kid kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k --out keyset.3.json"
)]
pub(super) struct Args {
    #[command(flatten)]
    change: ChangeArgs,
    /// The name of the key; may be given more than once
    #[arg(
        long,
        value_name = "KID",
        required = true,
        // A name is base64url and may start with a hyphen.
        allow_hyphen_values = true
    )]
    kid: Vec<KeyId>,
    /// Until when the key is in use; now where it is left out
    #[arg(long, value_name = "RFC3339")]
    at: Option<Time>,
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    let at = args.at.unwrap_or_else(|| args.change.now());
    args.change.apply(|keyset, _| {
        for kid in &args.kid {
            if let Some(key) = keyset.keys.iter_mut().find(|key| key.kid() == *kid) {
                *key = ended(key, at).ok_or_else(|| not_begun(args, *kid))?;
            } else if keyset.roots.find(*kid).is_some() {
                let rest = keyset.roots.keys().iter().filter(|key| key.kid() != *kid);
                let rest: Vec<RootKey> = rest.cloned().collect();
                let threshold = keyset.roots.threshold();
                keyset.roots = draft::roots(args.change.path(), threshold, rest)?;
            } else {
                return Err(unknown(args.change.path(), *kid).into());
            }
        }
        Ok(())
    })
}

/// The key with its period cut off; `None` if nothing of it would be left.
fn ended(key: &PinnedKey, at: Time) -> Option<PinnedKey> {
    (key.nbf() < at.0).then(|| key.clone().until(at.0))
}

fn not_begun(args: &Args, kid: KeyId) -> Refused {
    let what = format!("key {kid} is not in use before that time");
    Refused::one(args.change.path().display(), Problem::new("E_KEY", what))
}

/// No such key is listed.
pub(super) fn unknown(path: &std::path::Path, kid: KeyId) -> Refused {
    let what = format!("no key {kid} is listed");
    Refused::one(path.display(), Problem::new("E_KID", what))
}

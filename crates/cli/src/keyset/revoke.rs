//! `leeway keyset revoke`: a key was lost to someone else.

use std::process::ExitCode;

use anyhow::{Result, bail};
use leeway_core::trust::{KeyId, RootKey};

use super::draft::{self, ChangeArgs, Stage};
use super::retire::unknown;

/// Draft the next keyset without keys that were lost
///
/// Nothing a revoked key signed counts any more, receipts included, and it never
/// comes back. The epoch is raised, so that versions the thief signed can be passed;
/// policies signed from now on carry the new epoch (`leeway sign --epoch`).
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway keyset revoke keyset.2.jws --kid kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k --out keyset.3.json\n  leeway keyset add keyset.3.json --key new.policy.json"
)]
pub(super) struct Args {
    #[command(flatten)]
    change: ChangeArgs,
    /// The name of the key; given for each key that was lost
    #[arg(
        long,
        value_name = "KID",
        required = true,
        // A name is base64url and may start with a hyphen.
        allow_hyphen_values = true
    )]
    kid: Vec<KeyId>,
    /// How many root keys must sign from then on
    #[arg(long, value_name = "N")]
    threshold: Option<u8>,
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    args.change.apply(|keyset, stage| {
        if stage == Stage::Draft {
            bail!(
                "{} is a draft; revoking starts from the keyset that is in force, with all lost keys at once",
                args.change.path().display()
            );
        }
        keyset.epoch = keyset.epoch.saturating_add(1);
        for kid in &args.kid {
            if keyset.find(*kid).is_none() && keyset.roots.find(*kid).is_none() {
                return Err(unknown(args.change.path(), *kid).into());
            }
            keyset.keys.retain(|key| key.kid() != *kid);
            keyset.revoked.push(*kid);
        }
        let rest = keyset.roots.keys().iter();
        let rest: Vec<RootKey> = rest
            .filter(|key| !args.kid.contains(&key.kid()))
            .cloned()
            .collect();
        let threshold = args.threshold.unwrap_or(keyset.roots.threshold());
        keyset.roots = draft::roots(args.change.path(), threshold, rest)?;
        Ok(())
    })
}

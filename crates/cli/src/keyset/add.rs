//! `leeway keyset add`: new keys, and changes among the root keys.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

use super::draft::{self, ChangeArgs};
use crate::clock::Time;

/// Draft the next keyset with new keys
///
/// Also the way to renew a keyset before it expires: without any key the next one
/// says the same for longer.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway keyset add keyset.1.jws --key new.policy.json --out keyset.2.json"
)]
pub(super) struct Args {
    #[command(flatten)]
    change: ChangeArgs,
    /// A key file of a policy or receipt key; may be given more than once
    #[arg(long = "key", value_name = "FILE", num_args = 1..)]
    keys: Vec<PathBuf>,
    /// A key file of a further root key; may be given more than once
    #[arg(long = "root", value_name = "FILE", num_args = 1..)]
    roots: Vec<PathBuf>,
    /// How many root keys must sign from then on
    #[arg(long, value_name = "N")]
    threshold: Option<u8>,
    /// From when the new keys are in use; the start of today (UTC) where it is left out
    #[arg(long, value_name = "RFC3339")]
    key_not_before: Option<Time>,
    /// For how many days the new keys are in use
    #[arg(long, value_name = "DAYS", default_value_t = 730, value_parser = clap::value_parser!(u16).range(1..=3660))]
    key_valid_days: u16,
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    let start = args.key_not_before;
    let nbf = start.unwrap_or_else(|| args.change.now().start_of_day());
    let period = (nbf, nbf.plus_days(args.key_valid_days));
    args.change.apply(|keyset, _| {
        let mut root_keys = keyset.roots.keys().to_vec();
        root_keys.extend(draft::root_keys(&args.roots, &keyset.iss)?);
        let threshold = args.threshold.unwrap_or(keyset.roots.threshold());
        keyset.roots = draft::roots(args.change.path(), threshold, root_keys)?;
        let keys = draft::document_keys(&args.keys, &keyset.iss, period)?;
        keyset.keys.extend(keys);
        Ok(())
    })
}

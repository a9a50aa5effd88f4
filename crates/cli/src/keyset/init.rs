//! `leeway keyset init`: the first keyset.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use leeway_core::trust::Keyset;

use super::draft;
use crate::clock::Time;

/// Draft the first keyset of a creditor
///
/// Names the root keys, how many of them must sign, and the keys for policies and
/// receipts. Only the public halves are taken from the key files. Two of three root
/// keys, kept in three places, survive the loss of one.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway keyset init --issuer mercy-vale --audience mercy-vale:patients:demo \\\n    --root root-a.public.json --root root-b.public.json --root root-c.public.json --threshold 2 \\\n    --key mercy-vale.policy.json --key mercy-vale.receipt.json --out keyset.1.json"
)]
pub(super) struct Args {
    /// The creditor: `iss` of its documents
    #[arg(long, value_name = "ISS")]
    issuer: String,
    /// The deployment: `aud` of its documents
    #[arg(long, value_name = "AUD")]
    audience: String,
    /// A key file of `leeway keygen --role root`; given for each root key
    #[arg(long = "root", value_name = "FILE", required = true, num_args = 1..)]
    roots: Vec<PathBuf>,
    /// How many root keys must sign
    #[arg(long, value_name = "N")]
    threshold: u8,
    /// A key file of a policy or receipt key; may be given more than once
    #[arg(long = "key", value_name = "FILE", num_args = 1..)]
    keys: Vec<PathBuf>,
    /// For how many days the keys are in use
    #[arg(long, value_name = "DAYS", default_value_t = 730, value_parser = clap::value_parser!(u16).range(1..=3660))]
    key_valid_days: u16,
    /// For how many days the keyset counts
    #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = clap::value_parser!(u16).range(1..=400))]
    valid_days: u16,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// The draft to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let period = (now.start_of_day(), now.plus_days(args.key_valid_days));
    let root_keys = draft::root_keys(&args.roots, &args.issuer)?;
    let mut keyset = Keyset {
        iss: args.issuer.clone(),
        aud: args.audience.clone(),
        iat: 0,
        nbf: 0,
        exp: 0,
        epoch: 1,
        version: 1,
        roots: draft::roots(&args.out, args.threshold, root_keys)?,
        keys: draft::document_keys(&args.keys, &args.issuer, period)?,
        revoked: Vec::new(),
    };
    draft::set_times(&mut keyset, now, args.valid_days);
    draft::write(&args.out, &keyset)?;
    Ok(ExitCode::SUCCESS)
}

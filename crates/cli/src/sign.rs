//! `leeway sign`: a checked policy becomes a signed one.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use leeway_core::json::{MAX_INTEGER, Node};

use crate::clock::Time;
use crate::key_file::KeyRole;
use crate::refused::{Problem, Refused};
use crate::signer::SignerArgs;
use crate::source::{self, Source};
use crate::{diagnose, files};

/// Sign a policy
///
/// Adds who signed it and from when to when it counts, checks all that `leeway
/// check` checks, signs, and verifies the result with the public key alone before
/// anything is written. Warnings are printed and do not stop it. The source, in
/// JSON or in TOML, stays as it is.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway sign policy.json --key mercy-vale.policy.json --audience mercy-vale:patients:demo \\\n    --version 7 --out policy.jws"
)]
pub(crate) struct Args {
    /// The policy, as its author wrote it
    #[arg(value_name = "POLICY")]
    policy: PathBuf,
    #[command(flatten)]
    signer: SignerArgs,
    /// The deployment it is for; else the policy's own `aud`
    #[arg(long, value_name = "AUD")]
    audience: Option<String>,
    /// From when it counts; at once where it is left out
    #[arg(long, value_name = "RFC3339|now", value_parser = start)]
    not_before: Option<Start>,
    /// For how many days it counts; a policy may live 35 days from its signing
    #[arg(long, value_name = "DAYS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=35))]
    valid_days: u16,
    /// Its epoch, raised when a key was lost; else the policy's own, else 1
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(0..=MAX_INTEGER))]
    epoch: Option<i64>,
    /// Its version, raised with every change; else the policy's own
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(0..=MAX_INTEGER))]
    version: Option<i64>,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// Where to write the signed policy
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// From when a policy counts.
#[derive(Debug, Clone, Copy)]
enum Start {
    Now,
    At(Time),
}

fn start(text: &str) -> Result<Start, String> {
    match text {
        "now" => Ok(Start::Now),
        time => time.parse().map(Start::At),
    }
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let nbf = match args.not_before {
        None | Some(Start::Now) => now,
        Some(Start::At(time)) => time,
    };
    let exp = nbf.plus_days(args.valid_days);

    let key = args.signer.load(KeyRole::Policy)?;

    let bytes = files::read(&args.policy, source::MAX_BYTES)?;
    let source = Source::parse(&args.policy, &bytes)?;
    let mut findings = source.problems();
    let mut policy = source.clone();
    policy.set_missing("iss", Node::Str(key.issuer.clone()));
    if let Some(audience) = args.audience {
        policy.set("aud", Node::Str(audience));
    }
    for (member, given) in [("epoch", args.epoch), ("version", args.version)] {
        if let Some(number) = given {
            policy.set(member, Node::Int(number));
        }
    }
    policy.set_missing("epoch", Node::Int(1));
    for (member, flag) in [("aud", "--audience"), ("version", "--version")] {
        if policy.get(member).is_none() {
            bail!(
                "{} has no {member}: write it there or give {flag}",
                args.policy.display()
            );
        }
    }
    for (member, time) in [("iat", now), ("nbf", nbf), ("exp", exp)] {
        policy.set(member, Node::Int(time.0));
    }

    let payload = policy.payload();
    findings.extend(diagnose::findings(&payload));
    let (warnings, problems): (Vec<_>, Vec<_>) = source
        .locate(findings)
        .into_iter()
        .partition(Problem::is_warning);
    if !problems.is_empty() {
        return Err(Refused::all(args.policy.display(), problems).into());
    }
    let audience = match policy.get("aud") {
        Some(Node::Str(audience)) => audience.as_str(),
        _ => "",
    };
    // A policy that counts only later is verified as of then.
    let verified = source::sign_and_verify(
        &args.policy,
        &key,
        &payload,
        (&key.issuer, audience),
        now.max(nbf),
    )?;

    if !warnings.is_empty() {
        eprintln!("{}", Refused::all(args.policy.display(), warnings));
    }
    let mut text = verified.token().to_owned();
    text.push('\n');
    files::replace(&args.out, text.as_bytes())?;
    println!(
        "{}: {}, epoch {}, version {}, from {nbf} to {exp}",
        args.out.display(),
        verified.iss,
        verified.epoch,
        verified.version
    );
    println!("key     {}", verified.kid());
    println!("sha256  {}", verified.digest());
    Ok(ExitCode::SUCCESS)
}

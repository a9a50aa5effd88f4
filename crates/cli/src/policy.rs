//! `leeway policy`: whether a signed policy counts, and what can be done with one.

mod convert;
mod schema;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use leeway_core::policy::Policy;
use leeway_core::trust::{MAX_TOKEN_BYTES, Trust, Verified, Verifier};

use crate::clock::Time;
use crate::pins::{self, TrustArg};
use crate::refused::{Problem, Refused, one_line};
use crate::{files, source};

/// Verify a signed policy, convert one, or print what one looks like
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Verify(VerifyArgs),
    Convert(convert::Args),
    Schema(schema::Args),
}

/// Verify a signed policy with the trust file
///
/// Makes every check the widget and the server make, and says which fails.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway policy verify policy.jws --trust leeway-trust.json")]
struct VerifyArgs {
    /// The signed policy
    #[arg(value_name = "FILE")]
    policy: PathBuf,
    #[command(flatten)]
    trust: TrustArg,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    match args.command {
        Command::Verify(args) => run_verify(args),
        Command::Convert(args) => convert::run(args),
        Command::Schema(args) => schema::run(args),
    }
}

fn run_verify(args: VerifyArgs) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let (_, trust) = args.trust.load_at(now)?;
    let bytes = files::read(&args.policy, MAX_TOKEN_BYTES)?;
    print(&args.policy, &verify(&args.policy, &bytes, &trust, now)?);
    Ok(ExitCode::SUCCESS)
}

/// Says what a genuine policy is.
pub(crate) fn print(path: &std::path::Path, policy: &Verified<Policy>) {
    println!("{}: genuine", path.display());
    println!(
        "creditor   {} ({})",
        one_line(&policy.creditor.name),
        one_line(&policy.iss)
    );
    println!("audience   {}", one_line(&policy.aud));
    println!(
        "edition    epoch {}, version {}",
        policy.epoch, policy.version
    );
    println!("valid      {} to {}", Time(policy.nbf), Time(policy.exp));
    println!("options    {}", policy.options.len());
    println!("languages  {}", one_line(&policy.languages.join(", ")));
    println!("key        {}", policy.kid());
    println!("sha256     {}", policy.digest());
}

/// Verifies the token in a file as of `now`.
pub(crate) fn verify(
    path: &std::path::Path,
    bytes: &[u8],
    trust: &Trust,
    now: Time,
) -> Result<Verified<Policy>> {
    let token = source::token(bytes);
    let issuer = pins::claimed_issuer(trust, &String::from_utf8_lossy(token))?;
    let verifier = Verifier {
        trusted: trust.keys(),
        now: now.0,
        issuer: &issuer.iss,
        audience: &issuer.aud,
        floor: None,
        expected_digest: None,
    };
    let verified = verifier
        .verify(token)
        .map_err(|error| Refused::one(path.display(), Problem::of_trust(&error)))?;
    Ok(verified)
}

//! `leeway host-token`: what a creditor's back end shows the server to ask for one thing.

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::ValueEnum;
use leeway_core::json;
use leeway_core::trust::SignedDocument as _;
use leeway_creditor::{HostOperation, HostToken};

use crate::clock::Time;
use crate::key_file::KeyRole;
use crate::refused::{Problem, Refused};
use crate::signer::SignerArgs;

/// Make a token for one request of a back end
///
/// Prints what goes behind `Authorization: Bearer` of `POST /v1/host-sessions` or
/// `POST /v1/host-sessions/end`: it counts once, for one customer, and for a minute at the most.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway host-token --key host-1.json --audience mercy-vale:patients:prod \\\n    --reference MV-204417 --operation open-session"
)]
pub(crate) struct Args {
    #[command(flatten)]
    signer: SignerArgs,
    /// The deployment, as the server's file of host keys has it
    #[arg(long, value_name = "AUD")]
    audience: String,
    /// The reference of the customer's account
    #[arg(long, value_name = "REFERENCE")]
    reference: String,
    /// What it permits
    #[arg(long)]
    operation: Operation,
    /// For how many seconds it counts
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(i64).range(1..=HostToken::MAX_LIFETIME))]
    seconds: i64,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Operation {
    /// POST /v1/host-sessions
    OpenSession,
    /// POST /v1/host-sessions/end
    EndSessions,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let key = args.signer.load(KeyRole::Host)?;
    let mut random = [0; 16];
    getrandom::fill(&mut random).context("the operating system gave no random bytes")?;
    let iat = Time::now(args.now).0;
    let token = HostToken {
        iss: key.issuer.clone(),
        aud: args.audience,
        sub: args.reference,
        operation: match args.operation {
            Operation::OpenSession => HostOperation::OpenSession,
            Operation::EndSessions => HostOperation::EndSessions,
        },
        iat,
        exp: iat.saturating_add(args.seconds),
        jti: URL_SAFE_NO_PAD.encode(random),
    };
    if let Err(fault) = token.check() {
        let problem = Problem::new("E_SCHEMA", fault.to_string());
        return Err(Refused::one("--reference", problem).into());
    }
    println!("{}", key.token(HostToken::TYP, &json::to_vec(&token)?)?);
    Ok(ExitCode::SUCCESS)
}

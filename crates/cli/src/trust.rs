//! `leeway trust`: the file of keys that documents are verified against.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use leeway_core::json::{self, Layout, Limits};
use leeway_core::trust::{Alg, MAX_TRUST_BYTES, PinnedKey, Role, Trust};

use crate::clock::Time;
use crate::files;
use crate::key_file::{KeyFile, KeyRole};
use crate::pins::{FILE, TrustArg};
use crate::refused::{Problem, Refused, one_line};

/// Keep the file of keys that documents are verified against
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(AddArgs),
    Export(ExportArgs),
    Show(ShowArgs),
}

/// Trust keys of a creditor
///
/// Adds the public half of each key to the trust file, and makes the file where
/// there is none. The private half stays in the key file.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway trust add --issuer mercy-vale --audience mercy-vale:patients:demo \\\n    --key mercy-vale.policy.json --key mercy-vale.receipt.json --trust leeway-trust.json"
)]
struct AddArgs {
    /// The creditor: `iss` of its documents
    #[arg(long, value_name = "ISS")]
    issuer: String,
    /// The deployment: `aud` of its documents
    #[arg(long, value_name = "AUD")]
    audience: String,
    /// A key file of `leeway keygen`; may be given more than once
    #[arg(long = "key", value_name = "FILE", required = true, num_args = 1..)]
    keys: Vec<PathBuf>,
    /// The trust file
    #[arg(long, value_name = "FILE", default_value = FILE)]
    trust: PathBuf,
    /// From when the keys are in use; the start of today (UTC) where it is left out
    #[arg(long, value_name = "RFC3339")]
    not_before: Option<Time>,
    /// For how many days the keys are in use
    #[arg(long, value_name = "DAYS", default_value_t = 730, value_parser = clap::value_parser!(u16).range(1..=3660))]
    valid_days: u16,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

/// Write the keys of a keyset as a trust file
///
/// For readers that hold keys and do not follow keysets, such as the widget: it is
/// built with the keys that the root keys stand for today, and built anew when the
/// keyset changes or ends.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway trust export --roots leeway-roots.json --keyset keyset.1.jws --out leeway-trust.json"
)]
struct ExportArgs {
    #[command(flatten)]
    trust: TrustArg,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
    /// The trust file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Show who and what is trusted
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  leeway trust show --trust leeway-trust.json")]
struct ShowArgs {
    #[command(flatten)]
    trust: TrustArg,
    /// The time to take for now, instead of the system's clock
    #[arg(long, value_name = "RFC3339")]
    now: Option<Time>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    match args.command {
        Command::Add(args) => add(&args),
        Command::Export(args) => export(&args),
        Command::Show(args) => show(&args),
    }
}

fn add(args: &AddArgs) -> Result<ExitCode> {
    let refuse = |problem| Refused::one(args.trust.display(), problem);
    let mut trust = match files::read_if_there(&args.trust, MAX_TRUST_BYTES)? {
        None => Trust::new(),
        Some(bytes) => {
            Trust::from_slice(&bytes).map_err(|error| refuse(Problem::of_trust(&error)))?
        }
    };
    match trust.issuer(&args.issuer) {
        None => trust
            .add_issuer(&args.issuer, &args.audience)
            .map_err(|fault| anyhow::anyhow!("--issuer and --audience: {fault}"))?,
        Some(known) if known.aud == args.audience => {}
        Some(known) => {
            let what = format!(
                "{} is trusted for {}, not for {}",
                known.iss, known.aud, args.audience
            );
            return Err(refuse(
                Problem::new("E_AUD", what)
                    .mend("One trust file is for one deployment; use another file."),
            )
            .into());
        }
    }
    let nbf = args
        .not_before
        .unwrap_or_else(|| Time::now(args.now).start_of_day());
    let exp = nbf.plus_days(args.valid_days);
    let mut added = Vec::new();
    for path in &args.keys {
        let key = KeyFile::read(path)?;
        let refuse = |problem| Refused::one(path.display(), problem);
        if key.role == KeyRole::Root {
            let problem = Problem::new("E_ROLE", "a root key; it is trusted through keysets")
                .mend("`leeway keyset pins` makes a file of root keys.");
            return Err(refuse(problem).into());
        }
        if key.issuer != args.issuer {
            let what = format!("a key of {}, not of {}", key.issuer, args.issuer);
            return Err(refuse(Problem::new("E_ISS", what)).into());
        }
        let pinned = PinnedKey::new(
            key.public,
            Alg::Ed25519,
            vec![key.role.into()],
            nbf.0,
            exp.0,
        )
        .and_then(|key| trust.add_key(&args.issuer, key.clone()).map(|()| key))
        .map_err(|fault| {
            let what = format!("cannot be added to {}: {fault}", args.trust.display());
            refuse(Problem::new("E_KEY", what))
        })?;
        added.push(pinned);
    }
    let hosts = trust
        .keys()
        .iter()
        .filter(|(_, key)| key.has_role(Role::Host));
    if !matches!(hosts.count(), 0)
        && trust
            .keys()
            .iter()
            .any(|(_, key)| !key.has_role(Role::Host))
    {
        let what = "keys for host tokens beside keys for documents";
        let problem = Problem::new("E_ROLE", what).mend(
            "Keep them in a file of their own, for `leeway serve --host-keys`: --trust FILE.",
        );
        return Err(refuse(problem).into());
    }
    write(&args.trust, &trust)?;
    for key in &added {
        println!("{}", line(key));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a trust file for people to read.
fn write(path: &Path, trust: &Trust) -> Result<()> {
    let tree = json::parse(&json::to_vec(trust)?, Limits::bytes(MAX_TRUST_BYTES))?;
    let mut text = json::write(&tree, Layout::Indented);
    text.push('\n');
    files::replace(path, text.as_bytes())
}

fn export(args: &ExportArgs) -> Result<ExitCode> {
    let (_, source) = args.trust.load_at(Time::now(args.now))?;
    let mut trust = Trust::new();
    for issuer in source.issuers() {
        trust.add_issuer(&issuer.iss, &issuer.aud)?;
    }
    let keys = source.keys().iter();
    // A trust file does not follow keysets, so root keys would say nothing in it.
    for (owner, key) in keys.filter(|(_, key)| !key.has_role(Role::Keyset)) {
        trust.add_key(owner, key.clone())?;
        println!("{}", line(key));
    }
    write(&args.out, &trust)?;
    Ok(ExitCode::SUCCESS)
}

fn show(args: &ShowArgs) -> Result<ExitCode> {
    let now = Time::now(args.now);
    let (path, trust) = args.trust.load_at(now)?;
    let now = now.0;
    println!("{}", path.display());
    for issuer in trust.issuers() {
        println!("{} for {}", one_line(&issuer.iss), one_line(&issuer.aud));
        let keys = trust
            .keys()
            .iter()
            .filter(|(owner, _)| *owner == issuer.iss);
        for (_, key) in keys {
            let state = if now < key.nbf() {
                "not in use yet"
            } else if now < key.exp() {
                "in use"
            } else {
                "no longer in use"
            };
            println!("  {}  {state}", line(key));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// One key in one line.
pub(crate) fn line(key: &PinnedKey) -> String {
    let roles: Vec<&str> = [
        (Role::Policy, "policy"),
        (Role::Keyset, "keyset"),
        (Role::Receipt, "receipt"),
        (Role::Audit, "audit"),
        (Role::Host, "host"),
    ]
    .into_iter()
    .filter(|(role, _)| key.has_role(*role))
    .map(|(_, name)| name)
    .collect();
    format!(
        "{}  {}  {}  {} to {}",
        key.kid(),
        roles.join(","),
        key.alg().name(),
        Time(key.nbf()),
        Time(key.exp()),
    )
}

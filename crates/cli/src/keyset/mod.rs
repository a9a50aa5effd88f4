//! `leeway keyset`: the creditor's keys, signed by its root keys.

mod add;
mod draft;
mod init;
mod pins;
mod retire;
mod revoke;
mod show;
mod sign;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

pub(crate) use show::print;

/// Keep the keyset: the keys that count, signed by the root keys
///
/// A keyset is prepared as a draft, which everybody can read; then enough root keys
/// sign it, each where it is kept. The next keyset follows on it by one version and
/// needs the signatures of the root keys before and of its own.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Args),
    Add(add::Args),
    Retire(retire::Args),
    Revoke(revoke::Args),
    Sign(sign::Args),
    Show(show::Args),
    Pins(pins::Args),
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    match args.command {
        Command::Init(args) => init::run(&args),
        Command::Add(args) => add::run(&args),
        Command::Retire(args) => retire::run(&args),
        Command::Revoke(args) => revoke::run(&args),
        Command::Sign(args) => sign::run(&args),
        Command::Show(args) => show::run(&args),
        Command::Pins(args) => pins::run(&args),
    }
}

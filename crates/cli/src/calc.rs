//! `leeway calc`: sums for callers in any language, one JSON line each.

mod batch;
mod pipeline;

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use anyhow::{Context as _, Result, bail};
use clap::{CommandFactory as _, Subcommand};
use leeway_calc::{Member, OPERATIONS, Operation, Policies, Settings};

use crate::clock::Time;
use crate::pins::TrustArg;
use crate::{Cli, USAGE, source};
use pipeline::Pipeline;

/// Answer sums: a JSON line in, a JSON line out
///
/// Reads requests from standard input and writes one answer for each, in their
/// order. Needs no network and no clock: dates are part of the request. Only
/// --policy is verified by the clock, unless --now is given.
#[derive(Debug, clap::Args)]
#[command(
    disable_help_flag = true,
    disable_help_subcommand = true,
    mut_group("TrustArg", |trust| trust.requires("policy")),
    after_help = "Exit status: 0 every line was answered, errors included; 1 the policy given with --policy was refused; 2 a line was no JSON object or named no operation, or --strict stopped.\n\nExample:\n  echo '{\"id\": 7, \"op\": \"split\", \"minor_units\": 100, \"parts\": 3}' | leeway calc"
)]
pub(crate) struct Args {
    /// Stop at the first error
    #[arg(long)]
    strict: bool,
    /// Let `evaluate` take a policy that nobody signed
    #[arg(long, conflicts_with = "file")]
    unsigned: bool,
    /// The policy of `evaluate` lines that carry none: a signed one, which is verified
    /// once, before the first line; or with --unsigned its source, which names its `iss`
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustArg,
    /// The time to verify --policy at, instead of the system's clock
    #[arg(long, value_name = "RFC3339", requires = "policy")]
    now: Option<Time>,
    /// How many lines are worked out at the same time; as many as there are cores
    /// where it is left out
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<NonZero<u8>>,
    /// Print help, on one operation where it is named
    #[arg(short, long, value_name = "OP", num_args = 0..=1)]
    help: Option<Option<String>>,
    #[command(subcommand)]
    topic: Option<Topic>,
}

#[derive(Debug, Subcommand)]
enum Topic {
    /// Print help, on one operation where it is named
    Help {
        /// The operation
        #[arg(value_name = "OP")]
        op: Option<String>,
    },
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    let asked = match args.topic {
        Some(Topic::Help { op }) => Some(op),
        None => args.help,
    };
    if let Some(op) = asked {
        let text = help(op.as_deref())?;
        io::stdout().write_all(text.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let policies = match &args.policy {
        None => Policies::default(),
        Some(path) => {
            // Nothing stands in: the accounts are not known yet, and those of one
            // creditor alone fit.
            let issuer = "";
            let now = Time::now(args.now);
            let policy = source::verified(path, args.unsigned, &args.trust, issuer, now)?;
            Policies::given(policy)
        }
    };
    let pipeline = Pipeline {
        settings: Settings {
            unsigned: args.unsigned,
            policies,
        },
        strict: args.strict,
        jobs: args.jobs.unwrap_or_else(cores),
    };
    match pipeline.run(io::stdin(), io::stdout().lock()) {
        Ok(true) => Ok(ExitCode::SUCCESS),
        Ok(false) => Ok(ExitCode::from(USAGE)),
        // Whoever reads the answers has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(error).context("cannot read requests or write answers"),
    }
}

/// As many jobs as there are cores to run them.
fn cores() -> NonZero<u8> {
    let cores = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    cores.try_into().unwrap_or(NonZero::<u8>::MAX)
}

fn jobs(text: &str) -> Result<NonZero<u8>, String> {
    text.parse()
        .map_err(|_| format!("from 1 to {}", NonZero::<u8>::MAX))
}

/// What `--help` prints.
fn help(op: Option<&str>) -> Result<String> {
    let Some(name) = op else {
        let mut command = Cli::command();
        // Names the subcommand in full.
        command.build();
        let calc = command
            .find_subcommand_mut("calc")
            .context("there is no calc")?;
        let mut text = calc.render_long_help().to_string();
        text.push_str("\nOperations, each with help of its own:\n");
        for operation in OPERATIONS {
            writeln!(text, "  {:<14} {}", operation.name, operation.about)?;
        }
        return Ok(text);
    };
    match leeway_calc::operation(name) {
        Some(operation) => about(operation),
        None => bail!("there is no operation {name}; leeway calc --help lists them"),
    }
}

fn about(operation: &Operation) -> Result<String> {
    let mut text = format!("{}: {}\n", operation.name, operation.about);
    for (title, members) in [("Takes", operation.members), ("Answers", operation.result)] {
        writeln!(text, "\n{title}:")?;
        for Member { name, about } in members {
            writeln!(text, "  {name:<18} {about}")?;
        }
    }
    let example = &operation.example;
    let unsigned = if example.unsigned {
        " (with --unsigned)"
    } else {
        ""
    };
    writeln!(
        text,
        "\nExample{unsigned}:\n{}\n{}",
        example.line, example.answer
    )?;
    Ok(text)
}

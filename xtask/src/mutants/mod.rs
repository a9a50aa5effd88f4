//! `cargo xtask mutants`: changes the core's sums one place at a time and shows the
//! changes that no test of the core notices.
//!
//! cargo-mutants names the changes. Building the core and its tests anew for each of
//! them takes most of a day, so one program is built that holds them all, each in a
//! copy of its function; a number in the environment says which one is in force. A
//! change is then tried with the tests that reach its function, until one fails. The few
//! changes of constants, which no copy of a function can hold, are built one by one.

mod change;
mod program;
mod trial;

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::progress::note;
use crate::{project, tools};
use change::Change;
use program::Program;
use trial::{Outcome, Trial};

/// What the customer's money rests on.
const FILES: [&str; 5] = [
    "crates/core/src/option/*.rs",
    "crates/core/src/eligibility/*.rs",
    "crates/core/src/schedule/**/*.rs",
    "crates/core/src/apr/*.rs",
    "crates/core/src/budget.rs",
];
/// Of a hundred changes that compile, so many may go unnoticed.
const MOST_MISSED: usize = 3;

/// Arguments of `cargo xtask mutants`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Files to change, as globs; the core's sums where none is named.
    #[arg(long = "file")]
    files: Vec<String>,
    /// Random cases of each property.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    cases: u32,
    /// Passed on to `cargo mutants --list`, for instance `--shard 0/8` or `--re fit`.
    #[arg(last = true)]
    rest: Vec<String>,
}

/// Tries every change, on a copy of the work tree.
///
/// # Errors
/// When a test fails without any change, or more than three of a hundred changes are
/// not noticed.
pub fn run(arguments: &Arguments) -> Result<()> {
    tools::cargo_tool("cargo-mutants")?;
    let files: Vec<&str> = if arguments.files.is_empty() {
        FILES.to_vec()
    } else {
        arguments.files.iter().map(String::as_str).collect()
    };
    let changes = change::list(&files, &arguments.rest)?;
    note(&format!("{} changes", changes.len()));
    let program = Program::build(&changes, &folder())?;
    let tried: Vec<(usize, &Change)> = changes
        .iter()
        .enumerate()
        .filter(|(number, _)| program.holds(*number))
        .collect();
    note(&format!("{} of them compile", tried.len()));
    let trial = Trial::prepare(&program, arguments.cases)?;
    let mut outcomes = trial.of_all(&tried)?;
    let mut unviable = program.unviable();
    let constants = changes.iter().enumerate();
    for (number, change) in constants.filter(|(_, change)| change.function.is_none()) {
        let outcome = trial.of_constant(&changes, change)?;
        note(&format!("{outcome:?}: {}", change.name));
        match outcome {
            Some(outcome) => outcomes.push((number, outcome)),
            None => unviable += 1,
        }
    }

    let count = |wanted| {
        outcomes
            .iter()
            .filter(|(_, found)| *found == wanted)
            .count()
    };
    let missed = count(Outcome::Missed);
    for (number, outcome) in &outcomes {
        let word = match outcome {
            Outcome::Noticed => continue,
            Outcome::EndedByTime => "ended by time",
            Outcome::Missed => "missed",
        };
        if let Some(change) = changes.get(*number) {
            println!("{word}: {}", change.name);
        }
    }
    println!(
        "{} changes: {} noticed, {} ended by time, {missed} missed, {unviable} do not compile",
        changes.len(),
        count(Outcome::Noticed),
        count(Outcome::EndedByTime),
    );
    ensure!(
        missed * 100 <= MOST_MISSED * outcomes.len(),
        "more than {MOST_MISSED} of a hundred changes were not noticed"
    );
    Ok(())
}

/// Where the copy of the work tree lies.
fn folder() -> PathBuf {
    project::target().join("mutants")
}

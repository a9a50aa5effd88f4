//! `cargo xtask mutants`: changes the core's sums one place at a time and shows the
//! changes that no test of the core notices.

use std::process::Command;

use anyhow::Result;

use crate::{project, tools};

/// What the customer's money rests on.
const FILES: [&str; 5] = [
    "crates/core/src/option/*.rs",
    "crates/core/src/eligibility/*.rs",
    "crates/core/src/schedule/**/*.rs",
    "crates/core/src/apr/*.rs",
    "crates/core/src/budget.rs",
];
/// Cases of each invariant: a change that matters shows in a few hundred.
const CASES: &str = "300";

/// Arguments of `cargo xtask mutants`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Files to change, as globs; the core's sums where none is named.
    #[arg(long = "file")]
    files: Vec<String>,
    /// Passed on to `cargo mutants`, for instance `--shard 0/8`.
    #[arg(last = true)]
    rest: Vec<String>,
}

/// Runs `cargo mutants` on a copy of the work tree.
///
/// # Errors
/// When a change is not noticed, or the tests fail without any.
pub fn run(arguments: &Arguments) -> Result<()> {
    tools::cargo_tool("cargo-mutants")?;
    let named = arguments.files.iter().map(String::as_str);
    let files: Vec<&str> = if arguments.files.is_empty() {
        FILES.to_vec()
    } else {
        named.collect()
    };
    let mut command = Command::new(project::cargo());
    command
        .args(["mutants", "--package", "leeway-core"])
        .args(["--timeout", "120", "--jobs", "1"])
        .arg("--output")
        .arg(project::target())
        .env("LEEWAY_CASES", CASES)
        .current_dir(project::root());
    for file in files {
        command.args(["--file", file]);
    }
    tools::run(command.args(&arguments.rest))
}

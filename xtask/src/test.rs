//! `cargo xtask test`: every check and every test; the last line counts them.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result};

use crate::progress::Progress;
use crate::world::World;
use crate::{advisories, demo, dist, l10n, probe, project, python, tools};

/// Arguments of `cargo xtask test`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Passed on to `cargo test`, for instance the name of one test.
    #[arg(last = true)]
    rest: Vec<String>,
}

/// How many tests there were and how they ended.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Counts a step that is no cargo test as one test.
    fn step(&mut self, what: &str, outcome: &Result<()>) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(error) => {
                self.failed += 1;
                eprintln!("failed: {what}: {error:#}");
            }
        }
    }

    /// Adds one line `test result: ok. 5 passed; 0 failed; …`; other lines change nothing.
    fn line(&mut self, line: &str) {
        let Some(result) = line.trim_start().strip_prefix("test result: ") else {
            return;
        };
        let words: Vec<&str> = result.split([' ', ';']).collect();
        for pair in words.windows(2) {
            if let [count, what] = pair
                && let Ok(count) = count.parse::<u64>()
            {
                match *what {
                    "passed" => self.passed += count,
                    "failed" => self.failed += count,
                    _ => {}
                }
            }
        }
    }

    /// Whether everything that ran passed, and something ran.
    const fn success(self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

/// Runs everything; succeeds if nothing failed and something ran.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut tally = Tally::default();
    let mut progress = Progress::new(dist::STEPS + 12);

    progress.step("looking for the browsers");
    tally.step("browsers", &tools::browsers());
    progress.step("looking for PostgreSQL");
    tally.step("PostgreSQL", &tools::postgres());
    progress.step("checking the format");
    tally.step("cargo fmt", &cargo(&["fmt", "--all", "--check"]));
    progress.step("linting what runs natively");
    tally.step(
        "cargo clippy",
        &cargo(&[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    );
    progress.step("linting what runs in browsers");
    tally.step("cargo clippy for the browser", &lint_widget());
    progress.step("checking licences and sources");
    tally.step("cargo deny", &licences());
    progress.step("comparing with published advisories");
    if let Some(compared) = advisories::step() {
        tally.step("cargo deny check advisories", &compared);
    }

    progress.step("checking the messages of every language");
    tally.step("l10n", &l10n::run(&l10n::Arguments::default()));

    progress.step("building the leeway command");
    tally.step("leeway", &demo::build_leeway());
    progress.step("making keys");
    let folder = project::target().join("test-world");
    let world = World::new(&folder, &project::leeway());
    tally.step("keys", &world.make_keys());
    let out = folder.join("dist");
    tally.step(
        "dist",
        &dist::build(&world.trust(), &out, &mut progress).map(drop),
    );

    progress.step("building the sums for the browser");
    tally.step("probe", &probe::build().map(drop));

    progress.step("running the tests");
    let before = tally;
    let mut command = Command::new(project::cargo());
    command
        .args(["test", "--workspace", "--no-fail-fast"])
        .args(&arguments.rest)
        .envs(given(&folder))
        .env("LEEWAY_NODE_MODULES", node_modules())
        .env("LEEWAY_PYTHON", python())
        .env("LEEWAY_PROBE", probe::folder())
        .current_dir(project::root());
    let tests = stream(&mut command, &mut tally);
    // A test program that does not compile or crashes prints no result of its own.
    if tally.failed == before.failed {
        match tests {
            Ok(true) => {}
            Ok(false) => tally.failed += 1,
            Err(error) => tally.step("cargo test", &Err(error)),
        }
    }

    progress.step("counting");
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// How many steps [`prepare`] announces.
pub const PREPARED: usize = dist::STEPS + 2;

/// Makes what the journeys in browsers stand on: the `leeway` command, keys and the widget.
/// The variables that tell them where it is.
///
/// # Errors
/// When a tool is missing or something does not build.
pub fn prepare(progress: &mut Progress) -> Result<Vec<(&'static str, PathBuf)>> {
    tools::browsers()?;
    progress.step("building the leeway command");
    demo::build_leeway()?;
    progress.step("making keys");
    let folder = project::target().join("test-world");
    let world = World::new(&folder, &project::leeway());
    world.make_keys()?;
    dist::build(&world.trust(), &folder.join("dist"), progress)?;
    Ok(given(&folder))
}

/// The variables that tell the journeys where what they stand on is.
fn given(world: &Path) -> Vec<(&'static str, PathBuf)> {
    vec![
        ("LEEWAY_BIN", project::leeway()),
        ("LEEWAY_DIST", world.join("dist")),
        ("LEEWAY_WORLD", world.to_path_buf()),
        ("LEEWAY_AXE", axe()),
    ]
}

/// Empty where npm's packages cannot be had; the tests that need them say so.
fn node_modules() -> PathBuf {
    tools::npm()
        .map(|npm| npm.modules().to_path_buf())
        .unwrap_or_default()
}

/// Empty where PyPI's packages cannot be had, which is said here and by the tests.
fn python() -> PathBuf {
    python::python().unwrap_or_else(|error| {
        eprintln!("no interop with Python: {error:#}");
        PathBuf::new()
    })
}

fn axe() -> PathBuf {
    tools::npm().map(|npm| npm.axe()).unwrap_or_default()
}

fn cargo(arguments: &[&str]) -> Result<()> {
    tools::run(
        Command::new(project::cargo())
            .args(arguments)
            .current_dir(project::root()),
    )
}

/// Only the widget and what it is made of: nothing else is meant for browsers.
fn lint_widget() -> Result<()> {
    cargo(&[
        "clippy",
        "--quiet",
        "--package=leeway",
        "--package=leeway-core",
        "--package=leeway-l10n",
        "--lib",
        "--target=wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ])
}

/// The licences and sources of what is locked need no network; what is known of it does,
/// and changes from day to day ([`advisories`]).
fn licences() -> Result<()> {
    tools::cargo_tool("cargo-deny")?;
    cargo(&[
        "deny",
        "--workspace",
        "--log-level=error",
        "check",
        "licenses",
        "bans",
        "sources",
    ])
}

/// Shows the output line by line while counting; the answer is whether the command succeeded.
fn stream(command: &mut Command, tally: &mut Tally) -> Result<bool> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start cargo test")?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.context("reading from cargo test")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            tally.line(&line);
        }
    }
    Ok(child.wait().context("waiting for cargo test")?.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_run_is_no_success() {
        assert!(!Tally::default().success());
        assert!(
            !Tally {
                passed: 3,
                failed: 1
            }
            .success()
        );
    }

    #[test]
    fn only_result_lines_count() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s",
            "12 passed, 3 failed",
        ] {
            tally.line(line);
        }
        assert_eq!(
            tally,
            Tally {
                passed: 6,
                failed: 2
            }
        );
    }
}

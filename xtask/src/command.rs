//! The command line: which subcommand runs, and how a failure is shown.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{bench, demo, dist, gallery, l10n, mutants, screenshots, soak, test};

/// Builds, serves and checks Leeway.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Builds the files a creditor puts on a web server.
    Dist(dist::Arguments),
    /// Installs what is missing, starts the API and five businesses' pages, prints their addresses.
    Demo(demo::Arguments),
    /// Shows every screen and state of the widget, each at an address of its own.
    Gallery(gallery::Arguments),
    /// Runs every check and every test; the last line is `N passed, N failed`.
    Test(test::Arguments),
    /// Measures what a customer downloads and waits for.
    Bench(bench::Arguments),
    /// Takes pictures of the screens: widths, languages, themes.
    Screenshots(screenshots::Arguments),
    /// Holds every invariant to a million cases; the last line is `N passed, N failed`.
    Soak(soak::Arguments),
    /// Checks the messages of every language; the last line counts the findings.
    L10n(l10n::Arguments),
    /// Changes the core's sums place by place and shows what no test notices.
    Mutants(mutants::Arguments),
}

/// Runs the subcommand named on the command line.
#[must_use]
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Dist(arguments) => dist::run(&arguments),
        Task::Demo(arguments) => demo::run(&arguments),
        Task::Gallery(arguments) => gallery::run(&arguments),
        // Says itself what failed; a second message would hide its last line.
        Task::Test(arguments) => return test::run(&arguments),
        Task::Bench(arguments) => bench::run(&arguments),
        Task::Screenshots(arguments) => screenshots::run(&arguments),
        Task::Soak(arguments) => return soak::run(&arguments),
        Task::L10n(arguments) => l10n::run(&arguments),
        Task::Mutants(arguments) => mutants::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

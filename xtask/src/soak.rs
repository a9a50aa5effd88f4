//! `cargo xtask soak`: the invariants of the core and documents changed at random, over
//! many more cases than `cargo xtask test` has time for, a server killed and one decision
//! made many more times; the last line counts them.

use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use leeway_probe::{cases, fuzz};
use serde_json::{Value, json};

use crate::progress::Progress;
use crate::webdriver::{Browser, Engine};
use crate::{probe, project, python, test, tools};

/// Arguments of `cargo xtask soak`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many cases each invariant is held to.
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(1..))]
    cases: u32,
    /// Only the invariants with this in their name, for instance `i06` or `wasm`.
    filter: Option<String>,
}

/// What the names begin with of whatever is no test of the core.
const ELSEWHERE: [&str; 4] = ["wasm", "server", "once", "fuzz"];
/// What the comparison of browser and native code is called among the invariants.
const IN_WASM: &str = "wasm::i09_a_browser_works_out_the_same_bytes";
/// What the server goes through, as it is called among the invariants, the test program
/// that does it, and its tests.
const SERVER: [(&str, &str, &[&str]); 6] = [
    ("server::killed_on_sqlite", "it", &["crash::"]),
    ("server::killed_on_postgres", "postgres", &["crash::"]),
    ("server::described_on_sqlite", "it", &["contract::"]),
    ("server::described_on_postgres", "postgres", &["contract::"]),
    ("server::measured_on_sqlite", "it", &MEASURED),
    ("server::measured_on_postgres", "postgres", &MEASURED),
];
/// What is measured one after the other, and printed.
const MEASURED: [&str; 5] = [
    "latency::",
    "--",
    "--ignored",
    "--nocapture",
    "--test-threads=1",
];
/// What one decision goes through in browsers, as it is called among the invariants, and
/// how often each of it.
const ONCE: (&str, &str) = ("once::a_decision_in_browsers_has_one_effect", "50");
/// How often it is killed at a moment of chance, and at each of the four moments; how
/// many requests are made up for each operation.
const MANY: [(&str, &str); 3] = [
    ("LEEWAY_KILLS", "200"),
    ("LEEWAY_CRASHES", "50"),
    ("LEEWAY_EXAMPLES", "2000"),
];
/// What changed documents are called among the invariants, before their target.
const CHANGED: &str = "fuzz::";
/// Changed documents in one call of the browser.
const CHANGED_AT_ONCE: u32 = 10_000;
/// The cases before this one are those of the test of every day.
const FIRST_CHANGED: u32 = 10_000;
/// Accounts under each random policy, as in the test of every day.
const ACCOUNTS_EACH: u32 = 500;
/// The policies before this one are those of the test of every day.
const FIRST_POLICY: u32 = 200;
/// Policies in one call: the browser answers within seconds.
const AT_ONCE: u32 = 10;

/// Holds every invariant to so many cases; succeeds if nothing failed and something ran.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitCode {
    let (passed, failed) = match soak(arguments) {
        Ok(counts) => counts,
        Err(error) => {
            eprintln!("failed: {error:#}");
            (0, 1)
        }
    };
    println!("{passed} passed, {failed} failed");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// How many invariants held and how many did not.
fn soak(arguments: &Arguments) -> Result<(usize, usize)> {
    let filter = arguments.filter.as_deref().unwrap_or_default();
    // `server` as well as `server::killed`.
    let kind = filter.split("::").next().unwrap_or_default();
    let (program, mut names) = if ELSEWHERE.contains(&kind) {
        // None of the core's own tests is asked for.
        (PathBuf::new(), Vec::new())
    } else {
        eprintln!("building the invariants …");
        let program = build()?;
        let names = list(&program)?;
        (program, names)
    };
    names.push(IN_WASM.to_owned());
    names.extend(SERVER.iter().map(|(name, ..)| (*name).to_owned()));
    names.push(ONCE.0.to_owned());
    names.extend(fuzz::TARGETS.map(|target| [CHANGED, target].concat()));
    names.retain(|name| name.contains(filter));
    let total = names.len();
    let cases = arguments.cases;
    eprintln!("{total} invariants, {cases} cases each");

    let waiting = Mutex::new(names.into_iter());
    let counts = Mutex::new((0, 0));
    let work = || {
        while let Some(name) = waiting.lock().ok().and_then(|mut names| names.next()) {
            let started = Instant::now();
            let of_server = SERVER.iter().find(|(of, ..)| *of == name);
            let outcome = if let Some((_, program, tests)) = of_server {
                server(program, tests)
            } else if name == ONCE.0 {
                once()
            } else if name == IN_WASM {
                in_wasm(cases)
            } else if let Some(target) = name.strip_prefix(CHANGED) {
                changed(target, cases)
            } else {
                hold(&program, &name, cases)
            };
            let seconds = started.elapsed().as_secs();
            let Ok(mut counts) = counts.lock() else {
                return;
            };
            let word = match &outcome {
                Ok(()) => {
                    counts.0 += 1;
                    "ok"
                }
                Err(_) => {
                    counts.1 += 1;
                    "FAILED"
                }
            };
            eprintln!(
                "[{}/{total}] {name}: {word}, {seconds} s",
                counts.0 + counts.1
            );
            if let Err(error) = outcome {
                eprintln!("{error:#}");
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    counts
        .into_inner()
        .map_err(|_| anyhow::anyhow!("a worker panicked"))
}

/// Builds the tests of the core for speed, with every check of arithmetic, and says
/// where the program is.
fn build() -> Result<PathBuf> {
    let output = Command::new(project::cargo())
        .args(["test", "--profile", "soak", "--package", "leeway-core"])
        .args(["--test", "it", "--no-run", "--message-format", "json"])
        .current_dir(project::root())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start cargo")?;
    ensure!(output.status.success(), "the invariants do not compile");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|message| Some(PathBuf::from(message.get("executable")?.as_str()?)))
        .next_back()
        .context("cargo names no program")
}

fn list(program: &PathBuf) -> Result<Vec<String>> {
    let output = Command::new(program)
        .args(["invariants::", "--list", "--format", "terse"])
        .output()
        .context("cannot list the invariants")?;
    let names = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| line.strip_suffix(": test").map(str::to_owned))
        .collect::<Vec<_>>();
    ensure!(!names.is_empty(), "there are no invariants");
    Ok(names)
}

fn hold(program: &PathBuf, name: &str, cases: u32) -> Result<()> {
    let output = Command::new(program)
        .args(["--exact", name])
        .env("LEEWAY_CASES", cases.to_string())
        .current_dir(project::root().join("crates/core"))
        .output()
        .context("cannot start the invariant")?;
    ensure!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

/// Runs tests of the server for much longer than every day.
fn server(program: &str, tests: &[&str]) -> Result<()> {
    /// What is measured on one database is not disturbed by what is on the other.
    static MEASURING: Mutex<()> = Mutex::new(());
    let measuring = (tests == MEASURED).then(|| MEASURING.lock());
    tools::postgres()?;
    let done = tools::run(
        Command::new(project::cargo())
            .args(["test", "--quiet", "--package", "leeway-creditor"])
            .args(["--test", program])
            .args(tests)
            .envs(MANY)
            .env("LEEWAY_PYTHON", python::python()?)
            .current_dir(project::root()),
    );
    drop(measuring);
    done
}

/// Brings every situation that could make two effects of one decision about many times.
fn once() -> Result<()> {
    let world = test::prepare(&mut Progress::new(test::PREPARED))?;
    tools::run(
        Command::new(project::cargo())
            .args(["test", "--quiet", "--package", "leeway"])
            .args(["--test", "it", "once::", "--", "--nocapture"])
            .envs(world)
            .env("LEEWAY_TIMES", ONCE.1)
            .current_dir(project::root()),
    )
}

/// A browser with the probe in it.
fn browser() -> Result<Browser> {
    /// Two workers must not build it at once.
    static BUILDING: Mutex<()> = Mutex::new(());
    tools::browsers()?;
    let building = BUILDING.lock();
    let probe = probe::build()?;
    drop(building);
    let browser = Browser::start(Engine::Chromium, "en-US")?;
    browser.open("about:blank")?;
    probe.load(&browser)?;
    Ok(browser)
}

/// Holds so many changed documents of a target to what must be true of them, and compares
/// what the core says to them natively and in a browser.
fn changed(target: &str, cases: u32) -> Result<()> {
    let browser = browser()?;
    for first in (0..cases).step_by(CHANGED_AT_ONCE as usize) {
        let count = CHANGED_AT_ONCE.min(cases - first);
        let first = FIRST_CHANGED.saturating_add(first);
        let here =
            fuzz::run(target, first, count).map_err(|violation| anyhow::anyhow!("{violation}"))?;
        let arguments = [json!(target), json!(first), json!(count)];
        let there = browser.run_with("return window.probe.fuzz(...arguments)", &arguments)?;
        ensure!(
            there == json!(here.digest.to_string()),
            "{target} {first} to {}: the browser says {there}",
            first.saturating_add(count)
        );
    }
    Ok(())
}

/// Compares so many random accounts under policies that the daily test does not reach.
fn in_wasm(cases: u32) -> Result<()> {
    let browser = browser()?;
    for call in 0..cases.div_ceil(ACCOUNTS_EACH * AT_ONCE) {
        let first = FIRST_POLICY + call * AT_ONCE;
        let arguments = [first, AT_ONCE, ACCOUNTS_EACH].map(|number| json!(number));
        let there = browser.run_with(
            "return window.probe.digest_of_cases(...arguments)",
            &arguments,
        )?;
        let here = cases::digest(first, AT_ONCE, ACCOUNTS_EACH).to_string();
        ensure!(
            there == json!(here),
            "policies {first} to {} are worked out differently",
            first + AT_ONCE - 1
        );
    }
    Ok(())
}

//! `cargo xtask bench core`: how fast the sums are, as ratios within one run.
//!
//! Six schedules of 12 to 60 payments and one certified annual percentage rate, as Wasm
//! in Chromium and beside it decimal.js, big.js and BigInt on the same page; checking a
//! signed policy of 64 KiB beside hashing it; one evaluation of the largest example policy;
//! and `leeway calc` over many accounts.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{CPU_SLOWDOWN, resident_kb};
use crate::probe;
use crate::progress::Progress;
use crate::webdriver::{Browser, Engine};
use crate::{project, tools};

/// How many times faster than decimal.js the Wasm has to be.
const FASTER_THAN_DECIMAL: f64 = 20.0;
/// One frame of a screen, in milliseconds.
const FRAME_MS: f64 = 1000.0 / 60.0;
/// How much slower than this machine the slowest phone is taken to be, and how long checking
/// a policy of 64 KiB may take there, in milliseconds.
const SLOWEST_PHONE: f64 = 6.0;
const VERIFIED_MS: f64 = 50.0;
/// Libraries of decimals: package, and its script inside.
const LIBRARIES: [(&str, &str); 2] = [("decimal.js", "decimal.js"), ("big.js", "big.js")];

/// Arguments of `cargo xtask bench core`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many accounts `leeway calc` evaluates.
    #[arg(long, default_value_t = 100_000)]
    accounts: u32,
}

/// Runs `cargo xtask bench core`.
///
/// # Errors
/// When a tool is missing, a step fails, results differ, or something is too slow.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut progress = Progress::new(4);
    progress.step("looking for Chromium and the libraries to compare with");
    tools::chromium()?;
    let npm = tools::npm()?;
    progress.step("building the sums for the browser");
    let probe = probe::build()?;
    progress.step("measuring in Chromium");
    let browser = Browser::start(Engine::Chromium, "en-US")?;
    browser.open("about:blank")?;
    probe.load(&browser)?;
    for (package, script) in LIBRARIES {
        let path = npm.script(package, script);
        let source =
            fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        // Outside of a page's scripts the libraries look for a module system first.
        browser.run(&format!(
            "{{ let module, define, exports; (function () {{ {source} }}).call(window); }}"
        ))?;
    }
    let in_time = sums(&browser)? & verification(&browser)? & evaluation(&browser)?;
    drop(browser);
    progress.step("evaluating accounts with leeway calc");
    accounts(arguments.accounts)?;
    ensure!(in_time, "something is slower than it has to be");
    Ok(())
}

/// Prints the ratios; whether they are as wanted.
fn sums(browser: &Browser) -> Result<bool> {
    let loans: Vec<Value> = leeway_probe::sums::LOANS
        .iter()
        .map(|(principal, hundredths, count)| json!([principal, hundredths, count]))
        .collect();
    let answer = browser.run_with(include_str!("core.js"), &[json!(loans)])?;
    let answer: Answer = serde_json::from_value(answer).context("reading what the page found")?;
    println!(
        "{:<36} {:>12} {:>14}",
        "six schedules and a rate", "ms", "times the Wasm"
    );
    let [wasm, decimal, _, big_int] = answer.ms.by_name().map(|(_, ms)| ms);
    let found = answer.found.by_name().into_iter().map(|(_, found)| found);
    for ((name, ms), found) in answer.ms.by_name().into_iter().zip(found) {
        ensure!(
            found == answer.found.wasm,
            "{name} found {found:?} and the Wasm {:?}",
            answer.found.wasm
        );
        println!("{name:<36} {ms:>12.3} {:>14.1}", ms / wasm);
    }
    println!();
    Ok(decimal >= FASTER_THAN_DECIMAL * wasm && big_int > wasm)
}

/// What the page answers.
#[derive(Debug, Deserialize)]
struct Answer {
    /// The sum of all payments, and the rate.
    found: Each<[f64; 2]>,
    /// Milliseconds a time.
    ms: Each<f64>,
}

/// One value for each way of working the sums out.
#[derive(Debug, Deserialize)]
struct Each<T> {
    wasm: T,
    #[serde(rename = "decimal.js")]
    decimal: T,
    #[serde(rename = "big.js")]
    big: T,
    #[serde(rename = "BigInt")]
    big_int: T,
}

impl<T: Copy> Each<T> {
    fn by_name(&self) -> [(&'static str, T); 4] {
        [
            ("Wasm", self.wasm),
            ("decimal.js", self.decimal),
            ("big.js", self.big),
            ("BigInt", self.big_int),
        ]
    }
}

/// Prints what checking a signed policy of 64 KiB costs, beside hashing it once; whether it
/// is as cheap as it has to be on a slow phone.
fn verification(browser: &Browser) -> Result<bool> {
    let ms = |export: &str, times: u32| -> Result<f64> {
        let found = browser.run_with(
            "const [name, times] = arguments;
             window.probe[name](times);
             const start = performance.now();
             const accepted = window.probe[name](times);
             return [(performance.now() - start) / times, accepted ?? times];",
            &[json!(export), json!(times)],
        )?;
        let [ms, accepted]: [f64; 2] = serde_json::from_value(found)?;
        ensure!(accepted == f64::from(times), "the policy was refused");
        Ok(ms)
    };
    let (verified, hashed) = (
        ms("verify_long_policy", 100)?,
        ms("hash_long_policy", 1_000)?,
    );
    println!(
        "{:<36} {:>12} {:>14}",
        "a policy of 64 KiB", "ms", "times SHA-256"
    );
    println!("{:<36} {hashed:>12.3} {:>14.1}", "SHA-256 of it", 1.0);
    println!(
        "{:<36} {verified:>12.3} {:>14.1}\n",
        "verified and read",
        verified / hashed
    );
    Ok(verified * SLOWEST_PHONE <= VERIFIED_MS)
}

/// Prints how long the largest example takes on a slow phone; whether that is a frame.
fn evaluation(browser: &Browser) -> Result<bool> {
    browser.devtools(
        "Emulation.setCPUThrottlingRate",
        &json!({ "rate": CPU_SLOWDOWN }),
    )?;
    let times = 50;
    let ms = browser.run_with(
        "const times = arguments[0];
         window.probe.evaluate_largest(times);
         const start = performance.now();
         window.probe.evaluate_largest(times);
         return (performance.now() - start) / times;",
        &[json!(times)],
    )?;
    let ms = ms.as_f64().context("nothing was measured")?;
    println!(
        "largest example, {CPU_SLOWDOWN}x CPU slowdown       {ms:>12.3} ms of {FRAME_MS:.1}\n"
    );
    Ok(ms <= FRAME_MS)
}

/// Prints accounts a second through `leeway calc`, and what its memory grew to.
fn accounts(count: u32) -> Result<()> {
    tools::run(
        Command::new(project::cargo())
            .args(["build", "--quiet", "--release", "--package", "leeway-cli"])
            .current_dir(project::root()),
    )?;
    let leeway = project::target().join("release/leeway");
    let policy = project::root().join("examples/retail/policy.json");
    let mut child = Command::new(leeway)
        .args(["calc", "--unsigned", "--policy"])
        .arg(&policy)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting leeway calc")?;
    let lines = account_lines()?;
    let mut stdin = child.stdin.take().context("no standard input")?;
    let writer = std::thread::spawn(move || -> std::io::Result<()> {
        let mut stdin = std::io::BufWriter::new(&mut stdin);
        for number in 0..count as usize {
            if let Some(line) = lines.get(number % lines.len().max(1)) {
                stdin.write_all(line.as_bytes())?;
            }
        }
        stdin.flush()
    });
    let started = Instant::now();
    let out = child.stdout.take().context("no standard output")?;
    let mut answered: u32 = 0;
    let mut memory = Vec::new();
    for line in std::io::BufRead::lines(std::io::BufReader::new(out)) {
        let line = line.context("reading an answer")?;
        ensure!(line.contains("\"ok\""), "an account was refused: {line}");
        answered += 1;
        if answered.is_multiple_of(count.div_ceil(10).max(1)) {
            memory.extend(resident_kb(child.id()));
        }
    }
    let spent = started.elapsed().max(Duration::from_millis(1));
    writer
        .join()
        .map_err(|_| anyhow::anyhow!("the writer stopped"))??;
    ensure!(
        child.wait()?.success() && answered == count,
        "leeway calc answered {answered} lines"
    );
    println!(
        "leeway calc evaluate: {answered} accounts in {:.1} s, {:.0} a second",
        spent.as_secs_f64(),
        f64::from(answered) / spent.as_secs_f64()
    );
    println!("memory after each tenth, KiB: {memory:?}");
    Ok(())
}

/// A request for each customer of the example.
fn account_lines() -> Result<Vec<String>> {
    let path = project::root().join("examples/retail/accounts.json");
    let text = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let accounts: Value = serde_json::from_slice(&text)?;
    let customers = accounts.get("customers").and_then(Value::as_array);
    let customers = customers.context("no customers")?;
    Ok(customers
        .iter()
        .map(|customer| {
            let request = json!({
                "op": "evaluate",
                "account": customer.get("account"),
                "as_of": "2026-11-20",
            });
            format!("{request}\n")
        })
        .collect())
}

//! `cargo xtask bench server`: how many choices and accounts `leeway serve` answers over
//! HTTP, beside what the same database commits by itself in the same run.
//!
//! Clients, server and database share the machine. Everything is measured in turns of a
//! few seconds, so that what else the machine does meets all of it alike, and only the
//! ratios mean something elsewhere. One turn: every customer asks for their account (a
//! new quote is stored), every customer posts a choice, and the database alone commits
//! as many short rows and as many transactions with the rows of a choice.

mod bare;
mod client;
mod postgres;
mod shop;

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::progress::Progress;
use crate::world::Api;
use crate::{project, tools};
use bare::{Bare, OF_A_CHOICE, OF_AN_ACCOUNT};
use postgres::Cluster;
use shop::Shop;

use super::{resident_kb, worked};

/// Of what the database commits by itself, the server is to answer at least so much.
const GOAL: f64 = 0.5;
/// Servers that share one PostgreSQL.
const SEVERAL: usize = 3;

/// Arguments of `cargo xtask bench server`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Steady load on each database; a fifth of it on several servers.
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..))]
    seconds: u64,
    /// Requests at the same time, and committers of the database alone.
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..=64))]
    clients: u16,
    /// Customers, each of whom chooses once in a turn.
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u16).range(1..))]
    customers: u16,
    /// Only the databases with this in their name: `sqlite` or `postgres`.
    filter: Option<String>,
}

/// What one kind of request took.
#[derive(Debug, Default)]
struct Taken {
    spent: Duration,
    /// By the processors, for the servers alone.
    worked: Duration,
    latencies: Vec<Duration>,
}

impl Taken {
    /// Adds what `requests` gives: the time from its first to its last, and each one's.
    fn add(
        &mut self,
        running: &[Api],
        requests: impl FnOnce() -> Result<(Duration, Vec<Duration>)>,
    ) -> Result<()> {
        let worked = || -> Duration {
            let each = running.iter();
            each.filter_map(|api| worked(api.process())).sum()
        };
        let before = worked();
        let (spent, latencies) = requests()?;
        self.worked += worked().saturating_sub(before);
        self.spent += spent;
        self.latencies.extend(latencies);
        Ok(())
    }

    /// Of the processors, for each, in milliseconds.
    fn work(&self) -> f64 {
        self.worked.as_secs_f64() * 1000.0 / self.latencies.len().max(1) as f64
    }

    /// In a second.
    fn rate(&self) -> f64 {
        rate(self.latencies.len(), self.spent)
    }

    /// The latency that so many of a hundred stay under, in milliseconds.
    fn percentile(&self, percent: usize) -> f64 {
        let mut sorted = self.latencies.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).copied().unwrap_or_default().as_secs_f64() * 1000.0
    }
}

fn rate(count: usize, spent: Duration) -> f64 {
    // A count of requests is far below what a float holds exactly.
    count as f64 / spent.as_secs_f64().max(f64::MIN_POSITIVE)
}

/// Runs `cargo xtask bench server`.
///
/// # Errors
/// When a tool is missing, a request fails, what was acknowledged is not in the database,
/// or the server answers less than half of what its database commits.
pub fn run(arguments: &Arguments) -> Result<()> {
    let filter = arguments.filter.as_deref().unwrap_or_default();
    let wanted = |name: &str| name.contains(filter);
    let mut progress = Progress::new(5);
    progress.step("building the leeway command for speed");
    tools::run(
        Command::new(project::cargo())
            .args(["build", "--quiet", "--release", "--package", "leeway-cli"])
            .current_dir(project::root()),
    )?;
    let steady = Duration::from_secs(arguments.seconds);
    let mut ratios = Vec::new();
    if wanted("sqlite") {
        progress.step("SQLite, one server");
        let folder = project::target().join("bench-server/sqlite");
        let shop = Shop::open(&folder, None, arguments.customers)?;
        ratios.extend(load(&shop, 1, steady, arguments)?);
    }
    if wanted("postgres") {
        progress.step("starting PostgreSQL");
        tools::postgres()?;
        let cluster = Cluster::start()?;
        let folder = project::target().join("bench-server/postgres");
        let shop = Shop::open(&folder, Some(cluster.address()), arguments.customers)?;
        progress.step("PostgreSQL, one server");
        ratios.extend(load(&shop, 1, steady, arguments)?);
        progress.step("PostgreSQL, three servers");
        ratios.extend(load(&shop, SEVERAL, steady / 5, arguments)?);
    }
    ensure!(!ratios.is_empty(), "no database has {filter:?} in its name");
    let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    ensure!(
        least >= GOAL,
        "the server answers {least:.2} of what its database commits, less than {GOAL}"
    );
    Ok(())
}

/// Puts so many servers under load for so long, prints what came of it, and gives the
/// ratios of accounts and choices to what the database commits by itself.
fn load(shop: &Shop, servers: usize, steady: Duration, arguments: &Arguments) -> Result<[f64; 2]> {
    let clients = usize::from(arguments.clients);
    let customers = usize::from(arguments.customers);
    let mut bare = Bare::open(shop.database(), shop.folder(), clients)?;
    bare.end_arrangements()?;
    let before = bare.arrangements()?;
    let running = shop.serve(servers)?;
    let apis: Vec<&str> = running.iter().map(Api::address).collect();
    let mut front = shop.front(&apis, clients)?;

    // Once for everything that is made on first use.
    front.accounts()?;
    front.choices()?;
    bare.end_arrangements()?;
    let quote = bare.rows(OF_AN_ACCOUNT)?;
    let choice = bare.rows(OF_A_CHOICE)?;
    let resident = || -> Vec<u64> {
        let each = running.iter();
        each.filter_map(|api| resident_kb(api.process())).collect()
    };

    let (mut accounts, mut choices) = (Taken::default(), Taken::default());
    let (mut one_row, mut of_choice) = (Duration::ZERO, Duration::ZERO);
    let mut turns = 0;
    let started = Instant::now();
    let mut memory = vec![resident()];
    while started.elapsed() < steady || turns == 0 {
        accounts.add(&running, || front.accounts())?;
        choices.add(&running, || front.choices())?;
        bare.end_arrangements()?;
        one_row += bare.commit(&quote, customers)?;
        of_choice += bare.commit(&choice, customers)?;
        turns += 1;
        let tenths = started.elapsed().as_secs_f64() / steady.as_secs_f64() * 10.0;
        if tenths >= memory.len() as f64 {
            memory.push(resident());
        }
    }
    let accepted = customers * (turns + 1);
    ensure!(
        bare.arrangements()? == before + accepted,
        "arrangements and acknowledged choices differ in number"
    );
    drop(running);
    shop.check_audit()?;

    let committed = customers * turns;
    let one_row = rate(committed, one_row);
    let of_choice = rate(committed, of_choice);
    let ratios = [accounts.rate() / one_row, choices.rate() / of_choice];
    println!(
        "{}, {servers} server(s), {clients} clients, {turns} turns of {customers} customers, {:.0} s:",
        shop.kind(),
        started.elapsed().as_secs_f64()
    );
    for (what, taken, bare, against) in [
        ("accounts", &accounts, one_row, "one row"),
        ("choices", &choices, of_choice, "the rows of a choice"),
    ] {
        println!(
            "  {what}: {:.0} a second, p50 {:.1} ms, p99 {:.1} ms, {:.2} ms of a processor each; the database alone commits {bare:.0} transactions of {against} a second; ratio {:.2}",
            taken.rate(),
            taken.percentile(50),
            taken.percentile(99),
            taken.work(),
            taken.rate() / bare
        );
    }
    let bytes: Vec<usize> = choice.iter().map(|row| row.len() / 2).collect();
    println!(
        "  choices to transactions of one row: {:.2}; bytes in the rows of a choice: {bytes:?}",
        choices.rate() / one_row
    );
    println!("  memory of each server after each tenth, KiB: {memory:?}");
    println!("  {accepted} choices acknowledged, {accepted} arrangements, audit log verified");
    Ok(ratios)
}

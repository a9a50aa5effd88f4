//! Trying a change: the tests that reach it, until one of them fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

use super::change::Change;
use super::program::{IN_FORCE, Program, REACHED};
use crate::progress::note;
use crate::tools;

/// The same random cases each time, and none of them shrunk.
const QUICK: [(&str, &str); 3] = [
    ("PROPTEST_RNG_SEED", "1"),
    ("PROPTEST_MAX_SHRINK_ITERS", "0"),
    ("RUST_BACKTRACE", "0"),
];
/// A test that takes so many times as long as without a change runs for ever.
const PATIENCE: u32 = 20;
/// How long any test may take.
const LEAST_PATIENCE: Duration = Duration::from_secs(10);
/// How often a running test is looked at.
const LOOK: Duration = Duration::from_millis(2);

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A test failed.
    Noticed,
    /// A test ran too long.
    EndedByTime,
    /// Every test passed.
    Missed,
}

/// One test of the core.
#[derive(Debug)]
struct Test {
    program: PathBuf,
    name: String,
    /// How long it takes without a change.
    takes: Duration,
    /// The functions it reaches.
    reaches: BTreeSet<usize>,
}

/// The tests, and what they are run with.
#[derive(Debug)]
pub(super) struct Trial<'a> {
    program: &'a Program,
    cases: String,
    tests: Vec<Test>,
}

impl<'a> Trial<'a> {
    /// Runs every test without a change.
    ///
    /// # Errors
    /// When one fails.
    pub(super) fn prepare(program: &'a Program, cases: u32) -> Result<Self> {
        let mut trial = Self {
            program,
            cases: cases.to_string(),
            tests: Vec::new(),
        };
        let reached = std::env::temp_dir().join(format!("reached-{}", std::process::id()));
        for executable in &program.tests {
            let listed =
                tools::output(Command::new(executable).args(["--list", "--format", "terse"]))?;
            for name in listed
                .lines()
                .filter_map(|line| line.strip_suffix(": test"))
            {
                let mut test = Test {
                    program: executable.clone(),
                    name: name.to_owned(),
                    takes: Duration::from_secs(60),
                    reaches: BTreeSet::new(),
                };
                fs::write(&reached, "").context("writing what was reached")?;
                let started = Instant::now();
                let outcome = trial.outcome(&test, |command| {
                    command.env(REACHED, &reached);
                })?;
                ensure!(
                    outcome == Outcome::Missed,
                    "{name} fails without any change"
                );
                test.takes = started.elapsed();
                test.reaches = fs::read_to_string(&reached)
                    .context("reading what was reached")?
                    .lines()
                    .filter_map(|number| number.parse().ok())
                    .collect();
                trial.tests.push(test);
            }
        }
        fs::remove_file(&reached).context("removing what was reached")?;
        note(&format!("{} tests", trial.tests.len()));
        Ok(trial)
    }

    /// What becomes of each of `changes`, in their order.
    pub(super) fn of_all(&self, changes: &[(usize, &Change)]) -> Result<Vec<(usize, Outcome)>> {
        let waiting = Mutex::new(changes.iter());
        let found = Mutex::new(BTreeMap::new());
        // How many changes of a file each test noticed: it may notice the next one, too.
        let noticed: Mutex<BTreeMap<(&str, usize), u32>> = Mutex::new(BTreeMap::new());
        let work = || -> Result<()> {
            loop {
                let next = waiting.lock().map_err(poisoned)?.next();
                let Some((number, change)) = next else {
                    return Ok(());
                };
                let file = change.file.as_str();
                let mut order = self.reaching(*number);
                {
                    let noticed = noticed.lock().map_err(poisoned)?;
                    let before = |test: usize| noticed.get(&(file, test)).copied().unwrap_or(0);
                    // What noticed most in the least time, then what takes the least.
                    order.sort_by_key(|test| {
                        let takes = self.tests.get(*test).map(|test| test.takes);
                        let millis = takes.map_or(u128::MAX, |takes| takes.as_millis() + 20);
                        (
                            std::cmp::Reverse(u128::from(before(*test)) * 1_000 / millis),
                            takes,
                        )
                    });
                }
                let mut outcome = Outcome::Missed;
                for index in order {
                    let test = self.tests.get(index).context("no such test")?;
                    outcome = self.outcome(test, |command| {
                        command.env(IN_FORCE, number.to_string());
                    })?;
                    if outcome != Outcome::Missed {
                        let mut noticed = noticed.lock().map_err(poisoned)?;
                        *noticed.entry((file, index)).or_default() += 1;
                        break;
                    }
                }
                let mut found = found.lock().map_err(poisoned)?;
                found.insert(*number, outcome);
                if outcome == Outcome::Missed {
                    note(&format!("missed: {}", change.name));
                }
                if found.len() % 100 == 0 {
                    note(&format!("{} of {} tried", found.len(), changes.len()));
                }
            }
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            workers
                .into_iter()
                .try_for_each(|worker| worker.join().map_err(|_| anyhow!("a worker panicked"))?)
        })?;
        Ok(found.into_inner().map_err(poisoned)?.into_iter().collect())
    }

    /// What becomes of a change that was built into `programs` in place of all others:
    /// nobody knows which tests it reaches, so all of these are run, the quickest first.
    fn of_build(&self, programs: &[PathBuf]) -> Result<Outcome> {
        let tests = self.tests.iter();
        let mut order: Vec<&Test> = tests
            .filter(|test| programs.contains(&test.program))
            .collect();
        order.sort_by_key(|test| test.takes);
        for test in order {
            let outcome = self.outcome(test, |_| {})?;
            if outcome != Outcome::Missed {
                return Ok(outcome);
            }
        }
        Ok(Outcome::Missed)
    }

    /// What becomes of a changed constant, or nothing where it does not compile. The unit
    /// tests are built first: most of the time goes into building the others.
    pub(super) fn of_constant(
        &self,
        changes: &[Change],
        constant: &Change,
    ) -> Result<Option<Outcome>> {
        for targets in ["--lib", "--tests"] {
            let programs = self.program.build_with(changes, constant, targets)?;
            if programs.is_empty() {
                return Ok(None);
            }
            let outcome = self.of_build(&programs)?;
            if outcome != Outcome::Missed {
                return Ok(Some(outcome));
            }
        }
        Ok(Some(Outcome::Missed))
    }

    /// The tests that reach the function of a change.
    fn reaching(&self, change: usize) -> Vec<usize> {
        let function = self.program.function_of(change);
        self.tests
            .iter()
            .enumerate()
            .filter(|(_, test)| function.is_some_and(|function| test.reaches.contains(&function)))
            .map(|(index, _)| index)
            .collect()
    }

    /// Runs one test and waits for its end, but not for ever.
    fn outcome(&self, test: &Test, prepare: impl FnOnce(&mut Command)) -> Result<Outcome> {
        let mut command = Command::new(&test.program);
        command
            .args(["--exact", &test.name, "--test-threads", "1"])
            .env("LEEWAY_CASES", &self.cases)
            .env("PROPTEST_CASES", &self.cases)
            .envs(QUICK)
            .current_dir(&self.program.folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        prepare(&mut command);
        let started = Instant::now();
        let patience = (test.takes * PATIENCE).max(LEAST_PATIENCE);
        let mut child = command.spawn().context("cannot start a test")?;
        loop {
            if let Some(status) = child.try_wait().context("waiting for a test")? {
                return Ok(if status.success() {
                    Outcome::Missed
                } else {
                    Outcome::Noticed
                });
            }
            if started.elapsed() > patience {
                child.kill().context("ending a test")?;
                child.wait().context("waiting for a test")?;
                return Ok(Outcome::EndedByTime);
            }
            std::thread::sleep(LOOK);
        }
    }
}

fn poisoned<T>(_: std::sync::PoisonError<T>) -> anyhow::Error {
    anyhow!("a worker panicked")
}

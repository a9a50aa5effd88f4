//! What the database does by itself: durable transactions of the least that compares,
//! without HTTP and without a sum worked out, by programs that come with the database:
//! `pgbench` with as many connections as there are clients, and Python's SQLite, one
//! transaction after the other, since SQLite has one writer.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::postgres;
use crate::{python, tools};

/// What one kind of request leaves behind: for each row, its bytes in hexadecimal, asked of
/// SQLite and of PostgreSQL.
pub(super) type Left = &'static [(&'static str, &'static str)];

/// What a request for an account leaves: a quote.
pub(super) const OF_AN_ACCOUNT: Left = &[(
    "SELECT hex(quote) FROM quotes LIMIT 1",
    "SELECT encode(quote, 'hex') FROM quotes LIMIT 1",
)];

/// What a choice leaves: what was agreed with account and offer, the entry of the audit log,
/// the event, the answer that is kept.
pub(super) const OF_A_CHOICE: Left = &[
    (
        "SELECT hex(quote) || hex(account) || hex(choice) || hex(offer) || hex(receipt) \
           FROM arrangements LIMIT 1",
        "SELECT encode(quote || account || choice || offer || convert_to(receipt, 'UTF8'), 'hex') \
           FROM arrangements LIMIT 1",
    ),
    (
        "SELECT hex(previous) || hex(entry) || hex(hash) FROM audit ORDER BY seq DESC LIMIT 1",
        "SELECT encode(previous || entry || hash, 'hex') FROM audit ORDER BY seq DESC LIMIT 1",
    ),
    (
        "SELECT hex(event_id) || hex(payload) FROM outbox LIMIT 1",
        "SELECT encode(convert_to(event_id, 'UTF8') || payload, 'hex') FROM outbox LIMIT 1",
    ),
    (
        "SELECT hex(key) || hex(body_sha256) || hex(answer) FROM idempotency LIMIT 1",
        "SELECT encode(convert_to(key || body_sha256, 'UTF8') || answer, 'hex') \
           FROM idempotency LIMIT 1",
    ),
];

/// Commits to a table of its own in the database that is measured.
#[derive(Debug)]
pub(super) enum Bare {
    /// A process of `commits.py`.
    Sqlite(Sqlite),
    /// The address and the folder for scripts of `pgbench`.
    Postgres {
        /// Of the database.
        address: String,
        /// For scripts.
        folder: PathBuf,
        /// Connections.
        committers: usize,
    },
}

impl Bare {
    /// Makes the table; `folder` is for what the programs need.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) fn open(address: &str, folder: &Path, committers: usize) -> Result<Self> {
        if let Some(path) = address.strip_prefix("sqlite:") {
            return Sqlite::start(path).map(Self::Sqlite);
        }
        let mut bare = Self::Postgres {
            address: address.to_owned(),
            folder: folder.to_path_buf(),
            committers,
        };
        bare.ask(
            "CREATE TABLE IF NOT EXISTS bare \
             (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content BYTEA COMPRESSION lz4 NOT NULL)",
        )?;
        Ok(bare)
    }

    /// The rows that a request of one kind left, each in hexadecimal.
    ///
    /// # Errors
    /// When there was none.
    pub(super) fn rows(&mut self, left: Left) -> Result<Vec<String>> {
        let is_sqlite = matches!(self, Self::Sqlite(_));
        left.iter()
            .map(|(sqlite, postgres)| {
                let row = self.ask(if is_sqlite { sqlite } else { postgres })?;
                ensure!(!row.is_empty(), "no request left what {sqlite:?} asks for");
                Ok(row)
            })
            .collect()
    }

    /// How long so many transactions take, each of these rows in hexadecimal.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) fn commit(&mut self, rows: &[String], count: usize) -> Result<Duration> {
        let seconds: f64 = match self {
            Self::Sqlite(sqlite) => {
                let line = format!("commit {count} {}", rows.join(" "));
                sqlite.ask(&line)?.parse()?
            }
            Self::Postgres {
                address,
                folder,
                committers,
            } => pgbench(address, folder, *committers, rows, count)?,
        };
        if let Self::Postgres { .. } = self {
            self.ask("TRUNCATE bare")?;
        }
        Ok(Duration::from_secs_f64(seconds))
    }

    /// Ends every arrangement, as the creditor's system does, so that each customer may
    /// choose again.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) fn end_arrangements(&mut self) -> Result<()> {
        self.ask("UPDATE arrangements SET state = 'ended' WHERE state = 'active'")
            .map(drop)
    }

    /// How many arrangements there are, ended or not.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) fn arrangements(&mut self) -> Result<usize> {
        Ok(self.ask("SELECT count(*) FROM arrangements")?.parse()?)
    }

    /// The first value a statement answers; empty where there is none.
    fn ask(&mut self, sql: &str) -> Result<String> {
        match self {
            Self::Sqlite(sqlite) => sqlite.ask(sql),
            Self::Postgres { address, .. } => {
                let mut psql = Command::new(postgres::program("psql")?);
                psql.args(["-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", address])
                    .args(["-c", sql]);
                Ok(tools::output(&mut psql)?.trim().to_owned())
            }
        }
    }
}

/// Seconds for so many transactions, shared by all connections.
fn pgbench(
    address: &str,
    folder: &Path,
    committers: usize,
    rows: &[String],
    count: usize,
) -> Result<f64> {
    let insert =
        |row: &String| format!("INSERT INTO bare (content) VALUES (decode('{row}', 'hex'));\n");
    let inserts: String = rows.iter().map(insert).collect();
    // A statement by itself is a transaction.
    let script = match rows {
        [_] => inserts,
        _ => format!("BEGIN;\n{inserts}COMMIT;\n"),
    };
    let path = folder.join("bare.sql");
    fs::write(&path, script).with_context(|| format!("writing {}", path.display()))?;
    let each = count.div_ceil(committers);
    let mut pgbench = Command::new(postgres::program("pgbench")?);
    pgbench
        .args(["--no-vacuum", "--protocol", "prepared", "--jobs", "2"])
        .args(["--client", &committers.to_string()])
        .args(["--transactions", &each.to_string(), "--file"])
        .arg(&path)
        .arg(address);
    let told = tools::output(&mut pgbench)?;
    let rate = told
        .lines()
        .find_map(|line| line.strip_prefix("tps = "))
        .and_then(|rest| rest.split(' ').next())
        .context("pgbench names no rate")?;
    Ok(count as f64 / rate.parse::<f64>()?)
}

/// A process that keeps one connection to an SQLite file; it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Sqlite {
    child: Child,
    stdin: Option<ChildStdin>,
    stdout: BufReader<ChildStdout>,
}

impl Sqlite {
    fn start(path: &str) -> Result<Self> {
        let mut child = Command::new(python::python()?)
            .args(["-c", include_str!("commits.py"), path])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start Python")?;
        let stdin = child.stdin.take();
        let stdout = child.stdout.take().context("no standard output")?;
        Ok(Self {
            child,
            stdin,
            stdout: BufReader::new(stdout),
        })
    }

    fn ask(&mut self, line: &str) -> Result<String> {
        let stdin = self.stdin.as_mut().context("no standard input")?;
        writeln!(stdin, "{line}")?;
        let mut answer = String::new();
        let read = self.stdout.read_line(&mut answer)?;
        ensure!(read > 0, "SQLite refused: {line}");
        Ok(answer.trim().to_owned())
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        drop(self.stdin.take());
        // Failing means that it has ended already.
        let _ = self.child.wait();
    }
}

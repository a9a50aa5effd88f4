//! A PostgreSQL of the benchmark's own, with every commit on the disk.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::tools;

/// Makes a cluster with PostgreSQL's own settings in a new folder, serves it on a socket
/// there, says where, and waits for the end of its input: whoever holds the other end
/// leaves nothing behind, however they end.
const KEEP: &str = r#"
set -eu
folder=$(mktemp -d "$2/leeway-bench.XXXXXX")
cleanup() { "$1/pg_ctl" -D "$folder/data" -m immediate -s stop || true; rm -rf "$folder"; }
trap 'cleanup "$@"' EXIT
"$1/initdb" -D "$folder/data" -A trust -U leeway -E UTF8 --locale=C >"$folder/log" 2>&1 \
    || { cat "$folder/log" >&2; exit 1; }
"$1/pg_ctl" -D "$folder/data" -s -w -l "$folder/log" -o "-k $folder -c listen_addresses='' -c max_connections=200" start \
    || { cat "$folder/log" >&2; exit 1; }
"$1/createdb" -h "$folder" -U leeway leeway || exit 1
echo "$folder"
cat >/dev/null
"#;

/// A running cluster; it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Cluster {
    keeper: Child,
    folder: String,
}

impl Cluster {
    /// Starts one.
    ///
    /// # Errors
    /// When PostgreSQL is missing or does not start.
    pub(super) fn start() -> Result<Self> {
        let programs = programs().context("please install: postgresql (name as in Debian)")?;
        let mut keeper = shell()
            .args(["-c", KEEP, "sh"])
            .arg(programs)
            .arg(std::env::temp_dir())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start a shell")?;
        let mut folder = String::new();
        let out = keeper.stdout.take().context("no standard output")?;
        BufReader::new(out).read_line(&mut folder)?;
        ensure!(!folder.is_empty(), "PostgreSQL did not start");
        Ok(Self {
            keeper,
            folder: folder.trim().to_owned(),
        })
    }

    /// The address of its database.
    pub(super) fn address(&self) -> String {
        let folder = self.folder.replace('/', "%2F");
        format!("postgres://leeway@localhost/leeway?host={folder}")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Failing means that it has ended already.
        let _ = self.keeper.wait();
    }
}

/// Where a program of PostgreSQL is.
///
/// # Errors
/// When it is missing.
pub(super) fn program(name: &str) -> Result<PathBuf> {
    let programs = programs().context("please install: postgresql (name as in Debian)")?;
    let beside = programs.join(name);
    if beside.is_file() {
        return Ok(beside);
    }
    tools::find(name).with_context(|| format!("{name} is missing"))
}

/// A shell as somebody PostgreSQL runs for: it refuses to as root.
fn shell() -> Command {
    let is_root = std::fs::metadata("/proc/self")
        .is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0);
    let mut command = if is_root {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--", "sh"]);
        command
    } else {
        Command::new("sh")
    };
    command.current_dir("/");
    command
}

/// The folder of the newest PostgreSQL, as Debian lays them out, or of the one on the path.
fn programs() -> Option<PathBuf> {
    let of_debian = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let version = entry.ok()?.file_name().to_str()?.parse::<u32>().ok()?;
            Some((version, format!("/usr/lib/postgresql/{version}/bin")))
        });
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    of_debian
        .max()
        .map(|(_, folder)| PathBuf::from(folder))
        .into_iter()
        .chain(std::env::split_paths(&on_path))
        .find(|folder| has_all(folder))
}

fn has_all(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres", "createdb", "pgbench"]
        .iter()
        .all(|program| folder.join(program).is_file())
}

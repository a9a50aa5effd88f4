//! A disk that is full, and one that cannot be written.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use leeway_core::option::Params;

use crate::crash::Process;
use crate::world::{Api, World, crowd, new_key, policy, to_bytes};

/// A small disk of its own in a namespace of its own, the database on it, and then the
/// program. Needs no rights: the namespace has its own.
const ON_A_SMALL_DISK: &str = r#"
set -eu
disk=$1 from=$2 options=$3; shift 3
mount -t tmpfs -o size=6m tmpfs "$disk"
cp "$from" "$disk/leeway.sqlite"
mount -o "remount,$options" "$disk"
exec "$@"
"#;

fn small_disk(disk: &Path, from: &Path, options: &str) -> Command {
    let mut command = Command::new("unshare");
    command
        .args([
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            ON_A_SMALL_DISK,
            "sh",
        ])
        .arg(disk)
        .arg(from)
        .arg(options)
        .arg(std::env::current_exe().unwrap());
    command
}

/// Decisions of customers who were not asked before.
fn decide(api: &Api, customers: &[(String, String)]) -> Vec<(String, String, Vec<u8>)> {
    customers
        .iter()
        .map(|(reference, code)| {
            let bearer = api.bearer((reference, code));
            let choice = api.choice(&api.account(&bearer), "full", Params::default());
            (bearer, new_key(), to_bytes(&choice))
        })
        .collect()
}

#[test]
fn a_full_disk_makes_the_service_unready_and_loses_nothing() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(6);
    world.import(&file).unwrap();
    let disk = tempfile::tempdir().unwrap();
    let command = small_disk(disk.path(), &world.place().file(), "rw");
    let database = format!("sqlite:{}/leeway.sqlite", disk.path().display());
    let (process, api) = Process::with(command, &database, &[]);
    // The disk as the server sees it.
    let inside = PathBuf::from(format!("/proc/{}/root", process.0.id()))
        .join(disk.path().strip_prefix("/").unwrap());

    let decisions = decide(&api, &customers);
    let (first, rest) = decisions.split_at(2);
    let accepted: Vec<_> = first
        .iter()
        .map(|(bearer, key, body)| api.choose(bearer, key, body))
        .collect();
    assert!(accepted.iter().all(|reply| reply.status == 201));
    assert_eq!(api.get("/health/ready", &[]).status, 200);

    let filler = inside.join("filler");
    let mut file = fs::File::create(&filler).unwrap();
    while file.write_all(&[0; 512]).is_ok() {}
    // What the log has room for is still taken; then nothing is.
    let mut full = Vec::new();
    for (bearer, key, body) in rest {
        let reply = api.choose(bearer, key, body);
        if reply.status != 201 {
            assert_eq!(reply.problem(), (503, "unavailable".to_owned()));
            assert_eq!(reply.header("retry-after"), "1");
            full.push((bearer, key, body));
        }
    }
    assert!(!full.is_empty(), "the disk is full");
    assert_eq!(api.get("/health/ready", &[]).status, 503);
    assert_eq!(api.get("/health/live", &[]).status, 200);

    drop(file);
    fs::remove_file(&filler).unwrap();
    assert_eq!(
        api.get("/health/ready", &[]).status,
        200,
        "without a restart"
    );
    for (bearer, key, body) in full {
        assert_eq!(api.choose(bearer, key, body).status, 201);
    }
    for ((bearer, key, body), before) in first.iter().zip(accepted) {
        assert_eq!(api.choose(bearer, key, body).body, before.body);
    }
    for name in ["leeway.sqlite", "leeway.sqlite-wal"] {
        let kept = world.place().file().with_file_name(name);
        fs::copy(inside.join(name), kept).unwrap();
    }
    drop(process);
    assert_eq!(world.effects(), [6; 5]);
    assert_eq!(world.check_audit().unwrap(), 1 + 6 + 6);
    world.check_storage();
}

/// Nothing at all can be written any more, by a limit on the length of files.
#[test]
fn a_disk_that_takes_no_writes_makes_the_service_unready_and_loses_nothing() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let (file, customers) = crowd(3);
    world.import(&file).unwrap();
    let mut command = Command::new("sh");
    // Otherwise the first write would end the process instead of failing.
    command
        .args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap());
    let (process, api) = Process::with(command, &world.database(), &[]);
    let limit = |length: &str| {
        let done = Command::new("prlimit")
            .args(["--pid", &process.0.id().to_string()])
            .arg(format!("--fsize={length}:"))
            .status();
        assert!(done.unwrap().success());
    };
    let decisions = decide(&api, &customers);
    let (bearer, key, body) = &decisions[0];
    let accepted = api.choose(bearer, key, body);
    assert_eq!(accepted.status, 201);

    limit("0");
    for (bearer, key, body) in &decisions[1..] {
        let reply = api.choose(bearer, key, body);
        assert_eq!(reply.problem(), (503, "unavailable".to_owned()));
    }
    assert_eq!(api.get("/health/ready", &[]).status, 503);
    assert_eq!(api.get("/health/live", &[]).status, 200);

    limit("unlimited");
    assert_eq!(
        api.get("/health/ready", &[]).status,
        200,
        "without a restart"
    );
    for (bearer, key, body) in &decisions {
        let reply = api.choose(bearer, key, body);
        assert_eq!(reply.status, 201);
        let before = reply.header("idempotency-replayed") == "true";
        assert_eq!(before, reply.body == accepted.body);
    }
    drop(process);
    assert_eq!(world.effects(), [3; 5]);
    world.check_storage();
}

#[test]
fn a_server_does_not_start_on_a_disk_that_is_read_only() {
    let world = World::empty();
    world.publish(&policy()).unwrap();
    let disk = tempfile::tempdir().unwrap();
    let output = small_disk(disk.path(), &world.place().file(), "ro")
        .args(["--exact", "disk::child_that_opens_a_database"])
        .args(["--ignored", "--nocapture"])
        .env(
            "LEEWAY_TEST_OPEN",
            format!("sqlite:{}/leeway.sqlite", disk.path().display()),
        )
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let expected = format!(
        "refused: cannot open {}/leeway.sqlite: Read-only file system",
        disk.path().display()
    );
    assert!(said.contains(&expected), "{said}");
}

/// Not a test of its own: says what opening a database led to.
#[test]
#[ignore = "runs as the child of another test"]
fn child_that_opens_a_database() {
    let address = std::env::var("LEEWAY_TEST_OPEN").unwrap();
    let opened = tokio::runtime::Runtime::new()
        .unwrap()
        .block_on(leeway_creditor::Database::open(&address));
    if let Err(error) = opened {
        println!("refused: {error}");
    }
}

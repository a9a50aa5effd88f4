//! Where the databases of the tests are: a PostgreSQL of their own, started with
//! the first of them and ended with the test program, however that ends.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

/// Makes a cluster in a new folder, serves it on a socket there, says where, and
/// waits for the end of its input: the test program holds the other end, so even
/// one that was killed leaves nothing behind. Nothing is worth a sync here: what
/// the tests kill are clients.
const KEEP: &str = r#"
set -eu
folder=$(mktemp -d /tmp/leeway-postgres.XXXXXX)
cleanup() { "$1/pg_ctl" -D "$folder/data" -m immediate -s stop || true; rm -rf "$folder"; }
trap 'cleanup "$@"' EXIT
"$1/initdb" -D "$folder/data" -A trust -U leeway -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 \
    || { cat "$folder/log" >&2; exit 1; }
"$1/pg_ctl" -D "$folder/data" -s -w -l "$folder/log" -o "-k $folder -c listen_addresses='' \
    -c fsync=off -c max_connections=400 -c shared_buffers=32MB" start \
    || { cat "$folder/log" >&2; exit 1; }
echo "$folder"
cat >/dev/null
"#;

struct Cluster {
    _keeper: Child,
    folder: PathBuf,
}

/// The one that most databases share.
fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(Cluster::start)
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

impl Cluster {
    fn start() -> Self {
        let mut keeper = shell()
            .args(["-c", KEEP, "sh"])
            .arg(programs())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut folder = String::new();
        BufReader::new(keeper.stdout.take().unwrap())
            .read_line(&mut folder)
            .unwrap();
        assert!(!folder.is_empty(), "PostgreSQL did not start");
        Self {
            _keeper: keeper,
            folder: PathBuf::from(folder.trim()),
        }
    }

    /// Has `pg_ctl` do something with the cluster.
    fn control(&self, arguments: &[&str]) {
        let done = shell()
            .args(["-c", "exec \"$@\" >/dev/null 2>&1", "sh"])
            .arg(programs().join("pg_ctl"))
            .arg("-D")
            .arg(self.folder.join("data"))
            .args(["-s", "-w", "-l"])
            .arg(self.folder.join("log"))
            .args(arguments)
            .status()
            .unwrap();
        assert!(done.success(), "{arguments:?}");
    }

    fn address(&self, database: &str) -> String {
        let folder = self.folder.to_str().unwrap().replace('/', "%2F");
        format!("postgres://leeway@localhost/{database}?host={folder}")
    }
}

/// The folder of the newest PostgreSQL, as Debian lays them out, or of the one on
/// the path.
fn programs() -> PathBuf {
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
        .unwrap_or_else(|| panic!("please install: postgresql (name as in Debian)"))
}

fn has_all(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"]
        .iter()
        .all(|program| folder.join(program).is_file())
}

/// A database of its own.
pub(crate) struct Place {
    address: String,
    /// Where it shares its cluster with no other.
    own: Option<Cluster>,
}

impl Place {
    /// What keeps everybody else from writing, until the connection ends.
    pub(crate) const LOCK: [&str; 2] = [
        "BEGIN",
        "LOCK TABLE pulse, accounts, sessions, quotes IN ACCESS EXCLUSIVE MODE",
    ];

    /// What answers `ok` where the files are in order: PostgreSQL keeps that to itself.
    pub(crate) const CHECK: [&str; 0] = [];

    /// The steps that led to today's tables: number, name, statements.
    pub(crate) const STEPS: [(i64, &str, &str); 10] = [
        (
            1,
            "start",
            include_str!("../../../migrations/postgres/1_start.sql"),
        ),
        (
            2,
            "proposals",
            include_str!("../../../migrations/postgres/2_proposals.sql"),
        ),
        (
            3,
            "dispute_files",
            include_str!("../../../migrations/postgres/3_dispute_files.sql"),
        ),
        (
            4,
            "room",
            include_str!("../../../migrations/postgres/4_room.sql"),
        ),
        (
            5,
            "keysets",
            include_str!("../../../migrations/postgres/5_keysets.sql"),
        ),
        (
            6,
            "draft_secret",
            include_str!("../../../migrations/postgres/6_draft_secret.sql"),
        ),
        (
            7,
            "payments",
            include_str!("../../../migrations/postgres/7_payments.sql"),
        ),
        (
            8,
            "compression",
            include_str!("../../../migrations/postgres/8_compression.sql"),
        ),
        (
            9,
            "audit_stays",
            include_str!("../../../migrations/postgres/9_audit_stays.sql"),
        ),
        (
            10,
            "sign_in",
            include_str!("../../../migrations/postgres/10_sign_in.sql"),
        ),
    ];

    /// The first step with requests in it.
    pub(crate) const REQUESTS_SINCE: i64 = 1;

    /// Ways of its own of changing what is written down, all of which it has to refuse.
    pub(crate) const REFUSED: [&str; 4] = [
        "TRUNCATE audit",
        "MERGE INTO audit a USING audit b ON a.seq = b.seq AND a.seq = 2
         WHEN MATCHED THEN UPDATE SET entry = a.hash",
        "TRUNCATE audit_checkpoints",
        "MERGE INTO audit_checkpoints a USING audit_checkpoints b ON a.seq = b.seq
         WHEN MATCHED THEN DELETE",
    ];

    /// What takes the guard off the audit log.
    pub(crate) const UNGUARD: [&str; 2] = [
        "ALTER TABLE audit DISABLE TRIGGER ALL",
        "ALTER TABLE audit_checkpoints DISABLE TRIGGER ALL",
    ];

    /// What lets a connection write what no column should hold, as the owner of the
    /// tables can.
    pub(crate) const UNCHECK: [&str; 2] = [
        "ALTER TABLE audit DROP CONSTRAINT audit_seq_check",
        "ALTER TABLE audit_checkpoints DROP CONSTRAINT audit_checkpoints_seq_check",
    ];

    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("world_{}", NEXT.fetch_add(1, Ordering::SeqCst));
        Self {
            address: create(cluster(), &name),
            own: None,
        }
    }

    /// In a cluster that can be stopped.
    pub(crate) fn apart() -> Self {
        let cluster = Cluster::start();
        Self {
            address: create(&cluster, "world"),
            own: Some(cluster),
        }
    }

    /// Stops the database as a power cut does.
    pub(crate) fn stop(&self) {
        let cluster = self.own.as_ref().unwrap();
        cluster.control(&["-m", "immediate", "stop"]);
    }

    /// Starts it again.
    pub(crate) fn start(&self) {
        let cluster = self.own.as_ref().unwrap();
        let options = format!(
            "-k {} -c listen_addresses='' -c fsync=off -c max_connections=400",
            cluster.folder.display()
        );
        cluster.control(&["-o", &options, "start"]);
    }

    pub(crate) fn address(&self) -> String {
        self.address.clone()
    }

    pub(crate) fn stored_bytes(&self) -> Vec<u8> {
        let dump = Command::new(programs().join("pg_dump"))
            .args(["--inserts", &self.address])
            .output()
            .unwrap();
        assert!(dump.status.success(), "{dump:?}");
        dump.stdout
    }
}

/// Makes a database, and gives its address.
fn create(cluster: &Cluster, name: &str) -> String {
    let postgres = cluster.address("postgres");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let mut connection = PgConnection::connect(&postgres).await.unwrap();
        let sql = format!("CREATE DATABASE {name}");
        sqlx::query(AssertSqlSafe(sql))
            .execute(&mut connection)
            .await
            .unwrap();
        connection.close().await.unwrap();
    });
    cluster.address(name)
}

//! Where the databases of the tests are: files in folders that do not stay.

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

pub(crate) struct Place(tempfile::TempDir);

impl Place {
    /// What keeps everybody else from writing, until the connection ends.
    pub(crate) const LOCK: [&str; 1] = ["BEGIN IMMEDIATE"];

    /// What answers `ok` where the files are in order.
    pub(crate) const CHECK: [&str; 1] = ["PRAGMA integrity_check"];

    /// The steps that led to today's tables: number, name, statements.
    pub(crate) const STEPS: [(i64, &str, &str); 11] = [
        (
            1,
            "start",
            include_str!("../../../migrations/sqlite/1_start.sql"),
        ),
        (
            2,
            "operation",
            include_str!("../../../migrations/sqlite/2_operation.sql"),
        ),
        (
            3,
            "proposals",
            include_str!("../../../migrations/sqlite/3_proposals.sql"),
        ),
        (
            4,
            "dispute_files",
            include_str!("../../../migrations/sqlite/4_dispute_files.sql"),
        ),
        (
            5,
            "room",
            include_str!("../../../migrations/sqlite/5_room.sql"),
        ),
        (
            6,
            "keysets",
            include_str!("../../../migrations/sqlite/6_keysets.sql"),
        ),
        (
            7,
            "draft_secret",
            include_str!("../../../migrations/sqlite/7_draft_secret.sql"),
        ),
        (
            8,
            "payments",
            include_str!("../../../migrations/sqlite/8_payments.sql"),
        ),
        (
            9,
            "audit_stays",
            include_str!("../../../migrations/sqlite/9_audit_stays.sql"),
        ),
        (
            10,
            "answers",
            include_str!("../../../migrations/sqlite/10_answers.sql"),
        ),
        (
            11,
            "sign_in",
            include_str!("../../../migrations/sqlite/11_sign_in.sql"),
        ),
    ];

    /// The first step with requests in it.
    pub(crate) const REQUESTS_SINCE: i64 = 2;

    /// Ways of its own of changing what is written down, all of which it has to refuse.
    pub(crate) const REFUSED: [&str; 4] = [
        "REPLACE INTO audit SELECT seq, previous, hash, hash FROM audit WHERE seq = 2",
        "UPDATE OR REPLACE audit SET seq = 1 WHERE seq = 2",
        "REPLACE INTO audit_checkpoints SELECT seq, 'token', 1 FROM audit_checkpoints",
        "UPDATE OR REPLACE audit_checkpoints SET seq = 1",
    ];

    /// What takes the guard off the audit log.
    pub(crate) const UNGUARD: [&str; 6] = [
        "DROP TRIGGER audit_is_not_changed",
        "DROP TRIGGER audit_is_not_deleted",
        "DROP TRIGGER audit_is_not_replaced",
        "DROP TRIGGER checkpoints_are_not_changed",
        "DROP TRIGGER checkpoints_are_not_deleted",
        "DROP TRIGGER checkpoints_are_not_replaced",
    ];

    /// What lets a connection write what no column should hold, as whoever writes into
    /// the file can.
    pub(crate) const UNCHECK: [&str; 2] = [
        "PRAGMA ignore_check_constraints = ON",
        "PRAGMA synchronous = OFF",
    ];

    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn address(&self) -> String {
        format!("sqlite:{}", self.file().display())
    }

    pub(crate) fn stored_bytes(&self) -> Vec<u8> {
        let file = self.file();
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "only its owner reads the database");
        let mut bytes = std::fs::read(&file).unwrap();
        bytes.extend(std::fs::read(file.with_extension("sqlite-wal")).unwrap());
        bytes
    }

    /// Where the file is.
    pub(crate) fn file(&self) -> PathBuf {
        self.0.path().join("leeway.sqlite")
    }
}

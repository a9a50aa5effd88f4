//! Where the databases of the tests are: files in folders that do not stay.

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

pub(crate) struct Place(tempfile::TempDir);

impl Place {
    /// What keeps everybody else from writing, until the connection ends.
    pub(crate) const LOCK: [&str; 1] = ["BEGIN IMMEDIATE"];

    /// What takes the guard off the audit log.
    pub(crate) const UNGUARD: [&str; 2] = [
        "DROP TRIGGER audit_is_not_changed",
        "DROP TRIGGER audit_is_not_deleted",
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

    fn file(&self) -> PathBuf {
        self.0.path().join("leeway.sqlite")
    }
}

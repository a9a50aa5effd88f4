//! Comparing what is locked with the vulnerabilities that were published.

use std::net::{TcpStream, ToSocketAddrs as _};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use anyhow::Result;

use crate::progress::note;
use crate::{project, tools};

/// Where the RustSec database is fetched from.
const DATABASE: &str = "github.com:443";

/// The longest that is waited for it.
const PATIENCE: Duration = Duration::from_secs(5);

/// What compares, for a person to type where the database can be reached.
const COMMAND: &str = "cargo deny --workspace check advisories";

/// Compares where the database can be reached. Nothing where it cannot be: the list changes
/// from day to day, so there is none to compare with, and what was not compared neither
/// passed nor failed.
pub(crate) fn step() -> Option<Result<()>> {
    decide(reaches(DATABASE, PATIENCE), || {
        tools::run(&mut comparison(&project::root().join("deny.toml")))
    })
}

/// The comparison if the database was `reached`; else one line that says what is missing.
fn decide(reached: bool, compare: impl FnOnce() -> Result<()>) -> Option<Result<()>> {
    if reached {
        return Some(compare());
    }
    note(&format!(
        "nothing was compared with published advisories: {DATABASE} cannot be reached; \
         run `{COMMAND}` where it can"
    ));
    None
}

/// Whether somebody answers at `address`, a name and a port, within `patience`.
fn reaches(address: &str, patience: Duration) -> bool {
    let (say, said) = mpsc::channel();
    let address = address.to_owned();
    // On a thread that is left behind: looking up a name has no limit of its own.
    std::thread::spawn(move || {
        let answers = address.to_socket_addrs().is_ok_and(|mut found| {
            found.any(|one| TcpStream::connect_timeout(&one, patience).is_ok())
        });
        // Nobody listens any more where it took too long.
        let _ = say.send(answers);
    });
    said.recv_timeout(patience).unwrap_or(false)
}

/// What compares every crate of `Cargo.lock` with the databases of a configuration of
/// cargo-deny. Fails where one has a vulnerability, and where nothing can be compared.
fn comparison(configuration: &Path) -> Command {
    let mut command = Command::new(project::cargo());
    command
        .args([
            "deny",
            "--workspace",
            "--log-level=warn",
            "--locked",
            "--config",
        ])
        .arg(configuration)
        .args(["check", "advisories"])
        .current_dir(project::root());
    command
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write as _;
    use std::net::TcpListener;

    use anyhow::bail;

    use super::*;

    #[test]
    fn who_does_not_answer_is_not_reached() {
        let closed = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = closed.local_addr().unwrap().to_string();
        drop(closed);
        // The second is kept for names that lead nowhere (RFC 6761 section 6.4).
        for address in [address.as_str(), "nowhere.invalid:443", "no address"] {
            assert!(!reaches(address, PATIENCE), "{address}");
        }
    }

    #[test]
    fn who_answers_is_reached() {
        let open = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = open.local_addr().unwrap().to_string();
        assert!(reaches(&address, PATIENCE));
    }

    #[test]
    fn what_cannot_be_compared_neither_passes_nor_fails() {
        assert!(decide(false, || bail!("compared")).is_none());
    }

    #[test]
    fn a_vulnerability_fails_where_the_database_is_reached() {
        assert!(decide(true, || bail!("vulnerable")).unwrap().is_err());
        assert!(decide(true, || Ok(())).unwrap().is_ok());
    }

    /// A database of one advisory, where git finds that of RustSec, and the configuration
    /// of this work tree with a place of its own for the copy.
    struct Database(tempfile::TempDir);

    impl Database {
        fn new(of: &str, what: &str) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let crates = folder.path().join("db/crates").join(of);
            fs::create_dir_all(&crates).unwrap();
            let advisory = format!(
                "```toml\n[advisory]\nid = \"RUSTSEC-2026-9001\"\npackage = \"{of}\"\n\
                 date = \"2026-11-01\"\n{what}```\n\n# Made for a test\n\nIt says nothing.\n"
            );
            fs::write(crates.join("RUSTSEC-2026-9001.md"), advisory).unwrap();
            let db = folder.path().join("db");
            for arguments in [
                &["init", "--quiet", "--initial-branch=main"][..],
                &["add", "."],
                &["commit", "--quiet", "--message=one"],
            ] {
                let mut git = Command::new("git");
                git.args([
                    "-c",
                    "user.name=nobody",
                    "-c",
                    "user.email=nobody@localhost",
                ])
                .args(["-c", "commit.gpgsign=false"]);
                tools::run(git.args(arguments).current_dir(&db)).unwrap();
            }
            let configuration = fs::read_to_string(project::root().join("deny.toml")).unwrap();
            let copy = folder.path().join("copy");
            fs::create_dir(&copy).unwrap();
            let place = format!("[advisories]\ndb-path = \"{}\"", copy.display());
            let configuration = configuration.replacen("[advisories]", &place, 1);
            assert!(configuration.contains(&place));
            fs::write(folder.path().join("deny.toml"), configuration).unwrap();
            Self(folder)
        }

        /// What the comparison says.
        fn compare(&self) -> Result<String, String> {
            let here = format!("url.file://{}/db.insteadOf", self.0.path().display());
            let variables = [
                ("GIT_CONFIG_COUNT", "1"),
                ("GIT_CONFIG_KEY_0", here.as_str()),
                (
                    "GIT_CONFIG_VALUE_0",
                    "https://github.com/RustSec/advisory-db",
                ),
            ];
            let mut command = comparison(&self.0.path().join("deny.toml"));
            tools::output(command.envs(variables)).map_err(|error| format!("{error:#}"))
        }
    }

    #[test]
    fn a_vulnerability_in_what_is_locked_fails_and_one_that_was_mended_does_not() {
        if tools::find("cargo-deny").is_none() || tools::find("git").is_none() {
            // Not by a macro of printing: those are kept from the terminal in tests.
            let word =
                "SKIPPED: cargo-deny and git are not there, cargo xtask test installs them\n";
            std::io::stderr().write_all(word.as_bytes()).unwrap();
            return;
        }
        let mended_later = "[versions]\npatched = [\">= 999.0.0\"]\n";
        let unmaintained = "informational = \"unmaintained\"\n[versions]\npatched = []\n";
        // sqlx-core is the server's alone. serde is named by this workspace, pastey is not.
        for (of, what, passes) in [
            ("serde", mended_later, false),
            ("pastey", mended_later, false),
            ("sqlx-core", mended_later, false),
            ("serde", "[versions]\npatched = []\n", false),
            ("serde", "[versions]\npatched = [\">= 0.0.1\"]\n", true),
            ("nobody-has-this", mended_later, true),
            ("serde", unmaintained, false),
            ("pastey", unmaintained, true),
        ] {
            let said = Database::new(of, what).compare();
            assert_eq!(said.is_ok(), passes, "{of} {what} {said:?}");
            if let Err(said) = said {
                assert!(said.contains("RUSTSEC-2026-9001"), "{said}");
                assert!(said.contains(&format!("{of} v")), "{said}");
            }
        }
    }
}

//! A folder of its own for each test, and the program running in it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// The time of every command that would else ask the clock.
pub(crate) const NOW: &str = "2026-11-20T09:00:00Z";
pub(crate) const ISS: &str = "alder-street-dental";
pub(crate) const AUD: &str = "alder-street-dental:patients:demo";

pub(crate) struct World {
    folder: TempDir,
}

/// How the program ended and what it said.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    /// A world with both keys, a trust file, and the policy of docs/policy.md.
    pub(crate) fn with_keys() -> Self {
        let world = Self::new();
        for role in ["policy", "receipt"] {
            let file = format!("{role}-key.json");
            world
                .run(&["keygen", "--issuer", ISS, "--role", role, "--out", &file])
                .succeeds();
        }
        world
            .run(&[
                "trust",
                "add",
                "--issuer",
                ISS,
                "--audience",
                AUD,
                "--key",
                "policy-key.json",
                "--key",
                "receipt-key.json",
                "--now",
                NOW,
            ])
            .succeeds();
        world.write("policy.json", policy_of_the_docs());
        world
    }

    /// And with that policy signed.
    pub(crate) fn with_policy() -> Self {
        let world = Self::with_keys();
        world.sign("policy.json").succeeds();
        world
    }

    pub(crate) fn sign(&self, policy: &str) -> Ran {
        self.run(&[
            "sign",
            policy,
            "--key",
            "policy-key.json",
            "--now",
            NOW,
            "--out",
            "policy.jws",
        ])
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.command(args, None)
    }

    /// With `$LEEWAY_TRUST` set.
    pub(crate) fn run_trusting(&self, trust: &str, args: &[&str]) -> Ran {
        self.command(args, Some(trust))
    }

    fn command(&self, args: &[&str], trust: Option<&str>) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leeway"));
        command.args(args).current_dir(self.folder.path());
        match trust {
            Some(file) => command.env("LEEWAY_TRUST", file),
            None => command.env_remove("LEEWAY_TRUST"),
        };
        let output = command.output().unwrap();
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        fs::write(self.path(name), contents).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of all files, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Ran {
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self
    }

    /// Status 1 with nothing on standard output, and one line that holds each of `parts`.
    #[track_caller]
    pub(crate) fn refused(self, parts: &[&str]) -> Self {
        assert_eq!((self.code, self.out.as_str()), (1, ""), "{}", self.err);
        let said = |line: &str| parts.iter().all(|part| line.contains(part));
        assert!(self.err.lines().any(said), "{parts:?} in {}", self.err);
        self
    }

    /// Status 2 and one line that holds `part`.
    #[track_caller]
    pub(crate) fn wrong_use(self, part: &str) -> Self {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{}", self.err);
        assert!(self.err.contains(part), "{part:?} in {}", self.err);
        self
    }
}

/// The example of docs/policy.md: its first block of JSON.
pub(crate) fn policy_of_the_docs() -> String {
    let docs = include_str!("../../../../docs/policy.md");
    let (_, rest) = docs.split_once("```json\n").unwrap();
    let (block, _) = rest.split_once("```").unwrap();
    block.to_owned()
}

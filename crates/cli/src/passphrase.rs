//! The passphrase of a sealed key: from a file, or asked for on the terminal.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use zeroize::Zeroizing;

use crate::files;

/// The fewest characters of a new passphrase.
const MIN_CHARACTERS: usize = 12;

/// The longest passphrase file that is read, in bytes.
const MAX_BYTES: usize = 1024;

/// Where the passphrase comes from.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct PassphraseArg {
    /// The file whose first line is the passphrase of a sealed key; else it is asked for
    #[arg(id = "passphrase_file", long = "passphrase-file", value_name = "FILE")]
    file: Option<PathBuf>,
}

impl PassphraseArg {
    /// Whether a file was named.
    pub(crate) fn is_given(&self) -> bool {
        self.file.is_some()
    }

    /// The passphrase of the key `what`.
    pub(crate) fn read(&self, what: &str) -> Result<Zeroizing<String>> {
        match &self.file {
            Some(path) => {
                let bytes = Zeroizing::new(files::read(path, MAX_BYTES)?);
                let text = std::str::from_utf8(&bytes)
                    .with_context(|| format!("{} is not UTF-8", path.display()))?;
                let line = text.lines().next().unwrap_or_default();
                Ok(Zeroizing::new(line.to_owned()))
            }
            None => ask(&format!("Passphrase of {what}: ")),
        }
    }

    /// A passphrase for the new key `what`, asked for twice where it is typed.
    pub(crate) fn choose(&self, what: &str) -> Result<Zeroizing<String>> {
        let passphrase = self.read(what)?;
        ensure!(
            passphrase.chars().count() >= MIN_CHARACTERS,
            "a passphrase has at least {MIN_CHARACTERS} characters"
        );
        if self.file.is_none() {
            let again = ask("The same once more: ")?;
            ensure!(again == passphrase, "the two passphrases differ");
        }
        Ok(passphrase)
    }
}

fn ask(prompt: &str) -> Result<Zeroizing<String>> {
    rpassword::prompt_password(prompt)
        .map(Zeroizing::new)
        .context("no terminal to ask for a passphrase: give --passphrase-file FILE")
}

//! Who signs: a key file, or a program that can reach the key.
//!
//! A key that must not leave its place (a hardware token, a cloud provider's key
//! service) is used through a program of the creditor's own. It is started once
//! for each signature, gets one line of JSON on standard input,
//!
//! ```json
//! {"v":1,"op":"sign","alg":"Ed25519","kid":"…","x":"…","typ":"creditor-policy+jwt","input":"eyJ…"}
//! ```
//!
//! and answers one line on standard output, `{"signature":"…"}` with the 64 bytes
//! of the Ed25519 signature over the ASCII bytes of `input` in base64url without
//! padding, or `{"error":"…"}`. Its answer is verified with the public key before it
//! is used.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leeway_core::json::{self, Decode, Limits};
use leeway_core::trust::{Alg, PublicKey, SigningKey, sign, signed, signing_input};
use serde::Serialize;

use crate::key_file::{KeyFile, KeyRole};
use crate::passphrase::PassphraseArg;
use crate::refused::{Problem, Refused, one_line};

/// The longest answer of a signer that is read, in bytes.
const MAX_ANSWER_BYTES: usize = 4 * 1024;

/// How long a signer may take: somebody may have to touch a token.
const PATIENCE: Duration = Duration::from_secs(120);

/// The key to sign with.
#[derive(Debug, clap::Args)]
pub(crate) struct SignerArgs {
    /// The key to sign with, made by `leeway keygen`
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseArg,
    /// A program that signs with the private half, which --key then need not hold.
    /// Split at spaces, run without a shell; docs/security.md has the protocol
    #[arg(long, value_name = "COMMAND")]
    signer: Option<String>,
}

/// A key that can sign.
pub(crate) struct Signer {
    pub(crate) issuer: String,
    pub(crate) public: PublicKey,
    hand: Hand,
}

enum Hand {
    Key(SigningKey),
    Program(Vec<String>),
}

impl SignerArgs {
    /// The file of the key.
    pub(crate) fn path(&self) -> &Path {
        &self.key
    }

    /// The key, which must be one for `role`.
    pub(crate) fn load(&self, role: KeyRole) -> Result<Signer> {
        let file = KeyFile::read(&self.key)?;
        if file.role != role {
            let what = format!(
                "a key for {}; this is signed with one for {}",
                file.role.things(),
                role.things()
            );
            return Err(Refused::one(self.key.display(), Problem::new("E_ROLE", what)).into());
        }
        let (issuer, public) = (file.issuer.clone(), file.public.clone());
        let hand = match &self.signer {
            None => Hand::Key(file.signing(&self.key, &self.passphrase)?),
            Some(command) => {
                let words: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
                if words.is_empty() {
                    bail!("--signer names no program");
                }
                Hand::Program(words)
            }
        };
        Ok(Signer {
            issuer,
            public,
            hand,
        })
    }
}

impl Signer {
    /// A signer that has the private half.
    pub(crate) fn of_key(issuer: &str, key: SigningKey) -> Self {
        Self {
            issuer: issuer.to_owned(),
            public: key.public(),
            hand: Hand::Key(key),
        }
    }

    /// The signed token of `payload` as a document of type `typ`.
    pub(crate) fn token(&self, typ: &'static str, payload: &[u8]) -> Result<String> {
        match &self.hand {
            Hand::Key(key) => Ok(sign(typ, key, payload)),
            Hand::Program(words) => {
                let input = signing_input(typ, Alg::Ed25519, self.public.kid(), payload);
                let signature = self
                    .ask(words, typ, &input)
                    .with_context(|| format!("the signer {}", words.join(" ")))?;
                Ok(signed(input, &signature))
            }
        }
    }

    /// A signature by the program, which must be one of this key.
    fn ask(&self, words: &[String], typ: &str, input: &str) -> Result<[u8; 64]> {
        let request = Request {
            v: 1,
            op: "sign",
            alg: Alg::Ed25519.name(),
            kid: self.public.kid().to_string(),
            x: self.public.x(),
            typ,
            input,
        };
        let mut line = json::to_vec(&request)?;
        line.push(b'\n');
        let answer = run(words, line)?;
        let answer: Answer = json::from_slice(&answer, Limits::bytes(MAX_ANSWER_BYTES))
            .map_err(|error| anyhow!("answered what is no answer: {error}"))?;
        let text = match answer {
            Answer {
                error: Some(error), ..
            } => bail!("says: {}", one_line(&error)),
            Answer {
                signature: Some(signature),
                ..
            } => signature,
            _ => bail!("answered neither signature nor error"),
        };
        let signature: [u8; 64] = URL_SAFE_NO_PAD
            .decode(text)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(|| anyhow!("answered no 64 bytes of base64url"))?;
        if !self.public.verifies(input.as_bytes(), &signature) {
            bail!(
                "answered a signature that is not one of key {}",
                self.public.kid()
            );
        }
        Ok(signature)
    }
}

#[derive(Serialize)]
struct Request<'a> {
    v: u8,
    op: &'static str,
    alg: &'static str,
    kid: String,
    x: String,
    typ: &'a str,
    input: &'a str,
}

#[derive(Decode)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    signature: Option<String>,
    #[serde(default)]
    error: Option<String>,
}

/// Runs the program on one request and returns what it writes. Its standard error
/// is the terminal's, so it can ask for a touch or a PIN.
fn run(words: &[String], request: Vec<u8>) -> Result<Vec<u8>> {
    let (program, arguments) = words.split_first().context("no program")?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot be started")?;
    let stdin = child.stdin.take();
    // A program that answers without reading is judged by its answer.
    let writer = std::thread::spawn(move || stdin.map(|mut pipe| pipe.write_all(&request)));
    let stdout = child.stdout.take();
    let most = u64::try_from(MAX_ANSWER_BYTES)?.saturating_add(1);
    let reader = std::thread::spawn(move || {
        let mut answer = Vec::new();
        if let Some(pipe) = stdout {
            pipe.take(most).read_to_end(&mut answer)?;
        }
        std::io::Result::Ok(answer)
    });
    let succeeded = match wait(&mut child) {
        Ok(succeeded) => succeeded,
        Err(error) => {
            let _ = child.kill();
            let _ = child.wait();
            // What it started may live on and hold the pipes, so nobody waits for them.
            return Err(error);
        }
    };
    let _ = writer.join();
    let answer = reader.join().map_err(|_| anyhow!("cannot be read from"))?;
    if !succeeded {
        bail!("failed");
    }
    answer.context("cannot be read from")
}

/// Whether the program succeeded; an error if it takes too long.
fn wait(child: &mut Child) -> Result<bool> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if started.elapsed() > PATIENCE {
            bail!("took longer than {} s", PATIENCE.as_secs());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

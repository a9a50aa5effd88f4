//! Finding and reading the trust file that verification rests on.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use leeway_core::json::Node;
use leeway_core::receipt;
use leeway_core::trust::{
    InForce, Issuer, Keyset, KeysetChain, MAX_KEYSET_BYTES, MAX_TRUST_BYTES, RootPins, Trust,
    Verified,
};
use leeway_creditor::{Database, PublishKeysetError, Published, publish_keyset, trust_of};

use crate::clock::Time;
use crate::files;
use crate::refused::{Problem, Refused};

/// The name of the trust file in the current folder.
pub(crate) const FILE: &str = "leeway-trust.json";

/// The environment variable that names a trust file.
const VARIABLE: &str = "LEEWAY_TRUST";

/// Where the trusted keys come from.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct TrustArg {
    /// The trust file; else $LEEWAY_TRUST, else ./leeway-trust.json
    #[arg(long = "trust", value_name = "FILE", conflicts_with = "roots")]
    file: Option<PathBuf>,
    /// Pinned root keys to trust keysets by, instead of a trust file; given for each creditor
    #[arg(long, value_name = "FILE")]
    roots: Vec<PathBuf>,
    /// The keysets from the pinned one to the newest, in their order
    #[arg(long = "keyset", value_name = "FILE", requires = "roots")]
    keysets: Vec<PathBuf>,
}

impl TrustArg {
    /// As [`load_at`](Self::load_at) by the system's clock.
    pub(crate) fn load(&self) -> Result<(PathBuf, Trust)> {
        self.load_at(Time::now(None))
    }

    /// The trust file and what is in it, or the root keys and the keys they stand
    /// for at `now`.
    pub(crate) fn load_at(&self, now: Time) -> Result<(PathBuf, Trust)> {
        if let Some(first) = self.roots.first() {
            let mut trust = Trust::new();
            for creditor in self.follow(None, now)?.0 {
                let keyset = creditor.verified(now)?;
                let refuse = |error| creditor.refuse(Problem::of_trust(&error));
                trust.add_keyset(&keyset).map_err(refuse)?;
            }
            return Ok((first.clone(), trust));
        }
        let path = match (&self.file, std::env::var_os(VARIABLE)) {
            (Some(path), _) => path.clone(),
            (None, Some(path)) if !path.is_empty() => PathBuf::from(path),
            (None, _) if PathBuf::from(FILE).exists() => PathBuf::from(FILE),
            (None, _) => bail!(
                "no trust file: give --trust FILE, set {VARIABLE}, or run this where {FILE} is. \
                 `leeway trust add` makes one"
            ),
        };
        let bytes = files::read(&path, MAX_TRUST_BYTES)?;
        let trust = Trust::from_slice(&bytes)
            .map_err(|error| Refused::one(path.display(), Problem::of_trust(&error)))?;
        Ok((path, trust))
    }
}

impl TrustArg {
    /// Whom to trust where keysets lie in `database`: the trust file, or the pinned root
    /// keys with every keyset there. Keysets that were named are published there first.
    pub(crate) async fn load_from(&self, database: &Database, now: Time) -> Result<Pinned> {
        if self.roots.is_empty() {
            let (_, file) = self.load_at(now)?;
            return Ok(Pinned {
                file,
                roots: Vec::new(),
            });
        }
        let mut roots = Vec::with_capacity(self.roots.len());
        for path in &self.roots {
            roots.push(read_pins(path)?);
        }
        let pinned = Pinned {
            file: Trust::new(),
            roots,
        };
        for path in &self.keysets {
            pinned.publish(database, path, now).await?;
        }
        Ok(pinned)
    }

    /// The keyset in `path`, which follows on those given with `--keyset`.
    pub(crate) fn follow_to(&self, path: &Path, now: Time) -> Result<Verified<Keyset>> {
        match self.follow(Some(path), now)? {
            (creditors, Some(last)) => match creditors.get(last) {
                Some(creditor) => creditor.verified(now),
                None => bail!("no creditor"),
            },
            (_, None) => bail!("a keyset is verified by pinned root keys: give --roots FILE"),
        }
    }

    /// Follows the keysets given, and then `next`, from the root keys of each
    /// creditor; and which creditor the last of them is of.
    fn follow(&self, next: Option<&Path>, now: Time) -> Result<(Vec<Creditor>, Option<usize>)> {
        let mut creditors = Vec::new();
        for roots in &self.roots {
            creditors.push(Creditor::new(roots)?);
        }
        let mut last = None;
        for path in self.keysets.iter().map(PathBuf::as_path).chain(next) {
            let bundle = files::read(path, MAX_KEYSET_BYTES)?;
            let token = bundle.split(|byte| *byte == b'\n').next();
            let iss = claimed(&String::from_utf8_lossy(token.unwrap_or_default()));
            // A keyset of nobody who is trusted is held against the first, which refuses it.
            let named = |creditor: &Creditor| iss.as_ref() == Some(&creditor.iss);
            let index = creditors.iter().position(named).unwrap_or_default();
            if let Some(creditor) = creditors.get_mut(index) {
                creditor.step(path, &bundle, now)?;
                last = Some(index);
            }
        }
        Ok((creditors, last))
    }
}

/// What does not come from a database.
pub(crate) struct Pinned {
    /// The keys of a trust file.
    pub(crate) file: Trust,
    /// The root keys that keysets are followed from.
    pub(crate) roots: Vec<RootPins>,
}

impl Pinned {
    /// Puts the keyset in `path` in force.
    pub(crate) async fn publish(
        &self,
        database: &Database,
        path: &Path,
        now: Time,
    ) -> Result<Published> {
        if self.roots.is_empty() {
            bail!("a keyset is verified by pinned root keys: give --roots FILE");
        }
        let bundle = files::read(path, MAX_KEYSET_BYTES)?;
        let published = publish_keyset(database, &self.roots, &bundle, now.0).await;
        published.map_err(|error| {
            let problem = match error {
                PublishKeysetError::Unknown(error) => Problem::of_trust(&error),
                PublishKeysetError::Keyset(error) => Problem::of_keyset(&error),
                PublishKeysetError::Store(error) => return error.into(),
            };
            Refused::one(path.display(), problem).into()
        })
    }

    /// Whom to trust at `now`, after the keysets in `database`.
    pub(crate) async fn trust(&self, database: &Database, now: Time) -> Result<Trust> {
        Ok(trust_of(database, &self.file, &self.roots, now.0).await?)
    }
}

fn read_pins(path: &Path) -> Result<RootPins> {
    let bytes = files::read(path, MAX_TRUST_BYTES)?;
    RootPins::from_slice(&bytes)
        .map_err(|error| Refused::one(path.display(), Problem::of_trust(&error)).into())
}

/// A creditor whose keysets are followed.
struct Creditor {
    iss: String,
    /// The last file that said something about its keys.
    file: PathBuf,
    chain: KeysetChain,
}

impl Creditor {
    /// One of whom the root keys are known.
    fn new(roots: &Path) -> Result<Self> {
        let pins = read_pins(roots)?;
        Ok(Self {
            iss: pins.iss.clone(),
            file: roots.to_path_buf(),
            chain: KeysetChain::new(pins),
        })
    }

    fn step(&mut self, path: &Path, bundle: &[u8], now: Time) -> Result<()> {
        self.file = path.to_path_buf();
        self.chain
            .step(bundle, now.0)
            .map_err(|error| self.refuse(Problem::of_keyset(&error)).into())
    }

    /// The newest keyset, which must be valid at `now`.
    fn verified(&self, now: Time) -> Result<Verified<Keyset>> {
        let verified = self.chain.verified(InForce::at(now.0));
        verified.map_err(|error| self.refuse(Problem::of_keyset(&error)).into())
    }

    fn refuse(&self, problem: Problem) -> Refused {
        Refused::one(self.file.display(), problem)
    }
}

/// The creditor a token claims to be of.
fn claimed(token: &str) -> Option<String> {
    match receipt::claimed(token)? {
        Node::Object(members) => members.into_iter().find_map(|member| match member {
            (name, Node::Str(iss)) if name == "iss" => Some(iss),
            _ => None,
        }),
        _ => None,
    }
}

/// The creditor whose document `token` claims to be, or else the first of the
/// trust file. A claim only chooses what the document is held against:
/// verification then asks whether the key that signed it is that creditor's.
pub(crate) fn claimed_issuer<'a>(trust: &'a Trust, token: &str) -> Result<&'a Issuer> {
    let named = claimed(token).and_then(|iss| trust.issuer(&iss));
    match named.or_else(|| trust.issuers().first()) {
        Some(issuer) => Ok(issuer),
        None => bail!("the trust file names no creditor; `leeway trust add` adds one"),
    }
}

//! Whom the server trusts: a trust file, and what follows from pinned root keys.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leeway_core::trust::{InForce, KeysetChain, KeysetError, RootPins, Trust};
use leeway_core::wire::KeysetInForce;

use crate::store::keysets::Stored;
use crate::store::{self, Connection, Database, StoreError};

/// After how many seconds the keys are put together anew: a keyset may have begun or
/// ended since.
const TRUSTED_FOR: i64 = 60;

/// The creditors whose keysets are followed, and all keys that are trusted.
#[derive(Debug)]
pub(crate) struct Keysets {
    /// The keys of the trust file.
    pinned: Trust,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    chains: Vec<(String, KeysetChain)>,
    trust: Arc<Trust>,
    /// The keysets that count, by creditor.
    in_force: Vec<(String, KeysetInForce)>,
    /// When the two were put together; never so far.
    at: Option<i64>,
}

impl Keysets {
    /// Trusts the keys of `pinned`, and those that follow from `roots`.
    pub(crate) fn new(pinned: Trust, roots: &[RootPins]) -> Self {
        let chain = |pins: &RootPins| (pins.iss.clone(), KeysetChain::new(pins.clone()));
        Self {
            state: Mutex::new(State {
                chains: roots.iter().map(chain).collect(),
                trust: Arc::new(pinned.clone()),
                in_force: Vec::new(),
                at: None,
            }),
            pinned,
        }
    }

    /// The keys as the last [`refresh`](Self::refresh) left them.
    pub(crate) fn trust(&self) -> Arc<Trust> {
        Arc::clone(&self.state().trust)
    }

    /// The keyset of `creditor` that counts, as the last [`refresh`](Self::refresh) left it.
    pub(crate) fn in_force(&self, creditor: &str) -> Option<KeysetInForce> {
        let state = self.state();
        let mut found = state.in_force.iter();
        let (_, keyset) = found.find(|(owner, _)| owner == creditor)?;
        Some(keyset.clone())
    }

    /// Follows the keysets that were published meanwhile, and tells whether other keys
    /// are trusted than before. One that does not follow on the one before is left
    /// where it is, with a line in the log, and so is everything after it: a database
    /// that was set back or written to by somebody else changes nothing.
    ///
    /// # Errors
    /// [`StoreError`] where the database cannot be read.
    pub(crate) async fn refresh(
        &self,
        connection: &mut Connection,
        now: i64,
    ) -> Result<bool, StoreError> {
        let wanted: Vec<(String, u64)> = {
            let state = self.state();
            let chains = state.chains.iter();
            chains
                .map(|(creditor, chain)| (creditor.clone(), chain.next_version()))
                .collect()
        };
        let mut published = Vec::with_capacity(wanted.len());
        for (creditor, version) in wanted {
            let keysets = store::keysets::since(connection, &creditor, version).await?;
            published.push((creditor, keysets));
        }
        Ok(self.state().follow(&self.pinned, &published, now))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn follow(&mut self, pinned: &Trust, published: &[(String, Vec<Stored>)], now: i64) -> bool {
        let mut stepped = false;
        for (creditor, chain) in &mut self.chains {
            let of_creditor = published.iter().filter(|(owner, _)| owner == creditor);
            for keyset in of_creditor.flat_map(|(_, keysets)| keysets) {
                // Another request may have come this far meanwhile.
                if keyset.version < chain.next_version() {
                    continue;
                }
                if let Err(error) = chain.step(keyset.bundle.as_bytes(), now) {
                    let version = keyset.version;
                    let code = error.code();
                    tracing::error!(creditor, version, code, %error, "keyset does not count");
                    break;
                }
                stepped = true;
            }
        }
        let fresh = self
            .at
            .is_some_and(|at| (at..at.saturating_add(TRUSTED_FOR)).contains(&now));
        if fresh && !stepped {
            return false;
        }
        self.at = Some(now);
        let mut trust = pinned.clone();
        self.in_force.clear();
        for (creditor, chain) in &self.chains {
            let keyset = match chain.verified(InForce::at(now)) {
                Ok(keyset) => keyset,
                Err(KeysetError::Nothing) => continue,
                Err(error) => {
                    let code = error.code();
                    tracing::error!(creditor, code, %error, "keyset in force does not count");
                    continue;
                }
            };
            match trust.add_keyset(&keyset) {
                Ok(()) => self.in_force.push((
                    creditor.clone(),
                    KeysetInForce {
                        version: keyset.version,
                        sha256: keyset.digest(),
                    },
                )),
                Err(error) => {
                    let code = error.code();
                    tracing::error!(creditor, code, %error, "keyset cannot be trusted beside others");
                }
            }
        }
        let changed = *self.trust != trust;
        self.trust = Arc::new(trust);
        changed
    }
}

/// Whom a server with this trust file and these root keys trusts at `now` (UTC
/// seconds), after every keyset that was published in `database`.
///
/// # Errors
/// [`StoreError`] where the database cannot be read.
pub async fn trust_of(
    database: &Database,
    pinned: &Trust,
    roots: &[RootPins],
    now: i64,
) -> Result<Trust, StoreError> {
    let keysets = Keysets::new(pinned.clone(), roots);
    keysets.refresh(&mut *database.read().await?, now).await?;
    Ok(Trust::clone(&keysets.trust()))
}

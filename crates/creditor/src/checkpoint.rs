//! Signed statements of how far the audit log reached.
//!
//! A chain of hashes shows every change in its middle, yet whoever can write to
//! the database can cut its tail off, or work the whole chain out anew. A
//! checkpoint signed by a key that is not in the database shows both.

use std::sync::Arc;
use std::time::Duration;

use leeway_core::json::Decode;
use leeway_core::json::SchemaFault;
use leeway_core::trust::{
    Claims, Digest, PERMANENT, Role, SignError, SignedDocument, SigningKey, Trust, TrustError,
    Verified, Verifier, sign_document,
};
use serde::Serialize;

use crate::error::ApiError;
use crate::state::App;
use crate::store::outbox::NewEvent;
use crate::store::{self, checkpoints};

/// How often the log is looked at.
const EVERY: Duration = Duration::from_secs(60);

/// A checkpoint is due this many seconds after the last, if there are new entries,
const DUE_AFTER: i64 = 3600;

/// or once there are this many.
const DUE_AT: i64 = 1000;

/// How far an audit log reached, at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// Format version; this code reads 1.
    pub v: u32,
    /// Whose key signed it.
    pub iss: String,
    /// The deployment of that creditor.
    pub aud: String,
    /// When it was signed (UTC seconds).
    pub iat: i64,
    /// The last entry, from 1.
    pub seq: i64,
    /// The hash of that entry, over everything before it too.
    pub hash: Digest,
}

impl SignedDocument for Checkpoint {
    const TYP: &'static str = "leeway-audit-checkpoint+jwt";
    const ROLE: Role = Role::Audit;
    const MAX_LIFETIME: i64 = PERMANENT;
    const MAX_BYTES: usize = 4096;

    fn claims(&self) -> Claims<'_> {
        Claims::permanent(&self.iss, &self.aud, self.iat)
    }

    fn check(&self) -> Result<(), SchemaFault> {
        if self.v != 1 {
            return Err(SchemaFault::invalid("/v", "format version must be 1"));
        }
        if self.seq < 1 {
            return Err(SchemaFault::invalid("/seq", "entries are counted from 1"));
        }
        Ok(())
    }
}

impl Checkpoint {
    /// Verifies a checkpoint at `now` (UTC seconds), by the key of whichever
    /// creditor in `trust` signed it.
    ///
    /// # Errors
    /// [`TrustError`].
    pub fn verify(trust: &Trust, token: &[u8], now: i64) -> Result<Verified<Self>, TrustError> {
        let by = |issuer: &str| {
            Verifier {
                trusted: trust.keys(),
                now,
                issuer,
                audience: trust.issuer(issuer).map_or("", |issuer| &issuer.aud),
                floor: None,
                expected_digest: None,
            }
            .verify(token)
        };
        // Whose it is says the key, not the payload.
        match by("") {
            Err(TrustError::Iss { owner, .. }) => by(&owner),
            other => other,
        }
    }
}

/// The key checkpoints are signed with.
#[derive(Debug)]
pub struct AuditKey {
    issuer: String,
    audience: String,
    key: SigningKey,
}

/// The trust file does not list the key for audit logs: nobody could verify what
/// it signs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the trust file lists no audit key {kid} of {issuer}")]
pub struct AuditKeyError {
    /// The creditor.
    pub issuer: String,
    /// The key.
    pub kid: String,
}

impl AuditKey {
    /// Takes the key `key` of `issuer`.
    ///
    /// # Errors
    /// [`AuditKeyError`].
    pub fn new(issuer: &str, key: SigningKey, trust: &Trust) -> Result<Self, AuditKeyError> {
        let listed = trust
            .keys()
            .find(key.kid())
            .is_some_and(|(owner, pinned)| owner == issuer && pinned.has_role(Role::Audit));
        match trust.issuer(issuer) {
            Some(found) if listed => Ok(Self {
                issuer: issuer.to_owned(),
                audience: found.aud.clone(),
                key,
            }),
            _ => Err(AuditKeyError {
                issuer: issuer.to_owned(),
                kid: key.kid().to_string(),
            }),
        }
    }
}

/// Signs a checkpoint whenever one is due, as long as the server runs.
pub(crate) async fn keep(app: Arc<App>, key: Arc<AuditKey>) {
    let mut rounds = tokio::time::interval(EVERY);
    rounds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        if let Err(error) = sign_if_due(&app, &key).await {
            tracing::error!(%error, "no checkpoint of the audit log");
        }
    }
}

/// Signs a checkpoint if one is due, keeps it, and puts it into the outbox, so
/// that somebody else remembers it too.
async fn sign_if_due(app: &App, key: &AuditKey) -> Result<(), ApiError> {
    #[derive(Serialize)]
    struct Signed<'a> {
        seq: i64,
        token: &'a str,
    }
    let now = app.clock.now();
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    // Two servers on one database make one.
    store::audit::hold(&mut transaction).await?;
    let Some((seq, hash)) = store::audit::last(&mut transaction).await? else {
        return Ok(());
    };
    let due = match checkpoints::last(&mut transaction).await? {
        None => true,
        Some((before, at)) => seq >= before + DUE_AT || (seq > before && now >= at + DUE_AFTER),
    };
    if !due {
        return Ok(());
    }
    let checkpoint = Checkpoint {
        v: 1,
        iss: key.issuer.clone(),
        aud: key.audience.clone(),
        iat: now,
        seq,
        hash,
    };
    let token = sign_document(&key.key, &checkpoint)?;
    // A keyset may have revoked the key since the server started.
    app.policies.refresh(&mut transaction, now).await?;
    Checkpoint::verify(&app.policies.trust(), token.as_bytes(), now).map_err(SignError::from)?;
    checkpoints::insert(&mut transaction, seq, &token, now).await?;
    let event = NewEvent {
        creditor: &key.issuer,
        customer: None,
        kind: "audit.checkpoint",
        payload: Signed { seq, token: &token },
        at: now,
    };
    store::outbox::insert(&mut transaction, &event).await?;
    transaction.commit().await?;
    tracing::info!(seq, "checkpoint of the audit log");
    Ok(())
}

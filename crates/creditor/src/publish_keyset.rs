//! Putting a keyset in force.

use leeway_core::trust::{
    Digest, Edition, InForce, Keyset, KeysetChain, KeysetError, RootPins, TrustError,
};
use serde::Serialize;

use crate::publish::Published;
use crate::store::audit::{self, Event};
use crate::store::{self, Database, StoreError};

/// A keyset cannot be put in force.
#[derive(Debug, thiserror::Error)]
pub enum PublishKeysetError {
    /// It is of nobody whose root keys are pinned.
    #[error("{code}: {0}", code = .0.code())]
    Unknown(TrustError),
    /// It does not follow on the one in force.
    #[error("{code}: {0}", code = .0.code())]
    Keyset(#[from] KeysetError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Puts the keyset in `bundle` (its tokens, one a line) in force for its creditor at
/// `now` (UTC seconds): it must follow directly on the one in force, or be the one that
/// the root keys are pinned for. One that is there already changes nothing.
///
/// # Errors
/// [`PublishKeysetError`]; nothing is changed then.
pub async fn publish_keyset(
    database: &Database,
    roots: &[RootPins],
    bundle: &[u8],
    now: i64,
) -> Result<Published, PublishKeysetError> {
    // Only its own root keys vouch for this much, which is enough to find the others.
    let claimed = Keyset::from_bundle(bundle)?;
    let pins = roots.iter().find(|pins| pins.iss == claimed.iss);
    let pins = pins.ok_or_else(|| {
        let known: Vec<&str> = roots.iter().map(|pins| pins.iss.as_str()).collect();
        PublishKeysetError::Unknown(TrustError::Iss {
            expected: known.join(" or "),
            owner: claimed.iss.clone(),
            found: claimed.iss.clone(),
        })
    })?;
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    // Two keysets published at once follow one another.
    audit::hold(&mut transaction).await?;
    let stored = store::keysets::since(&mut transaction, &pins.iss, pins.version).await?;
    let mut chain = KeysetChain::new(pins.clone());
    for keyset in &stored {
        chain.step(keyset.bundle.as_bytes(), now)?;
    }
    let published = |sha256: Digest, changed: bool| Published {
        creditor: claimed.iss.clone(),
        sha256,
        edition: Edition {
            epoch: claimed.epoch,
            version: claimed.version,
        },
        changed,
    };
    if claimed.version < chain.next_version() {
        let mut before = KeysetChain::new(pins.clone());
        let known = stored.iter().take_while(|k| k.version <= claimed.version);
        for keyset in known {
            before.step(keyset.bundle.as_bytes(), now)?;
        }
        // The same document once more, perhaps by other root keys, is no step.
        before.step(bundle, now)?;
        let same = stored.iter().find(|k| k.version == claimed.version);
        if let Some(same) = same {
            return Ok(published(same.sha256, false));
        }
    }
    chain.step(bundle, now)?;
    let keyset = chain.verified(InForce::at(now))?;
    #[derive(Serialize)]
    struct Detail {
        keyset_sha256: Digest,
        epoch: u64,
        version: u64,
    }
    store::keysets::put(&mut transaction, &keyset, now).await?;
    let event = Event {
        event: "keyset.published",
        at: now,
        creditor: &claimed.iss,
        customer: None,
        detail: Detail {
            keyset_sha256: keyset.digest(),
            epoch: keyset.epoch,
            version: keyset.version,
        },
    };
    audit::append(&mut transaction, &event).await?;
    transaction.commit().await?;
    Ok(published(keyset.digest(), true))
}

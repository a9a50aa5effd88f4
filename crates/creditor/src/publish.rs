//! Putting a policy in force.

use leeway_core::policy::Policy;
use leeway_core::services::Services;
use leeway_core::trust::{Digest, Edition, Floor, Trust, TrustError, Verified, Verifier};
use serde::Serialize;

use crate::clock::{DayError, day_in};
use crate::store::audit::{self, Event};
use crate::store::{self, Database, StoreError};

/// A policy cannot be put in force.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The trust file names no creditor.
    #[error("the trust file names no creditor")]
    NobodyTrusted,
    /// The token does not verify, or is older than what is in force.
    #[error("{code}: {0}", code = .0.code())]
    Trust(#[from] TrustError),
    /// Its time zone is not one, so nobody could tell what day it is.
    #[error("/time_zone: {0}")]
    TimeZone(DayError),
    /// What it says beside its options cannot be read or makes no sense.
    #[error("E_SCHEMA: {path}: {what}")]
    Services {
        /// JSON Pointer to the member.
        path: String,
        /// What is wrong with it.
        what: String,
    },
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A policy that is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The creditor.
    pub creditor: String,
    /// The policy's name.
    pub sha256: Digest,
    /// Its place in the succession of the creditor's policies.
    pub edition: Edition,
    /// Whether it took the place of another, or of none; `false` where it was in
    /// force already.
    pub changed: bool,
}

/// Verifies `token` as a policy and puts it in force for its creditor at `now`
/// (UTC seconds). Quotes of the policy before go on until they end, unless the
/// new one revokes it.
///
/// # Errors
/// [`PublishError`]; nothing is changed then.
pub async fn publish(
    database: &Database,
    trust: &Trust,
    token: &[u8],
    now: i64,
) -> Result<Published, PublishError> {
    let first = trust.issuers().first().ok_or(PublishError::NobodyTrusted)?;
    // Whose policy it is says the key, not the payload, which is not to be
    // believed yet.
    let creditor = match verify(trust, &first.iss, token, now, None) {
        Ok(policy) => policy.iss.clone(),
        Err(TrustError::Iss { owner, .. }) => owner,
        Err(other) => return Err(other.into()),
    };
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    // Two policies published at once follow one another.
    audit::hold(&mut transaction).await?;
    let floor = store::policies::floor(&mut transaction, &creditor).await?;
    let policy = verify(trust, &creditor, token, now, floor)?;
    day_in(&policy.time_zone, now).map_err(PublishError::TimeZone)?;
    check_services(&policy)?;
    let published = Published {
        creditor,
        sha256: policy.digest(),
        edition: Edition {
            epoch: policy.epoch,
            version: policy.version,
        },
        changed: floor.is_none_or(|floor| floor.sha256 != policy.digest()),
    };
    if published.changed {
        #[derive(Serialize)]
        struct Detail {
            policy_sha256: Digest,
            kid: String,
            epoch: u64,
            version: u64,
        }
        store::policies::put(&mut transaction, &policy, now).await?;
        let event = Event {
            event: "policy.published",
            at: now,
            creditor: &published.creditor,
            customer: None,
            detail: Detail {
                policy_sha256: published.sha256,
                kid: policy.kid().to_string(),
                epoch: policy.epoch,
                version: policy.version,
            },
        };
        audit::append(&mut transaction, &event).await?;
    }
    transaction.commit().await?;
    Ok(published)
}

/// The services are read apart from the policy, so they are checked apart as well.
fn check_services(policy: &Verified<Policy>) -> Result<(), PublishError> {
    let services = Services::of(policy).map_err(|error| PublishError::Services {
        path: error.path().to_owned(),
        what: error.to_string(),
    })?;
    match services.problems(&policy.languages).into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(PublishError::Services {
            path: problem.path,
            what: problem.fault.to_string(),
        }),
    }
}

fn verify(
    trust: &Trust,
    creditor: &str,
    token: &[u8],
    now: i64,
    floor: Option<Floor>,
) -> Result<Verified<Policy>, TrustError> {
    let audience = trust.issuer(creditor).map_or("", |issuer| &issuer.aud);
    Verifier {
        trusted: trust.keys(),
        now,
        issuer: creditor,
        audience,
        floor,
        expected_digest: None,
    }
    .verify(token)
}

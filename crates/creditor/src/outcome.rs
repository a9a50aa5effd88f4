//! What became of an arrangement, as the creditor's system says.

use serde::Serialize;

use crate::store::audit::{self, Event};
use crate::store::outbox::{self, NewEvent};
use crate::store::{self, Connection, Database, StoreError};

/// How an arrangement ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Everything agreed to was paid.
    Kept,
    /// It was not, and the creditor no longer holds to it.
    Broken,
    /// Both sides let it go, for example for another one.
    Cancelled,
}

impl Outcome {
    /// The name in the database and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::Cancelled => "cancelled",
        }
    }
}

/// An arrangement cannot be ended.
#[derive(Debug, thiserror::Error)]
pub enum EndError {
    /// The creditor has no running arrangement of this reference.
    #[error("no running arrangement {reference}")]
    NotRunning {
        /// The reference.
        reference: String,
    },
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Ends the running arrangement `reference` of `creditor` at `now` (UTC seconds). Its
/// customer can choose again then.
///
/// # Errors
/// [`EndError`].
pub async fn end_arrangement(
    database: &Database,
    creditor: &str,
    reference: &str,
    outcome: Outcome,
    now: i64,
) -> Result<(), EndError> {
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    end(&mut transaction, creditor, reference, outcome, now).await?;
    Ok(transaction.commit().await?)
}

/// The same inside a transaction.
///
/// # Errors
/// [`EndError`].
pub(crate) async fn end(
    transaction: &mut Connection,
    creditor: &str,
    reference: &str,
    outcome: Outcome,
    now: i64,
) -> Result<(), EndError> {
    #[derive(Serialize)]
    struct Ended<'a> {
        reference: &'a str,
        outcome: Outcome,
    }
    let customer = store::arrangements::end(transaction, creditor, reference, outcome.name(), now)
        .await?
        .ok_or_else(|| EndError::NotRunning {
            reference: reference.to_owned(),
        })?;
    let news = NewEvent {
        creditor,
        customer: Some(&customer),
        kind: "arrangement.ended",
        payload: Ended { reference, outcome },
        at: now,
    };
    outbox::insert(transaction, &news).await?;
    let event = Event {
        event: "arrangement.ended",
        at: now,
        creditor,
        customer: Some(&customer),
        detail: Ended { reference, outcome },
    };
    audit::append(transaction, &event).await?;
    Ok(())
}

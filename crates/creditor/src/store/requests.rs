//! Disputes, proposals, requests for assistance, callbacks and feedback.

use super::{Connection, Owner, StoreError, can_be};

/// The kinds of request, as the column and the events name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RequestKind {
    Dispute,
    Proposal,
    AssistanceRequest,
    Callback,
    Feedback,
}

impl RequestKind {
    /// The name in the database and in the scope of idempotency keys.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Dispute => "dispute",
            Self::Proposal => "proposal",
            Self::AssistanceRequest => "assistance_request",
            Self::Callback => "callback",
            Self::Feedback => "feedback",
        }
    }

    /// The name of the event, in the audit log and the outbox.
    pub(crate) const fn event(self) -> &'static str {
        match self {
            Self::Dispute => "dispute.received",
            Self::Proposal => "proposal.received",
            Self::AssistanceRequest => "assistance_request.received",
            Self::Callback => "callback.received",
            Self::Feedback => "feedback.received",
        }
    }
}

/// A request that was checked, about to be stored.
#[derive(Debug)]
pub(crate) struct NewRequest<'a> {
    pub(crate) owner: &'a Owner,
    pub(crate) reference: &'a str,
    pub(crate) kind: RequestKind,
    /// As posted.
    pub(crate) content_json: &'a [u8],
    /// What was answered, where that was more than that it was received.
    pub(crate) answer_json: Option<&'a [u8]>,
    /// UTC seconds.
    pub(crate) received_at: i64,
}

/// Stores a request.
pub(crate) async fn insert(
    connection: &mut Connection,
    new: &NewRequest<'_>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO requests (creditor, customer, reference, kind, content, answer, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&new.owner.creditor)
    .bind(&new.owner.customer)
    .bind(new.reference)
    .bind(new.kind.name())
    .bind(new.content_json)
    .bind(new.answer_json)
    .bind(new.received_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// How many requests `owner` made after `since` (UTC seconds).
pub(crate) async fn count_since(
    connection: &mut Connection,
    owner: &Owner,
    since: i64,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM requests
          WHERE creditor = $1 AND customer = $2 AND created_at > $3",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(since)
    .fetch_one(connection)
    .await?)
}

/// Whether `reference` is a dispute of `owner`; somebody else's is none.
pub(crate) async fn is_dispute(
    connection: &mut Connection,
    owner: &Owner,
    reference: &str,
) -> Result<bool, StoreError> {
    if !can_be(reference) {
        return Ok(false);
    }
    let found: Option<i64> = sqlx::query_scalar(
        "SELECT id FROM requests
          WHERE creditor = $1 AND customer = $2 AND reference = $3 AND kind = 'dispute'",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(reference)
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

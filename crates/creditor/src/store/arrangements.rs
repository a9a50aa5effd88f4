//! Arrangements and their payments.

use leeway_core::account::Account;
use leeway_core::json;
use leeway_core::option::Offer;
use leeway_core::trust::Digest;
use leeway_core::wire::{ArrangementAnswer, Quote};

use super::rows::{self, Value};
use super::{Connection, Owner, StoreError, digest, document};

/// An accepted choice, about to be stored.
#[derive(Debug)]
pub(crate) struct NewArrangement<'a> {
    pub(crate) owner: &'a Owner,
    pub(crate) reference: &'a str,
    pub(crate) quote: &'a Quote,
    /// The account as stored.
    pub(crate) account_json: &'a [u8],
    /// The choice as posted.
    pub(crate) choice_json: &'a [u8],
    pub(crate) offer: &'a Offer,
    pub(crate) receipt: &'a str,
    /// UTC seconds.
    pub(crate) accepted_at: i64,
}

/// Stores arrangements. Their payments are part of the offers; the view
/// `arrangement_payments` lists them.
pub(crate) async fn insert(
    connection: &mut Connection,
    arrangements: &[NewArrangement<'_>],
) -> Result<(), StoreError> {
    let mut new = Vec::with_capacity(arrangements.len());
    for arrangement in arrangements {
        let [creditor, customer] = arrangement.owner.values();
        new.push([
            creditor,
            customer,
            Value::Text(arrangement.reference.to_owned()),
            Value::Text(arrangement.quote.id.clone()),
            Value::Bytes(json::to_vec(arrangement.quote)?),
            Value::Bytes(arrangement.account_json.to_vec()),
            Value::Text(arrangement.quote.policy_sha256.to_string()),
            Value::Bytes(arrangement.choice_json.to_vec()),
            Value::Bytes(json::to_vec(arrangement.offer)?),
            Value::Text(arrangement.receipt.to_owned()),
            Value::Integer(arrangement.accepted_at),
        ]);
    }
    let head = "INSERT INTO arrangements
       (creditor, customer, reference, quote_id, quote, account, policy_sha256, choice, offer,
        receipt, accepted_at)";
    rows::insert(connection, head, new).await
}

/// The arrangement of `owner` that runs now.
pub(crate) async fn active(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Option<ArrangementAnswer>, StoreError> {
    let row: Option<(String, String)> = sqlx::query_as(
        "SELECT reference, receipt FROM arrangements
          WHERE creditor = $1 AND customer = $2 AND state = 'active'",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_optional(connection)
    .await?;
    Ok(row.map(answer))
}

fn answer((reference, receipt): (String, String)) -> ArrangementAnswer {
    ArrangementAnswer {
        reference,
        receipt,
        received: None,
    }
}

/// The arrangement that runs, with what it was agreed on.
#[derive(Debug)]
pub(crate) struct Running {
    pub(crate) answer: ArrangementAnswer,
    /// The account when it was agreed.
    pub(crate) account: Account,
    /// The offer that was agreed to.
    pub(crate) offer: Offer,
    /// The policy it rests on.
    pub(crate) policy: Digest,
}

/// The arrangement of `owner` that runs now, with what it was agreed on.
pub(crate) async fn running(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Option<Running>, StoreError> {
    /// Reference, receipt, account, offer, policy.
    type Row = (String, String, Vec<u8>, Vec<u8>, String);
    let row: Option<Row> = sqlx::query_as(
        "SELECT reference, receipt, account, offer, policy_sha256 FROM arrangements
          WHERE creditor = $1 AND customer = $2 AND state = 'active'",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_optional(connection)
    .await?;
    row.map(|(reference, receipt, account, offer, policy)| {
        Ok(Running {
            answer: answer((reference, receipt)),
            account: document(&account)?,
            offer: document(&offer)?,
            policy: digest("policy_sha256", &policy)?,
        })
    })
    .transpose()
}

/// Every arrangement of `owner`, the newest first.
pub(crate) async fn all(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Vec<ArrangementAnswer>, StoreError> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT reference, receipt FROM arrangements
          WHERE creditor = $1 AND customer = $2 ORDER BY id DESC",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(answer).collect())
}

/// Ends the running arrangement `reference` of `creditor` with an outcome; the customer
/// whose it was.
pub(crate) async fn end(
    connection: &mut Connection,
    creditor: &str,
    reference: &str,
    outcome: &'static str,
    now: i64,
) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar(
        "UPDATE arrangements SET state = 'ended', outcome = $1, ended_at = $2
          WHERE creditor = $3 AND reference = $4 AND state = 'active' RETURNING customer",
    )
    .bind(outcome)
    .bind(now)
    .bind(creditor)
    .bind(reference)
    .fetch_optional(connection)
    .await?)
}

/// An arrangement as a report looks at it.
#[derive(Debug)]
pub(crate) struct Reported {
    /// UTC seconds.
    pub(crate) accepted_at: i64,
    pub(crate) outcome: Option<String>,
    /// The choice as posted.
    pub(crate) choice_json: Vec<u8>,
    /// The offer, as JSON.
    pub(crate) offer_json: Vec<u8>,
    /// The account as it is now, as JSON.
    pub(crate) account_json: Vec<u8>,
}

/// The arrangements `creditor` accepted from `from` to before `to` (UTC seconds).
pub(crate) async fn accepted(
    connection: &mut Connection,
    creditor: &str,
    from: i64,
    to: i64,
) -> Result<Vec<Reported>, StoreError> {
    /// Time, outcome, choice, offer, account.
    type Row = (i64, Option<String>, Vec<u8>, Vec<u8>, Vec<u8>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT r.accepted_at, r.outcome, r.choice, r.offer, a.account
           FROM arrangements r
           JOIN accounts a ON a.creditor = r.creditor AND a.customer = r.customer
          WHERE r.creditor = $1 AND r.accepted_at >= $2 AND r.accepted_at < $3
          ORDER BY r.id",
    )
    .bind(creditor)
    .bind(from)
    .bind(to)
    .fetch_all(connection)
    .await?;
    let reported = |(accepted_at, outcome, choice_json, offer_json, account_json)| Reported {
        accepted_at,
        outcome,
        choice_json,
        offer_json,
        account_json,
    };
    Ok(rows.into_iter().map(reported).collect())
}

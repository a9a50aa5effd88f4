//! One customer's data: handing it out, forgetting it, and when it must stay.

use leeway_core::json::{self, Layout, Limits, Node};
use serde::Serialize;

use crate::store::audit::{self, Event};
use crate::store::{self, Database, Owner, StoreError, customers};

/// One customer of one creditor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer(Owner);

impl Customer {
    /// The customer with the creditor's id `customer`.
    #[must_use]
    pub fn new(creditor: &str, customer: &str) -> Self {
        Self(Owner {
            creditor: creditor.to_owned(),
            customer: customer.to_owned(),
        })
    }
}

/// A customer's data cannot be handed out or forgotten.
#[derive(Debug, thiserror::Error)]
pub enum CustomerError {
    /// Nothing is stored of this customer.
    #[error("no account of this customer")]
    Unknown,
    /// A hold keeps everything.
    #[error("held: {reason}")]
    Held {
        /// Why, as it was set.
        reason: String,
    },
    /// An arrangement runs, and must be explainable until it ends.
    #[error("arrangement {reference} still runs")]
    ArrangementRuns {
        /// Its reference.
        reference: String,
    },
    /// There is no hold to take off.
    #[error("no hold on this customer")]
    NotHeld,
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Everything that is stored of a customer, as indented JSON: the account,
/// arrangements with choice, offer and receipt, requests, consents and preferences.
/// The contents of files are handed out by [`dispute_files`](crate::dispute_files).
/// Of the access code it says since when it counts and until when, where that was said;
/// the code itself and tokens are not in it: only their hashes are stored.
///
/// # Errors
/// [`CustomerError::Unknown`], [`CustomerError::Store`].
pub async fn export_customer(
    database: &Database,
    Customer(owner): &Customer,
) -> Result<String, CustomerError> {
    let mut reader = database.read().await?;
    let standing = store::accounts::find(&mut reader, owner)
        .await?
        .ok_or(CustomerError::Unknown)?;
    let known = store::accounts::known(&mut reader, owner)
        .await?
        .ok_or(CustomerError::Unknown)?;
    let access_code = object([
        ("imported_at", Node::Int(known.code.since)),
        ("ends_at", known.code.ends.map_or(Node::Null, Node::Int)),
    ]);
    let mut arrangements = Vec::new();
    for (reference, at, state, choice, offer, receipt) in
        customers::arrangements(&mut reader, owner).await?
    {
        arrangements.push(object([
            ("reference", Node::Str(reference)),
            ("accepted_at", Node::Int(at)),
            ("state", Node::Str(state)),
            ("choice", stored(&choice)?),
            ("offer", stored(&offer)?),
            ("receipt", Node::Str(receipt)),
        ]));
    }
    let mut requests = Vec::new();
    for (reference, kind, at, content, answer) in customers::requests(&mut reader, owner).await? {
        requests.push(object([
            ("reference", Node::Str(reference)),
            ("kind", Node::Str(kind)),
            ("received_at", Node::Int(at)),
            ("content", stored(&content)?),
            ("answer", answer.as_deref().map_or(Ok(Node::Null), stored)?),
        ]));
    }
    let files = store::files::list(&mut reader, owner).await?;
    let files = files
        .into_iter()
        .map(|file| {
            object([
                ("dispute", Node::Str(file.dispute)),
                ("number", Node::Int(file.number)),
                ("media_type", Node::Str(file.media_type.name().to_owned())),
                ("sha256", Node::Str(file.sha256.to_string())),
                ("bytes", Node::Int(file.bytes)),
                ("received_at", Node::Int(file.received_at)),
            ])
        })
        .collect();
    let consents = customers::consents(&mut reader, owner).await?;
    let consents = consents
        .into_iter()
        .map(|(channel, purpose, granted, text_sha256, language, at)| {
            object([
                ("channel", Node::Str(channel)),
                ("purpose", Node::Str(purpose)),
                ("granted", Node::Bool(granted == 1)),
                ("text_sha256", Node::Str(text_sha256)),
                ("language", Node::Str(language)),
                ("decided_at", Node::Int(at)),
            ])
        })
        .collect();
    let preferences = match store::preferences::find(&mut reader, owner).await? {
        Some(preferences) => stored(&json::to_vec(&preferences).map_err(StoreError::from)?)?,
        None => Node::Null,
    };
    let export = object([
        ("creditor", Node::Str(owner.creditor.clone())),
        ("customer", Node::Str(owner.customer.clone())),
        ("account", stored(&standing.account_json)?),
        ("access_code", access_code),
        ("arrangements", Node::Array(arrangements)),
        ("requests", Node::Array(requests)),
        ("files", Node::Array(files)),
        ("consents", Node::Array(consents)),
        ("preferences", preferences),
    ]);
    let mut text = json::write(&export, Layout::Indented);
    text.push('\n');
    Ok(text)
}

/// Forgets a customer at `now` (UTC seconds): every row about them goes, and with it the
/// salt of their name in the audit log, which stays whole and no longer names them.
///
/// # Errors
/// [`CustomerError`], except [`CustomerError::NotHeld`]; nothing is changed then.
pub async fn erase_customer(
    database: &Database,
    Customer(owner): &Customer,
    now: i64,
) -> Result<(), CustomerError> {
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    store::accounts::lock(&mut transaction, owner).await?;
    if store::accounts::known(&mut transaction, owner)
        .await?
        .is_none()
    {
        return Err(CustomerError::Unknown);
    }
    if let Some(reason) = customers::hold(&mut transaction, owner).await? {
        return Err(CustomerError::Held { reason });
    }
    if let Some(running) = store::arrangements::active(&mut transaction, owner).await? {
        let reference = running.reference;
        return Err(CustomerError::ArrangementRuns { reference });
    }
    // The entry comes first: it needs the salt that goes then.
    note(&mut transaction, owner, "customer.erased", now).await?;
    customers::erase(&mut transaction, owner).await?;
    Ok(transaction.commit().await?)
}

/// Ends every session of a customer at `now` (UTC seconds): their tokens open nothing from
/// then on. How many ran.
///
/// # Errors
/// [`CustomerError::Unknown`], [`CustomerError::Store`].
pub async fn sign_out_customer(
    database: &Database,
    Customer(owner): &Customer,
    now: i64,
) -> Result<i64, CustomerError> {
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    if store::accounts::known(&mut transaction, owner)
        .await?
        .is_none()
    {
        return Err(CustomerError::Unknown);
    }
    let running = store::sessions::end_all(&mut transaction, owner, now).await?;
    note(&mut transaction, owner, "sessions.ended", now).await?;
    transaction.commit().await?;
    Ok(running)
}

/// Lets nothing of a customer be forgotten from `now` (UTC seconds) on, by nobody and by
/// no retention period, for example during a lawsuit.
///
/// # Errors
/// [`CustomerError::Unknown`], [`CustomerError::Store`].
pub async fn hold_customer(
    database: &Database,
    Customer(owner): &Customer,
    reason: &str,
    now: i64,
) -> Result<(), CustomerError> {
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    if store::accounts::known(&mut transaction, owner)
        .await?
        .is_none()
    {
        return Err(CustomerError::Unknown);
    }
    customers::set_hold(&mut transaction, owner, reason, now).await?;
    note(&mut transaction, owner, "hold.set", now).await?;
    Ok(transaction.commit().await?)
}

/// Takes the hold off a customer at `now` (UTC seconds).
///
/// # Errors
/// [`CustomerError::NotHeld`], [`CustomerError::Store`].
pub async fn release_customer(
    database: &Database,
    Customer(owner): &Customer,
    now: i64,
) -> Result<(), CustomerError> {
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    if !customers::release_hold(&mut transaction, owner).await? {
        return Err(CustomerError::NotHeld);
    }
    note(&mut transaction, owner, "hold.released", now).await?;
    Ok(transaction.commit().await?)
}

async fn note(
    connection: &mut store::Connection,
    owner: &Owner,
    event: &'static str,
    now: i64,
) -> Result<(), StoreError> {
    #[derive(Serialize)]
    struct Nothing {}
    let event = Event {
        event,
        at: now,
        creditor: &owner.creditor,
        customer: Some(&owner.customer),
        detail: Nothing {},
    };
    audit::append(connection, &event).await
}

fn object<const N: usize>(members: [(&str, Node); N]) -> Node {
    let member = |(name, value): (&str, Node)| (name.to_owned(), value);
    Node::Object(members.into_iter().map(member).collect())
}

/// A document that was stored as JSON.
fn stored(bytes: &[u8]) -> Result<Node, StoreError> {
    json::parse(bytes, Limits::bytes(bytes.len()))
        .map_err(|error| StoreError::Document(json::DecodeError::Json(error)))
}

//! The files of a dispute, for the creditor's people.

use leeway_core::trust::Digest;
use serde::Serialize;

use crate::store::audit::{self, Event};
use crate::store::{self, Database, StoreError, files};

/// A file a customer added to a dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeFile {
    /// Its number within the dispute, from 1.
    pub number: i64,
    /// `application/pdf`, `image/jpeg` or `image/png`, and the file begins as one.
    /// Nothing else was looked at: open it as any file from a stranger.
    pub media_type: &'static str,
    /// How the name of such a file ends, without the dot.
    pub extension: &'static str,
    /// Of the content, as in the audit log.
    pub sha256: Digest,
    /// When it came, in UTC seconds.
    pub received_at: i64,
    /// The file.
    pub content: Vec<u8>,
}

/// The files of a dispute cannot be handed out.
#[derive(Debug, thiserror::Error)]
pub enum DisputeFilesError {
    /// The creditor has no dispute of this reference.
    #[error("no dispute {reference}")]
    Unknown {
        /// The reference.
        reference: String,
    },
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Hands out the files of the dispute `reference` of `creditor` at `now` (UTC seconds),
/// and writes down that it did.
///
/// # Errors
/// [`DisputeFilesError`]; [`StoreError::Value`] where a file is no longer what was stored.
pub async fn dispute_files(
    database: &Database,
    creditor: &str,
    reference: &str,
    now: i64,
) -> Result<Vec<DisputeFile>, DisputeFilesError> {
    #[derive(Serialize)]
    struct Detail<'a> {
        reference: &'a str,
        files: usize,
    }
    let mut held = database.writer().await?;
    let mut transaction = held.begin().await?;
    let owner = files::owner_of(&mut transaction, creditor, reference)
        .await?
        .ok_or_else(|| DisputeFilesError::Unknown {
            reference: reference.to_owned(),
        })?;
    let mut found = Vec::new();
    for listed in files::list(&mut transaction, &owner).await? {
        if listed.dispute == reference {
            found.push(DisputeFile {
                number: listed.number,
                media_type: listed.media_type.name(),
                extension: listed.media_type.extension(),
                sha256: listed.sha256,
                received_at: listed.received_at,
                content: store::files::content(&mut transaction, &owner, &listed).await?,
            });
        }
    }
    let event = Event {
        event: "dispute.files_read",
        at: now,
        creditor,
        customer: Some(&owner.customer),
        detail: Detail {
            reference,
            files: found.len(),
        },
    };
    audit::append(&mut transaction, &event).await?;
    transaction.commit().await?;
    Ok(found)
}

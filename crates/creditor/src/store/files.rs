//! Files customers added to their disputes.

use leeway_core::trust::Digest;

use super::{Connection, Owner, StoreError, can_be, digest};

/// The types of file that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MediaType {
    Pdf,
    Jpeg,
    Png,
}

impl MediaType {
    const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// The name in headers and in the database.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// How names of such files end.
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// The type of this name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|media_type| media_type.name().eq_ignore_ascii_case(name))
    }

    /// Whether a file begins as one of this type does: ISO 32000-1 section 7.5.2,
    /// ITU-T T.81 annex B, ISO/IEC 15948 section 5.2.
    pub(crate) fn begins(self, content: &[u8]) -> bool {
        let magic: &[u8] = match self {
            Self::Pdf => b"%PDF-",
            Self::Jpeg => &[0xff, 0xd8, 0xff],
            Self::Png => b"\x89PNG\r\n\x1a\n",
        };
        content.starts_with(magic)
    }
}

/// A file that was checked, about to be stored.
#[derive(Debug)]
pub(crate) struct NewFile<'a> {
    pub(crate) owner: &'a Owner,
    /// The dispute's reference.
    pub(crate) dispute: &'a str,
    pub(crate) media_type: MediaType,
    /// Of the content.
    pub(crate) sha256: Digest,
    pub(crate) content: &'a [u8],
    /// UTC seconds.
    pub(crate) received_at: i64,
}

/// Stores a file, and gives its number within the dispute, from 1.
pub(crate) async fn insert(
    connection: &mut Connection,
    new: &NewFile<'_>,
) -> Result<u16, StoreError> {
    let last: i64 = sqlx::query_scalar(
        "SELECT coalesce(max(number), 0) FROM dispute_files
          WHERE creditor = $1 AND customer = $2 AND dispute = $3",
    )
    .bind(&new.owner.creditor)
    .bind(&new.owner.customer)
    .bind(new.dispute)
    .fetch_one(&mut *connection)
    .await?;
    let number = u16::try_from(last.saturating_add(1))
        .map_err(|_| StoreError::Value { column: "number" })?;
    sqlx::query(
        "INSERT INTO dispute_files
           (creditor, customer, dispute, number, media_type, sha256, bytes, content, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&new.owner.creditor)
    .bind(&new.owner.customer)
    .bind(new.dispute)
    .bind(i64::from(number))
    .bind(new.media_type.name())
    .bind(new.sha256.to_string())
    .bind(super::integer("bytes", new.content.len() as u64)?)
    .bind(new.content)
    .bind(new.received_at)
    .execute(connection)
    .await?;
    Ok(number)
}

/// How many files there are.
#[derive(Debug)]
pub(crate) struct Counts {
    /// Of the dispute.
    pub(crate) of_dispute: i64,
    /// Of the customer, since the moment asked for.
    pub(crate) recent: i64,
}

/// Counts the files of `dispute`, and those of `owner` after `since` (UTC seconds).
pub(crate) async fn count(
    connection: &mut Connection,
    owner: &Owner,
    dispute: &str,
    since: i64,
) -> Result<Counts, StoreError> {
    let (of_dispute, recent) = sqlx::query_as(
        "SELECT coalesce(sum(CASE WHEN dispute = $3 THEN 1 ELSE 0 END), 0),
                coalesce(sum(CASE WHEN created_at > $4 THEN 1 ELSE 0 END), 0)
           FROM dispute_files WHERE creditor = $1 AND customer = $2",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(dispute)
    .bind(since)
    .fetch_one(connection)
    .await?;
    Ok(Counts { of_dispute, recent })
}

/// A file without its content.
#[derive(Debug)]
pub(crate) struct Listed {
    /// The dispute's reference.
    pub(crate) dispute: String,
    /// Within the dispute, from 1.
    pub(crate) number: i64,
    pub(crate) media_type: MediaType,
    pub(crate) sha256: Digest,
    /// Its length.
    pub(crate) bytes: i64,
    /// UTC seconds.
    pub(crate) received_at: i64,
}

/// The files of `owner`, without their contents.
pub(crate) async fn list(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Vec<Listed>, StoreError> {
    let rows: Vec<(String, i64, String, String, i64, i64)> = sqlx::query_as(
        "SELECT dispute, number, media_type, sha256, bytes, created_at FROM dispute_files
          WHERE creditor = $1 AND customer = $2 ORDER BY dispute, number",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(
            |(dispute, number, media_type, sha256, bytes, received_at)| {
                Ok(Listed {
                    dispute,
                    number,
                    media_type: known(&media_type)?,
                    sha256: digest("sha256", &sha256)?,
                    bytes,
                    received_at,
                })
            },
        )
        .collect()
}

/// The content of a file.
///
/// # Errors
/// [`StoreError::Value`] where it is not what was stored.
pub(crate) async fn content(
    connection: &mut Connection,
    owner: &Owner,
    file: &Listed,
) -> Result<Vec<u8>, StoreError> {
    let content: Vec<u8> = sqlx::query_scalar(
        "SELECT content FROM dispute_files
          WHERE creditor = $1 AND customer = $2 AND dispute = $3 AND number = $4",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(&file.dispute)
    .bind(file.number)
    .fetch_one(connection)
    .await?;
    if Digest::of(&content) == file.sha256 {
        Ok(content)
    } else {
        Err(StoreError::Value { column: "content" })
    }
}

/// Whose dispute `reference` is.
pub(crate) async fn owner_of(
    connection: &mut Connection,
    creditor: &str,
    reference: &str,
) -> Result<Option<Owner>, StoreError> {
    if !can_be(reference) {
        return Ok(None);
    }
    let customer: Option<String> = sqlx::query_scalar(
        "SELECT customer FROM requests
          WHERE creditor = $1 AND reference = $2 AND kind = 'dispute'",
    )
    .bind(creditor)
    .bind(reference)
    .fetch_optional(connection)
    .await?;
    Ok(customer.map(|customer| Owner {
        creditor: creditor.to_owned(),
        customer,
    }))
}

fn known(name: &str) -> Result<MediaType, StoreError> {
    MediaType::of(name).ok_or(StoreError::Value {
        column: "media_type",
    })
}

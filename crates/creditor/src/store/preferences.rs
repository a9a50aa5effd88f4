//! How customers want to be reached, and what they agreed to.

use leeway_core::json;
use leeway_core::request::{Channel, Consent, Preferences, Purpose};

use super::{Connection, Owner, StoreError, digest, document};

/// The preferences of `owner`, with the newest decision about each channel and purpose.
pub(crate) async fn find(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Option<Preferences>, StoreError> {
    let content: Option<Vec<u8>> =
        sqlx::query_scalar("SELECT content FROM preferences WHERE creditor = $1 AND customer = $2")
            .bind(&owner.creditor)
            .bind(&owner.customer)
            .fetch_optional(&mut *connection)
            .await?;
    let Some(content) = content else {
        return Ok(None);
    };
    let mut preferences: Preferences = document(&content)?;
    preferences.consents = consents(connection, owner).await?;
    Ok(Some(preferences))
}

/// The newest decision of `owner` about each channel and purpose.
pub(crate) async fn consents(
    connection: &mut Connection,
    owner: &Owner,
) -> Result<Vec<Consent>, StoreError> {
    /// Channel, purpose, granted, digest and language of the text.
    type Row = (String, String, i64, String, String);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT channel, purpose, granted, text_sha256, language FROM consents c
          WHERE creditor = $1 AND customer = $2
            AND id = (SELECT max(id) FROM consents l
                       WHERE l.creditor = c.creditor AND l.customer = c.customer
                         AND l.channel = c.channel AND l.purpose = c.purpose)
          ORDER BY id",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|(channel, purpose, granted, text_sha256, language)| {
            Ok(Consent {
                channel: CHANNELS
                    .iter()
                    .find(|(_, name)| *name == channel)
                    .map(|(channel, _)| *channel)
                    .ok_or(StoreError::Value { column: "channel" })?,
                purpose: PURPOSES
                    .iter()
                    .find(|(_, name)| *name == purpose)
                    .map(|(purpose, _)| *purpose)
                    .ok_or(StoreError::Value { column: "purpose" })?,
                granted: granted == 1,
                text_sha256: digest("text_sha256", &text_sha256)?,
                language,
            })
        })
        .collect()
}

/// Stores the preferences of `owner`, in place of those before; consents have rows
/// of their own.
pub(crate) async fn put(
    connection: &mut Connection,
    owner: &Owner,
    preferences: &Preferences,
    now: i64,
) -> Result<(), StoreError> {
    let alone = Preferences {
        consents: Vec::new(),
        ..preferences.clone()
    };
    sqlx::query(
        "INSERT INTO preferences (creditor, customer, content, updated_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (creditor, customer) DO UPDATE SET
           content = excluded.content, updated_at = excluded.updated_at",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(json::to_vec(&alone)?)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds a decision of `owner`.
pub(crate) async fn add_consent(
    connection: &mut Connection,
    owner: &Owner,
    consent: &Consent,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO consents
           (creditor, customer, channel, purpose, granted, text_sha256, language, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&owner.creditor)
    .bind(&owner.customer)
    .bind(channel_name(consent.channel))
    .bind(purpose_name(consent.purpose))
    .bind(i64::from(consent.granted))
    .bind(consent.text_sha256.to_string())
    .bind(&consent.language)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

const CHANNELS: [(Channel, &str); 4] = [
    (Channel::Email, channel_name(Channel::Email)),
    (Channel::Sms, channel_name(Channel::Sms)),
    (Channel::Phone, channel_name(Channel::Phone)),
    (Channel::Letter, channel_name(Channel::Letter)),
];

const PURPOSES: [(Purpose, &str); 3] = [
    (Purpose::Reminders, purpose_name(Purpose::Reminders)),
    (Purpose::Arrangement, purpose_name(Purpose::Arrangement)),
    (Purpose::Offers, purpose_name(Purpose::Offers)),
];

const fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
        Channel::Phone => "phone",
        Channel::Letter => "letter",
    }
}

const fn purpose_name(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Reminders => "reminders",
        Purpose::Arrangement => "arrangement",
        Purpose::Offers => "offers",
    }
}

//! `POST /v1/disputes/{reference}/files`: what shows that a dispute is right.
//!
//! Files are kept for a person and never given back by the API.

use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::Response;
use leeway_core::json;
use leeway_core::request::FileAnswer;
use leeway_core::trust::Digest;
use leeway_core::wire::Problem;
use serde::Serialize;

use super::Shared;
use super::body::LONGEST_FILE;
use super::caller::Caller;
use super::key::Key;
use super::once;
use super::requests::{A_DAY, MOST_A_DAY};
use crate::error::ApiError;
use crate::store;
use crate::store::audit::Event;
use crate::store::files::{MediaType, NewFile};
use crate::store::idempotency::{Kept, Scope};
use crate::store::outbox::NewEvent;

/// The name of this operation in the scope of idempotency keys.
const OPERATION: &str = "dispute_file";

/// The most files of a dispute.
const MOST: i64 = 10;

/// The name of the event, in the audit log and the outbox.
const EVENT: &str = "dispute.file_received";

/// Whether a request brings a file.
pub(super) fn is_upload(method: &Method, path: &str) -> bool {
    *method == Method::POST && path.starts_with("/v1/disputes/") && path.ends_with("/files")
}

/// Adds a file to a dispute.
///
/// The body is the file: a PDF, a JPEG or a PNG of at most 10 MiB, which must begin as
/// its content type says. Ten for each dispute, twenty in a day. The name it had on the
/// customer's device is not taken.
#[utoipa::path(
    post,
    path = "/disputes/{reference}/files",
    operation_id = "post_dispute_file",
    tag = "requests",
    security(("customer" = [])),
    params(
        ("reference" = String, Path, description = "`reference` of the answer to `post_dispute`."),
        ("Idempotency-Key" = String, Header, pattern = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description = "A UUID made once for each file; bare or between quotes."),
    ),
    request_body(content(
        (String = "application/pdf"),
        (String = "image/jpeg"),
        (String = "image/png"),
    )),
    responses(
        (status = 201, description = "Received, now or by an earlier request with this key.", body = FileAnswer,
            headers(("Idempotency-Replayed" = String, description = "`true` where the answer was given before."))),
        (status = 400, description = "`body_cut_off`, `idempotency_key_missing`, `idempotency_key_malformed`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`token_missing`, `token_unknown`, `token_expired`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`dispute_not_found`: unknown, or somebody else's.", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "`body_timeout`: longer than two minutes.", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`too_many_files`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body_too_large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`file_type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`file_mismatch`, `key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too_many_requests`; wait as `Retry-After` says.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, `outcome_unknown`", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn post(
    State(app): Shared,
    Caller(owner): Caller,
    Key(key): Key,
    reference: Result<Path<String>, axum::extract::rejection::PathRejection>,
    request: Request,
) -> Result<Response, ApiError> {
    #[derive(Serialize)]
    struct Received<'a> {
        reference: &'a str,
        customer: &'a str,
        file: &'a FileAnswer,
    }
    let Path(reference) = reference.map_err(|_| ApiError::DisputeNotFound)?;
    let media_type = media_type(request.headers())?;
    let bytes = axum::body::to_bytes(request.into_body(), LONGEST_FILE)
        .await
        .map_err(|_| ApiError::CutOff)?;
    if !media_type.begins(&bytes) {
        return Err(ApiError::FileMismatch);
    }
    let now = app.clock.now();
    let sha256 = Digest::of(&bytes);
    let scope = Scope {
        owner: &owner,
        operation: OPERATION,
        key: &key,
    };
    let body_sha256 = fingerprint(&reference, media_type, &bytes);
    let mut held = app.database.writer().await?;
    let mut transaction = held.begin().await?;
    if let Some(response) = once::replay(&mut transaction, scope, body_sha256).await? {
        return Ok(response);
    }
    if !store::requests::is_dispute(&mut transaction, &owner, &reference).await? {
        return Err(ApiError::DisputeNotFound);
    }
    let counts = store::files::count(
        &mut transaction,
        &owner,
        &reference,
        now.saturating_sub(A_DAY),
    )
    .await?;
    if counts.of_dispute >= MOST {
        return Err(ApiError::TooManyFiles { most: MOST });
    }
    if counts.recent >= MOST_A_DAY {
        return Err(ApiError::TooManyRequests { retry_after: 3600 });
    }
    let new = NewFile {
        owner: &owner,
        dispute: &reference,
        media_type,
        sha256,
        content: &bytes,
        received_at: now,
    };
    let answer = FileAnswer {
        number: store::files::insert(&mut transaction, &new).await?,
        media_type: media_type.name().to_owned(),
        sha256,
        bytes: bytes.len() as u64,
        received_at: now,
    };
    let event = Event {
        event: EVENT,
        at: now,
        creditor: &owner.creditor,
        customer: Some(&owner.customer),
        detail: Detail {
            reference: &reference,
            number: answer.number,
            sha256,
        },
    };
    let news = NewEvent {
        creditor: &owner.creditor,
        customer: Some(&owner.customer),
        kind: EVENT,
        payload: Received {
            reference: &reference,
            customer: &owner.customer,
            file: &answer,
        },
        at: now,
    };
    let kept = Kept {
        body_sha256,
        status: StatusCode::CREATED.as_u16(),
        answer: json::to_vec(&answer)?,
    };
    store::outbox::insert(&mut transaction, &news).await?;
    store::idempotency::insert(&mut transaction, scope, &kept, now).await?;
    store::audit::append(&mut transaction, &event).await?;
    transaction.commit().await?;
    app.news.notify_waiters();
    Ok(once::kept_answer(kept))
}

/// What the audit log says of a file.
#[derive(Serialize)]
struct Detail<'a> {
    reference: &'a str,
    number: u16,
    sha256: Digest,
}

/// The type the request says its file has.
fn media_type(headers: &HeaderMap) -> Result<MediaType, ApiError> {
    let mut values = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return Err(ApiError::FileType);
    };
    value
        .to_str()
        .ok()
        .and_then(MediaType::of)
        .ok_or(ApiError::FileType)
}

/// What makes two uploads the same: a key must not answer for another dispute.
fn fingerprint(reference: &str, media_type: MediaType, bytes: &Bytes) -> Digest {
    let mut whole = Vec::with_capacity(bytes.len() + 128);
    whole.extend_from_slice(reference.as_bytes());
    whole.push(0);
    whole.extend_from_slice(media_type.name().as_bytes());
    whole.push(0);
    whole.extend_from_slice(bytes);
    Digest::of(&whole)
}

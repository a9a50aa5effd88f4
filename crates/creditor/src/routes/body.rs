//! Reading bodies: strict JSON and nothing else.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use leeway_core::json::Decode;
use leeway_core::json::{self, Limits};

use crate::error::ApiError;

/// The longest body of any address, in bytes.
pub(crate) const LONGEST: usize = 16 * 1024;

/// How much of a body that is too long is read and thrown away, in bytes.
const DISCARDED: usize = 256 * 1024;

/// The longest a body may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(10);

/// Lets the body arrive before anything is decided about the request.
///
/// A connection that is answered with its body unread has to be closed, and the
/// client may never see the answer; of a refusal it should. That is also why a
/// body somewhat too long is read to its end.
pub(crate) async fn arrive(request: Request, next: Next) -> Result<Response, ApiError> {
    let (parts, mut body) = request.into_parts();
    let stated = parts
        .headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if stated.is_some_and(|length| length > DISCARDED as u64) {
        return Err(ApiError::TooLarge { limit: LONGEST });
    }
    let bytes = tokio::time::timeout(ARRIVAL, collect(&mut body))
        .await
        .map_err(|_| ApiError::TimedOut)??;
    Ok(next
        .run(Request::from_parts(parts, Body::from(bytes)))
        .await)
}

/// The whole body.
async fn collect(body: &mut Body) -> Result<Vec<u8>, ApiError> {
    let mut bytes = Vec::new();
    let mut arrived = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
        let frame = frame.map_err(|_| ApiError::CutOff)?;
        if let Some(data) = frame.data_ref() {
            arrived += data.len();
            if arrived > DISCARDED {
                break;
            }
            if arrived <= LONGEST {
                bytes.extend_from_slice(data);
            }
        }
    }
    if arrived > LONGEST {
        return Err(ApiError::TooLarge { limit: LONGEST });
    }
    Ok(bytes)
}

/// A JSON body of at most `MAX` bytes, read by the strict reader of core, with
/// the bytes it was read from.
#[derive(Debug)]
pub(crate) struct Strict<T, const MAX: usize> {
    pub(crate) document: T,
    pub(crate) bytes: Bytes,
}

impl<T: Decode, S: Sync, const MAX: usize> FromRequest<S> for Strict<T, MAX> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::MediaType);
        }
        let bytes = axum::body::to_bytes(request.into_body(), LONGEST)
            .await
            .map_err(|_| ApiError::CutOff)?;
        if bytes.len() > MAX {
            return Err(ApiError::TooLarge { limit: MAX });
        }
        let document = json::from_slice(&bytes, Limits::bytes(MAX))?;
        Ok(Self { document, bytes })
    }
}

/// Whether the body says it is `application/json`, in UTF-8 if it says more. A
/// browser sends that to another origin only after asking, which is why nothing
/// else is read.
fn is_json(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return false;
    };
    let Ok(value) = value.to_str() else {
        return false;
    };
    let mut parts = value.split(';').map(str::trim);
    parts
        .next()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("application/json"))
        && parts.all(|parameter| parameter.eq_ignore_ascii_case("charset=utf-8"))
}

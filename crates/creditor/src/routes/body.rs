//! Reading bodies: strict JSON and nothing else.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{FromRequest, FromRequestParts as _, Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use leeway_core::json::Decode;
use leeway_core::json::{self, Limits};

use super::caller::Caller;
use super::{Shared, files};
use crate::error::ApiError;

/// The longest JSON body of any address, in bytes.
pub(crate) const LONGEST: usize = 16 * 1024;

/// The longest file, in bytes: 10 MiB.
pub(crate) const LONGEST_FILE: usize = 10 * 1024 * 1024;

/// What a body may be like.
struct Bounds {
    /// The longest that is taken, in bytes.
    most: usize,
    /// How much of one that is too long is read and thrown away, in bytes.
    discarded: usize,
    /// The longest it may take to arrive.
    arrival: Duration,
}

const JSON: Bounds = Bounds {
    most: LONGEST,
    discarded: 256 * 1024,
    arrival: Duration::from_secs(10),
};

/// A telephone in a bad place sends some 100 KB in a second.
const FILE: Bounds = Bounds {
    most: LONGEST_FILE,
    discarded: 2 * LONGEST_FILE,
    arrival: Duration::from_secs(120),
};

/// Lets the body arrive before anything is decided about the request.
///
/// A connection that is answered with its body unread has to be closed, and the
/// client may never see the answer; of a refusal it should. That is also why a
/// body somewhat too long is read to its end.
///
/// Memory for a file has only who may send one, and only some at a time.
pub(crate) async fn arrive(
    State(app): Shared,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let (mut parts, mut body) = request.into_parts();
    if !files::is_upload(&parts.method, parts.uri.path()) {
        let bytes = JSON.collect(&parts.headers, &mut body).await?;
        let request = Request::from_parts(parts, Body::from(bytes));
        return Ok(next.run(request).await);
    }
    let admitted = match Caller::from_request_parts(&mut parts, &app).await {
        Ok(caller) => {
            parts.extensions.insert(caller);
            app.uploads.try_acquire().map_err(|_| ApiError::Busy)
        }
        Err(error) => Err(error),
    };
    match admitted {
        Ok(_place) => {
            let bytes = FILE.collect(&parts.headers, &mut body).await?;
            let request = Request::from_parts(parts, Body::from(bytes));
            Ok(next.run(request).await)
        }
        Err(error) => {
            let refused = Bounds { most: 0, ..FILE };
            // Whatever else is wrong with the body matters less.
            let _ = refused.collect(&parts.headers, &mut body).await;
            Err(error)
        }
    }
}

impl Bounds {
    /// The whole body.
    async fn collect(&self, headers: &HeaderMap, body: &mut Body) -> Result<Vec<u8>, ApiError> {
        let stated = headers
            .get(header::CONTENT_LENGTH)
            .and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
        if stated.is_some_and(|length| length > self.discarded as u64) {
            return Err(ApiError::TooLarge { limit: self.most });
        }
        tokio::time::timeout(self.arrival, self.read(body))
            .await
            .map_err(|_| ApiError::TimedOut)?
    }

    async fn read(&self, body: &mut Body) -> Result<Vec<u8>, ApiError> {
        let mut bytes = Vec::new();
        let mut arrived = 0;
        while let Some(frame) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
            let frame = frame.map_err(|_| ApiError::CutOff)?;
            if let Some(data) = frame.data_ref() {
                arrived += data.len();
                if arrived > self.discarded {
                    break;
                }
                if arrived <= self.most {
                    bytes.extend_from_slice(data);
                }
            }
        }
        if arrived > self.most {
            return Err(ApiError::TooLarge { limit: self.most });
        }
        Ok(bytes)
    }
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

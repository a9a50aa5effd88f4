//! The header `Idempotency-Key`.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;

use super::headers::IDEMPOTENCY_KEY;
use crate::error::ApiError;

/// A UUID in lower case, made once for each decision of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key(pub(crate) String);

impl<S: Sync> FromRequestParts<S> for Key {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        read(&parts.headers)
    }
}

/// Reads the one key there must be: a UUID, bare or between quotes as a string
/// of RFC 8941, which the draft on this header asks for.
fn read(headers: &HeaderMap) -> Result<Key, ApiError> {
    let mut values = headers.get_all(IDEMPOTENCY_KEY).iter();
    let value = values.next().ok_or(ApiError::KeyMissing)?;
    if values.next().is_some() {
        return Err(ApiError::KeyMalformed);
    }
    let text = value.to_str().map_err(|_| ApiError::KeyMalformed)?;
    let text = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(text);
    let is_uuid = text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    if is_uuid {
        Ok(Key(text.to_ascii_lowercase()))
    } else {
        Err(ApiError::KeyMalformed)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    const UUID: &str = "7f9c24e8-3b12-4a56-9d31-0f2b6c8e5a17";

    fn headers(values: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
            headers.append(IDEMPOTENCY_KEY, value);
        }
        headers
    }

    #[test]
    fn whatever_is_not_one_uuid_is_refused() {
        assert!(matches!(read(&headers(&[])), Err(ApiError::KeyMissing)));
        let long = "a".repeat(256);
        let quoted_half = format!("\"{UUID}");
        let spaced = format!("{UUID} ");
        let refused: [&[&str]; 11] = [
            &[""],
            &["\"\""],
            &["token"],
            &["1"],
            &[":AAAA:"],
            &[&long],
            &["7f9c24e8-3b12-4a56-9d31-0f2b6c8e5a1é"],
            &[&quoted_half],
            &[&spaced],
            &["7f9c24e83b124a569d310f2b6c8e5a17"],
            &[UUID, UUID],
        ];
        for values in refused {
            let found = read(&headers(values));
            assert!(matches!(found, Err(ApiError::KeyMalformed)), "{values:?}");
        }
    }

    #[test]
    fn a_uuid_is_one_key_however_it_is_written() {
        let upper = UUID.to_uppercase();
        let quoted = format!("\"{UUID}\"");
        for text in [UUID, upper.as_str(), quoted.as_str()] {
            assert_eq!(read(&headers(&[text])).unwrap(), Key(UUID.to_owned()));
        }
    }
}

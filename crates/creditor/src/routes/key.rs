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

    /// Bytes out of what keys are written with, and what comes near it.
    const LETTERS: &[u8] = b"0123456789abcdefABCDEF-\"{}; =,gG:\\\xE9";

    #[test]
    fn changed_keys_are_refused_or_one_uuid() {
        // SplitMix64: the same numbers each time.
        let mut state = 1_u64;
        let mut below = |end: usize| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
        };
        let cases = std::env::var("LEEWAY_CASES").ok();
        let cases = cases.map_or(200_000, |cases| cases.parse().unwrap());
        let mut accepted = 0;
        for _ in 0..cases {
            let mut bytes = UUID.as_bytes().to_vec();
            if below(2) == 0 {
                bytes = format!("\"{UUID}\"").into_bytes();
            }
            for _ in 0..=below(3) {
                let at = below(bytes.len());
                let letter = LETTERS[below(LETTERS.len())];
                match below(4) {
                    0 => bytes.insert(at, letter),
                    1 if bytes.len() > 1 => drop(bytes.remove(at)),
                    _ => bytes[at] = letter,
                }
            }
            let mut headers = HeaderMap::new();
            headers.insert(IDEMPOTENCY_KEY, HeaderValue::from_bytes(&bytes).unwrap());
            let Ok(Key(key)) = read(&headers) else {
                continue;
            };
            accepted += 1;
            let plain = String::from_utf8(bytes).unwrap().to_ascii_lowercase();
            assert_eq!(plain.trim_matches('"'), key);
            assert!(key.len() == 36 && key.split('-').count() == 5, "{key}");
            // Written as it was read, it is the same key.
            assert_eq!(read(&self::headers(&[&key])).unwrap(), Key(key));
        }
        assert!(accepted > cases / 20, "{accepted}");
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

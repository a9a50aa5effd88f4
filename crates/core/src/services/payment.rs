//! Where a customer pays once an offer is accepted.

use crate::json::Decode;

/// What stands in the address for the reference of the arrangement.
pub(super) const PLACE: &str = "{arrangement}";

/// The page on which the creditor, or its payment provider, takes payments. Leeway takes
/// none: it leads there with the reference of the arrangement and nothing about a person.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct PaymentPage {
    /// Its address, such as `https://pay.example/plans/{arrangement}`: `https`, a host
    /// that is written out, and `{arrangement}` once after it.
    pub url: String,
}

impl PaymentPage {
    /// The address for an arrangement; `None` where [`url`](Self::url) is no such address.
    #[must_use]
    pub fn address(&self, arrangement: &str) -> Option<String> {
        if !self.is_sound() {
            return None;
        }
        let (before, after) = self.url.split_once(PLACE)?;
        let mut address = String::from(before);
        for byte in arrangement.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                address.push(char::from(byte));
            } else {
                // RFC 3986 section 2.1.
                address.push('%');
                for half in [byte >> 4, byte & 0xf] {
                    let digit = char::from_digit(u32::from(half), 16).unwrap_or('0');
                    address.push(digit.to_ascii_uppercase());
                }
            }
        }
        address.push_str(after);
        Some(address)
    }

    /// Whether the address keeps to its rules.
    pub(super) fn is_sound(&self) -> bool {
        let Some(rest) = self.url.strip_prefix("https://") else {
            return false;
        };
        let Some((host, path)) = rest.split_once('/') else {
            return false;
        };
        let once = path.match_indices(PLACE).count() == 1;
        let others = path.replacen(PLACE, "", 1).contains(['{', '}', '#', '\\']);
        is_host(host) && once && !others && is_printable(path)
    }
}

/// Whether `text` is the address of a page: `https`, a host, and nothing that would be
/// read in another way than it is seen.
pub(super) fn is_page(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    is_host(host) && is_printable(path) && !path.contains(['{', '}', '\\'])
}

/// A host with a dot in it, in lower case, perhaps with a port; nobody's name before it.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let labels = name.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    });
    labels && name.contains('.') && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn is_printable(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`'))
}

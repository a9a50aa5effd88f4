//! Whom a request comes from, as the log says it.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use crate::attempts::subscriber;
use crate::secret::DraftSecret;

/// The length of a day, in seconds.
const DAY: i64 = 86_400;

/// The characters of a pseudonym: 60 bits, so that two of one day are not taken for one.
const LENGTH: usize = 10;

/// The pseudonym of `address` on the day of `now` (UTC seconds): HMAC-SHA256 (RFC 2104) of
/// the IPv4 address or the IPv6 /64, which is what failed sign-ins are counted by, with a key
/// that follows from `secret` and the day (UTC).
///
/// All servers on one database give one source one pseudonym, and the next day another.
/// `None` is not reached: HMAC takes keys of every length.
pub(crate) fn pseudonym(secret: &DraftSecret, address: IpAddr, now: i64) -> Option<String> {
    let key = secret.derived(b"leeway log source 1", now.div_euclid(DAY))?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
    match subscriber(address) {
        IpAddr::V4(address) => mac.update(&address.octets()),
        IpAddr::V6(address) => mac.update(&address.octets()),
    }
    let text = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    text.get(..LENGTH).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-20T15:00:00Z
    const NOW: i64 = 1_795_186_800;

    fn of(seed: u8, address: &str, now: i64) -> String {
        let secret = DraftSecret::new([seed; 32]);
        pseudonym(&secret, address.parse().unwrap(), now).unwrap()
    }

    #[test]
    fn another_source_day_or_database_is_another_pseudonym() {
        let home = of(7, "192.0.2.7", NOW);
        for other in [
            of(7, "192.0.2.8", NOW),
            of(7, "192.0.2.7", NOW + 9 * 3600),
            of(7, "192.0.2.7", NOW - 15 * 3600 - 1),
            of(8, "192.0.2.7", NOW),
            of(7, "2001:db8::7", NOW),
        ] {
            assert_ne!(home, other);
        }
        assert_ne!(of(7, "2001:db8:0:1::7", NOW), of(7, "2001:db8:0:2::7", NOW));
    }

    #[test]
    fn one_source_has_one_pseudonym_for_a_day() {
        let home = of(7, "192.0.2.7", NOW);
        assert_eq!(home.len(), LENGTH);
        for same in [
            of(7, "192.0.2.7", NOW + 9 * 3600 - 1),
            of(7, "192.0.2.7", NOW - 15 * 3600),
            of(7, "::ffff:192.0.2.7", NOW),
        ] {
            assert_eq!(home, same);
        }
        assert_eq!(
            of(7, "2001:db8:0:1::7", NOW),
            of(7, "2001:db8:0:1:ffff::9", NOW)
        );
    }
}

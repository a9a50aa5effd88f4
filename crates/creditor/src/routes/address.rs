//! From where a request comes.

use std::net::IpAddr;

use axum::http::HeaderMap;

/// Where proxies write for whom they ask, each at the end of what is there.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address of whoever asks, where `peer` is who connected.
///
/// Anybody can write the header, so only what one of `proxies` wrote is believed: the
/// entries from the last one back, up to the first that is no proxy. An entry that is no
/// address ends that too, and whoever sends it is counted together with the proxy.
pub(super) fn of(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let mut address = peer.to_canonical();
    let entries = headers
        .get_all(FORWARDED_FOR)
        .iter()
        .rev()
        .flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
    for entry in entries {
        let is_proxy = proxies.iter().any(|proxy| proxy.to_canonical() == address);
        let Ok(before) = entry.trim().parse::<IpAddr>() else {
            break;
        };
        if !is_proxy {
            break;
        }
        address = before.to_canonical();
    }
    address
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    /// Who asks, if `peer` connects, these are the proxies, and the header has these lines.
    fn asks(peer: &str, proxies: &[&str], lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            let value = HeaderValue::from_bytes(line.as_bytes()).unwrap();
            headers.append(FORWARDED_FOR, value);
        }
        let proxies: Vec<IpAddr> = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        of(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn a_header_of_somebody_who_is_no_proxy_says_nothing() {
        assert_eq!(asks("192.0.2.1", &[], &["203.0.113.9"]), "192.0.2.1");
        let proxies = ["10.0.0.1"];
        assert_eq!(asks("192.0.2.1", &proxies, &["203.0.113.9"]), "192.0.2.1");
    }

    #[test]
    fn what_is_no_address_is_counted_with_the_proxy() {
        for line in ["", "unknown", "_hidden", "203.0.113.9:80", "\u{e9}"] {
            assert_eq!(asks("10.0.0.1", &["10.0.0.1"], &[line]), "10.0.0.1");
        }
        assert_eq!(asks("10.0.0.1", &["10.0.0.1"], &[]), "10.0.0.1");
    }

    #[test]
    fn only_what_the_proxies_wrote_counts() {
        let one = ["10.0.0.1"];
        let forged = ["203.0.113.9, 192.0.2.7"];
        assert_eq!(asks("10.0.0.1", &one, &forged), "192.0.2.7");
        let lines = ["203.0.113.9", "192.0.2.7"];
        assert_eq!(asks("10.0.0.1", &one, &lines), "192.0.2.7");
        assert_eq!(asks("::ffff:10.0.0.1", &one, &lines), "192.0.2.7");
        let two = ["10.0.0.1", "10.0.0.2"];
        let lines = ["203.0.113.9, 192.0.2.7, 10.0.0.2"];
        assert_eq!(asks("10.0.0.1", &two, &lines), "192.0.2.7");
        assert_eq!(asks("10.0.0.1", &one, &["2001:db8::7"]), "2001:db8::7");
    }
}

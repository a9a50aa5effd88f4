//! ISO 4217 currencies.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use super::{Minor, MoneyError};
use crate::json::{Decode, Fault, Node, text};

/// An ISO 4217 currency in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency {
    code: [u8; 3],
}

/// ISO 4217 codes (list one, in use) by their number of decimals: 0, 2, 3, 4.
const CODES: [(u8, &str); 4] = [
    (
        0,
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    ),
    (
        2,
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN \
         BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP \
         GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT \
         LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN \
         NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE \
         SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES \
         WST XAD XCD XCG YER ZAR ZMW ZWG",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// Cash increments in minor units, with what introduced each.
const CASH: [(&str, i64); 12] = [
    // One and two cents withdrawn 1992 (Royal Australian Mint).
    ("AUD", 5),
    // The cent withdrawn 2013 (Economic Action Plan 2012; Royal Canadian Mint).
    ("CAD", 5),
    // Five Rappen are the smallest coin (Münzverordnung, SR 941.101).
    ("CHF", 5),
    // Ten pesos (Ley 20.956 of 2016, article 13).
    ("CLP", 10),
    // The fifty-heller coin withdrawn 2008 (Czech National Bank).
    ("CZK", 100),
    // Fifty øre are the smallest coin since 2008 (Danmarks Nationalbank).
    ("DKK", 50),
    // Five forints (2008. évi III. törvény).
    ("HUF", 500),
    // Ten agorot since 2008 (Bank of Israel).
    ("ILS", 10),
    // Five sen since 2008 (Bank Negara Malaysia, rounding mechanism).
    ("MYR", 5),
    // Whole kroner since 2012 (Norges Bank).
    ("NOK", 100),
    // Ten cents since 2006 (Reserve Bank of New Zealand).
    ("NZD", 10),
    // Whole kronor since 2010 (lag 1970:1029 om avrundning av vissa öresbelopp).
    ("SEK", 100),
];

impl Currency {
    /// Every code in use, by the number of decimals.
    #[cfg(feature = "schema")]
    pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
        CODES.iter().flat_map(|(_, codes)| codes.split(' '))
    }

    /// The three-letter code, such as `USD`.
    #[must_use]
    pub fn code(&self) -> &str {
        // The constructor only lets ASCII letters in.
        core::str::from_utf8(&self.code).unwrap_or_default()
    }

    /// The smallest amount that is paid in cash, in minor units, where coins no
    /// longer reach down to one: `None` elsewhere.
    ///
    /// It bears on what a customer hands over in cash and on nothing else: never
    /// on a balance, a plan or a rate.
    #[must_use]
    pub fn cash_increment(&self) -> Option<Minor> {
        CASH.iter()
            .find(|(code, _)| code.as_bytes() == self.code)
            .map(|(_, units)| Minor(*units))
    }

    /// How many decimals the major unit has: 2 for USD, 0 for JPY, 3 for KWD.
    #[must_use]
    pub fn digits(&self) -> u8 {
        digits(self.code()).unwrap_or(2)
    }
}

/// The decimals of an ISO 4217 code, or `None` for an unknown one.
fn digits(code: &str) -> Option<u8> {
    CODES
        .iter()
        .find(|(_, codes)| codes.split(' ').any(|known| known == code))
        .map(|(digits, _)| *digits)
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(code: &str) -> Result<Self, MoneyError> {
        digits(code).ok_or(MoneyError::UnknownCurrency)?;
        let code = code
            .as_bytes()
            .try_into()
            .map_err(|_| MoneyError::UnknownCurrency)?;
        Ok(Self { code })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl Decode for Currency {
    fn blank() -> Self {
        Self { code: *b"XXX" }
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        text(self, node, "an ISO 4217 currency code")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_iso_4217() {
        for (code, digits) in [("USD", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("ISK", 0)] {
            assert_eq!(code.parse::<Currency>().map(|c| c.digits()), Ok(digits));
        }
        for code in ["usd", "XXX", "US", "USD ", "USD EUR", "BTC", ""] {
            assert_eq!(code.parse::<Currency>(), Err(MoneyError::UnknownCurrency));
        }
    }

    #[test]
    fn cash_is_rounded_where_coins_end_early() {
        let increment = |code: &str| {
            let currency: Currency = code.parse().unwrap();
            currency.cash_increment().map(Minor::units)
        };
        assert_eq!(increment("USD"), None);
        assert_eq!(increment("EUR"), None);
        assert_eq!(increment("CHF"), Some(5));
        for (code, units) in CASH {
            assert_eq!(increment(code), Some(units), "{code}");
        }
    }
}

//! Free and independent advice from others.

use super::Services;
use crate::account::{Account, LocalText};
use crate::eligibility::{Fact, FactValue};
use crate::json::Decode;

/// A service that gives free advice about money and debts, and does not belong to the
/// creditor.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct AdviceService {
    /// Its name, as it calls itself; unique within the policy.
    pub name: String,
    /// Whom it helps, and with what, in every language of the policy.
    pub about: LocalText,
    /// Its telephone number, as it is to be shown. A service has a number, an address
    /// or both.
    #[serde(default)]
    pub phone: Option<String>,
    /// When somebody answers there, in every language of the policy.
    #[serde(default)]
    pub hours: Option<LocalText>,
    /// The address of its page, beginning with `https://`.
    #[serde(default)]
    pub web: Option<String>,
    /// The countries it is for, by ISO 3166-1 (`GB`), or parts of them, by ISO 3166-2
    /// (`GB-SCT`); every place where it is left out.
    #[serde(default)]
    pub regions: Vec<String>,
    /// The languages spoken there, as BCP 47 tags; those who speak the customer's come
    /// first. Not known where it is left out.
    #[serde(default)]
    pub languages: Vec<String>,
}

impl AdviceService {
    /// Whether it is for customers of `jurisdiction`, such as `GB-ENG`. Where that is not
    /// known, it may be.
    #[must_use]
    pub fn is_for(&self, jurisdiction: Option<&str>) -> bool {
        let Some(jurisdiction) = jurisdiction else {
            return true;
        };
        let country = jurisdiction.split('-').next().unwrap_or(jurisdiction);
        self.regions.is_empty()
            || self.regions.iter().any(|region| {
                region == jurisdiction
                    || region == country
                    // Who only knows the country may live in the part.
                    || (jurisdiction == country && region.split('-').next() == Some(country))
            })
    }

    /// Whether somebody there speaks the language `tag`, as far as is known.
    fn speaks(&self, tag: &str) -> bool {
        let primary = |tag: &str| tag.split('-').next().map(str::to_owned);
        self.languages
            .iter()
            .any(|known| primary(known) == primary(tag))
    }
}

impl Services {
    /// The advice for the customer of `account` who reads the language `tag`: services of
    /// the customer's own country and region, those that speak the language first, each
    /// group in the policy's order.
    #[must_use]
    pub fn advice_for(&self, account: &Account, tag: &str) -> Vec<&AdviceService> {
        let jurisdiction = match account.facts.get(&Fact::Jurisdiction) {
            Some(FactValue::Text(code)) => Some(code.as_str()),
            _ => None,
        };
        let mut found = Vec::new();
        for speaks in [true, false] {
            for service in &self.advice {
                if service.is_for(jurisdiction) && service.speaks(tag) == speaks {
                    found.push(service);
                }
            }
        }
        found
    }
}

//! What services must be beyond well-typed.

use super::payment::is_page;
use super::{AdviceService, CallTerms, MEMBER, Services};
use crate::account::LocalText;

/// The most services of advice; a customer could not choose among more.
const MAX_ADVICE: usize = 12;
/// The most closed days, as of a calendar.
const MAX_CLOSED: usize = 1_000;
/// The longest name and telephone number, in characters, and the longest address.
const MAX_NAME: usize = 80;
const MAX_ADDRESS: usize = 512;

/// Something wrong with the services of a policy, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServicesProblem {
    /// JSON Pointer (RFC 6901) to the member.
    pub path: String,
    /// What is wrong with it.
    pub fault: ServicesFault,
}

/// What can be wrong with the services of a policy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServicesFault {
    /// A list or a text that is empty where something is due.
    #[error("must not be empty")]
    Empty,
    /// A value that may occur once occurs twice.
    #[error("{value} occurs twice")]
    Repeated {
        /// The value.
        value: String,
    },
    /// A list or text that is too long.
    #[error("must have at most {most}")]
    TooLong {
        /// The most entries or characters.
        most: usize,
    },
    /// A number outside what makes sense.
    #[error("must be from {min} to {max}")]
    OutOfRange {
        /// The least value.
        min: u16,
        /// The largest value.
        max: u16,
    },
    /// A text that lacks one of the policy's languages.
    #[error("no text for language {language}")]
    MissingLanguage {
        /// The language.
        language: String,
    },
    /// A service that nobody can reach.
    #[error("neither a telephone number nor an address")]
    NoContact,
    /// Not a telephone number.
    #[error("not a telephone number")]
    Phone,
    /// Not the address of a page.
    #[error("not an address that begins with https:// and a host")]
    Address,
    /// Not the address of a payment page.
    #[error("not an https:// address with a host and, once after it, {{arrangement}}")]
    PaymentAddress,
    /// Not a country or a part of one.
    #[error("not a country (ISO 3166-1) or part of one (ISO 3166-2)")]
    Region,
    /// Hours that end before they begin.
    #[error("ends before it begins")]
    Reversed,
    /// A part of the day with less than an hour between `from` and `until`.
    #[error("less than an hour of it lies between from and until")]
    Quiet,
}

struct Check<'a> {
    languages: &'a [String],
    problems: Vec<ServicesProblem>,
}

impl Check<'_> {
    fn fault(&mut self, path: String, fault: ServicesFault) {
        self.problems.push(ServicesProblem { path, fault });
    }

    fn name(&mut self, path: String, text: &str) {
        if text.trim().is_empty() || text.contains(char::is_control) {
            self.fault(path, ServicesFault::Empty);
        } else if text.chars().count() > MAX_NAME {
            self.fault(path, ServicesFault::TooLong { most: MAX_NAME });
        }
    }

    fn text(&mut self, path: &str, text: &LocalText) {
        for language in self.languages {
            let given = text.0.get(language);
            if given.is_none_or(|text| text.trim().is_empty()) {
                let language = language.clone();
                let fault = ServicesFault::MissingLanguage { language };
                self.fault(path.to_owned(), fault);
            }
        }
    }

    fn unique<T: PartialEq>(&mut self, path: &str, values: &[T], name: impl Fn(&T) -> String) {
        for (index, value) in values.iter().enumerate() {
            if values.iter().take(index).any(|before| before == value) {
                let value = name(value);
                self.fault(path.to_owned(), ServicesFault::Repeated { value });
            }
        }
    }

    fn advice(&mut self, at: &str, service: &AdviceService) {
        self.name([at, "/name"].concat(), &service.name);
        self.text(&[at, "/about"].concat(), &service.about);
        if let Some(hours) = &service.hours {
            self.text(&[at, "/hours"].concat(), hours);
        }
        if service.phone.is_none() && service.web.is_none() {
            self.fault(at.to_owned(), ServicesFault::NoContact);
        }
        if let Some(phone) = &service.phone {
            let path = [at, "/phone"].concat();
            let digits = phone.bytes().filter(u8::is_ascii_digit).count();
            let known = |c: char| c.is_ascii_digit() || " +-().".contains(c);
            // ITU-T E.164 has at most 15 digits; short numbers have three.
            if !(3..=15).contains(&digits) || !phone.chars().all(known) {
                self.fault(path, ServicesFault::Phone);
            }
        }
        if let Some(web) = &service.web
            && (web.len() > MAX_ADDRESS || !is_page(web))
        {
            self.fault([at, "/web"].concat(), ServicesFault::Address);
        }
        for (index, region) in service.regions.iter().enumerate() {
            if !is_region(region) {
                let path = [at, "/regions/", &index.to_string()].concat();
                self.fault(path, ServicesFault::Region);
            }
        }
        self.unique(&[at, "/regions"].concat(), &service.regions, String::clone);
        let languages = [at, "/languages"].concat();
        self.unique(&languages, &service.languages, String::clone);
    }

    fn calls(&mut self, at: &str, calls: &CallTerms) {
        if calls.until <= calls.from {
            self.fault([at, "/until"].concat(), ServicesFault::Reversed);
        }
        if !(1..=60).contains(&calls.max_days) {
            let fault = ServicesFault::OutOfRange { min: 1, max: 60 };
            self.fault([at, "/max_days"].concat(), fault);
        }
        if calls.closed.len() > MAX_CLOSED {
            let fault = ServicesFault::TooLong { most: MAX_CLOSED };
            self.fault([at, "/closed"].concat(), fault);
        }
        if calls.week.is_empty() {
            self.fault([at, "/week"].concat(), ServicesFault::Empty);
        }
        let mut all = Vec::new();
        for (index, days) in calls.week.iter().enumerate() {
            let at = [at, "/week/", &index.to_string()].concat();
            if days.days.is_empty() {
                self.fault([&at, "/days"].concat(), ServicesFault::Empty);
            }
            if days.parts.is_empty() {
                self.fault([&at, "/parts"].concat(), ServicesFault::Empty);
            }
            if days.days.iter().any(|day| *day > 6) {
                let fault = ServicesFault::OutOfRange { min: 0, max: 6 };
                self.fault([&at, "/days"].concat(), fault);
            }
            for (place, part) in days.parts.iter().enumerate() {
                if calls.from < calls.until && calls.hours(*part).is_none() {
                    let path = [&at, "/parts/", &place.to_string()].concat();
                    self.fault(path, ServicesFault::Quiet);
                }
            }
            self.unique(&[&at, "/parts"].concat(), &days.parts, |part| {
                part.name().to_owned()
            });
            all.extend_from_slice(&days.days);
        }
        self.unique(&[at, "/week"].concat(), &all, |day| {
            ["day ", &day.to_string()].concat()
        });
    }
}

impl Services {
    /// Everything wrong with the services of a policy in these languages; empty for sound
    /// ones.
    #[must_use]
    pub fn problems(&self, languages: &[String]) -> Vec<ServicesProblem> {
        let mut check = Check {
            languages,
            problems: Vec::new(),
        };
        let root = ["/", MEMBER].concat();
        let advice = [&root, "/advice"].concat();
        if self.advice.len() > MAX_ADVICE {
            let fault = ServicesFault::TooLong { most: MAX_ADVICE };
            check.fault(advice.clone(), fault);
        }
        for (index, service) in self.advice.iter().enumerate() {
            check.advice(&[&advice, "/", &index.to_string()].concat(), service);
        }
        let names: Vec<_> = self.advice.iter().map(|service| &service.name).collect();
        check.unique(&advice, &names, |name| (*name).clone());
        if let Some(text) = &self.breathing_space {
            check.text(&[&root, "/breathing_space"].concat(), text);
        }
        if let Some(calls) = &self.calls {
            check.calls(&[&root, "/calls"].concat(), calls);
        }
        if let Some(payment) = &self.payment
            && (payment.url.len() > MAX_ADDRESS || !payment.is_sound())
        {
            let path = [&root, "/payment/url"].concat();
            check.fault(path, ServicesFault::PaymentAddress);
        }
        check.problems
    }
}

/// `GB`, or `GB-SCT`: a country by ISO 3166-1, or a part of one by ISO 3166-2.
fn is_region(text: &str) -> bool {
    let (country, part) = text.split_once('-').unwrap_or((text, "A"));
    let upper = |byte: u8| byte.is_ascii_uppercase();
    country.len() == 2
        && country.bytes().all(upper)
        && (1..=3).contains(&part.len())
        && part
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

//! What a policy says beside its options: advice, calls, the payment page.

use leeway_core::account::Account;
use leeway_core::date::Date;
use leeway_core::eligibility::{Fact, FactValue};
use leeway_core::json::{DecodeError, SchemaFaultKind};
use leeway_core::request::{Callback, DayPart};
use leeway_core::schedule::Calendar;
use leeway_core::services::{CallFault, PaymentPage, Services, ServicesFault};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixture::{account, date};

fn read(services: &Value) -> Services {
    let policy = json!({ "services": services });
    Services::read_from(policy.to_string().as_bytes()).unwrap()
}

fn sound() -> Value {
    json!({
        "advice": [
            {
                "name": "National Debtline",
                "about": { "en": "Debt advice in England and Wales" },
                "phone": "0808 808 4000",
                "hours": { "en": "Monday to Friday" },
                "web": "https://nationaldebtline.org",
                "regions": ["GB-ENG", "GB-WLS"],
                "languages": ["en"]
            },
            { "name": "Anyone", "about": { "en": "For all" }, "phone": "211", "languages": ["es-MX"] }
        ],
        "breathing_space": { "en": "60 days without pressure" },
        "calls": {
            "from": "08:00", "until": "18:30", "max_days": 14,
            "week": [
                { "days": [0, 1, 2, 3, 4], "parts": ["morning", "afternoon", "evening"] },
                { "days": [5], "parts": ["morning"] }
            ],
            "closed": ["2026-11-24"]
        },
        "payment": { "url": "https://pay.example.com/p/{arrangement}?from=leeway" }
    })
}

fn problems(change: impl Fn(&mut Value)) -> Vec<(String, ServicesFault)> {
    let mut services = sound();
    change(&mut services);
    let found = read(&services).problems(&["en".to_owned()]);
    found
        .into_iter()
        .map(|problem| (problem.path, problem.fault))
        .collect()
}

fn one(change: impl Fn(&mut Value)) -> (String, ServicesFault) {
    let found = problems(change);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn each_fault_is_found_at_its_member() {
    let at = |path: &str, fault| (format!("/services{path}"), fault);
    for (change, expected) in [
        (
            json!({ "/advice/0/web": "http://nationaldebtline.org" }),
            at("/advice/0/web", ServicesFault::Address),
        ),
        (
            json!({ "/advice/0/web": "https://help@evil.example" }),
            at("/advice/0/web", ServicesFault::Address),
        ),
        (
            json!({ "/advice/0/phone": "call us" }),
            at("/advice/0/phone", ServicesFault::Phone),
        ),
        (
            json!({ "/advice/1/phone": null }),
            at("/advice/1", ServicesFault::NoContact),
        ),
        (
            json!({ "/advice/0/name": " " }),
            at("/advice/0/name", ServicesFault::Empty),
        ),
        (
            json!({ "/advice/1/name": "National Debtline" }),
            at(
                "/advice",
                ServicesFault::Repeated {
                    value: "National Debtline".to_owned(),
                },
            ),
        ),
        (
            json!({ "/advice/0/about": { "de": "Rat" } }),
            at(
                "/advice/0/about",
                ServicesFault::MissingLanguage {
                    language: "en".to_owned(),
                },
            ),
        ),
        (
            json!({ "/advice/0/regions/1": "gb" }),
            at("/advice/0/regions/1", ServicesFault::Region),
        ),
        (
            json!({ "/breathing_space": {} }),
            at(
                "/breathing_space",
                ServicesFault::MissingLanguage {
                    language: "en".to_owned(),
                },
            ),
        ),
        (
            json!({ "/calls/until": "07:00" }),
            at("/calls/until", ServicesFault::Reversed),
        ),
        (
            json!({ "/calls/until": "17:59" }),
            at("/calls/week/0/parts/2", ServicesFault::Quiet),
        ),
        (
            json!({ "/calls/max_days": 61 }),
            at(
                "/calls/max_days",
                ServicesFault::OutOfRange { min: 1, max: 60 },
            ),
        ),
        (
            json!({ "/calls/week/1/days": [7] }),
            at(
                "/calls/week/1/days",
                ServicesFault::OutOfRange { min: 0, max: 6 },
            ),
        ),
        (
            json!({ "/calls/week/1/days": [4] }),
            at(
                "/calls/week",
                ServicesFault::Repeated {
                    value: "day 4".to_owned(),
                },
            ),
        ),
    ] {
        let found = one(|services| {
            for (pointer, value) in change.as_object().unwrap() {
                *services.pointer_mut(pointer).unwrap() = value.clone();
            }
            if services["advice"][1]["phone"].is_null() {
                services["advice"][1]
                    .as_object_mut()
                    .unwrap()
                    .remove("phone");
            }
        });
        assert_eq!(found, expected, "{change}");
    }
}

#[test]
fn a_payment_page_is_https_with_the_reference_once_behind_its_host() {
    for url in [
        "http://pay.example.com/{arrangement}",
        "https://{arrangement}.example.com/",
        "https://pay.example.com/",
        "https://pay.example.com/{arrangement}/{arrangement}",
        "https://pay.example.com/{arrangement}/{customer}",
        "https://pay.example.com@evil.example/{arrangement}",
        "https://PAY.example.com/{arrangement}",
        "https://localhost/{arrangement}",
        "https://pay.example.com:0/{arrangement}",
        "https://pay.example.com\\{arrangement}",
        "https://pay.example.com/a b/{arrangement}",
        "https://pay.example.com/#{arrangement}",
        "javascript:alert('{arrangement}')",
    ] {
        let found = one(|services| services["payment"]["url"] = json!(url));
        assert_eq!(found.1, ServicesFault::PaymentAddress, "{url}");
        let page = PaymentPage {
            url: url.to_owned(),
        };
        assert_eq!(page.address("K7QM-4TXZ"), None, "{url}");
    }
    let page = read(&sound()).payment.unwrap();
    assert_eq!(
        page.address("K7QM-4TXZ").as_deref(),
        Some("https://pay.example.com/p/K7QM-4TXZ?from=leeway")
    );
    assert_eq!(
        page.address("a/b?é").as_deref(),
        Some("https://pay.example.com/p/a%2Fb%3F%C3%A9?from=leeway")
    );
}

#[test]
fn a_fault_of_reading_has_its_path_in_the_policy() {
    let policy = json!({ "services": { "calls": {
        "from": "8:00", "until": "18:00", "max_days": 1, "week": []
    } } });
    let error = Services::read_from(policy.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.path(), "/services/calls/from");
    assert!(matches!(
        error,
        DecodeError::Schema(fault) if matches!(fault.kind, SchemaFaultKind::Invalid { .. })
    ));
    let policy = json!({ "services": { "hotline": 1 } });
    let error = Services::read_from(policy.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.path(), "/services/hotline");
}

#[test]
fn a_policy_without_services_has_none_and_sound_ones_have_no_problem() {
    assert_eq!(Services::read_from(b"{}"), Ok(Services::default()));
    assert_eq!(problems(|_| {}), []);
}

fn in_place(code: Option<&str>) -> Account {
    let mut account = account(10_000, 0, 0);
    if let Some(code) = code {
        account
            .facts
            .insert(Fact::Jurisdiction, FactValue::Text(code.to_owned()));
    }
    account
}

#[test]
fn advice_is_for_the_customers_country_and_first_in_the_customers_language() {
    let services = read(&sound());
    let names = |place: Option<&str>, tag: &str| {
        services
            .advice_for(&in_place(place), tag)
            .iter()
            .map(|service| service.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(Some("GB-ENG"), "en"), ["National Debtline", "Anyone"]);
    assert_eq!(names(Some("GB"), "en-GB"), ["National Debtline", "Anyone"]);
    assert_eq!(names(Some("GB-SCT"), "en"), ["Anyone"]);
    assert_eq!(names(Some("US"), "en"), ["Anyone"]);
    assert_eq!(names(None, "es"), ["Anyone", "National Debtline"]);
}

fn callback(day: Option<Date>, part: DayPart) -> Callback {
    Callback {
        phone: "+1 555 0100".to_owned(),
        day,
        part,
        time_zone: None,
        language: "en".to_owned(),
    }
}

#[test]
fn nobody_is_called_on_closed_days_or_in_quiet_hours() {
    let calls = read(&sound()).calls.unwrap();
    let mut calendar = Calendar::default();
    calendar.holidays.push(date("2026-11-26"));
    // A Friday.
    let today = date("2026-11-20");
    let allows = |day: &str, part| calls.allows(&callback(Some(date(day)), part), today, &calendar);
    let closed = Err(CallFault::Closed);
    assert_eq!(allows("2026-11-24", DayPart::Morning), closed, "closed");
    assert_eq!(allows("2026-11-26", DayPart::Morning), closed, "holiday");
    assert_eq!(allows("2026-11-22", DayPart::Morning), closed, "Sunday");
    assert_eq!(allows("2026-11-21", DayPart::Afternoon), closed, "Saturday");
    let range = Err(CallFault::Day {
        first: today,
        last: date("2026-12-04"),
    });
    assert_eq!(allows("2026-11-19", DayPart::Morning), range);
    assert_eq!(allows("2026-12-05", DayPart::Morning), range);
    assert_eq!(allows("2026-11-21", DayPart::Morning), Ok(()));
    assert_eq!(allows("2026-12-04", DayPart::Evening), Ok(()));
    let any = |part| calls.allows(&callback(None, part), today, &calendar);
    assert_eq!(any(DayPart::Evening), Ok(()));
    let hours = calls.hours(DayPart::Evening).unwrap();
    assert_eq!(
        (hours.0.minutes(), hours.1.minutes()),
        (17 * 60, 18 * 60 + 30)
    );
}

proptest! {
    /// Whatever day and part a form offers the server takes, on the day it was offered and
    /// on the next.
    #[test]
    fn what_is_offered_is_allowed(
        start in 0_i32..800, from in 0_u16..20, length in 1_u16..12, weekend in any::<bool>(),
        max_days in 2_u16..60, closed in 0_i32..60,
    ) {
        let today = date("2026-01-01").add_days(start).unwrap();
        let mut services = sound();
        services["calls"]["from"] = json!(format!("{from:02}:15"));
        services["calls"]["until"] = json!(format!("{:02}:15", (from + length).min(23)));
        services["calls"]["max_days"] = json!(max_days);
        services["calls"]["closed"] = json!([today.add_days(closed).unwrap().to_string()]);
        if weekend {
            services["calls"]["week"][1]["days"] = json!([5, 6]);
        }
        let calls = read(&services).calls.unwrap();
        let calendar = Calendar::default();
        for day in calls.days(today, &calendar) {
            prop_assert!(day > today);
            for part in calls.parts_on(day, &calendar) {
                let asked = callback(Some(day), part);
                prop_assert_eq!(calls.allows(&asked, today, &calendar), Ok(()));
                let tomorrow = today.add_days(1).unwrap();
                prop_assert_eq!(calls.allows(&asked, tomorrow, &calendar), Ok(()));
                let (begin, end) = calls.hours(part).unwrap();
                prop_assert!(begin >= calls.from && end <= calls.until && begin < end);
            }
        }
    }
}

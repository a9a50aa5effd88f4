//! Policies that are validly signed but make no sense are refused, each with the
//! path of its fault.

use leeway_core::policy::{PolicyFault, PolicyProblem};
use leeway_core::trust::TrustError;
use serde_json::{Value, json};

use crate::fixture::{option, policy_document, verify};

/// The document with the member at `pointer` replaced.
fn with(mut document: Value, pointer: &str, value: Value) -> Value {
    match document.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            document.pointer_mut(parent).unwrap()[name] = value;
        }
    }
    document
}

fn sound() -> Value {
    policy_document(json!([
        option(
            "full",
            "pay_in_full",
            json!({
                "tiers": [
                    {"until": "2026-11-30", "discount_percent": "10"},
                    {"until": "2026-12-31", "discount_percent": "5"}
                ]
            }),
            None
        ),
        option("part", "pay_part", json!({"min_payment": 100}), None),
        option(
            "plan",
            "instalments",
            json!({
                "frequencies": ["monthly"], "counts": {"min": 2, "max": 12}, "min_payment": 100
            }),
            None
        ),
        option(
            "less",
            "temporary_reduction",
            json!({
                "periods": {"min": 1, "max": 3}, "cut_percent": "50", "shortfall": "extend"
            }),
            None
        ),
        option(
            "later",
            "deferral",
            json!({
                "periods": {"min": 1, "max": 3}, "method": "shift", "accrual": "waive"
            }),
            None
        ),
        option(
            "settle",
            "settlement",
            json!({
                "discount_percent": "40", "within_days": 30,
                "parts": {"max": 3, "frequencies": ["monthly"], "min_payment": 100}
            }),
            None
        ),
        option(
            "help",
            "assistance",
            json!({
                "guideline": {
                    "year": 2025, "region": "r", "source": "s", "effective": "2025-01-15",
                    "base": 100, "per_person": 10
                },
                "bands": [
                    {"max_percent": "100", "discount_percent": "100"},
                    {"max_percent": "200", "discount_percent": "50"}
                ],
                "within_days": 30
            }),
            None
        ),
        option(
            "change",
            "modification",
            json!({"extend": {"min": 0, "max": 12}}),
            None
        ),
        option(
            "rest",
            "undisputed_part",
            json!({"within_days": 30, "plan": plan()}),
            None
        ),
        option(
            "spare",
            "affordable_plan",
            json!({
                "share_percent": "50", "round_to": 500, "plan": plan(),
                "token": {"payment": 0, "months": 3}, "advice": "stop"
            }),
            None
        ),
        option(
            "cheaper",
            "downgrade",
            json!({
                "plans": [
                    {"code": "m", "name": "stop", "price": 300},
                    {"code": "s", "name": "stop", "price": 100}
                ],
                "arrears": plan(), "conditions": "stop"
            }),
            None
        ),
        option(
            "together",
            "bundle",
            json!({"weights": "balance", "plan": plan()}),
            None
        ),
        option(
            "rising",
            "step_up",
            json!({"plan": plan(), "every": 1, "by_percent": "10", "times": 3}),
            None
        )
    ]))
}

fn plan() -> Value {
    json!({"frequencies": ["monthly"], "counts": {"min": 2, "max": 12}, "min_payment": 100})
}

#[test]
fn terms_of_the_newer_kinds_are_checked_too() {
    let at =
        |index: usize, name: &str, member: &str| format!("/options/{index}/kind/{name}/{member}");
    let interest = json!({"annual_rate_percent": "5"});
    let cases = [
        (
            at(2, "instalments", "rate_steps"),
            json!([{"from_payment": 2, "annual_rate_percent": "1"}]),
            "",
        ),
        (
            at(2, "instalments", "autopay"),
            json!({"rate_cut_percent": "1"}),
            "/rate_cut_percent",
        ),
        (
            at(2, "instalments", "autopay"),
            json!({"amount_off": 100}),
            "/amount_off",
        ),
        (
            at(2, "instalments", "autopay"),
            json!({"amount_off": 0}),
            "/amount_off",
        ),
        (at(5, "settlement", "parts/first_percent"), json!("100"), ""),
        (
            at(7, "modification", "extend"),
            json!({"min": 3, "max": 2}),
            "",
        ),
        (at(7, "modification", "min_payment"), json!(-1), ""),
        (
            at(8, "undisputed_part", "plan/autopay"),
            json!({"amount_off": 10}),
            "",
        ),
        (at(8, "undisputed_part", "within_days"), json!(367), ""),
        (at(9, "affordable_plan", "share_percent"), json!("0"), ""),
        (at(9, "affordable_plan", "round_to"), json!(0), ""),
        (at(9, "affordable_plan", "token/months"), json!(0), ""),
        (at(9, "affordable_plan", "advice"), json!("none"), ""),
        (
            at(9, "affordable_plan", "plan/down_payment"),
            json!({"fixed": 100}),
            "",
        ),
        (at(10, "downgrade", "plans"), json!([]), ""),
        (at(10, "downgrade", "plans/0/price"), json!(100), "!"),
        (at(10, "downgrade", "plans/0/code"), json!("s"), "!"),
        (at(10, "downgrade", "plans/1/name"), json!("none"), ""),
        (at(10, "downgrade", "conditions"), json!("none"), ""),
        (at(10, "downgrade", "max_bill"), json!(0), ""),
        (at(11, "bundle", "plan/interest"), interest.clone(), ""),
        (at(11, "bundle", "min_each"), json!(-1), ""),
        (at(12, "step_up", "every"), json!(0), ""),
        (at(12, "step_up", "by_percent"), json!("0"), ""),
        (at(12, "step_up", "by_percent"), json!("100.1"), ""),
        (at(12, "step_up", "times"), json!(0), ""),
        (at(12, "step_up", "times"), json!(601), ""),
        (at(12, "step_up", "plan/counts/min"), json!(1), ""),
        (
            at(12, "step_up", "plan/down_payment"),
            json!({"fixed": 100}),
            "",
        ),
        (
            at(12, "step_up", "plan/autopay"),
            json!({"amount_off": 10}),
            "",
        ),
        (at(12, "step_up", "plan/min_payment"), json!(0), ""),
        ("/options/0/until".to_owned(), json!("2026-01-01"), ""),
        (
            "/options/0/reward".to_owned(),
            json!({"after": 0, "gives": "waive_fees"}),
            "/after",
        ),
        (
            "/options/0/reward".to_owned(),
            json!({"after": 1, "gives": {"credit": 0}}),
            "/gives/credit",
        ),
    ];
    let sound = with(sound(), "/options/0/from", json!("2026-11-01"));
    assert_eq!(fault(&sound).0, "accepted");
    for (pointer, value, more) in cases {
        let path = match more {
            // The list is at fault, not its entry.
            "!" => "/options/10/kind/downgrade/plans".to_owned(),
            more => format!("{pointer}{more}"),
        };
        let found = fault(&with(sound.clone(), &pointer, value.clone()));
        assert_eq!(found, ("E_SCHEMA".to_owned(), path), "{pointer} {value}");
    }
    let mut rising = with(
        sound.clone(),
        "/options/2/kind/instalments/interest",
        interest,
    );
    rising = with(
        rising,
        "/options/2/kind/instalments/rate_steps",
        json!([{"from_payment": 3, "annual_rate_percent": "1"}, {"from_payment": 3, "annual_rate_percent": "2"}]),
    );
    assert_eq!(fault(&rising).1, "/options/2/kind/instalments/rate_steps");
}

/// What verification says of the document: code and path.
fn fault(document: &Value) -> (String, String) {
    match verify(document) {
        Err(TrustError::Schema(fault)) => ("E_SCHEMA".into(), fault.path),
        Err(other) => (other.code().into(), String::new()),
        Ok(_) => ("accepted".into(), String::new()),
    }
}

#[test]
fn the_sound_policy_is_accepted() {
    assert_eq!(fault(&sound()).0, "accepted");
    assert_eq!(verify(&sound()).unwrap().problems(), []);
}

#[test]
fn every_fault_is_refused_with_its_path() {
    let kind = |index: usize, name: &str| format!("/options/{index}/kind/{name}");
    let cases: Vec<(String, Value, String)> = [
        ("/v", json!(2), "/v"),
        ("/languages", json!([]), "/languages"),
        ("/languages", json!(["en", "en"]), "/languages"),
        ("/languages", json!(["en", "es"]), "/texts/agreement"),
        ("/payment_step", json!(0), "/payment_step"),
        (
            "/waterfall",
            json!(["fees", "fees", "principal"]),
            "/waterfall",
        ),
        ("/first_payment/min_days", json!(50), "/first_payment"),
        (
            "/first_payment/suggested_days",
            json!(46),
            "/first_payment/suggested_days",
        ),
        (
            "/first_payment/max_days",
            json!(400),
            "/first_payment/max_days",
        ),
        (
            "/calendar",
            json!({"semi_monthly_days": [15, 15]}),
            "/calendar/semi_monthly_days",
        ),
        (
            "/calendar",
            json!({"semi_monthly_days": [0, 15]}),
            "/calendar/semi_monthly_days/0",
        ),
        ("/calendar", json!({"weekend": [7]}), "/calendar/weekend/0"),
        (
            "/calendar",
            json!({"weekend": [0, 1, 2, 3, 4, 5, 6]}),
            "/calendar/weekend",
        ),
        ("/options", json!([]), "/options"),
        ("/options/1/id", json!("full"), "/options"),
        ("/options/1/id", json!(""), "/options/1/id"),
        (
            "/options/1/if_missed",
            json!("nowhere"),
            "/options/1/if_missed",
        ),
        ("/options/1/title", json!("nowhere"), "/options/1/title"),
        ("/texts/missed", json!({"en": " "}), "/texts/missed"),
        ("/texts/missed", json!({"es": "Llame"}), "/texts/missed"),
        (
            "/stops",
            json!([{"when": {"fact": "bankrupt", "is": true}, "text": "x"}]),
            "/stops/0/text",
        ),
    ]
    .into_iter()
    .map(|(at, value, path)| (at.to_owned(), value, path.to_owned()))
    .chain(
        [
            (0, "pay_in_full", "/floor", json!(-1), "/floor"),
            (
                0,
                "pay_in_full",
                "/tiers/0/discount_percent",
                json!("0"),
                "/tiers/0/discount_percent",
            ),
            (
                0,
                "pay_in_full",
                "/tiers/0/discount_percent",
                json!("100.1"),
                "/tiers/0/discount_percent",
            ),
            (
                0,
                "pay_in_full",
                "/tiers/0/until",
                json!("2026-12-31"),
                "/tiers",
            ),
            (
                0,
                "pay_in_full",
                "/tiers/1/discount_percent",
                json!("11"),
                "/tiers",
            ),
            (1, "pay_part", "/min_payment", json!(0), "/min_payment"),
            (1, "pay_part", "/min_remaining", json!(-1), "/min_remaining"),
            (2, "instalments", "/frequencies", json!([]), "/frequencies"),
            (
                2,
                "instalments",
                "/frequencies",
                json!(["weekly", "weekly"]),
                "/frequencies",
            ),
            (2, "instalments", "/counts/min", json!(13), "/counts"),
            (2, "instalments", "/counts/min", json!(0), "/counts/min"),
            (2, "instalments", "/counts/max", json!(601), "/counts/max"),
            (2, "instalments", "/min_payment", json!(0), "/min_payment"),
            (
                2,
                "instalments",
                "/max_interest",
                json!(-1),
                "/max_interest",
            ),
            (
                2,
                "instalments",
                "/down_payment",
                json!({"fixed": 0}),
                "/down_payment/fixed",
            ),
            (
                2,
                "instalments",
                "/down_payment",
                json!({"percent": {"min": "0", "max": "100"}}),
                "/down_payment/percent/max",
            ),
            (
                2,
                "instalments",
                "/down_payment",
                json!({"percent": {"min": "20", "max": "10"}}),
                "/down_payment/percent",
            ),
            (
                3,
                "temporary_reduction",
                "/periods/min",
                json!(4),
                "/periods",
            ),
            (
                3,
                "temporary_reduction",
                "/cut_percent",
                json!("101"),
                "/cut_percent",
            ),
            (4, "deferral", "/periods/min", json!(0), "/periods/min"),
            (
                5,
                "settlement",
                "/discount_percent",
                json!("0"),
                "/discount_percent",
            ),
            (5, "settlement", "/parts/max", json!(1), "/parts/max"),
            (
                5,
                "settlement",
                "/parts/frequencies",
                json!([]),
                "/parts/frequencies",
            ),
            (6, "assistance", "/bands", json!([]), "/bands"),
            (
                6,
                "assistance",
                "/bands/0/max_percent",
                json!("200"),
                "/bands",
            ),
            (
                6,
                "assistance",
                "/bands/1/discount_percent",
                json!("101"),
                "/bands/1/discount_percent",
            ),
            (
                6,
                "assistance",
                "/guideline/base",
                json!(0),
                "/guideline/base",
            ),
        ]
        .into_iter()
        .map(|(index, name, at, value, path)| {
            let kind = kind(index, name);
            (format!("{kind}{at}"), value, format!("{kind}{path}"))
        }),
    )
    .collect();
    for (at, value, path) in cases {
        let document = with(sound(), &at, value.clone());
        assert_eq!(
            fault(&document),
            ("E_SCHEMA".to_owned(), path),
            "{at} = {value}"
        );
    }
}

#[test]
fn what_is_not_of_its_type_is_refused_with_its_path() {
    for (at, value) in [
        ("/currency", json!("XXX")),
        ("/currency", json!("usd")),
        ("/options/1/kind/pay_part/min_payment", json!("100")),
        ("/options/1/kind/pay_part/surprise", json!(1)),
        ("/options/1/kind", json!({"pay_never": {}})),
        (
            "/options/2/kind/instalments/interest",
            json!({"annual_rate_percent": "1e3"}),
        ),
        ("/options/2/kind/instalments/frequencies/0", json!("daily")),
        (
            "/options/0/kind/pay_in_full/tiers/0/until",
            json!("2026-02-30"),
        ),
        ("/options/0/when", json!({"fact": "balance", "is": true})),
        ("/options/0/when", json!({"fact": "disputed", "min": 1})),
        (
            "/options/0/when",
            json!({"fact": "balance", "min": 2, "max": 1}),
        ),
        ("/options/0/when", json!({"fact": "balance"})),
        ("/options/0/when", json!({"all": []})),
        (
            "/options/0/when",
            json!({"at_least": 3, "of": [{"fact": "disputed", "is": true}]}),
        ),
        ("/options/0/when", json!({"all": [], "any": []})),
        ("/options/0/when", json!({"min": 3})),
        (
            "/options/0/when",
            json!({"fact": "phase_of_moon", "is": true}),
        ),
        ("/surprise", json!(1)),
    ] {
        let (code, path) = fault(&with(sound(), at, value.clone()));
        assert_eq!(code, "E_SCHEMA", "{at} = {value}");
        assert!(
            at.starts_with(&path) || path.starts_with(at),
            "{at} = {value} was blamed on {path}"
        );
    }
}

#[test]
fn a_creditors_own_additions_live_under_ext() {
    let document = with(
        sound(),
        "/ext",
        json!({"anything": [1, {"deep": true}], "note": "ours"}),
    );
    assert_eq!(fault(&document).0, "accepted");
}

#[test]
fn all_problems_are_listed_at_once() {
    let policy = with(sound(), "/v", json!(2));
    let policy = with(policy, "/options/1/kind/pay_part/min_payment", json!(0));
    let parsed: leeway_core::policy::Policy = leeway_core::json::from_slice(
        policy.to_string().as_bytes(),
        leeway_core::json::Limits::bytes(1 << 20),
    )
    .unwrap();
    assert_eq!(
        parsed.problems(),
        [
            PolicyProblem {
                path: "/v".into(),
                fault: PolicyFault::Version
            },
            PolicyProblem {
                path: "/options/1/kind/pay_part/min_payment".into(),
                fault: PolicyFault::OutOfRange {
                    min: 1,
                    max: (1 << 53) - 1
                }
            }
        ]
    );
}

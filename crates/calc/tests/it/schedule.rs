use serde_json::Value;

use crate::ask::{all_refused, ok};

/// A request with what differs from a plain level plan put in.
fn request(method: &str, rest: &str) -> String {
    format!(
        r#""op": "schedule", "currency": "USD", "principal": "2400.00", "method": "{method}", {rest}"#
    )
}

/// Twelve months at 6 %.
const YEAR: &str =
    r#""annual_rate_percent": "6", "count": 12, "start": "2026-01-15", "every": {"months": 1}"#;

fn asked(method: &str, rest: &str) -> Value {
    serde_json::from_str(&ok(&request(method, rest))).unwrap()
}

fn column(schedule: &Value, name: &str) -> Vec<String> {
    let rows = schedule["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row[name].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn terms_that_make_no_sense_are_refused() {
    let level = |rest: &str| request("level", &format!("{YEAR}, {rest}"));
    let dated = |rest: &str| {
        request(
            "level",
            &format!(r#""annual_rate_percent": "6", "start": "2026-01-15", {rest}"#),
        )
    };
    let cases = [
        (request("balloon", YEAR), "unknown_value", "/method"),
        (request("given_payment", YEAR), "missing_member", "/payment"),
        (level(r#""payment": "300""#), "unknown_member", "/payment"),
        (
            dated(r#""every": {"months": 1}"#),
            "missing_member",
            "/count",
        ),
        (
            dated(r#""count": 0, "every": {"months": 1}"#),
            "count_out_of_range",
            "/count",
        ),
        (
            dated(r#""count": 5001, "every": {"months": 1}"#),
            "count_out_of_range",
            "/count",
        ),
        (
            dated(r#""count": 5000, "every": {"years": 1}"#),
            "date_out_of_range",
            "/count",
        ),
        (
            dated(r#""count": 3, "every": {"months": 1}, "first_due": "2026-01-15""#),
            "dates_reversed",
            "/first_due",
        ),
        (
            dated(r#""count": 3, "every": {"semimonth": [1, 15]}, "first_due": "2026-01-20""#),
            "conflicting_members",
            "/first_due",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": "6", "interest": "30/360", "periods": []"#,
            ),
            "count_out_of_range",
            "/periods",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": "6", "interest": "30/360", "periods": [["2026-01-15"]]"#,
            ),
            "unexpected_type",
            "/periods/0",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": "6", "interest": "30/360", "periods": [["2026-02-15", "2026-01-15"]]"#,
            ),
            "dates_reversed",
            "/periods",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": "6", "interest": "30/360", "periods": [["2026-01-15", "2026-02-15"]], "count": 1"#,
            ),
            "unknown_member",
            "/count",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": "-1", "count": 3, "start": "2026-01-15", "every": {"months": 1}"#,
            ),
            "rate_out_of_range",
            "/annual_rate_percent",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": "1000.1", "count": 3, "start": "2026-01-15", "every": {"months": 1}"#,
            ),
            "rate_out_of_range",
            "/annual_rate_percent",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": ["6", "7"], "count": 3, "start": "2026-01-15", "every": {"months": 1}"#,
            ),
            "count_out_of_range",
            "/annual_rate_percent",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": ["6", "x"], "count": 2, "start": "2026-01-15", "every": {"months": 1}"#,
            ),
            "not_a_decimal",
            "/annual_rate_percent/1",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": 6, "count": 2, "start": "2026-01-15", "every": {"months": 1}"#,
            ),
            "unexpected_type",
            "/annual_rate_percent",
        ),
        (
            request("interest_free", YEAR),
            "conflicting_members",
            "/annual_rate_percent",
        ),
        (
            level(r#""interest": "actual""#),
            "unknown_value",
            "/interest",
        ),
        (
            level(r#""rounding": {"interest": "fit"}"#),
            "unknown_value",
            "/rounding/interest",
        ),
        (
            level(r#""rounding": {"payment": "up"}"#),
            "unknown_value",
            "/rounding/payment",
        ),
        (
            level(r#""rounding": {"total": "fit"}"#),
            "unknown_member",
            "/rounding/total",
        ),
        (
            level(r#""last_payment": "first""#),
            "unknown_value",
            "/last_payment",
        ),
        (
            level(r#""payment_step": "0""#),
            "amount_out_of_range",
            "/payment_step",
        ),
        (
            level(r#""payment_step": "0.001""#),
            "too_many_decimals",
            "/payment_step",
        ),
        (
            level(r#""down_payment": {"amount": "2400"}"#),
            "amount_out_of_range",
            "/down_payment",
        ),
        (
            level(r#""down_payment": {}"#),
            "missing_member",
            "/down_payment/amount",
        ),
        (
            level(r#""down_payment": {"amount": "1", "percent": "1"}"#),
            "conflicting_members",
            "/down_payment/percent",
        ),
        (
            level(r#""down_payment": {"amount": "1", "date": "2026-02-15"}"#),
            "dates_reversed",
            "/down_payment",
        ),
        (
            level(r#""balloon": "2400""#),
            "amount_out_of_range",
            "/balloon",
        ),
        (
            level(r#""principal_grace": 12"#),
            "count_out_of_range",
            "/principal_grace",
        ),
        (
            level(r#""interest_grace": 12"#),
            "count_out_of_range",
            "/interest_grace",
        ),
        (
            level(r#""interest_free_periods": -1"#),
            "count_out_of_range",
            "/interest_free_periods",
        ),
        (
            level(r#""skip": ["2026-02-16"]"#),
            "date_out_of_range",
            "/skip",
        ),
        (
            level(r#""skip": ["2027-01-15"]"#),
            "conflicting_members",
            "/skip",
        ),
        (
            level(r#""skip": ["2026-02-15"], "accrue": "never""#),
            "unknown_value",
            "/accrue",
        ),
        (level(r#""accrue": "waive""#), "unknown_member", "/accrue"),
        (
            request("flat", &format!(r#"{YEAR}, "last_payment": "as_given""#)),
            "conflicting_members",
            "/method",
        ),
        (
            request(
                "given_payment",
                r#""annual_rate_percent": "6", "start": "2026-01-15", "every": {"months": 1}, "payment": "12.00""#,
            ),
            "never_amortises",
            "/payment",
        ),
        (
            request(
                "given_payment",
                r#""annual_rate_percent": "6", "start": "2026-01-15", "every": {"months": 1}, "payment": "300", "last_payment": "clears""#,
            ),
            "missing_member",
            "/count",
        ),
        (
            request(
                "given_payment",
                r#""annual_rate_percent": ["6"], "start": "2026-01-15", "every": {"months": 1}, "payment": "300""#,
            ),
            "missing_member",
            "/count",
        ),
        (
            format!(
                r#""op": "schedule", "currency": "USD", "principal": "0", "method": "level", {YEAR}"#
            ),
            "amount_out_of_range",
            "/principal",
        ),
        (
            format!(
                r#""op": "schedule", "currency": "USD", "principal": "0.03", "method": "level", {YEAR}"#
            ),
            "too_many_payments",
            "/count",
        ),
        (
            format!(
                r#""op": "schedule", "currency": "JPY", "principal": "0.5", "method": "level", {YEAR}"#
            ),
            "too_many_decimals",
            "/principal",
        ),
        // A unit more than the interest of the first of 70 years pays the debt in eight, and
        // what it pays too much must not leave the range of amounts by then.
        (
            request(
                "level",
                r#""annual_rate_percent": "399", "count": 70, "start": "2026-01-15", "every": {"years": 1}"#,
            ),
            "too_many_payments",
            "/count",
        ),
        (
            request(
                "level",
                r#""annual_rate_percent": "6", "count": 3, "start": "2200-12-31", "every": {"months": 1}"#,
            ),
            "date_out_of_range",
            "/every",
        ),
    ];
    for (request, code, path) in &cases {
        all_refused(&[(request, code, path)]);
    }
}

#[test]
fn a_level_plan_has_a_last_payment_that_is_not_larger() {
    let schedule = asked("level", YEAR);
    assert_eq!(schedule["payment"], "206.57");
    assert_eq!(schedule["total_interest"], "78.73");
    assert_eq!(schedule["total_of_payments"], "2478.73");
    let totals = column(&schedule, "total");
    assert_eq!(totals[..11], vec!["206.57"; 11]);
    assert_eq!(totals[11], "206.46");
}

/// 100.00 at 7 % in six months, the plan that the scheduler tests of Apache Fineract
/// (LP2_ADV_PYMNT_INTEREST_DAILY_EMI_360_30) start from.
#[test]
fn a_servicer_s_schedule_comes_out_row_by_row() {
    let schedule = ok(
        r#""op": "schedule", "currency": "EUR", "principal": "100.00", "annual_rate_percent": "7", "method": "level", "count": 6, "start": "2024-01-01", "every": {"months": 1}, "rounding": {"interest": "half_even", "payment": "half_even"}"#,
    );
    let schedule: Value = serde_json::from_str(&schedule).unwrap();
    for (name, expected) in [
        (
            "total",
            ["17.01", "17.01", "17.01", "17.01", "17.01", "17.00"],
        ),
        ("interest", ["0.58", "0.49", "0.39", "0.29", "0.20", "0.10"]),
        (
            "principal",
            ["16.43", "16.52", "16.62", "16.72", "16.81", "16.90"],
        ),
        (
            "balance",
            ["83.57", "67.05", "50.43", "33.71", "16.90", "0.00"],
        ),
    ] {
        assert_eq!(column(&schedule, name), expected, "{name}");
    }
}

#[test]
fn the_names_of_rounding_are_those_asked_for() {
    let rounded = |payment: &str| {
        asked(
            "level",
            &format!(r#"{YEAR}, "rounding": {{"payment": "{payment}"}}"#),
        )["payment"]
            .clone()
    };
    // The exact payment is 206.5594….
    assert_eq!(rounded("half_up"), "206.56");
    assert_eq!(rounded("floor"), "206.55");
    assert_eq!(rounded("ceiling"), "206.56");
    assert_eq!(rounded("fit"), "206.57");
}

#[test]
fn every_method_reads_its_own_members() {
    let equal = asked("equal_principal", YEAR);
    assert_eq!(equal["payment"], Value::Null);
    assert_eq!(column(&equal, "principal"), vec!["200.00"; 12]);
    let flat = asked("flat", YEAR);
    assert_eq!(flat["total_interest"], "144.00");
    assert_eq!(column(&flat, "total"), vec!["212.00"; 12]);
    let free = asked(
        "interest_free",
        r#""count": 7, "start": "2026-01-15", "every": {"weeks": 1}"#,
    );
    assert_eq!(column(&free, "total")[..2], ["342.86", "342.86"]);
    assert_eq!(column(&free, "total")[6], "342.85");
    let given = asked(
        "given_payment",
        r#""annual_rate_percent": "6", "start": "2026-01-31", "every": {"months": 1}, "payment": "500.00""#,
    );
    assert_eq!(
        column(&given, "due"),
        [
            "2026-02-28",
            "2026-03-31",
            "2026-04-30",
            "2026-05-31",
            "2026-06-30"
        ]
    );
    assert_eq!(column(&given, "balance")[4], "0.00");
    // It takes more than a hundred years of months at hardly more than the interest.
    let slow = asked(
        "given_payment",
        r#""annual_rate_percent": "6", "start": "2026-01-31", "every": {"months": 1}, "payment": "12.01""#,
    );
    assert_eq!(slow["rows"].as_array().unwrap().len(), 1_438);
}

#[test]
fn down_payments_graces_balloons_and_skipped_dates_are_read() {
    let schedule = asked(
        "level",
        &format!(
            r#"{YEAR}, "down_payment": {{"percent": "12.5", "date": "2026-01-20"}}, "principal_grace": 1, "interest_grace": 1, "interest_free_periods": 1, "balloon": "100", "skip": ["2026-04-15"], "accrue": "waive", "payment_step": "5""#
        ),
    );
    assert_eq!(column(&schedule, "due")[..2], ["2026-01-20", "2026-02-15"]);
    assert_eq!(column(&schedule, "total")[..2], ["300.00", "0.00"]);
    assert_eq!(column(&schedule, "total")[2..4], ["210.00", "0.00"]);
    assert_eq!(column(&schedule, "interest")[2], "10.50");
    assert_eq!(schedule["payment"], "210.00");
    let last = column(&schedule, "total").pop().unwrap();
    assert!(last.parse::<f64>().unwrap() > 100.0, "{last}");
    assert_eq!(column(&schedule, "balance").pop().unwrap(), "0.00");
}

#[test]
fn explicit_periods_are_counted_by_days() {
    // 5,000.00 at 18 % is 226.85 after 92 days over 365.
    let schedule: Value = serde_json::from_str(&ok(
        r#""op": "schedule", "currency": "USD", "principal": "5000.00", "method": "level", "annual_rate_percent": "18", "interest": "actual/365", "periods": [["2026-03-01", "2026-06-01"]]"#,
    ))
    .unwrap();
    assert_eq!(schedule["total_interest"], "226.85");
    // Or by the share of a year that months, weeks and other days are: 2,400.00 at 6 %.
    let interest = |from: &str, to: &str| {
        let request = format!(r#""annual_rate_percent": "6", "periods": [["{from}", "{to}"]]"#);
        asked("level", &request)["total_interest"].clone()
    };
    assert_eq!(interest("2026-01-31", "2026-02-28"), "12.00");
    assert_eq!(interest("2026-03-01", "2026-03-15"), "5.54");
    assert_eq!(interest("2026-03-15", "2026-03-25"), "3.95");
}

#[test]
fn rates_may_differ_by_period_and_be_fractions() {
    let stepped = asked(
        "level",
        r#""annual_rate_percent": ["0", "0", "12", "37/3"], "count": 4, "start": "2026-01-15", "every": {"months": 1}"#,
    );
    let interest = column(&stepped, "interest");
    assert_eq!(interest[..2], ["0.00", "0.00"]);
    assert_ne!(interest[2], "0.00");
}

#[test]
fn currencies_have_their_own_decimals() {
    let of = |currency: &str, principal: &str| {
        ok(&format!(
            r#""op": "schedule", "currency": "{currency}", "principal": "{principal}", "method": "interest_free", "count": 3, "start": "2026-01-15", "every": {{"months": 1}}"#
        ))
    };
    assert!(of("JPY", "1000").contains(r#""total":"334""#));
    assert!(of("KWD", "10.000").contains(r#""total":"3.334""#));
    assert!(of("CLF", "1").contains(r#""total":"0.3334""#));
}

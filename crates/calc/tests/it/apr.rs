use crate::ask::{all_refused, ok, value};

const ADVANCE: &str = r#""advances": [{"first": "1978-01-10", "amount": "5000.00"}]"#;
const PAYMENTS: &str = r#""payments": [{"first": "1978-02-10", "count": 24, "every": {"months": 1}, "amount": "230.00"}]"#;

#[test]
fn what_is_no_credit_is_refused() {
    let us = |members: &str| format!(r#""op": "apr", "method": "us", {members}"#);
    let eu = |members: &str| format!(r#""op": "apr", "method": "eu", {members}"#);
    let drawn = r#""drawdowns": [{"years": "0", "amount": "1000"}]"#;
    let cases = [
        (
            format!(r#""op": "apr", {ADVANCE}, {PAYMENTS}"#),
            "missing_member",
            "/method",
        ),
        (
            format!(r#""op": "apr", "method": "uk", {ADVANCE}, {PAYMENTS}"#),
            "unknown_value",
            "/method",
        ),
        (us(ADVANCE), "missing_member", "/payments"),
        (us(PAYMENTS), "missing_member", "/advances"),
        (
            us(&format!(r#""advances": [], {PAYMENTS}"#)),
            "count_out_of_range",
            "/advances",
        ),
        (
            us(&format!(r#"{ADVANCE}, "payments": []"#)),
            "count_out_of_range",
            "/payments",
        ),
        (
            us(&format!(r#"{ADVANCE}, "payments": 3"#)),
            "unexpected_type",
            "/payments",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "count": 0, "every": {{"months": 1}}, "amount": "230"}}]"#
            )),
            "count_out_of_range",
            "/payments/0/count",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "count": 2, "amount": "230"}}]"#
            )),
            "missing_member",
            "/payments/0/every",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "count": 2, "every": {{"semimonth": [1, 15]}}, "amount": "2300"}}]"#
            )),
            "conflicting_members",
            "/payments/0/first",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "amount": "230", "day": 1}}]"#
            )),
            "unknown_member",
            "/payments/0/day",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "amount": "4999.99"}}]"#
            )),
            "payments_below_advances",
            "/payments",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "amount": "0"}}]"#
            )),
            "amount_out_of_range",
            "/payments/0/amount",
        ),
        (
            us(&format!(
                r#""advances": [{{"first": "1978-01-10", "amount": "5"}}, {{"first": "1978-01-11", "amount": "-5"}}], {PAYMENTS}"#
            )),
            "amount_out_of_range",
            "/advances/1/amount",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "count": 3, "every": {{"months": 1}}, "amount": "80000000000000.00"}}]"#
            )),
            "amount_out_of_range",
            "/payments",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-01-10", "amount": "5001"}}]"#
            )),
            "no_solution",
            "/payments",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-01-09", "amount": "5001"}}]"#
            )),
            "payment_before_advance",
            "/payments",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-01-11", "amount": "60000"}}]"#
            )),
            "rate_out_of_range",
            "/payments",
        ),
        (
            us(&format!(
                r#""currency": "USD", {ADVANCE}, "payments": [{{"first": "1978-02-10", "amount": "5000.125"}}]"#
            )),
            "too_many_decimals",
            "/payments/0/amount",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, {PAYMENTS}, "term_periods_per_year": "2""#
            )),
            "conflicting_members",
            "/term_periods_per_year",
        ),
        (
            us(&format!(
                r#"{ADVANCE}, "payments": [{{"first": "1978-02-10", "amount": "5100"}}], "term_periods_per_year": "0/3""#
            )),
            "time_out_of_range",
            "/term_periods_per_year",
        ),
        (
            us(&format!(r#"{ADVANCE}, {PAYMENTS}, "basis": "month""#)),
            "unknown_member",
            "/basis",
        ),
        (eu(drawn), "missing_member", "/repayments"),
        (
            eu(&format!(
                r#"{drawn}, "repayments": [{{"years": "1", "amount": "1100"}}, {{"years": "2", "amount": "0"}}]"#
            )),
            "amount_out_of_range",
            "/repayments/1/amount",
        ),
        (
            eu(&format!(
                r#"{drawn}, "repayments": [{{"years": "1", "amount": "999"}}]"#
            )),
            "payments_below_advances",
            "/repayments",
        ),
        (
            eu(&format!(
                r#"{drawn}, "repayments": [{{"years": "1", "amount": "1100"}}], {PAYMENTS}"#
            )),
            "conflicting_members",
            "/repayments",
        ),
        (
            eu(&format!(
                r#"{drawn}, "repayments": [{{"years": "1/365", "amount": "1100"}}]"#
            )),
            "rate_out_of_range",
            "/repayments",
        ),
        (
            eu(&format!(
                r#"{drawn}, "repayments": [{{"years": "1/1000000007", "amount": "1100"}}]"#
            )),
            "time_out_of_range",
            "",
        ),
        (
            eu(
                r#""drawdowns": [{"years": "1", "amount": "1000"}], "repayments": [{"years": "0.5", "amount": "1100"}]"#,
            ),
            "payment_before_advance",
            "/repayments",
        ),
    ];
    for (request, code, path) in &cases {
        all_refused(&[(request, code, path)]);
    }
}

#[test]
fn regulation_z_s_examples_are_answered() {
    let apr = |advance: &str, payments: &str| {
        value(
            &format!(
                r#""op": "apr", "method": "us", "advances": {advance}, "payments": {payments}"#
            ),
            "apr_percent",
        )
    };
    // 12 CFR part 1026, appendix J, (c)(1)(iii), (c)(3)(ii) and (c)(7)(i).
    assert_eq!(
        apr(
            r#"{"first": "1978-02-23", "amount": "5000"}"#,
            r#"{"first": "1978-03-01", "count": 24, "every": {"semimonth": [1, 16]}, "amount": "219.17"}"#
        ),
        "10.34"
    );
    assert_eq!(
        apr(
            r#"[{"first": "1978-04-03", "amount": "200.00"}]"#,
            r#"[{"first": "1978-04-11", "count": 19, "every": {"weeks": 2}, "amount": "9.50"}, {"first": "1979-01-02", "amount": "30.00"}]"#
        ),
        "12.22"
    );
    assert_eq!(
        apr(
            r#"[{"first": "1979-04-10", "amount": "20000"}, {"first": "1979-06-12", "amount": "20000"}, {"first": "1979-09-18", "amount": "20000"}]"#,
            r#"[{"first": "1979-12-10", "count": 240, "every": {"months": 1}, "amount": "612.36"}]"#
        ),
        "10.25"
    );
}

/// Examples that 12 CFR part 1026 prints as text: appendix J (b)(9)(i) and appendix K
/// (b)(8)(i) and (c)(1) to (3), where advances to a borrower end in one repayment.
#[test]
fn the_examples_of_appendices_j_and_k_are_answered() {
    let owed = |rate: &str, periods: u32, advanced: &str, monthly: &str| {
        value(
            &format!(
                r#""op": "annuity", "solve": "future", "rate": "{rate}", "periods": {periods}, "present": "-{advanced}", "payment": "{monthly}", "when": "begin""#
            ),
            "value",
        )
    };
    // What is owed at the end, of loan costs and advances at the contract rate.
    assert!(owed("0.116", 10, "34500", "0").starts_with("103385.83"));
    assert!(owed("0.0075", 120, "4500", "492.51").starts_with("107053.63"));
    assert!(owed("17/2400", 144, "14500", "725").starts_with("221818.31"));
    let monthly = |count: u32, amount: &str| {
        format!(
            r#"{{"first": "2026-01-01", "count": {count}, "every": {{"months": 1}}, "amount": "{amount}"}}"#
        )
    };
    let once =
        |first: &str, amount: &str| format!(r#"{{"first": "{first}", "amount": "{amount}"}}"#);
    for (paragraph, advances, payments, expected) in [
        (
            "J (b)(9)(i)",
            once("2025-12-01", "1000"),
            monthly(36, "33.61"),
            "12.83",
        ),
        (
            "K (b)(8)(i)",
            monthly(24, "350"),
            once("2028-01-01", "14313.08"),
            "48.53",
        ),
        (
            "K (c)(1)",
            once("2026-01-01", "30000"),
            once("2036-01-01", "103385.84"),
            "13.17",
        ),
        (
            "K (c)(2)",
            monthly(120, "492.51"),
            once("2036-01-01", "107053.63"),
            "10.87",
        ),
        (
            "K (c)(3)",
            format!("{}, {}", once("2026-01-01", "10000"), monthly(144, "725")),
            once("2038-01-01", "221818.31"),
            "9.25",
        ),
    ] {
        let request = format!(
            r#""op": "apr", "method": "us", "currency": "USD", "advances": [{advances}], "payments": [{payments}]"#
        );
        assert_eq!(value(&request, "apr_percent"), expected, "{paragraph}");
    }
}

/// The examples of Microsoft's documentation of RATE (9.24 % a year, of twelve months) and
/// XIRR (0.373362535, days over 365).
#[test]
fn rates_are_those_of_spreadsheets() {
    assert_eq!(
        value(
            r#""op": "apr", "method": "us", "advances": {"first": "2026-01-01", "amount": "8000"}, "payments": {"first": "2026-02-01", "count": 48, "every": {"months": 1}, "amount": "200"}"#,
            "apr_percent"
        ),
        "9.24"
    );
    assert_eq!(
        value(
            r#""op": "apr", "method": "eu", "drawdowns": [{"years": "0", "amount": "10000"}], "repayments": [{"years": "60/365", "amount": "2750"}, {"years": "303/365", "amount": "4250"}, {"years": "411/365", "amount": "3250"}, {"years": "456/365", "amount": "2750"}]"#,
            "aprc_percent"
        ),
        "37.34"
    );
}

#[test]
fn a_disclosure_says_what_it_rests_on() {
    assert_eq!(
        ok(&format!(
            r#""op": "apr", "method": "us", {ADVANCE}, {PAYMENTS}"#
        )),
        r#"{"apr_percent":"9.69","unit_period":{"kind":"month","multiple":1},"periods_per_year":"12","first_payment":{"t":1,"f":"0"},"finance_charge":"520.00","amount_financed":"5000.00","total_of_payments":"5520.00"}"#
    );
    // (c)(5)(ii) by its months, and by its days.
    let single = |own: &str| {
        ok(&format!(
            r#""op": "apr", "method": "us", "currency": "USD", "advances": {{"first": "1978-07-15", "amount": "1000"}}, "payments": {{"first": "1979-01-15", "amount": "1044"}}{own}"#
        ))
    };
    assert_eq!(
        single(""),
        r#"{"apr_percent":"8.80","unit_period":{"kind":"month","multiple":6},"periods_per_year":"2","first_payment":{"t":1,"f":"0"},"finance_charge":"44.00","amount_financed":"1000.00","total_of_payments":"1044.00"}"#
    );
    for own in ["365/184", "1.983695", "182.5/92"] {
        let answer = single(&format!(r#", "term_periods_per_year": "{own}""#));
        assert!(
            answer.starts_with(r#"{"apr_percent":"8.73""#),
            "{own}: {answer}"
        );
    }
}

#[test]
fn the_effective_rate_has_two_decimals_and_one() {
    let timed = |members: &str| ok(&format!(r#""op": "apr", "method": "eu", {members}"#));
    // Directive 98/7/EC, annex III, A, first and third examples.
    assert_eq!(
        timed(
            r#""drawdowns": [{"years": "0", "amount": "1000"}], "repayments": [{"years": "546/365", "amount": "1200"}]"#
        ),
        r#"{"aprc_percent":"12.96","one_decimal":"13.0"}"#
    );
    assert_eq!(
        timed(
            r#""drawdowns": [{"years": "0", "amount": "1000"}], "repayments": [{"years": "1", "amount": "600"}, {"years": "2.0", "amount": "600"}]"#
        ),
        r#"{"aprc_percent":"13.07","one_decimal":"13.1"}"#
    );
    let dated = |basis: &str| {
        timed(&format!(
            r#""advances": {{"first": "1994-01-01", "amount": "1000"}}, "payments": {{"first": "1995-07-01", "amount": "1200"}}{basis}"#
        ))
    };
    assert_eq!(
        dated(""),
        r#"{"aprc_percent":"12.92","one_decimal":"12.9"}"#
    );
    assert_eq!(
        dated(r#", "basis": "day""#),
        r#"{"aprc_percent":"12.96","one_decimal":"13.0"}"#
    );
}

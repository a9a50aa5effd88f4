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
            "",
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
            "",
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
            "",
        ),
        (
            us(&format!(r#"{ADVANCE}, {PAYMENTS}, "basis": "month""#)),
            "unknown_member",
            "/basis",
        ),
        (eu(drawn), "missing_member", "/repayments"),
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
            "",
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

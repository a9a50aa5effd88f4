use crate::ask::{all_refused, ok, value};

/// The poverty guidelines of the United States: 89 FR 2961 (2024) and 90 FR 5917 (2025).
const TABLES: [(&str, &str, &str); 4] = [
    ("contiguous 2024", "15060", "5380"),
    ("Alaska 2024", "18810", "6730"),
    ("Hawaii 2024", "17310", "6190"),
    ("contiguous 2025", "15650", "5500"),
];

fn table(base: &str, per_person: &str) -> String {
    format!(r#""op": "sliding_scale", "table": {{"base": "{base}", "per_person": "{per_person}"}}"#)
}

#[test]
fn scales_that_make_no_sense_are_refused() {
    let table = table("15650", "5500");
    let with = |members: &str| format!("{table}, {members}");
    let bands = r#""bands": [{"max_percent": "100", "discount_percent": "100"}]"#;
    for (members, code, path) in [
        (r#""household": 1"#, "missing_member", "/annual_income"),
        (r#""annual_income": "1""#, "missing_member", "/household"),
        (
            r#""household": 0, "annual_income": "1""#,
            "count_out_of_range",
            "/household",
        ),
        (
            r#""household": 101, "annual_income": "1""#,
            "count_out_of_range",
            "/household",
        ),
        (
            r#""household": 1, "annual_income": "-1""#,
            "amount_out_of_range",
            "/annual_income",
        ),
        (
            r#""household": 1, "annual_income": "1.005", "currency": "USD""#,
            "too_many_decimals",
            "/annual_income",
        ),
        (
            r#""household": 1, "annual_income": "1", "currency": "usd""#,
            "unknown_currency",
            "/currency",
        ),
        (
            r#""household": 1, "annual_income": "1", "percent": "100""#,
            "conflicting_members",
            "/percent",
        ),
        (
            r#""household": 1, "percent": "-1""#,
            "rate_out_of_range",
            "/percent",
        ),
        (
            r#""household": 1, "percent": "1000.01""#,
            "rate_out_of_range",
            "/percent",
        ),
        (
            r#""household": 1, "percent": "138%""#,
            "not_a_decimal",
            "/percent",
        ),
        (
            r#""household": 1, "percent": "138", "balance": "1""#,
            "unknown_member",
            "/balance",
        ),
        (
            r#""household": 1, "annual_income": "1", "balance": "1""#,
            "unknown_member",
            "/balance",
        ),
        (
            r#""household": 1, "annual_income": "1", "bands": [{"max_percent": "100"}]"#,
            "missing_member",
            "/bands/0/discount_percent",
        ),
        (
            r#""household": 1, "annual_income": "1", "bands": [{"max_percent": "100", "discount_percent": "100.01"}]"#,
            "rate_out_of_range",
            "/bands/0/discount_percent",
        ),
        (
            r#""household": 1, "annual_income": "1", "bands": [{"max_percent": "100", "discount_percent": "50"}, {"max_percent": "100", "discount_percent": "40"}]"#,
            "rate_out_of_range",
            "/bands",
        ),
    ] {
        all_refused(&[(&with(members), code, path)]);
    }
    let balance = |balance: &str| {
        with(&format!(
            r#""household": 1, "annual_income": "1", {bands}, {balance}"#
        ))
    };
    all_refused(&[
        (
            &balance(r#""balance": "100.00""#),
            "missing_member",
            "/currency",
        ),
        (
            &balance(r#""balance": "-1", "currency": "USD""#),
            "amount_out_of_range",
            "/balance",
        ),
        (
            &balance(r#""balance": "1.005", "currency": "USD""#),
            "too_many_decimals",
            "/balance",
        ),
        (
            r#""op": "sliding_scale", "table": {"base": "0", "per_person": "1"}, "household": 1, "annual_income": "1""#,
            "amount_out_of_range",
            "/table/base",
        ),
        (
            r#""op": "sliding_scale", "table": {"base": "1"}, "household": 1, "annual_income": "1""#,
            "missing_member",
            "/table/per_person",
        ),
        (
            r#""op": "sliding_scale", "table": {"base": "1", "per_person": "1", "state": "AK"}, "household": 1, "annual_income": "1""#,
            "unknown_member",
            "/table/state",
        ),
        (
            r#""op": "sliding_scale", "table": {"base": 15650, "per_person": "1"}, "household": 1, "annual_income": "1""#,
            "unexpected_type",
            "/table/base",
        ),
    ]);
}

#[test]
fn guidelines_are_those_published() {
    // Households of 1, 2, 4 and 8.
    let published = [
        [15_060, 20_440, 31_200, 52_720],
        [18_810, 25_540, 39_000, 65_920],
        [17_310, 23_500, 35_880, 60_640],
        [15_650, 21_150, 32_150, 54_150],
    ];
    for ((region, base, per_person), amounts) in TABLES.into_iter().zip(published) {
        for (people, amount) in [1, 2, 4, 8].into_iter().zip(amounts) {
            let request = format!(
                r#"{}, "household": {people}, "percent": "100""#,
                table(base, per_person)
            );
            assert_eq!(
                value(&request, "guideline"),
                amount.to_string(),
                "{region} {people}"
            );
            assert_eq!(
                value(&request, "threshold"),
                amount.to_string(),
                "{region} {people}"
            );
        }
    }
}

#[test]
fn a_cent_above_a_band_is_above_it_whatever_the_ratio_prints() {
    let bands = r#""bands": [{"max_percent": "150", "discount_percent": "100"}, {"max_percent": "200", "discount_percent": "62.5"}]"#;
    let scale = |income: &str| {
        ok(&format!(
            r#"{}, "household": 4, "annual_income": "{income}", {bands}, "balance": "1833.33", "currency": "USD""#,
            table("15650", "5500")
        ))
    };
    let cases = [
        (
            "48225.00",
            r#"{"guideline":"32150.00","percent":"150.0000","rounded":false,"discount_percent":"100","discount":"1833.33","owes":"0.00"}"#,
        ),
        (
            "48225.01",
            r#"{"guideline":"32150.00","percent":"150.0000","rounded":true,"discount_percent":"62.5","discount":"1145.83","owes":"687.50"}"#,
        ),
        (
            "64300.00",
            r#"{"guideline":"32150.00","percent":"200.0000","rounded":false,"discount_percent":"62.5","discount":"1145.83","owes":"687.50"}"#,
        ),
        (
            "64300.01",
            r#"{"guideline":"32150.00","percent":"200.0000","rounded":true,"discount_percent":"0","discount":"0.00","owes":"1833.33"}"#,
        ),
        (
            "0",
            r#"{"guideline":"32150.00","percent":"0.0000","rounded":false,"discount_percent":"100","discount":"1833.33","owes":"0.00"}"#,
        ),
    ];
    for (income, expected) in cases {
        assert_eq!(scale(income), expected, "{income}");
    }
}

#[test]
fn thresholds_are_exact() {
    let threshold = |percent: &str, currency: &str| {
        value(
            &format!(
                r#"{}, "household": 3, "percent": "{percent}"{currency}"#,
                table("15060", "5380")
            ),
            "threshold",
        )
    };
    // 3 people: 25,820.
    assert_eq!(threshold("138", r#", "currency": "USD""#), "35631.60");
    assert_eq!(threshold("138", ""), "35631.6");
    assert_eq!(threshold("400", ""), "103280");
    assert_eq!(
        threshold("133.3333", r#", "currency": "USD""#),
        "34426.65806"
    );
}

#[test]
fn what_the_table_says_about_itself_is_taken_and_not_used() {
    let request = r#""op": "sliding_scale", "table": {"year": 2025, "region": "contiguous", "source": "90 FR 5917", "base": "15650.00", "per_person": "5500"}, "household": 1, "annual_income": "20000""#;
    assert_eq!(
        ok(request),
        r#"{"guideline":"15650.00","percent":"127.7955","rounded":true}"#
    );
}

use proptest::prelude::*;

use crate::ask::{all_refused, value};

fn solve(request: &str) -> String {
    value(&format!(r#""op": "annuity", {request}"#), "value")
}

#[test]
fn what_is_no_annuity_is_refused() {
    let op = |members: &str| format!(r#""op": "annuity", {members}"#);
    let cases = [
        (
            r#""solve": "rate", "rate": "0.01", "periods": 12, "present": "1000""#,
            "unknown_value",
            "/solve",
        ),
        (
            r#""rate": "0.01", "periods": 12, "present": "1000""#,
            "missing_member",
            "/solve",
        ),
        (
            r#""solve": "payment", "periods": 12, "present": "1000""#,
            "missing_member",
            "/rate",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "present": "1000""#,
            "missing_member",
            "/periods",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 12"#,
            "missing_member",
            "/present",
        ),
        (
            r#""solve": "present", "rate": "0.01", "periods": 12"#,
            "missing_member",
            "/payment",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 0, "present": "1000""#,
            "count_out_of_range",
            "/periods",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": -1, "present": "1000""#,
            "count_out_of_range",
            "/periods",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 12001, "present": "1000""#,
            "count_out_of_range",
            "/periods",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": "12", "present": "1000""#,
            "unexpected_type",
            "/periods",
        ),
        (
            r#""solve": "payment", "rate": "-0.01", "periods": 12, "present": "1000""#,
            "rate_out_of_range",
            "/rate",
        ),
        (
            r#""solve": "payment", "rate": "100.5", "periods": 12, "present": "1000""#,
            "rate_out_of_range",
            "/rate",
        ),
        (
            r#""solve": "payment", "rate": "0.08/12", "periods": 12, "present": "1000""#,
            "not_a_decimal",
            "/rate",
        ),
        (
            r#""solve": "payment", "rate": "1/0", "periods": 12, "present": "1000""#,
            "not_a_decimal",
            "/rate",
        ),
        (
            r#""solve": "payment", "rate": "1e-2", "periods": 12, "present": "1000""#,
            "not_a_decimal",
            "/rate",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 12, "present": "1,000""#,
            "not_a_decimal",
            "/present",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 12, "present": "1000", "when": "middle""#,
            "unknown_value",
            "/when",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 12, "present": "1000", "payment": "5""#,
            "unknown_member",
            "/payment",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 12, "present": "1000", "period": 1"#,
            "unknown_member",
            "/period",
        ),
        (
            r#""solve": "interest", "rate": "0.01", "periods": 12, "present": "1000""#,
            "missing_member",
            "/period",
        ),
        (
            r#""solve": "interest", "rate": "0.01", "periods": 12, "present": "1000", "period": 13"#,
            "count_out_of_range",
            "/period",
        ),
        (
            r#""solve": "interest", "rate": "0.01", "periods": 12, "present": "1000", "period": 1, "from": 1, "to": 2"#,
            "conflicting_members",
            "/from",
        ),
        (
            r#""solve": "interest", "rate": "0.01", "periods": 12, "present": "1000", "from": 3, "to": 2"#,
            "count_out_of_range",
            "/to",
        ),
        (
            r#""solve": "interest", "rate": "0.01", "periods": 12, "present": "1000", "from": 3"#,
            "missing_member",
            "/to",
        ),
        (
            r#""solve": "future", "rate": "100", "periods": 12000, "payment": "1""#,
            "amount_out_of_range",
            "",
        ),
    ];
    for (members, code, path) in cases {
        all_refused(&[(&op(members), code, path)]);
    }
}

#[test]
fn a_debt_that_no_number_of_payments_ends_has_no_solution() {
    for members in [
        // The interest of a period is 10.
        r#""rate": "0.01", "payment": "10", "present": "1000""#,
        r#""rate": "0.01", "payment": "9.99", "present": "1000""#,
        r#""rate": "0", "payment": "0", "present": "1000""#,
    ] {
        let request = format!(r#""op": "annuity", "solve": "periods", {members}"#);
        all_refused(&[(&request, "no_solution", "")]);
    }
}

/// The examples of Microsoft's documentation of PMT, PV, FV, NPER, IPMT, PPMT, CUMIPMT
/// and CUMPRINC, of numpy-financial's and of OpenFormula 1.2 (sections 6.12.x), to more
/// digits than those print: worked out in fractions outside this code.
#[test]
fn published_examples_come_out() {
    let cases = [
        // PMT
        (
            r#""solve": "payment", "rate": "2/300", "periods": 10, "present": "10000""#,
            "1037.03208935915217565209",
        ),
        (
            r#""solve": "payment", "rate": "2/300", "periods": 10, "present": "10000", "when": "begin""#,
            "1030.16432717796573740274",
        ),
        (
            r#""solve": "payment", "rate": "0.005", "periods": 216, "present": "0", "future": "50000""#,
            "129.081160867990923051091",
        ),
        (
            r#""solve": "payment", "rate": "75/12000", "periods": 180, "present": "200000""#,
            "1854.02472000547624778691",
        ),
        (
            r#""solve": "payment", "rate": "0.05", "periods": 12, "present": "1000", "future": "100""#,
            "119.107951022896939011862",
        ),
        (
            r#""solve": "payment", "rate": "0.05", "periods": 12, "present": "1000", "future": "100", "when": "begin""#,
            "113.436143831330418106535",
        ),
        // PV
        (
            r#""solve": "present", "rate": "8/1200", "periods": 240, "payment": "500""#,
            "59777.145851188021816808",
        ),
        (
            r#""solve": "present", "rate": "5/1200", "periods": 120, "payment": "100", "future": "15692.93""#,
            "-100.000671316213067790873",
        ),
        (
            r#""solve": "present", "rate": "0.1", "periods": 12, "payment": "100", "future": "100""#,
            "649.506100518607502395997",
        ),
        // FV
        (
            r#""solve": "future", "rate": "0.005", "periods": 10, "payment": "200", "present": "-500", "when": "begin""#,
            "2581.40337406017915372501",
        ),
        (
            r#""solve": "future", "rate": "0.01", "periods": 12, "payment": "1000""#,
            "12682.5030131969720661201",
        ),
        (
            r#""solve": "future", "rate": "11/1200", "periods": 35, "payment": "2000", "when": "begin""#,
            "82846.2463718995200823832",
        ),
        (
            r#""solve": "future", "rate": "5/1200", "periods": 120, "payment": "100", "present": "-100""#,
            "15692.9288943358211238747",
        ),
        // NPER
        (
            r#""solve": "periods", "rate": "0.01", "payment": "100", "present": "-1000", "future": "10000", "when": "begin""#,
            "59.6738656742946255875036",
        ),
        (
            r#""solve": "periods", "rate": "0.01", "payment": "100", "present": "-1000", "future": "10000""#,
            "60.0821228537617225537691",
        ),
        (
            r#""solve": "periods", "rate": "0.01", "payment": "100", "present": "-1000""#,
            "-9.57859403981316667037279",
        ),
        (
            r#""solve": "periods", "rate": "7/1200", "payment": "150", "present": "8000""#,
            "64.0733487706621214945732",
        ),
        (
            r#""solve": "periods", "rate": "0.05", "payment": "100", "present": "1000", "future": "100""#,
            "15.2066990828904741303202",
        ),
        // IPMT and PPMT
        (
            r#""solve": "interest", "rate": "10/1200", "periods": 36, "present": "8000", "period": 1"#,
            "66.6666666666666666666667",
        ),
        (
            r#""solve": "interest", "rate": "0.1", "periods": 3, "present": "8000", "period": 3"#,
            "292.447129909365558912387",
        ),
        (
            r#""solve": "interest", "rate": "5/1200", "periods": 360, "present": "100000", "period": 10"#,
            "412.085024265511197049874",
        ),
        (
            r#""solve": "interest", "rate": "5/1200", "periods": 360, "present": "100000", "period": 10, "when": "begin""#,
            "410.375127899264262622281",
        ),
        (
            r#""solve": "interest", "rate": "5/1200", "periods": 360, "present": "100000", "period": 1, "when": "begin""#,
            "0",
        ),
        (
            r#""solve": "principal", "rate": "10/1200", "periods": 24, "present": "2000", "period": 1"#,
            "75.6231860083663402390424",
        ),
        (
            r#""solve": "principal", "rate": "0.08", "periods": 10, "present": "200000", "period": 10"#,
            "27598.0534624213754586355",
        ),
        // CUMIPMT and CUMPRINC
        (
            r#""solve": "interest", "rate": "0.0075", "periods": 360, "present": "125000", "from": 13, "to": 24"#,
            "11135.2321307508426883775",
        ),
        (
            r#""solve": "interest", "rate": "0.0075", "periods": 360, "present": "125000", "from": 1, "to": 1"#,
            "937.5",
        ),
        (
            r#""solve": "principal", "rate": "0.0075", "periods": 360, "present": "125000", "from": 13, "to": 24"#,
            "934.107123420898314343175",
        ),
        (
            r#""solve": "principal", "rate": "0.0075", "periods": 360, "present": "125000", "from": 1, "to": 1"#,
            "68.2782711809784168933904",
        ),
        (
            r#""solve": "interest", "rate": "824/120000", "periods": 12, "present": "2500", "from": 1, "to": 12"#,
            "112.983084241362100374588",
        ),
        (
            r#""solve": "principal", "rate": "2/1200", "periods": 120, "present": "200000", "from": 10, "to": 20, "when": "begin""#,
            "16939.2946418986086580202",
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(solve(request), expected, "{request}");
    }
}

#[test]
fn a_rate_of_nothing_divides_plainly() {
    let cases = [
        (
            r#""solve": "payment", "rate": "0", "periods": 7, "present": "1000""#,
            "142.857142857142857142857",
        ),
        (
            r#""solve": "present", "rate": "0.00", "periods": 12, "payment": "100""#,
            "1200",
        ),
        (
            r#""solve": "future", "rate": "0/5", "periods": 12, "payment": "100", "present": "700""#,
            "500",
        ),
        (
            r#""solve": "periods", "rate": "0", "payment": "300", "present": "1000""#,
            "3.33333333333333333333333",
        ),
        (
            r#""solve": "interest", "rate": "0", "periods": 7, "present": "1000", "from": 1, "to": 7"#,
            "0",
        ),
        (
            r#""solve": "principal", "rate": "0", "periods": 8, "present": "1000", "period": 8"#,
            "125",
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(solve(request), expected, "{request}");
    }
}

#[test]
fn tiny_rates_and_many_periods_keep_every_digit() {
    let cases = [
        (
            r#""solve": "payment", "rate": "0.000000001", "periods": 360, "present": "1000""#,
            "2.77777827916669666643517",
        ),
        (
            r#""solve": "payment", "rate": "0.01", "periods": 5000, "present": "1000""#,
            "10.0000000000000000000025",
        ),
        (
            r#""solve": "periods", "rate": "0.0000000001", "payment": "1", "present": "0", "future": "1""#,
            "1",
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(solve(request), expected, "{request}");
    }
    // The most that may be asked is answered, in time for a person.
    let rate = "0.12345678901234567890123";
    let longest = format!(
        r#""solve": "interest", "rate": "{rate}", "periods": 12000, "present": "1000", "from": 1, "to": 11999"#
    );
    assert_eq!(solve(&longest), "1480467.90146814558256226");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_solved_for_solves_back(
        numerator in 0u32..500,
        periods in 1u32..200,
        present in 1u32..10_000_000,
        begin: bool,
    ) {
        let when = if begin { "begin" } else { "end" };
        let common = format!(r#""rate": "{numerator}/12000", "when": "{when}""#);
        let payment = solve(&format!(r#""solve": "payment", {common}, "periods": {periods}, "present": "{present}""#));
        // Twenty-four digits are more than a present value of seven needs.
        let back = solve(&format!(r#""solve": "present", {common}, "periods": {periods}, "payment": "{payment}""#));
        let off = back.parse::<f64>().unwrap() - f64::from(present);
        prop_assert!(off.abs() < 1e-9, "{} {}", back, present);
        let range = format!(r#""periods": {periods}, "present": "{present}", "from": 1, "to": {periods}"#);
        let principal = solve(&format!(r#""solve": "principal", {common}, {range}"#));
        prop_assert_eq!(principal, present.to_string());
    }
}

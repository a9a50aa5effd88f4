use crate::ask::{all_refused, ok};

#[test]
fn months_that_cannot_be_added_are_refused() {
    all_refused(&[
        (
            r#""op": "add_months", "months": 1"#,
            "missing_member",
            "/date",
        ),
        (
            r#""op": "add_months", "date": "2026-01-31""#,
            "missing_member",
            "/months",
        ),
        (
            r#""op": "add_months", "date": "2026-02-29", "months": 1"#,
            "not_a_date",
            "/date",
        ),
        (
            r#""op": "add_months", "date": "26-02-28", "months": 1"#,
            "not_a_date",
            "/date",
        ),
        (
            r#""op": "add_months", "date": 20260228, "months": 1"#,
            "unexpected_type",
            "/date",
        ),
        (
            r#""op": "add_months", "date": "1969-12-31", "months": 1"#,
            "date_out_of_range",
            "/date",
        ),
        (
            r#""op": "add_months", "date": "2200-12-31", "months": 1"#,
            "date_out_of_range",
            "/months",
        ),
        (
            r#""op": "add_months", "date": "1970-01-31", "months": -1"#,
            "date_out_of_range",
            "/months",
        ),
        (
            r#""op": "add_months", "date": "1970-01-31", "months": 9007199254740991"#,
            "date_out_of_range",
            "/months",
        ),
        (
            r#""op": "add_months", "date": "2026-01-31", "months": 1, "anchor_day": 0"#,
            "count_out_of_range",
            "/anchor_day",
        ),
        (
            r#""op": "add_months", "date": "2026-01-31", "months": 1, "anchor_day": 32"#,
            "count_out_of_range",
            "/anchor_day",
        ),
        (
            r#""op": "add_months", "date": "2026-01-31", "months": 1, "anchor_day": "last""#,
            "unknown_value",
            "/anchor_day",
        ),
        (
            r#""op": "add_months", "date": "2026-01-31", "months": 1, "day": 5"#,
            "unknown_member",
            "/day",
        ),
    ]);
}

/// Among them the examples of Excel's EDATE and EOMONTH and of dateutil's relativedelta.
#[test]
fn months_are_added_to_the_anchor_and_clamped() {
    let cases = [
        (r#""date": "2011-01-15", "months": 1"#, "2011-02-15"),
        (r#""date": "2011-01-15", "months": -1"#, "2010-12-15"),
        (r#""date": "2011-01-15", "months": 2"#, "2011-03-15"),
        (
            r#""date": "2011-01-01", "months": 1, "anchor_day": "end_of_month""#,
            "2011-02-28",
        ),
        (
            r#""date": "2011-01-01", "months": -3, "anchor_day": "end_of_month""#,
            "2010-10-31",
        ),
        (r#""date": "2003-01-27", "months": 1"#, "2003-02-27"),
        (r#""date": "2003-01-31", "months": 1"#, "2003-02-28"),
        (r#""date": "2003-01-31", "months": 2"#, "2003-03-31"),
        (r#""date": "2000-02-28", "months": 12"#, "2001-02-28"),
        (r#""date": "2000-02-29", "months": 12"#, "2001-02-28"),
        (r#""date": "2000-02-29", "months": 48"#, "2004-02-29"),
        (r#""date": "2000-02-29", "months": -12"#, "1999-02-28"),
        (
            r#""date": "2027-02-28", "months": 1, "anchor_day": 31"#,
            "2027-03-31",
        ),
        (
            r#""date": "2026-01-31", "months": 0, "anchor_day": 15"#,
            "2026-01-15",
        ),
    ];
    for (request, date) in cases {
        assert_eq!(
            ok(&format!(r#""op": "add_months", {request}"#)),
            format!(r#"{{"date":"{date}"}}"#),
            "{request}"
        );
    }
}

#[test]
fn series_that_make_no_sense_are_refused() {
    let every = |every: &str| {
        format!(r#""op": "dates", "start": "2026-01-31", "count": 3, "every": {every}"#)
    };
    for (series, code, path) in [
        ("{}", "missing_member", "/every"),
        (r#"{"days": 0}"#, "count_out_of_range", "/every/days"),
        (r#"{"weeks": -1}"#, "count_out_of_range", "/every/weeks"),
        (r#"{"months": 2401}"#, "count_out_of_range", "/every/months"),
        (r#"{"years": 201}"#, "count_out_of_range", "/every/years"),
        (
            r#"{"months": 1, "days": 1}"#,
            "unknown_member",
            "/every/months",
        ),
        (r#"{"quarters": 1}"#, "unknown_member", "/every/quarters"),
        (
            r#"{"semimonth": [15]}"#,
            "count_out_of_range",
            "/every/semimonth",
        ),
        (
            r#"{"semimonth": [15, 15]}"#,
            "count_out_of_range",
            "/every/semimonth",
        ),
        (
            r#"{"semimonth": [15, 1]}"#,
            "count_out_of_range",
            "/every/semimonth",
        ),
        (
            r#"{"semimonth": [0, 15]}"#,
            "count_out_of_range",
            "/every/semimonth",
        ),
        (
            r#"{"semimonth": [1, 32]}"#,
            "count_out_of_range",
            "/every/semimonth",
        ),
        (
            r#"{"semimonth": [1, "x"]}"#,
            "unexpected_type",
            "/every/semimonth/1",
        ),
        (r#"[1]"#, "unexpected_type", "/every"),
        (
            r#"{"months": 1}, "adjust": "nearest""#,
            "unknown_value",
            "/adjust",
        ),
        (
            r#"{"months": 1}, "holidays": ["2026-02-30"]"#,
            "not_a_date",
            "/holidays/0",
        ),
        (
            r#"{"days": 1}, "anchor": 31"#,
            "conflicting_members",
            "/anchor",
        ),
        (
            r#"{"months": 1}, "anchor": 32"#,
            "count_out_of_range",
            "/anchor",
        ),
        (
            r#"{"months": 1}, "weekend": []"#,
            "unknown_member",
            "/weekend",
        ),
        (r#"{"years": 90}"#, "date_out_of_range", "/count"),
    ] {
        all_refused(&[(&every(series), code, path)]);
    }
    all_refused(&[
        (
            r#""op": "dates", "start": "2026-01-31", "count": 0, "every": {"days": 1}"#,
            "count_out_of_range",
            "/count",
        ),
        (
            r#""op": "dates", "start": "2026-01-31", "count": 10001, "every": {"days": 1}"#,
            "count_out_of_range",
            "/count",
        ),
        (
            r#""op": "dates", "start": "2026-01-31", "every": {"days": 1}"#,
            "missing_member",
            "/count",
        ),
        (
            r#""op": "dates", "count": 1, "every": {"days": 1}"#,
            "missing_member",
            "/start",
        ),
        (
            r#""op": "dates", "start": "2026-01-31", "count": 1"#,
            "missing_member",
            "/every",
        ),
    ]);
    let holidays: Vec<String> = (1..=31)
        .map(|day| format!(r#""2026-01-{day:02}""#))
        .collect();
    let closed = format!(
        r#""op": "dates", "start": "2026-01-01", "count": 1, "every": {{"days": 1}}, "adjust": "following", "holidays": [{}, "2026-02-02"]"#,
        holidays.join(", ")
    );
    all_refused(&[(&closed, "no_business_day", "/holidays")]);
}

#[test]
fn series_are_counted_from_their_first_date() {
    let cases = [
        (
            r#""start": "2027-01-31", "count": 4, "every": {"months": 1}"#,
            vec!["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
        ),
        (
            r#""start": "2027-02-28", "count": 3, "every": {"months": 1}, "anchor": 31"#,
            vec!["2027-02-28", "2027-03-31", "2027-04-30"],
        ),
        (
            r#""start": "2024-02-29", "count": 3, "every": {"months": 1}, "anchor": "end_of_month""#,
            vec!["2024-02-29", "2024-03-31", "2024-04-30"],
        ),
        (
            r#""start": "2026-11-30", "count": 3, "every": {"months": 3}"#,
            vec!["2026-11-30", "2027-02-28", "2027-05-30"],
        ),
        (
            r#""start": "2024-02-29", "count": 5, "every": {"years": 1}"#,
            vec![
                "2024-02-29",
                "2025-02-28",
                "2026-02-28",
                "2027-02-28",
                "2028-02-29",
            ],
        ),
        (
            r#""start": "2026-12-25", "count": 3, "every": {"weeks": 2}"#,
            vec!["2026-12-25", "2027-01-08", "2027-01-22"],
        ),
        (
            r#""start": "2028-02-27", "count": 4, "every": {"days": 1}"#,
            vec!["2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01"],
        ),
        (
            r#""start": "2027-01-15", "count": 4, "every": {"semimonth": [15, 31]}"#,
            vec!["2027-01-15", "2027-01-31", "2027-02-15", "2027-02-28"],
        ),
        (
            r#""start": "2026-12-03", "count": 3, "every": {"semimonth": [1, 15]}"#,
            vec!["2026-12-15", "2027-01-01", "2027-01-15"],
        ),
    ];
    for (request, dates) in cases {
        assert_eq!(
            ok(&format!(r#""op": "dates", {request}"#)),
            format!(r#"{{"dates":["{}"]}}"#, dates.join(r#"",""#)),
            "{request}"
        );
    }
}

#[test]
fn a_moved_date_never_shifts_the_next() {
    // 31 January 2027 is a Sunday, 28 February too, 31 March a Wednesday.
    let series = |adjust: &str| {
        ok(&format!(
            r#""op": "dates", "start": "2027-01-31", "count": 3, "every": {{"months": 1}}, "holidays": ["2027-02-01"], "adjust": "{adjust}""#
        ))
    };
    let cases = [
        (
            "none",
            r#"{"dates":["2027-01-31","2027-02-28","2027-03-31"]}"#,
        ),
        (
            "following",
            r#"{"dates":["2027-02-02","2027-03-01","2027-03-31"]}"#,
        ),
        (
            "preceding",
            r#"{"dates":["2027-01-29","2027-02-26","2027-03-31"]}"#,
        ),
        (
            "modified_following",
            r#"{"dates":["2027-01-29","2027-02-26","2027-03-31"]}"#,
        ),
        (
            "modified_preceding",
            r#"{"dates":["2027-01-29","2027-02-26","2027-03-31"]}"#,
        ),
    ];
    for (adjust, expected) in cases {
        assert_eq!(series(adjust), expected, "{adjust}");
    }
    // 1 August 2026 is a Saturday.
    assert_eq!(
        ok(
            r#""op": "dates", "start": "2026-08-01", "count": 1, "every": {"days": 1}, "adjust": "modified_preceding""#
        ),
        r#"{"dates":["2026-08-03"]}"#
    );
}

/// Months on from a day and moved to a business day of South Africa in 2015, as in
/// QuantLib's test of its conventions.
#[test]
fn dates_roll_as_published() {
    let rolled = |adjust: &str, start: &str, count: u32| {
        ok(&format!(
            r#""op": "dates", "start": "{start}", "count": {count}, "every": {{"months": 1}}, "adjust": "{adjust}", "holidays": ["2015-04-03", "2015-04-06", "2015-04-27", "2015-05-01"]"#
        ))
    };
    for (adjust, start, count, last) in [
        ("following", "2015-02-03", 2, "2015-03-03"),
        ("following", "2015-01-31", 2, "2015-03-02"),
        ("modified_following", "2015-01-31", 2, "2015-02-27"),
        ("modified_following", "2015-03-25", 2, "2015-04-28"),
        ("modified_following", "2015-02-07", 2, "2015-03-09"),
        ("preceding", "2015-02-01", 1, "2015-01-30"),
        ("modified_preceding", "2015-02-01", 1, "2015-02-02"),
        ("none", "2015-01-31", 2, "2015-02-28"),
    ] {
        let answer = rolled(adjust, start, count);
        let end = format!(r#""{last}"]}}"#);
        assert!(answer.ends_with(&end), "{adjust} {start}: {answer}");
    }
}

#[test]
fn business_days_that_cannot_be_counted_are_refused() {
    all_refused(&[
        (r#""op": "business_days""#, "missing_member", "/from"),
        (
            r#""op": "business_days", "date": "2026-11-20""#,
            "missing_member",
            "/add",
        ),
        (
            r#""op": "business_days", "from": "2026-11-20""#,
            "missing_member",
            "/to",
        ),
        (
            r#""op": "business_days", "from": "2026-11-20", "to": "2026-11-19""#,
            "dates_reversed",
            "/to",
        ),
        (
            r#""op": "business_days", "date": "2026-11-20", "add": 1, "from": "2026-11-20""#,
            "conflicting_members",
            "/from",
        ),
        (
            r#""op": "business_days", "date": "2026-11-20", "add": 1, "include_end": true"#,
            "unknown_member",
            "/include_end",
        ),
        (
            r#""op": "business_days", "date": "2026-11-20", "add": 99999"#,
            "date_out_of_range",
            "/add",
        ),
        (
            r#""op": "business_days", "date": "2026-11-20", "add": 9007199254740991"#,
            "date_out_of_range",
            "/add",
        ),
        (
            r#""op": "business_days", "from": "2026-11-20", "to": "2026-11-27", "include_end": 1"#,
            "unexpected_type",
            "/include_end",
        ),
    ]);
}

/// Among them the examples of Excel's WORKDAY and NETWORKDAYS and of numpy's busday_count.
#[test]
fn business_days_are_added_and_counted() {
    let cases = [
        (
            r#""date": "2008-10-01", "add": 151"#,
            r#"{"date":"2009-04-30"}"#,
        ),
        (
            r#""date": "2008-10-01", "add": 151, "holidays": ["2008-11-26", "2008-12-04", "2009-01-21"]"#,
            r#"{"date":"2009-05-05"}"#,
        ),
        (
            r#""date": "2026-11-23", "add": -1"#,
            r#"{"date":"2026-11-20"}"#,
        ),
        (
            r#""date": "2026-11-21", "add": 0"#,
            r#"{"date":"2026-11-21"}"#,
        ),
        (
            r#""from": "2012-10-01", "to": "2013-03-01", "include_end": true"#,
            r#"{"count":110}"#,
        ),
        (
            r#""from": "2012-10-01", "to": "2013-03-01", "include_end": true, "holidays": ["2012-11-22"]"#,
            r#"{"count":109}"#,
        ),
        (
            r#""from": "2012-10-01", "to": "2013-03-01", "include_end": true, "holidays": ["2012-11-22", "2012-12-04", "2013-01-21"]"#,
            r#"{"count":107}"#,
        ),
        (
            r#""from": "2011-01-01", "to": "2011-02-01""#,
            r#"{"count":21}"#,
        ),
        (
            r#""from": "2011-01-01", "to": "2012-01-01""#,
            r#"{"count":260}"#,
        ),
        (
            r#""from": "2026-11-20", "to": "2026-11-20""#,
            r#"{"count":0}"#,
        ),
        (
            r#""from": "2026-11-20", "to": "2026-11-20", "include_end": true"#,
            r#"{"count":1}"#,
        ),
        (
            r#""from": "2026-11-21", "to": "2026-11-22", "include_end": true"#,
            r#"{"count":0}"#,
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(
            ok(&format!(r#""op": "business_days", {request}"#)),
            expected,
            "{request}"
        );
    }
}

use crate::ask::{all_refused, ok, value};

/// The poverty guidelines of the United States: 88 FR 3424 (2023), 89 FR 2961 (2024), 90
/// FR 5917 (2025) and 91 FR 1797 (2026), with the amount printed for each household of one
/// to eight people.
const TABLES: [(&str, &str, &str, [u32; 8]); 12] = [
    (
        "contiguous 2023",
        "14580",
        "5140",
        [
            14_580, 19_720, 24_860, 30_000, 35_140, 40_280, 45_420, 50_560,
        ],
    ),
    (
        "Alaska 2023",
        "18210",
        "6430",
        [
            18_210, 24_640, 31_070, 37_500, 43_930, 50_360, 56_790, 63_220,
        ],
    ),
    (
        "Hawaii 2023",
        "16770",
        "5910",
        [
            16_770, 22_680, 28_590, 34_500, 40_410, 46_320, 52_230, 58_140,
        ],
    ),
    (
        "contiguous 2024",
        "15060",
        "5380",
        [
            15_060, 20_440, 25_820, 31_200, 36_580, 41_960, 47_340, 52_720,
        ],
    ),
    (
        "Alaska 2024",
        "18810",
        "6730",
        [
            18_810, 25_540, 32_270, 39_000, 45_730, 52_460, 59_190, 65_920,
        ],
    ),
    (
        "Hawaii 2024",
        "17310",
        "6190",
        [
            17_310, 23_500, 29_690, 35_880, 42_070, 48_260, 54_450, 60_640,
        ],
    ),
    (
        "contiguous 2025",
        "15650",
        "5500",
        [
            15_650, 21_150, 26_650, 32_150, 37_650, 43_150, 48_650, 54_150,
        ],
    ),
    (
        "Alaska 2025",
        "19550",
        "6880",
        [
            19_550, 26_430, 33_310, 40_190, 47_070, 53_950, 60_830, 67_710,
        ],
    ),
    (
        "Hawaii 2025",
        "17990",
        "6330",
        [
            17_990, 24_320, 30_650, 36_980, 43_310, 49_640, 55_970, 62_300,
        ],
    ),
    (
        "contiguous 2026",
        "15960",
        "5680",
        [
            15_960, 21_640, 27_320, 33_000, 38_680, 44_360, 50_040, 55_720,
        ],
    ),
    (
        "Alaska 2026",
        "19950",
        "7100",
        [
            19_950, 27_050, 34_150, 41_250, 48_350, 55_450, 62_550, 69_650,
        ],
    ),
    (
        "Hawaii 2026",
        "18360",
        "6530",
        [
            18_360, 24_890, 31_420, 37_950, 44_480, 51_010, 57_540, 64_070,
        ],
    ),
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
    for (region, base, per_person, amounts) in TABLES {
        for (people, amount) in (1..).zip(amounts) {
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

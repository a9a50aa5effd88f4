use proptest::prelude::*;

use crate::ask::{all_refused, ok};

#[test]
fn what_cannot_be_split_is_refused() {
    let many = vec!["\"1\""; 10_001].join(",");
    let too_many = format!(r#""op": "split", "minor_units": 100, "weights": [{many}]"#);
    all_refused(&[
        (
            r#""op": "split", "minor_units": 100, "parts": 0"#,
            "count_out_of_range",
            "/parts",
        ),
        (
            r#""op": "split", "minor_units": 100, "parts": -3"#,
            "count_out_of_range",
            "/parts",
        ),
        (
            r#""op": "split", "minor_units": 100, "parts": 10001"#,
            "count_out_of_range",
            "/parts",
        ),
        (
            r#""op": "split", "minor_units": 100"#,
            "missing_member",
            "/parts",
        ),
        (
            r#""op": "split", "parts": 3"#,
            "missing_member",
            "/minor_units",
        ),
        (
            r#""op": "split", "minor_units": 100, "parts": 2, "weights": ["1", "1"]"#,
            "conflicting_members",
            "/weights",
        ),
        (
            r#""op": "split", "minor_units": 100, "weights": []"#,
            "count_out_of_range",
            "/weights",
        ),
        (
            r#""op": "split", "minor_units": 100, "weights": ["0", "0.00"]"#,
            "count_out_of_range",
            "/weights",
        ),
        (
            r#""op": "split", "minor_units": 100, "weights": ["1", "-1"]"#,
            "amount_out_of_range",
            "/weights/1",
        ),
        (
            r#""op": "split", "minor_units": 100, "weights": ["0.0000000001", "99999999999"]"#,
            "amount_out_of_range",
            "/weights/1",
        ),
        (
            r#""op": "split", "minor_units": 100, "weights": ["1", 1]"#,
            "unexpected_type",
            "/weights/1",
        ),
        (
            r#""op": "split", "minor_units": 100, "weights": ["half"]"#,
            "not_a_decimal",
            "/weights/0",
        ),
        (
            r#""op": "split", "minor_units": 100, "weights": "1""#,
            "unexpected_type",
            "/weights",
        ),
        (&too_many, "count_out_of_range", "/weights"),
    ]);
}

#[test]
fn parts_are_those_that_money_libraries_publish() {
    let cases = [
        (r#""minor_units": 1000, "parts": 3"#, "[334,333,333]"),
        (
            r#""minor_units": 100000, "parts": 6"#,
            "[16667,16667,16667,16667,16666,16666]",
        ),
        (r#""minor_units": 10000, "parts": 3"#, "[3334,3333,3333]"),
        (r#""minor_units": 2, "parts": 3"#, "[1,1,0]"),
        (r#""minor_units": -100, "parts": 3"#, "[-34,-33,-33]"),
        (r#""minor_units": 0, "parts": 2"#, "[0,0]"),
        // moneyphp, allocation.
        (
            r#""minor_units": 100, "weights": ["1", "1", "1"]"#,
            "[34,33,33]",
        ),
        (
            r#""minor_units": 101, "weights": ["1", "1", "1"]"#,
            "[34,34,33]",
        ),
        (r#""minor_units": 5, "weights": ["3", "7"]"#, "[2,3]"),
        (r#""minor_units": 5, "weights": ["7", "3"]"#, "[4,1]"),
        (r#""minor_units": 2, "weights": ["1", "1", "1"]"#, "[1,1,0]"),
        // RubyMoney, allocation.
        (
            r#""minor_units": 100, "weights": ["0.333", "0.333", "0.334"]"#,
            "[33,33,34]",
        ),
        (
            r#""minor_units": 100, "weights": ["0.5", "0.5"]"#,
            "[50,50]",
        ),
        (r#""minor_units": -5, "weights": ["0.3", "0.7"]"#, "[-2,-3]"),
        (
            r#""minor_units": 9007199254740991, "weights": ["0.1", "0", "0.2"]"#,
            "[3002399751580330,0,6004799503160661]",
        ),
    ];
    for (request, parts) in cases {
        assert_eq!(
            ok(&format!(r#""op": "split", {request}"#)),
            format!(r#"{{"parts":{parts}}}"#),
            "{request}"
        );
    }
}

proptest! {
    #[test]
    fn parts_sum_to_the_amount(
        total in -(1i64 << 52)..(1 << 52),
        weights in proptest::collection::vec(0u32..1_000_000, 1..12),
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let weights: Vec<String> = weights
            .iter()
            .map(|weight| format!(r#""{}.{:03}""#, weight / 1000, weight % 1000))
            .collect();
        let request = format!(r#""op": "split", "minor_units": {total}, "weights": [{}]"#, weights.join(","));
        let result: serde_json::Value = serde_json::from_str(&ok(&request)).unwrap();
        let parts = result["parts"].as_array().unwrap();
        prop_assert_eq!(parts.len(), weights.len());
        prop_assert_eq!(parts.iter().map(|part| part.as_i64().unwrap()).sum::<i64>(), total);
    }
}

use crate::ask::{all_refused, ok};

#[test]
fn what_cannot_be_split_is_refused() {
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
    ]);
}

#[test]
fn the_remainder_goes_to_the_first_parts() {
    assert_eq!(
        ok(r#""op": "split", "minor_units": 1000, "parts": 3"#),
        r#"{"parts":[334,333,333]}"#
    );
}

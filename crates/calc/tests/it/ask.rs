//! Asking in one line.

use leeway_calc::{Outcome, Settings, answer};

/// The answer's text.
pub(crate) fn text(line: &str) -> String {
    answer(line.as_bytes(), &Settings::default()).text
}

/// The result of an operation, as compact JSON. `request` is what stands between
/// the braces.
#[track_caller]
pub(crate) fn ok(request: &str) -> String {
    let answer = answer(format!("{{{request}}}").as_bytes(), &Settings::default());
    assert_eq!(answer.outcome, Outcome::Done, "{request}: {}", answer.text);
    let result = answer.text.strip_prefix(r#"{"id":null,"ok":"#).unwrap();
    result.strip_suffix('}').unwrap().to_owned()
}

/// The code and the path of the error an operation answers with.
#[track_caller]
pub(crate) fn refused(request: &str) -> (String, String) {
    let answer = answer(format!("{{{request}}}").as_bytes(), &Settings::default());
    assert_eq!(
        answer.outcome,
        Outcome::Refused,
        "{request}: {}",
        answer.text
    );
    code_and_path(&answer.text)
}

/// The code and the path in the text of an answer.
#[track_caller]
pub(crate) fn code_and_path(text: &str) -> (String, String) {
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let member = |name: &str| value["error"][name].as_str().unwrap().to_owned();
    (member("code"), member("path"))
}

/// Asserts the code and the path of the error of each request.
#[track_caller]
pub(crate) fn all_refused(cases: &[(&str, &str, &str)]) {
    for (request, code, path) in cases {
        assert_eq!(
            refused(request),
            ((*code).to_owned(), (*path).to_owned()),
            "{request}"
        );
    }
}

/// A member of a result, as text.
#[track_caller]
pub(crate) fn value(request: &str, name: &str) -> String {
    let result: serde_json::Value = serde_json::from_str(&ok(request)).unwrap();
    match &result[name] {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

use std::fmt::Write as _;

use proptest::prelude::*;
use serde::Serialize;

use crate::map::SortedMap;

use super::JsonErrorKind::*;
use super::*;

fn limits() -> Limits {
    Limits::bytes(1 << 20)
}

fn refusal(text: &[u8]) -> (JsonErrorKind, String, Option<usize>) {
    let JsonError { kind, path, offset } =
        parse(text, limits()).expect_err(&String::from_utf8_lossy(text));
    (kind, path, offset)
}

#[test]
fn each_kind_of_member_holds_what_was_written() {
    #[derive(Debug, PartialEq, Decode)]
    struct Kinds {
        flag: bool,
        tree: Node,
        boxed: Box<i64>,
        perhaps: Option<u8>,
    }
    let read = |text: &str| from_slice::<Kinds>(text.as_bytes(), limits());
    for (text, path) in [
        (r#"{"flag":1,"tree":0,"boxed":7}"#, "/flag"),
        (r#"{"tree":0,"boxed":7}"#, "/flag"),
        (r#"{"flag":true,"tree":0,"boxed":"7"}"#, "/boxed"),
        (r#"{"flag":true,"boxed":7}"#, "/tree"),
        (
            r#"{"flag":true,"tree":0,"boxed":7,"perhaps":256}"#,
            "/perhaps",
        ),
    ] {
        assert_eq!(read(text).unwrap_err().path(), path, "{text}");
    }
    let kinds = |perhaps| Kinds {
        flag: true,
        tree: Node::Array(vec![Node::Int(1)]),
        boxed: Box::new(7),
        perhaps,
    };
    let text = r#"{"flag":true,"tree":[1],"boxed":7}"#;
    assert_eq!(read(text), Ok(kinds(None)));
    let text = r#"{"flag":true,"tree":[1],"boxed":7,"perhaps":5}"#;
    assert_eq!(read(text), Ok(kinds(Some(5))));
}

#[test]
fn names_that_were_sent_start_no_line_of_a_log() {
    let text = br#"{"a\u000ab\u001b[31m\u202e":{"c":1,"c":1}}"#;
    let fault = parse(text, limits()).unwrap_err();
    assert_eq!(fault.path, "/a\nb\u{1b}[31m\u{202e}/c");
    let line = fault.to_string();
    assert!(
        line.bytes().all(|byte| (b' '..=b'~').contains(&byte)),
        "{line}"
    );
    let fault = SchemaFault::invalid("/a\nb", "senseless");
    assert_eq!(fault.to_string(), r"senseless at /a\nb");
}

#[test]
fn what_is_not_strict_json_is_refused_with_its_place() {
    let cases: &[(&[u8], JsonErrorKind, &str, usize)] = &[
        // Nothing, or not text.
        (b"", CutShort, "", 0),
        (b"  \n", CutShort, "", 3),
        (b"\xEF\xBB\xBF{}", ByteOrderMark, "", 0),
        (b"\xFE\xFF\x00{", NotUtf8, "", 0),
        (b"{\x00}\x00", UnexpectedByte, "", 1),
        (b"[\"\xFF\"]", NotUtf8, "", 2),
        (b"\"\xED\xA0\x80\"", NotUtf8, "", 1),
        (b"\"\xC0\xAF\"", NotUtf8, "", 1),
        ("\u{2060}1".as_bytes(), UnexpectedByte, "", 0),
        (b"\x0C1", UnexpectedByte, "", 0),
        ("[1,\u{A0}2]".as_bytes(), UnexpectedByte, "/1", 3),
        // After the value.
        (b"{} {}", Trailing, "", 3),
        (b"1,", Trailing, "", 1),
        (b"[]]", Trailing, "", 2),
        (b"null\x00", Trailing, "", 4),
        (b"{} // note", Trailing, "", 3),
        (b"\"a\"b", Trailing, "", 3),
        // Words.
        (b"nul", CutShort, "", 3),
        (b"True", UnexpectedByte, "", 0),
        (b"nulL", UnexpectedByte, "", 3),
        (b"NaN", UnexpectedByte, "", 0),
        (b"[-Infinity]", UnexpectedByte, "/0", 2),
        (b"undefined", UnexpectedByte, "", 0),
        // Arrays and objects.
        (b"[", CutShort, "/0", 1),
        (b"[1", CutShort, "", 2),
        (b"[1,]", UnexpectedByte, "/1", 3),
        (b"[,1]", UnexpectedByte, "/0", 1),
        (b"[1 2]", UnexpectedByte, "", 3),
        (b"[1}", UnexpectedByte, "", 2),
        (b"{", CutShort, "", 1),
        (b"{]", UnexpectedByte, "", 1),
        (b"{a:1}", UnexpectedByte, "", 1),
        (b"{'a':1}", UnexpectedByte, "", 1),
        (b"{1:1}", UnexpectedByte, "", 1),
        (b"{\"a\"}", UnexpectedByte, "", 4),
        (b"{\"a\":}", UnexpectedByte, "/a", 5),
        (b"{\"a\"::1}", UnexpectedByte, "/a", 5),
        (b"{\"a\":1,}", UnexpectedByte, "", 7),
        (b"{\"a\":1 \"b\":2}", UnexpectedByte, "", 7),
        (b"{\"a\":1,,\"b\":2}", UnexpectedByte, "", 7),
        (
            b"{\"a\":[{\"b\":[0,{\"c\":x}]}]}",
            UnexpectedByte,
            "/a/0/b/1/c",
            19,
        ),
        // Numbers.
        (b"1.0", NotAnInteger, "", 0),
        (b"[0.5]", NotAnInteger, "/0", 1),
        (b"1e2", NotAnInteger, "", 0),
        (b"1E+2", NotAnInteger, "", 0),
        (b"1e999", NotAnInteger, "", 0),
        (b"1.", NotAnInteger, "", 0),
        (b"-0", NegativeZero, "", 0),
        (b"[-0]", NegativeZero, "/0", 1),
        (b"-0.0", NotAnInteger, "", 0),
        (b"01", LeadingZero, "", 0),
        (b"-01", LeadingZero, "", 0),
        (b"00", LeadingZero, "", 0),
        (b"-", CutShort, "", 1),
        (b"--1", UnexpectedByte, "", 1),
        (b"-a", UnexpectedByte, "", 1),
        (b"+1", UnexpectedByte, "", 0),
        (b".5", UnexpectedByte, "", 0),
        (b"0x1F", Trailing, "", 1),
        (b"1_000", Trailing, "", 1),
        ("\u{FF11}".as_bytes(), UnexpectedByte, "", 0),
        (b"9007199254740992", IntegerRange, "", 0),
        (b"-9007199254740992", IntegerRange, "", 0),
        (b"9007199254740993", IntegerRange, "", 0),
        (b"{\"a\":9223372036854775808}", IntegerRange, "/a", 5),
        (b"123456789012345678901234567890", IntegerRange, "", 0),
        // Strings.
        (b"\"", CutShort, "", 1),
        (b"\"abc", CutShort, "", 4),
        (b"\"\\", CutShort, "", 2),
        (b"\"\\\"", CutShort, "", 3),
        (b"'a'", UnexpectedByte, "", 0),
        (b"\"a\nb\"", ControlCharacter, "", 2),
        (b"\"\t\"", ControlCharacter, "", 1),
        (b"\"\x00\"", ControlCharacter, "", 1),
        (b"\"\x1F\"", ControlCharacter, "", 1),
        (b"\"\\x41\"", UnknownEscape, "", 1),
        (b"\"\\'\"", UnknownEscape, "", 1),
        (b"\"\\0\"", UnknownEscape, "", 1),
        (b"\"\\U0041\"", UnknownEscape, "", 1),
        ("\"\\é\"".as_bytes(), UnknownEscape, "", 1),
        (b"\"\\u004\"", UnexpectedByte, "", 6),
        (b"\"\\u00G0\"", UnexpectedByte, "", 5),
        (b"\"\\u+041\"", UnexpectedByte, "", 3),
        (b"\"\\u12", CutShort, "", 5),
        (b"\"\\ud800\"", LoneSurrogate, "", 1),
        (b"\"\\uDC00\"", LoneSurrogate, "", 1),
        (b"\"\\ud800\\n\"", LoneSurrogate, "", 1),
        (b"\"\\ud800\\ud800\"", LoneSurrogate, "", 1),
        (b"\"\\ud800\\u0041\"", LoneSurrogate, "", 1),
        (b"\"x\\ud800\\ue000\"", LoneSurrogate, "", 2),
        (b"{\"\\ud800\":1}", LoneSurrogate, "", 2),
        (b"{\"a\":\"\\udfff\"}", LoneSurrogate, "/a", 6),
        // Names.
        (br#"{"a":1,"a":1}"#, RepeatedName, "/a", 7),
        (br#"{"a":1,"b":2,"\u0061":3}"#, RepeatedName, "/a", 13),
        (br#"{"\u0061":1,"a":3}"#, RepeatedName, "/a", 12),
        (br#"{"":1,"":2}"#, RepeatedName, "/", 6),
        (br#"{"/":1,"\/":2}"#, RepeatedName, "/~1", 7),
        (
            br#"[{"x":{"a/b~c":{"d":1,"d":2}}}]"#,
            RepeatedName,
            "/0/x/a~1b~0c/d",
            22,
        ),
        ("{\"é\":1,\"\\u00e9\":2}".as_bytes(), RepeatedName, "/é", 8),
        (
            br#"{"\ud83d\ude00":1,"\uD83D\uDE00":2}"#,
            RepeatedName,
            "/\u{1F600}",
            18,
        ),
        (
            br#"{"z":1,"b":1,"b":2,"a":1,"a":2,"b":3}"#,
            RepeatedName,
            "/b",
            13,
        ),
    ];
    for (text, kind, path, offset) in cases {
        let shown = String::from_utf8_lossy(text);
        assert_eq!(
            refusal(text),
            (*kind, (*path).to_owned(), Some(*offset)),
            "{shown}"
        );
    }
}

#[test]
fn strict_json_is_read() {
    let string = |text: &str| Node::Str(text.to_owned());
    let object = |members: &[(&str, Node)]| {
        Node::Object(
            members
                .iter()
                .map(|(n, v)| ((*n).to_owned(), v.clone()))
                .collect(),
        )
    };
    let cases: &[(&[u8], Node)] = &[
        (b"null", Node::Null),
        (b" \t\r\n true \t\r\n ", Node::Bool(true)),
        (b"false", Node::Bool(false)),
        (b"0", Node::Int(0)),
        (b"-1", Node::Int(-1)),
        (b"10", Node::Int(10)),
        (b"9007199254740991", Node::Int(MAX_INTEGER)),
        (b"-9007199254740991", Node::Int(-MAX_INTEGER)),
        (b"\"\"", string("")),
        (b"\"\x7F\"", string("\u{7F}")),
        (br#""\"\\\/\b\f\n\r\t""#, string("\"\\/\u{8}\u{C}\n\r\t")),
        (
            br#""\u0000\u00E9\uD83D\ude00\uFFFF""#,
            string("\0é\u{1F600}\u{FFFF}"),
        ),
        (
            br#""\ud7ff\uE000\uDBFF\uDFFF""#,
            string("\u{D7FF}\u{E000}\u{10FFFF}"),
        ),
        (
            "\"é\u{1F600}\u{2028}\u{FEFF}\"".as_bytes(),
            string("é\u{1F600}\u{2028}\u{FEFF}"),
        ),
        (b"[]", Node::Array(vec![])),
        (b"[ ]", Node::Array(vec![])),
        (
            b"[1 , [2],\n{}]",
            Node::Array(vec![
                Node::Int(1),
                Node::Array(vec![Node::Int(2)]),
                object(&[]),
            ]),
        ),
        (b"{ }", object(&[])),
        (
            br#"{"b":1, "a" : {"b":null} ,"A":"b"}"#,
            object(&[
                ("b", Node::Int(1)),
                ("a", object(&[("b", Node::Null)])),
                ("A", string("b")),
            ]),
        ),
        // Names that look alike and differ are two names.
        (
            "{\"é\":1,\"e\u{301}\":2}".as_bytes(),
            object(&[("é", Node::Int(1)), ("e\u{301}", Node::Int(2))]),
        ),
    ];
    for (text, node) in cases {
        assert_eq!(
            parse(text, limits()).as_ref(),
            Ok(node),
            "{}",
            String::from_utf8_lossy(text)
        );
    }
}

#[test]
fn depth_is_limited_to_sixteen() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| {
            let inner = if open == "[" { "" } else { "0" };
            [open.repeat(depth).as_str(), inner, &close.repeat(depth)].concat()
        };
        assert!(parse(nested(16).as_bytes(), limits()).is_ok());
        let (kind, path, offset) = refusal(nested(17).as_bytes());
        assert_eq!((kind, offset), (TooDeep, Some(16 * open.len())));
        assert_eq!(path.matches('/').count(), 16);
        assert_eq!(refusal(nested(100_000).as_bytes()).0, TooDeep);
        assert_eq!(refusal(open.repeat(100_000).as_bytes()).0, TooDeep);
    }
}

#[test]
fn length_is_limited() {
    let limits = Limits::bytes(4);
    assert_eq!(parse(b"1234", limits), Ok(Node::Int(1234)));
    let error = parse(b"12345", limits).unwrap_err();
    assert_eq!((error.kind, error.offset), (TooLong, Some(4)));
}

#[test]
fn an_object_of_many_members_is_read_whole() {
    let mut text = String::from("{\"0\":0");
    for i in 1..60_000 {
        write!(text, ",\"{i}\":0").unwrap();
    }
    text.push('}');
    // Comparing each name with each would show here as a test that takes minutes.
    assert!(matches!(parse(text.as_bytes(), limits()), Ok(Node::Object(m)) if m.len() == 60_000));
}

#[derive(Debug, PartialEq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Document {
    options: Vec<Choice>,
    note: Option<String>,
    #[serde(default)]
    limits: SortedMap<Unit, u16>,
    #[serde(default, skip_serializing)]
    ext: Ignored,
}

#[derive(Debug, PartialEq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Choice {
    id: String,
    kind: Kind,
}

#[derive(Debug, PartialEq, Serialize, Decode)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Kind {
    Full,
    Instalments { counts: Counts, rate: Rate },
    Deferral(Counts),
    Pair([i64; 2]),
}

#[derive(Debug, PartialEq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
struct Counts {
    min: u8,
    max: Option<u32>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Decode)]
#[serde(rename_all = "snake_case")]
enum Unit {
    Day,
    Month,
}

/// Stands for the decimal types, which refuse by a message of their own.
#[derive(Debug, PartialEq, Serialize)]
struct Rate(String);

#[cfg(feature = "schema")]
impl crate::schema::Describe for Rate {
    fn describe(definitions: &mut crate::schema::Definitions) -> Node {
        <String as crate::schema::Describe>::describe(definitions)
    }
}

impl Decode for Rate {
    fn blank() -> Self {
        Self(String::new())
    }

    fn decode(&mut self, node: Node) -> Result<(), Fault> {
        self.0.decode(node)?;
        match self
            .0
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        {
            true => Ok(()),
            false => Err(Fault::invalid(&"not a decimal")),
        }
    }
}

fn choice(kind: &str) -> String {
    format!(r#"{{"options":[{{"id":"a","kind":"full"}},{{"id":"b","kind":{kind}}}]}}"#)
}

fn unexpected(expected: &str) -> SchemaFaultKind {
    SchemaFaultKind::Unexpected {
        expected: expected.to_owned(),
    }
}

#[test]
fn what_does_not_fit_the_schema_is_refused_with_its_path() {
    use SchemaFaultKind::*;
    let not_decimal = Invalid {
        reason: "not a decimal".to_owned(),
    };
    let cases = [
        ("{}".to_owned(), MissingMember, "/options"),
        (
            r#"{"options":[],"notes":1}"#.to_owned(),
            UnknownMember,
            "/notes",
        ),
        (
            r#"{"options":{}}"#.to_owned(),
            unexpected("a sequence"),
            "/options",
        ),
        (
            r#"{"options":null}"#.to_owned(),
            unexpected("a sequence"),
            "/options",
        ),
        (
            r#"{"options":[],"note":1}"#.to_owned(),
            unexpected("a string"),
            "/note",
        ),
        (
            r#"{"options":[],"limits":{"week":1}}"#.to_owned(),
            UnknownVariant,
            "/limits/week",
        ),
        (
            r#"{"options":[],"limits":{"day":-1}}"#.to_owned(),
            unexpected("u16"),
            "/limits/day",
        ),
        (
            choice("null"),
            unexpected("string or object"),
            "/options/1/kind",
        ),
        (
            choice("7"),
            unexpected("string or object"),
            "/options/1/kind",
        ),
        (choice(r#""partly""#), UnknownVariant, "/options/1/kind"),
        (
            choice(r#"{"partly":1}"#),
            UnknownVariant,
            "/options/1/kind/partly",
        ),
        (choice("{}"), unexpected("one member"), "/options/1/kind"),
        (
            choice(r#"{"full":null,"deferral":{"min":1}}"#),
            unexpected("one member"),
            "/options/1/kind",
        ),
        // A variant is written in one way.
        (
            choice(r#"{"full":null}"#),
            unexpected("string"),
            "/options/1/kind",
        ),
        (
            choice(r#""deferral""#),
            unexpected("object"),
            "/options/1/kind",
        ),
        (
            choice(r#""instalments""#),
            unexpected("object"),
            "/options/1/kind",
        ),
        (choice(r#""pair""#), unexpected("object"), "/options/1/kind"),
        (
            choice(r#"{"deferral":{"min":256}}"#),
            unexpected("u8"),
            "/options/1/kind/deferral/min",
        ),
        (
            choice(r#"{"deferral":{"min":-1}}"#),
            unexpected("u8"),
            "/options/1/kind/deferral/min",
        ),
        (
            choice(r#"{"deferral":{"min":"1"}}"#),
            unexpected("u8"),
            "/options/1/kind/deferral/min",
        ),
        (
            choice(r#"{"deferral":{"min":null}}"#),
            unexpected("u8"),
            "/options/1/kind/deferral/min",
        ),
        (
            choice(r#"{"deferral":{"min":true}}"#),
            unexpected("u8"),
            "/options/1/kind/deferral/min",
        ),
        (
            choice(r#"{"deferral":{"min":1,"max":4294967296}}"#),
            unexpected("u32"),
            "/options/1/kind/deferral/max",
        ),
        (
            choice(r#"{"instalments":{"counts":{"min":1},"rate":"4,5"}}"#),
            not_decimal,
            "/options/1/kind/instalments/rate",
        ),
        (
            choice(r#"{"instalments":{"counts":{"min":1}}}"#),
            MissingMember,
            "/options/1/kind/instalments/rate",
        ),
        (
            choice(r#"{"instalments":{"counts":{"min":1,"mid":2},"rate":"4.5"}}"#),
            UnknownMember,
            "/options/1/kind/instalments/counts/mid",
        ),
        (
            choice(r#"{"instalments":{"counts":{"min":1},"rate":"4.5","x/y~z":1}}"#),
            UnknownMember,
            "/options/1/kind/instalments/x~1y~0z",
        ),
        (
            choice(r#"{"pair":{}}"#),
            unexpected("a sequence"),
            "/options/1/kind/pair",
        ),
        (
            choice(r#"{"pair":[1]}"#),
            unexpected("another number of elements"),
            "/options/1/kind/pair",
        ),
        (
            choice(r#"{"pair":[1,2,3]}"#),
            unexpected("another number of elements"),
            "/options/1/kind/pair",
        ),
        (
            choice(r#"{"pair":[1,"2"]}"#),
            unexpected("i64"),
            "/options/1/kind/pair/1",
        ),
    ];
    for (text, kind, path) in cases {
        let error = from_slice::<Document>(text.as_bytes(), limits()).expect_err(&text);
        assert_eq!(error.code(), "E_SCHEMA");
        let fault = SchemaFault {
            kind,
            path: path.to_owned(),
        };
        assert_eq!(error, DecodeError::Schema(fault), "{text}");
    }
}

#[test]
fn anything_but_an_object_is_refused_where_an_object_is_due() {
    let cases = [
        ("[]".to_owned(), ""),
        (r#"[[{"id":"a","kind":"full"}],null]"#.to_owned(), ""),
        ("7".to_owned(), ""),
        ("null".to_owned(), ""),
        (r#"{"options":[["a","full"]]}"#.to_owned(), "/options/0"),
        (
            r#"{"options":[],"limits":[["day",1]]}"#.to_owned(),
            "/limits",
        ),
        (choice(r#"["full"]"#), "/options/1/kind"),
        (choice(r#"["deferral",[1,2]]"#), "/options/1/kind"),
        (choice(r#"{"deferral":[1,2]}"#), "/options/1/kind/deferral"),
        (
            choice(r#"{"instalments":[{"min":1},"4.5"]}"#),
            "/options/1/kind/instalments",
        ),
        (
            choice(r#"{"instalments":{"counts":[1,2],"rate":"4.5"}}"#),
            "/options/1/kind/instalments/counts",
        ),
    ];
    for (text, path) in cases {
        let error = from_slice::<Document>(text.as_bytes(), limits()).expect_err(&text);
        assert_eq!(error.code(), "E_JSON");
        let fault = JsonError {
            kind: NotAnObject,
            path: path.to_owned(),
            offset: None,
        };
        assert_eq!(error, DecodeError::Json(fault), "{text}");
    }
}

#[test]
fn syntax_is_refused_before_the_schema_is_looked_at() {
    let text = r#"{"unknown":1,"options":[{"id":1.5}]}"#;
    let error = from_slice::<Document>(text.as_bytes(), limits()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("E_JSON", "/options/0/id"));
    assert_eq!(
        error.to_string(),
        "not an integer at /options/0/id, byte 30"
    );
}

#[test]
fn a_fitting_document_is_read_and_written_back() {
    let text = r#"{"options":[{"id":"a","kind":"full"},{"id":"b","kind":{"instalments":{"counts":{"min":2,"max":24},"rate":"4.5"}}},{"id":"c","kind":{"deferral":{"min":255,"max":null}}},{"id":"d","kind":{"pair":[1,-9007199254740991]}}],"note":null,"limits":{"day":30,"month":65535}}"#;
    let document: Document = from_slice(text.as_bytes(), limits()).unwrap();
    assert_eq!(
        document.options[1].kind,
        Kind::Instalments {
            counts: Counts {
                min: 2,
                max: Some(24)
            },
            rate: Rate("4.5".to_owned()),
        }
    );
    assert_eq!(document.note, None);
    assert_eq!(document.limits.get(&Unit::Month), Some(&65_535));
    assert_eq!(String::from_utf8(to_vec(&document).unwrap()).unwrap(), text);
}

#[test]
fn ext_may_hold_anything_that_is_strict_json() {
    let text = r#"{"options":[],"ext":{"a":[1,{"b":null}],"c":{"d":"e"}}}"#;
    assert!(from_slice::<Document>(text.as_bytes(), limits()).is_ok());
    let text = r#"{"options":[],"ext":{"a":[1,{"b":null,"b":1}]}}"#;
    let error = from_slice::<Document>(text.as_bytes(), limits()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("E_JSON", "/ext/a/1/b"));
}

#[test]
fn a_document_without_a_json_form_is_not_written() {
    let keyed_by_list = SortedMap::from([(vec![1], 1)]);
    assert_eq!(
        to_vec(&keyed_by_list).unwrap_err().to_string(),
        "key must be a string"
    );
}

/// The same value as serde_json, the reader most of the world would use, reads.
fn agrees(node: &Node, value: &serde_json::Value) -> bool {
    use serde_json::Value;
    match (node, value) {
        (Node::Null, Value::Null) => true,
        (Node::Bool(a), Value::Bool(b)) => a == b,
        (Node::Int(a), Value::Number(b)) => b.as_i64() == Some(*a),
        (Node::Str(a), Value::String(b)) => a == b,
        (Node::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| agrees(a, b))
        }
        (Node::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(name, a)| b.get(name).is_some_and(|b| agrees(a, b)))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_accepted_means_the_same_to_an_ordinary_reader(
        text in r#"([\[\]{}",:\\ud8-9/ab0.e-]|"a"|"b":|\\u0061|\[1,|\{"a":1|true|null| ){0,12}"#,
    ) {
        if let Ok(node) = parse(text.as_bytes(), limits()) {
            let value = serde_json::from_str(&text);
            prop_assert!(value.is_ok_and(|value| agrees(&node, &value)), "{}", text);
        }
    }

    #[test]
    fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        if let Err(error) = parse(&bytes, limits()) {
            prop_assert!(error.offset.is_some_and(|offset| offset <= bytes.len()));
        }
    }

    #[test]
    fn any_string_survives(text in any::<String>()) {
        let bytes = to_vec(&text).unwrap();
        prop_assert_eq!(parse(&bytes, limits()), Ok(Node::Str(text.clone())));
        let units: String = text.encode_utf16().fold(String::new(), |mut escaped, unit| {
            write!(escaped, "\\u{unit:04x}").unwrap();
            escaped
        });
        prop_assert_eq!(parse(format!("\"{units}\"").as_bytes(), limits()), Ok(Node::Str(text)));
    }
}

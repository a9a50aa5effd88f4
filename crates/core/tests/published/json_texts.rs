//! JSON that others published: good, bad, and what readers may judge either way.

/// One text of `json-test-suite.txt`.
pub(crate) struct Text {
    /// Its name in the suite: `y_` for JSON, `n_` for none, `i_` for either.
    pub(crate) name: &'static str,
    /// The bytes.
    pub(crate) bytes: Vec<u8>,
}

/// nst/JSONTestSuite, `test_parsing`: 95 `y_`, 188 `n_` and 35 `i_`.
pub(crate) fn json_test_suite() -> Vec<Text> {
    include_str!("json-test-suite.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut fields = line.split('\t');
            let (Some(name), Some(unit)) = (fields.next(), fields.next()) else {
                panic!("{line}");
            };
            let times = fields.next().map_or(1, |times| times.parse().unwrap());
            let mut bytes = unescaped(unit).repeat(times);
            bytes.extend(unescaped(fields.next().unwrap_or_default()));
            Text { name, bytes }
        })
        .collect()
}

/// The bytes of a text in which some are written `\xNN` and `\\`.
fn unescaped(text: &str) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.bytes().next() {
        let (byte, length) = match (first, rest.as_bytes().get(1)) {
            (b'\\', Some(b'\\')) => (b'\\', 2),
            (b'\\', _) => (u8::from_str_radix(&rest[2..4], 16).unwrap(), 4),
            _ => (first, 1),
        };
        bytes.push(byte);
        rest = &rest[length..];
    }
    bytes
}

//! Tokens that others published, none of which is a document of ours.

/// One token of `foreign-tokens.txt`.
pub(crate) struct Token {
    /// Where it was published.
    pub(crate) source: &'static str,
    /// The first check it fails.
    pub(crate) code: &'static str,
    /// The token.
    pub(crate) text: &'static str,
}

/// Signed and encrypted tokens of RFC 7515, 7516, 7519, 7520, 7797 and 8037, and of Project
/// Wycheproof.
pub(crate) fn foreign_tokens() -> Vec<Token> {
    include_str!("foreign-tokens.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [source, code, text] = fields[..] else {
                panic!("{line}");
            };
            Token { source, code, text }
        })
        .collect()
}

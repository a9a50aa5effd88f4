//! JSON Pointers (RFC 6901): the names of places in documents.

use leeway_core::json::Node;

/// A name as one reference token.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The name that a reference token stands for.
pub(crate) fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// The value at a pointer; `None` for the whole document and where nothing is.
pub(crate) fn at<'a>(tree: &'a Node, pointer: &str) -> Option<&'a Node> {
    let (_, tokens) = pointer.split_once('/')?;
    tokens.split('/').try_fold(tree, |node, token| {
        let name = unescape(token);
        match node {
            Node::Object(members) => members
                .iter()
                .find(|(member, _)| *member == name)
                .map(|(_, value)| value),
            Node::Array(elements) => elements.get(name.parse::<usize>().ok()?),
            _ => None,
        }
    })
}

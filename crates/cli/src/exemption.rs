//! Rules that a creditor decided do not count for it: read by the tools alone, so
//! that neither the widget nor the server carries what nothing rests on.

use leeway_core::disclosure::RuleName;
use leeway_core::json::{self, Decode, DecodeError, Layout, Limits, Node};

/// A rule that does not count, and why.
#[derive(Debug, Clone, PartialEq, Eq, Decode)]
pub(crate) struct Exemption {
    /// The rule, by its name.
    pub(crate) rule: RuleName,
    /// Why it does not count, with the law that says so; for people.
    pub(crate) reason: String,
}

/// The exemptions of a policy.
///
/// # Errors
/// Where they are no list of them; the path is that in the policy.
pub(crate) fn of(policy: &Node) -> Result<Vec<Exemption>, DecodeError> {
    /// The one member that is read here.
    #[derive(Decode)]
    struct Policy {
        #[serde(default)]
        exemptions: Vec<Exemption>,
    }
    let given = match policy {
        Node::Object(members) => members.iter().find(|(name, _)| name == "exemptions"),
        _ => None,
    };
    let alone = Node::Object(given.cloned().into_iter().collect());
    let text = json::write(&alone, Layout::Compact);
    let policy: Policy = json::from_slice(text.as_bytes(), Limits::bytes(text.len()))?;
    Ok(policy.exemptions)
}

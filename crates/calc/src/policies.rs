//! The policies that `evaluate` has at hand.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;

use leeway_core::json::Node;
use leeway_core::policy::Policy;
use leeway_core::trust::Verified;

use crate::error::CalcError;

/// The policy of lines that carry none, and the last one a line carried: lines
/// mostly repeat one policy, and verifying it takes longer than the offers of an
/// account.
///
/// Never more than these two. A clone shares the first and remembers nothing, so
/// that each thread can have its own.
#[derive(Default)]
pub struct Policies {
    given: Option<Arc<Verified<Policy>>>,
    last: Cell<Option<Remembered>>,
}

/// A policy and all that its verification rested on.
struct Remembered {
    source: Origin,
    policy: Arc<Verified<Policy>>,
}

/// What a line says about its policy. Equal sources verify to equal policies.
#[derive(PartialEq)]
pub(crate) enum Origin {
    /// A signed policy.
    Token {
        token: String,
        /// The content of a trust file.
        trust: Node,
        /// The time of the verification, in UTC seconds.
        now: i64,
    },
    /// A policy that nobody signed.
    Document {
        members: Vec<(String, Node)>,
        /// Whose it is where it does not say so itself.
        creditor: String,
        /// From when it counts, in UTC seconds.
        now: i64,
    },
}

impl Policies {
    /// `policy` for the lines of `evaluate` that carry none. They are answered as of
    /// the moment it was verified for, whenever that was.
    #[must_use]
    pub fn given(policy: Verified<Policy>) -> Self {
        Self {
            given: Some(Arc::new(policy)),
            last: Cell::default(),
        }
    }

    /// The policy of lines that carry none, if there is one.
    pub(crate) fn of_no_line(&self) -> Option<Arc<Verified<Policy>>> {
        self.given.clone()
    }

    /// The policy that `source` verifies to; remembered if the last line asked for the
    /// same.
    ///
    /// # Errors
    /// Those of `verify`, which are not remembered.
    pub(crate) fn of_line(
        &self,
        source: Origin,
        verify: impl FnOnce(&Origin) -> Result<Verified<Policy>, CalcError>,
    ) -> Result<Arc<Verified<Policy>>, CalcError> {
        let remembered = match self.last.take() {
            Some(last) if last.source == source => last,
            _ => Remembered {
                policy: Arc::new(verify(&source)?),
                source,
            },
        };
        let policy = Arc::clone(&remembered.policy);
        self.last.set(Some(remembered));
        Ok(policy)
    }
}

impl Clone for Policies {
    fn clone(&self) -> Self {
        Self {
            given: self.given.clone(),
            last: Cell::default(),
        }
    }
}

impl fmt::Debug for Policies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digest = self.given.as_ref().map(|policy| policy.digest());
        f.debug_struct("Policies")
            .field("given", &digest)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use leeway_core::json::{self, Limits};
    use leeway_core::trust::{Trust, Verifier};

    fn member(line: &Node, name: &str) -> Node {
        let Node::Object(members) = line else {
            panic!("no object");
        };
        let member = members.iter().find(|(member, _)| member == name);
        member.unwrap().1.clone()
    }

    /// The policy of the documented example.
    fn policy() -> Verified<Policy> {
        let line = crate::operation("verify").unwrap().example.line;
        let line = json::parse(line.as_bytes(), Limits::bytes(line.len())).unwrap();
        let Node::Str(token) = member(&line, "token") else {
            panic!("no token");
        };
        let trust = json::write(&member(&line, "trust"), json::Layout::Compact);
        let trust = Trust::from_slice(trust.as_bytes()).unwrap();
        let issuer = trust.issuers().first().unwrap();
        let verifier = Verifier {
            trusted: trust.keys(),
            now: 1_795_165_200,
            issuer: &issuer.iss,
            audience: &issuer.aud,
            floor: None,
            expected_digest: None,
        };
        verifier.verify(token.as_bytes()).unwrap()
    }

    fn token(token: &str, now: i64) -> Origin {
        Origin::Token {
            token: token.to_owned(),
            trust: Node::Null,
            now,
        }
    }

    #[test]
    fn the_same_policy_is_verified_once_until_another_comes() {
        let policies = Policies::default();
        let asked = Cell::new(0);
        let ask = |source| {
            let verify = |_: &Origin| {
                asked.set(asked.get() + 1);
                Ok(policy())
            };
            policies.of_line(source, verify).unwrap();
            asked.get()
        };
        assert_eq!(ask(token("a", 1)), 1);
        assert_eq!(ask(token("a", 1)), 1);
        assert_eq!(ask(token("b", 1)), 2);
        assert_eq!(ask(token("b", 2)), 3);
        assert_eq!(ask(token("b", 2)), 3);
        // One is remembered, not two.
        assert_eq!(ask(token("a", 1)), 4);
    }

    #[test]
    fn a_refusal_is_not_remembered() {
        let policies = Policies::default();
        let refuse = |_: &Origin| Err(CalcError::new(Code::InvalidValue, "refused"));
        assert!(policies.of_line(token("a", 1), refuse).is_err());
        assert!(policies.of_line(token("a", 1), |_| Ok(policy())).is_ok());
    }
}

//! Where in a policy a check is.

/// A place in the document: a chain up to its root, which lives as long as the check of
/// the place. It becomes a path only for a fault, and sound policies have none.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    up: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Member(&'a str),
    Index(usize),
}

impl At<'_> {
    /// The document itself.
    pub(super) const ROOT: At<'static> = At {
        up: None,
        step: Step::Index(0),
    };

    /// The member `name` of the object here.
    pub(super) const fn member<'a>(&'a self, name: &'a str) -> At<'a> {
        At {
            up: Some(self),
            step: Step::Member(name),
        }
    }

    /// The entry `index` of the list here.
    pub(super) const fn index(&self, index: usize) -> At<'_> {
        At {
            up: Some(self),
            step: Step::Index(index),
        }
    }

    /// The place as a JSON Pointer (RFC 6901).
    pub(super) fn path(&self) -> String {
        let Some(up) = self.up else {
            return String::new();
        };
        let mut path = up.path();
        path.push('/');
        match self.step {
            Step::Member(name) => {
                for character in name.chars() {
                    match character {
                        '~' => path.push_str("~0"),
                        '/' => path.push_str("~1"),
                        other => path.push(other),
                    }
                }
            }
            Step::Index(index) => path.push_str(&index.to_string()),
        }
        path
    }
}

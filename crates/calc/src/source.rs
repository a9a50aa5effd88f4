//! Where a request's trust comes from: a trust file, or pinned root keys with the
//! keysets that follow on them.

use leeway_core::json::{self, Layout, Node};
use leeway_core::trust::{
    InForce, Keyset, KeysetChain, KeysetError, RootPins, Trust, TrustError, Verified,
};

use crate::error::{CalcError, Code};
use crate::members::{Members, Value, unexpected};
use crate::proof::Seconds;

/// What a request says is trusted.
pub(crate) enum Source {
    /// The content of a trust file.
    File(Trust),
    /// Root keys and keysets.
    Roots(Rooted),
}

/// Pinned root keys, and the keysets from the pinned version on.
pub(crate) struct Rooted {
    pins: RootPins,
    keysets: Vec<Bundle>,
}

/// A keyset: its tokens one a line.
pub(crate) struct Bundle(pub(crate) String);

impl Source {
    /// The keys that are trusted at `now`.
    ///
    /// # Errors
    /// [`Code::Trust`] where the keysets do not give any.
    pub(crate) fn trust(self, now: Seconds) -> Result<Trust, CalcError> {
        match self {
            Self::File(trust) => Ok(trust),
            Self::Roots(rooted) => {
                let chain = rooted.chain(now).map_err(|error| error.under("trust"))?;
                let keyset = chain.verified(InForce::at(now.0));
                let keyset = keyset.map_err(|error| CalcError::from(&error).under("trust"))?;
                let mut trust = Trust::new();
                trust
                    .add_keyset(&keyset)
                    .map_err(|error| CalcError::from(&error).under("trust"))?;
                Ok(trust)
            }
        }
    }

    /// The keyset `bundle`, which follows on those of the source, for `audience` if
    /// one is given.
    ///
    /// # Errors
    /// [`Code::Trust`] where it does not count; [`Code::MissingMember`] for a trust
    /// file, which has no root keys.
    pub(crate) fn keyset(
        self,
        bundle: &Bundle,
        audience: Option<String>,
        against: InForce,
    ) -> Result<Verified<Keyset>, CalcError> {
        let Self::Roots(mut rooted) = self else {
            return Err(CalcError::missing("roots").under("trust"));
        };
        if let Some(audience) = audience {
            rooted.pins.aud = audience;
        }
        let chain = rooted.chain(Seconds(against.now));
        let mut chain = chain.map_err(|error| error.under("trust"))?;
        chain
            .step(bundle.0.as_bytes(), against.now)
            .and_then(|()| chain.verified(against))
            .map_err(|error| CalcError::from(&error).under("token"))
    }
}

impl Rooted {
    /// The way from the root keys to the last keyset.
    fn chain(&self, now: Seconds) -> Result<KeysetChain, CalcError> {
        let mut chain = KeysetChain::new(self.pins.clone());
        for (index, Bundle(bundle)) in self.keysets.iter().enumerate() {
            chain.step(bundle.as_bytes(), now.0).map_err(|error| {
                let error = CalcError::from(&error).under(&index.to_string());
                error.under("keysets")
            })?;
        }
        Ok(chain)
    }
}

impl From<&KeysetError> for CalcError {
    fn from(error: &KeysetError) -> Self {
        Self::new(Code::Trust(error.code()), error.to_string())
    }
}

impl Value for Source {
    /// A trust file, or `{"roots": …, "keysets": […]}`.
    fn read(node: Node) -> Result<Self, CalcError> {
        let rooted = match &node {
            Node::Object(members) => members.iter().any(|(name, _)| name == "roots"),
            _ => false,
        };
        if !rooted {
            return Trust::read(node).map(Self::File);
        }
        let mut members = Members::open(node)?;
        let pins = members.required("roots")?;
        let keysets: Option<Vec<Bundle>> = members.optional("keysets")?;
        members.close()?;
        Ok(Self::Roots(Rooted {
            pins,
            keysets: keysets.unwrap_or_default(),
        }))
    }
}

impl Value for RootPins {
    /// A file of pinned root keys.
    fn read(node: Node) -> Result<Self, CalcError> {
        let text = json::write(&node, Layout::Compact);
        Self::from_slice(text.as_bytes()).map_err(|error| {
            let path = match &error {
                TrustError::Json(error) => error.path.clone(),
                TrustError::Schema(fault) => fault.path.clone(),
                TrustError::Key { path, .. } => path.clone(),
                _ => String::new(),
            };
            CalcError {
                path,
                ..CalcError::from(&error)
            }
        })
    }
}

impl Value for Bundle {
    /// Tokens as an array, or as one text with a token a line.
    fn read(node: Node) -> Result<Self, CalcError> {
        match node {
            Node::Str(text) => Ok(Self(text)),
            Node::Array(_) => {
                let tokens: Vec<String> = Vec::read(node)?;
                Ok(Self(tokens.join("\n")))
            }
            _ => Err(unexpected("text, or an array of tokens")),
        }
    }
}

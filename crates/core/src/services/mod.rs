//! What a policy says beside its options: free advice from others, when customers are
//! called, and where they pay.
//!
//! It stands under the policy's member `services` and is signed with it. No offer rests on
//! it, so it is not read with the policy but where it is used: the first screens of the
//! widget need none of it. Publishing a policy refuses one whose services make no sense.

mod advice;
mod calls;
mod check;
mod payment;

pub use advice::AdviceService;
pub use calls::{CallDays, CallFault, CallTerms, TimeOfDay};
pub use check::{ServicesFault, ServicesProblem};
pub use payment::PaymentPage;

use crate::account::LocalText;
use crate::json::{self, Decode, DecodeError, Limits, Node};
use crate::policy::Policy;
use crate::trust::{MAX_TOKEN_BYTES, Signed};

/// The member of a policy that holds them.
pub const MEMBER: &str = "services";

/// What a policy says beside its options.
#[derive(Debug, Clone, Default, PartialEq, Eq, Decode)]
#[serde(deny_unknown_fields)]
pub struct Services {
    /// Free and independent advice, in the order customers see it; at most 12.
    #[serde(default)]
    pub advice: Vec<AdviceService>,
    /// What a breathing space is and how it is asked for, in every language of the
    /// policy; shown with the advice.
    #[serde(default)]
    pub breathing_space: Option<LocalText>,
    /// When customers who ask for it are called; on any day where it is left out.
    #[serde(default)]
    pub calls: Option<CallTerms>,
    /// Where a customer pays once an offer is accepted.
    #[serde(default)]
    pub payment: Option<PaymentPage>,
}

impl Services {
    /// The services of a signed policy; none where it names none.
    ///
    /// # Errors
    /// [`DecodeError`] with its path in the policy.
    pub fn of(policy: &Signed<Policy>) -> Result<Self, DecodeError> {
        Self::read_from(policy.payload())
    }

    /// The services of the policy written in `payload`, whose rest is not looked at.
    ///
    /// # Errors
    /// [`DecodeError`] with its path in the policy.
    pub fn read_from(payload: &[u8]) -> Result<Self, DecodeError> {
        let document = json::parse(payload, Limits::bytes(MAX_TOKEN_BYTES))?;
        let Node::Object(members) = document else {
            return Ok(Self::default());
        };
        for (name, node) in members {
            if name == MEMBER {
                let mut services = Self::default();
                json::under(MEMBER, services.decode(node))?;
                return Ok(services);
            }
        }
        Ok(Self::default())
    }
}

//! What changes start from: documents that are accepted as they are.

/// The policy payloads: a small one, and those of the examples.
pub(super) const POLICIES: [&[u8]; 3] = [
    include_bytes!("../../corpus/policy.json"),
    include_bytes!("../../../../examples/healthcare/policy.json"),
    include_bytes!("../../../../examples/telecom/policy.json"),
];

/// Accounts under the first policy.
pub(super) const ACCOUNTS: [&[u8]; 2] = [
    include_bytes!("../../corpus/account.json"),
    include_bytes!("../../corpus/account-with-contract.json"),
];

/// Whatever is posted to the API or comes from it.
pub(super) const BODIES: [&[u8]; 6] = [
    include_bytes!("../../corpus/choice.json"),
    include_bytes!("../../corpus/answer.json"),
    include_bytes!("../../corpus/session.json"),
    include_bytes!("../../corpus/dispute.json"),
    include_bytes!("../../corpus/callback.json"),
    include_bytes!("../../corpus/preferences.json"),
];

//! What is changed, and what must hold of it.

use leeway_core::account::Account;
use leeway_core::answers::Answers;
use leeway_core::date::Date;
use leeway_core::evaluate;
use leeway_core::json::{self, Decode, Layout, Limits};
use leeway_core::policy::Policy;
use leeway_core::request::{Callback, Dispute, Preferences};
use leeway_core::trust::{
    Alg, Digest, Floor, InForce, Keyset, KeysetChain, PinnedKey, Role, RootKey, RootPins, Roots,
    SignedDocument as _, SigningKey, Trust, TrustError, Verified, Verifier, sign, signing_input,
};
use leeway_core::wire::{AccountAnswer, Choice, SessionRequest};
use serde::Serialize;

use super::corpus::{ACCOUNTS, BODIES, POLICIES};
use super::mutate::mutated;
use crate::dice::Dice;

/// 2026-11-20T00:00:00Z.
const NOW: i64 = 1_795_132_800;
const DAY: i64 = 86_400;
const LIMITS: Limits = Limits::bytes(1 << 20);
const ISSUER: &str = "harbour";
const AUDIENCE: &str = "harbour:test";

/// What became of a changed document, in the core's words.
pub(super) enum Outcome {
    /// The change was none.
    Same,
    Accepted(String),
    Refused(String),
}

type Case = fn(&Setting, u32) -> Result<Outcome, &'static str>;

pub(super) fn named(target: &str) -> Option<Case> {
    Some(match target {
        "token" => token,
        "keyset" => keyset,
        "policy" => policy,
        "account" => account,
        "choice" => body,
        "trust" => trust,
        _ => return None,
    })
}

/// What every case is held against.
pub(super) struct Setting {
    trust: Trust,
    token: String,
    policy: Verified<Policy>,
    as_of: Date,
    keyset: Keyset,
    bundle: String,
    files: [Vec<u8>; 2],
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

fn pinned(seed: u8, role: Role) -> Option<PinnedKey> {
    let (nbf, exp) = (NOW - 365 * DAY, NOW + 365 * DAY);
    PinnedKey::new(key(seed).public(), Alg::Ed25519, vec![role], nbf, exp).ok()
}

impl Setting {
    /// `None` only if the corpus does not fit the code any more.
    pub(super) fn new() -> Option<Self> {
        let mut trust = Trust::new();
        trust.add_issuer(ISSUER, AUDIENCE).ok()?;
        trust.add_key(ISSUER, pinned(7, Role::Policy)?).ok()?;
        trust.add_key(ISSUER, pinned(8, Role::Receipt)?).ok()?;
        let token = sign(Policy::TYP, &key(7), POLICIES.first()?);
        let policy = verifier(&trust).verify(token.as_bytes()).ok()?;
        let roots = [1, 2, 3].map(|seed| RootKey::new(key(seed).public(), Alg::Ed25519));
        let keyset = Keyset {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            iat: NOW,
            nbf: NOW,
            exp: NOW + DAY,
            epoch: 1,
            version: 1,
            roots: Roots::new(2, roots.to_vec()).ok()?,
            keys: vec![pinned(7, Role::Policy)?],
            revoked: vec![key(9).kid()],
        };
        let payload = json::to_vec(&keyset).ok()?;
        let bundle = [1, 2, 3].map(|seed| sign(Keyset::TYP, &key(seed), &payload));
        let files = [
            json::to_vec(&trust).ok()?,
            json::to_vec(&RootPins::of(&keyset)).ok()?,
        ];
        Some(Self {
            trust,
            token,
            policy,
            as_of: "2026-11-20".parse().ok()?,
            keyset,
            bundle: bundle.join("\n"),
            files,
        })
    }
}

fn verifier(trust: &Trust) -> Verifier<'_> {
    Verifier {
        trusted: trust.keys(),
        now: NOW,
        issuer: ISSUER,
        audience: AUDIENCE,
        floor: None,
        expected_digest: None,
    }
}

fn dice(target: u64, number: u32) -> Dice {
    Dice::new((target << 32) | u64::from(number))
}

/// A refusal has a code, and its words are one line whatever was received.
fn refused(code: &str, words: &str) -> Result<Outcome, &'static str> {
    if !code.starts_with("E_") {
        return Err("a refusal without a code");
    }
    if words.bytes().any(|byte| byte < b' ' || byte == 0x7F) {
        return Err("a refusal of more than one line");
    }
    Ok(Outcome::Refused([code, ": ", words].concat()))
}

fn refused_token(error: &TrustError) -> Result<Outcome, &'static str> {
    refused(error.code(), &error.to_string())
}

/// A signed policy: its bytes, or the header or the payload before it is signed.
fn token(setting: &Setting, number: u32) -> Result<Outcome, &'static str> {
    let dice = &mut dice(1, number);
    let other = setting.bundle.as_bytes();
    let mut after_signing = true;
    let changed = match dice.below(4) {
        0 => {
            after_signing = false;
            let payload = POLICIES.first().copied().unwrap_or_default();
            sign(Policy::TYP, &key(7), &mutated(payload, other, dice)).into_bytes()
        }
        1 => headed(setting, other, dice).into_bytes(),
        _ => mutated(setting.token.as_bytes(), other, dice),
    };
    if changed == setting.token.as_bytes() {
        return Ok(Outcome::Same);
    }
    let floor = Floor {
        epoch: dice.below(3),
        version: dice.below(3),
        sha256: setting.policy.digest(),
    };
    let against = Verifier {
        now: NOW + [0, 0, DAY, -DAY].get(at(4, dice)).copied().unwrap_or(0),
        floor: dice.one_in(4).then_some(floor),
        expected_digest: dice.one_in(8).then(|| setting.policy.digest()),
        ..verifier(&setting.trust)
    };
    match against.verify::<Policy>(&changed) {
        Ok(_) if after_signing => Err("bytes changed after signing count"),
        Ok(policy) => Ok(Outcome::Accepted(policy.digest().to_string())),
        Err(error) => refused_token(&error),
    }
}

/// The good payload and signature under a changed header.
fn headed(setting: &Setting, other: &[u8], dice: &mut Dice) -> String {
    let kid = key(7).kid();
    let typ = Policy::TYP;
    let header = [
        "{\"alg\":\"Ed25519\",\"kid\":\"",
        &kid.to_string(),
        "\",\"typ\":\"",
        typ,
        "\"}",
    ];
    let header = mutated(header.concat().as_bytes(), other, dice);
    // Signing encodes whatever it is given, a header as well.
    let encoded = signing_input(typ, Alg::Ed25519, kid, &header);
    let header = encoded.rsplit_once('.').map_or("", |(_, last)| last);
    let rest = setting.token.split_once('.').map_or("", |(_, rest)| rest);
    [header, ".", rest].concat()
}

fn at(end: u64, dice: &mut Dice) -> usize {
    usize::try_from(dice.below(end)).unwrap_or_default()
}

fn keyset(setting: &Setting, number: u32) -> Result<Outcome, &'static str> {
    let dice = &mut dice(2, number);
    let bundle = setting.bundle.as_bytes();
    let changed = mutated(bundle, setting.token.as_bytes(), dice);
    if changed == bundle {
        return Ok(Outcome::Same);
    }
    let mut chain = KeysetChain::new(RootPins::of(&setting.keyset));
    if let Err(error) = chain.step(&changed, NOW) {
        if chain.next_version() != setting.keyset.version {
            return Err("a step that failed was made");
        }
        return refused(error.code(), &error.to_string());
    }
    match chain.verified(InForce::at(NOW)) {
        Ok(read) if read.get() == &setting.keyset => {
            written_anew_as(read.get(), |bytes| Keyset::from_slice(bytes).ok())?;
            Ok(Outcome::Accepted(read.digest().to_string()))
        }
        Ok(_) => Err("another document counts than was signed"),
        Err(_) => Err("a keyset that was accepted does not count"),
    }
}

fn policy(setting: &Setting, number: u32) -> Result<Outcome, &'static str> {
    let dice = &mut dice(3, number);
    let (Some(original), Some(other)) = (dice.pick(&POLICIES), dice.pick(&POLICIES)) else {
        return Err("no corpus");
    };
    let changed = mutated(original, other, dice);
    let read: Policy = match json::from_slice(&changed, LIMITS) {
        Ok(read) => read,
        Err(error) => return refused(error.code(), &error.to_string()),
    };
    // A policy is not written by this code, but what it is read from can be.
    let tree = json::parse(&changed, LIMITS).map_err(|_| "read and yet no JSON")?;
    let text = json::write(&tree, Layout::Indented);
    if json::from_slice::<Policy>(text.as_bytes(), LIMITS).as_ref() != Ok(&read) {
        return Err("written anew it reads otherwise");
    }
    if let Err(fault) = leeway_core::trust::SignedDocument::check(&read) {
        return refused("E_SCHEMA", &fault.to_string());
    }
    let token = sign(Policy::TYP, &key(7), &changed);
    let policy = match verifier(&setting.trust).verify::<Policy>(token.as_bytes()) {
        Ok(policy) => policy,
        Err(error) => return refused_token(&error),
    };
    let account = accounts().next().ok_or("no corpus")?;
    Ok(Outcome::Accepted(offered(&policy, &account, setting.as_of)))
}

fn accounts() -> impl Iterator<Item = Account> {
    let read = |bytes: &&[u8]| json::from_slice(bytes, LIMITS).ok();
    ACCOUNTS.iter().filter_map(read)
}

/// What is offered, or why nothing is.
fn offered(policy: &Verified<Policy>, account: &Account, as_of: Date) -> String {
    match evaluate(policy, account, &Answers::default(), as_of) {
        Ok(evaluation) => json::to_vec(&evaluation.offers)
            .map_or_else(|_| String::new(), |bytes| Digest::of(&bytes).to_string()),
        Err(refused) => refused.to_string(),
    }
}

fn account(setting: &Setting, number: u32) -> Result<Outcome, &'static str> {
    let dice = &mut dice(4, number);
    let (Some(original), Some(other)) = (dice.pick(&ACCOUNTS), dice.pick(&ACCOUNTS)) else {
        return Err("no corpus");
    };
    let changed = mutated(original, other, dice);
    let read: Account = match json::from_slice(&changed, LIMITS) {
        Ok(read) => read,
        Err(error) => return refused(error.code(), &error.to_string()),
    };
    written_anew(&read)?;
    if let Err(fault) = read.check() {
        return refused("E_SCHEMA", &fault.to_string());
    }
    Ok(Outcome::Accepted(offered(
        &setting.policy,
        &read,
        setting.as_of,
    )))
}

/// Written and read again it must be the same document.
fn written_anew<T: Serialize + Decode + PartialEq>(read: &T) -> Result<(), &'static str> {
    written_anew_as(read, |bytes| json::from_slice(bytes, LIMITS).ok())
}

fn written_anew_as<T: Serialize + PartialEq>(
    read: &T,
    again: impl Fn(&[u8]) -> Option<T>,
) -> Result<(), &'static str> {
    let bytes = json::to_vec(read).map_err(|_| "read and cannot be written")?;
    if again(&bytes).as_ref() == Some(read) {
        Ok(())
    } else {
        Err("written anew it reads otherwise")
    }
}

/// Each body as everything that might be expected in its place.
fn body(_: &Setting, number: u32) -> Result<Outcome, &'static str> {
    fn as_one<T: Serialize + Decode + PartialEq>(
        bytes: &[u8],
        said: &mut String,
    ) -> Result<bool, &'static str> {
        match json::from_slice::<T>(bytes, LIMITS) {
            Ok(read) => {
                written_anew(&read)?;
                said.push_str("read\n");
                Ok(true)
            }
            Err(error) => match refused(error.code(), &error.to_string())? {
                Outcome::Refused(words) => {
                    said.push_str(&words);
                    Ok(false)
                }
                _ => Ok(false),
            },
        }
    }
    let dice = &mut dice(5, number);
    let (Some(original), Some(other)) = (dice.pick(&BODIES), dice.pick(&BODIES)) else {
        return Err("no corpus");
    };
    let changed = mutated(original, other, dice);
    let mut said = String::new();
    let reads = [
        as_one::<Choice>(&changed, &mut said)?,
        as_one::<AccountAnswer>(&changed, &mut said)?,
        as_one::<SessionRequest>(&changed, &mut said)?,
        as_one::<Dispute>(&changed, &mut said)?,
        as_one::<Callback>(&changed, &mut said)?,
        as_one::<Preferences>(&changed, &mut said)?,
    ];
    match reads.iter().filter(|read| **read).count() {
        0 => Ok(Outcome::Refused(said)),
        1 => Ok(Outcome::Accepted(said)),
        _ => Err("one body that is two things"),
    }
}

/// Trust files and root keys: a key that was changed is no key any more, or not the one
/// that is named.
fn trust(setting: &Setting, number: u32) -> Result<Outcome, &'static str> {
    let dice = &mut dice(6, number);
    let [file, roots] = &setting.files;
    let (original, other) = if dice.one_in(2) {
        (file, roots)
    } else {
        (roots, file)
    };
    let changed = mutated(original, other, dice);
    if changed == *original {
        return Ok(Outcome::Same);
    }
    if original == file {
        return match Trust::from_slice(&changed) {
            Ok(read) => {
                let known =
                    |(_, key): (&str, &PinnedKey)| setting.trust.keys().find(key.kid()).is_some();
                if !read.keys().iter().all(known) {
                    return Err("a key became another");
                }
                written_anew_as(&read, |bytes| Trust::from_slice(bytes).ok())?;
                Ok(Outcome::Accepted("trust".to_owned()))
            }
            Err(error) => refused_token(&error),
        };
    }
    match RootPins::from_slice(&changed) {
        Ok(read) => {
            let known = |key: &RootKey| setting.keyset.roots.find(key.kid()).is_some();
            if !read.roots.keys().iter().all(known) {
                return Err("a root key became another");
            }
            written_anew_as(&read, |bytes| RootPins::from_slice(bytes).ok())?;
            Ok(Outcome::Accepted("roots".to_owned()))
        }
        Err(error) => refused_token(&error),
    }
}

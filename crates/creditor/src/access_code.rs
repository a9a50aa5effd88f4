//! Access codes: what a guess at one costs, and for how long one counts.

use std::fmt;
use std::str::FromStr;

use argon2::{Algorithm, Argon2, Params, Version};

use crate::secret::{self, SecretError};

/// Algorithm and version as they are stored before the parameters, in the string format of
/// the Password Hashing Competition (PHC). Another algorithm has another name.
const ARGON2ID: &str = "$argon2id$v=19$";

/// Seconds of a day.
const DAY: i64 = 86_400;

/// How access codes are hashed: Argon2id (RFC 9106) with these parameters.
///
/// They are stored beside each hash, so they can be raised at any time: codes that were
/// hashed before go on counting, and each is hashed anew when it is used or imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeHashing {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// These parameters protect too little, or ask for too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "not m=KIB,t=PASSES,p=LANES from {} to {}",
    CodeHashing::LEAST,
    CodeHashing::MOST
)]
pub struct CodeHashingError;

impl CodeHashing {
    /// 19 MiB, two passes, one lane: the least that OWASP recommends.
    pub const LEAST: Self = Self {
        memory_kib: 19 * 1024,
        passes: 2,
        lanes: 1,
    };

    /// 256 MiB, ten passes, four lanes: a server hashes as many codes at once as it has
    /// processors, and a row of the database that was tampered with asks for no more.
    pub const MOST: Self = Self {
        memory_kib: 256 * 1024,
        passes: 10,
        lanes: 4,
    };

    /// `memory_kib` KiB of memory, gone through `passes` times, in `lanes`.
    ///
    /// # Errors
    /// [`CodeHashingError`] where one is below [`Self::LEAST`] or above [`Self::MOST`].
    pub const fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, CodeHashingError> {
        let (least, most) = (Self::LEAST, Self::MOST);
        if memory_kib < least.memory_kib
            || memory_kib > most.memory_kib
            || passes < least.passes
            || passes > most.passes
            || lanes < least.lanes
            || lanes > most.lanes
        {
            return Err(CodeHashingError);
        }
        Ok(Self {
            memory_kib,
            passes,
            lanes,
        })
    }

    /// Whether a guess costs as much memory, as many passes and as many lanes as with `other`,
    /// or more.
    pub(crate) const fn is_at_least(self, other: Self) -> bool {
        self.memory_kib >= other.memory_kib
            && self.passes >= other.passes
            && self.lanes >= other.lanes
    }

    /// As stored beside a hash: algorithm, version and parameters.
    pub(crate) fn stored(self) -> String {
        format!("{ARGON2ID}{self}")
    }

    /// What was [stored](Self::stored); `None` for another algorithm, and for parameters
    /// nobody could have configured.
    pub(crate) fn from_stored(text: &str) -> Option<Self> {
        text.strip_prefix(ARGON2ID)?.parse().ok()
    }

    fn hash(self, code: &str, salt: [u8; 16]) -> Result<[u8; 32], SecretError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, None);
        let params = params.map_err(SecretError::Hash)?;
        let mut hash = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(typed(code).as_bytes(), &salt, &mut hash)
            .map_err(SecretError::Hash)?;
        Ok(hash)
    }
}

impl Default for CodeHashing {
    /// [`Self::LEAST`].
    fn default() -> Self {
        Self::LEAST
    }
}

impl fmt::Display for CodeHashing {
    /// `m=19456,t=2,p=1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            memory_kib,
            passes,
            lanes,
        } = self;
        write!(f, "m={memory_kib},t={passes},p={lanes}")
    }
}

impl FromStr for CodeHashing {
    type Err = CodeHashingError;

    /// Reads what [`Display`](fmt::Display) writes, in no other spelling.
    fn from_str(text: &str) -> Result<Self, CodeHashingError> {
        let read = || {
            let (memory, rest) = text.strip_prefix("m=")?.split_once(",t=")?;
            let (passes, lanes) = rest.split_once(",p=")?;
            let number = |text: &str| text.parse().ok();
            Self::new(number(memory)?, number(passes)?, number(lanes)?).ok()
        };
        read()
            .filter(|hashing| hashing.to_string() == text)
            .ok_or(CodeHashingError)
    }
}

/// For how many days an access code counts whose end no import names: 1 to 400.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeDays(u16);

/// Not a number of days for which an access code may count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number of days from 1 to {}", CodeDays::MOST.0)]
pub struct CodeDaysError;

impl CodeDays {
    /// The longest any access code counts: a letter is answered within a year.
    pub const MOST: Self = Self(400);

    /// So many days.
    ///
    /// # Errors
    /// [`CodeDaysError`] for none, and for more than [`Self::MOST`].
    pub const fn new(days: u16) -> Result<Self, CodeDaysError> {
        if days == 0 || days > Self::MOST.0 {
            return Err(CodeDaysError);
        }
        Ok(Self(days))
    }

    /// The end of the last of these days from `start` on (UTC seconds).
    pub(crate) fn after(self, start: i64) -> i64 {
        start.saturating_add(i64::from(self.0) * DAY)
    }
}

impl Default for CodeDays {
    /// 90 days.
    fn default() -> Self {
        Self(90)
    }
}

impl FromStr for CodeDays {
    type Err = CodeDaysError;

    fn from_str(text: &str) -> Result<Self, CodeDaysError> {
        text.parse().map_or(Err(CodeDaysError), Self::new)
    }
}

/// The hash of an access code.
///
/// A code short enough to be typed can be found from a fast hash by trying all, so this is
/// a slow one, each code with its own salt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CodeHash {
    pub(crate) hashing: CodeHashing,
    pub(crate) salt: [u8; 16],
    pub(crate) hash: [u8; 32],
}

impl CodeHash {
    /// Hashes a code with a new salt. Takes some tens of milliseconds: not for
    /// a thread that answers others.
    pub(crate) fn new(code: &str, hashing: CodeHashing) -> Result<Self, SecretError> {
        let salt = secret::random()?;
        let hash = hashing.hash(code, salt)?;
        Ok(Self {
            hashing,
            salt,
            hash,
        })
    }

    /// Whether `code` is the one that was hashed. As slow as [`CodeHash::new`].
    pub(crate) fn matches(&self, code: &str) -> Result<bool, SecretError> {
        let found = self.hashing.hash(code, self.salt)?;
        Ok(secret::same(&found, &self.hash))
    }
}

/// Whether `code` is the one that was hashed as `stored`.
///
/// It is hashed once in each of the ways `in_use`, whatever was stored and for nobody too,
/// so that time tells neither who exists nor whose code was hashed before the parameters
/// were changed.
pub(crate) fn matches(
    stored: Option<&CodeHash>,
    code: &str,
    in_use: &[CodeHashing],
) -> Result<bool, SecretError> {
    let mut right = false;
    for hashing in in_use {
        match stored.filter(|stored| stored.hashing == *hashing) {
            Some(stored) => right = stored.matches(code)?,
            None => {
                hashing.hash(code, [0; 16])?;
            }
        }
    }
    Ok(right)
}

/// An access code as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AccessCode {
    pub(crate) hash: CodeHash,
    /// When it was imported first (UTC seconds).
    pub(crate) since: i64,
    /// When it ends, where the import said so (UTC seconds).
    pub(crate) ends: Option<i64>,
}

impl AccessCode {
    /// Whether it counts no more at `now` (UTC seconds); a code whose end was not said
    /// counts for `days`.
    pub(crate) fn has_ended(&self, days: CodeDays, now: i64) -> bool {
        now >= self.ends.unwrap_or_else(|| days.after(self.since))
    }
}

/// What a person may get wrong in typing a code without meaning another one:
/// capitals, spaces and hyphens.
pub(crate) fn typed(code: &str) -> String {
    code.chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: CodeHashing = CodeHashing::LEAST;
    const OTHER: CodeHashing = CodeHashing {
        memory_kib: 20 * 1024,
        passes: 3,
        lanes: 2,
    };

    fn hash(code: &str) -> CodeHash {
        CodeHash::new(code, LEAST).unwrap()
    }

    #[test]
    fn parameters_below_the_floor_or_beyond_reason_are_refused() {
        for text in [
            "",
            "m=19455,t=2,p=1",
            "m=19456,t=1,p=1",
            "m=19456,t=2,p=0",
            "m=262145,t=2,p=1",
            "m=4294967295,t=2,p=1",
            "m=99999999999,t=2,p=1",
            "m=19456,t=11,p=1",
            "m=19456,t=2,p=5",
            "m=19456,t=2",
            "t=2,m=19456,p=1",
            "m=19456,t=2,p=1,",
            "m=019456,t=2,p=1",
            "m=+19456,t=2,p=1",
            " m=19456,t=2,p=1",
        ] {
            assert_eq!(text.parse::<CodeHashing>(), Err(CodeHashingError), "{text}");
            assert_eq!(CodeHashing::from_stored(&format!("{ARGON2ID}{text}")), None);
        }
        for text in [
            "m=19456,t=2,p=1",
            "$argon2i$v=19$m=19456,t=2,p=1",
            "$argon2id$v=16$m=19456,t=2,p=1",
            "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
            "$scrypt$ln=17,r=8,p=1",
        ] {
            assert_eq!(CodeHashing::from_stored(text), None, "{text}");
        }
        let said = CodeHashingError.to_string();
        assert!(
            said.ends_with("from m=19456,t=2,p=1 to m=262144,t=10,p=4"),
            "{said}"
        );
    }

    #[test]
    fn parameters_are_stored_beside_the_name_of_their_algorithm() {
        assert_eq!(LEAST.stored(), "$argon2id$v=19$m=19456,t=2,p=1");
        for hashing in [LEAST, OTHER, CodeHashing::MOST] {
            assert_eq!(CodeHashing::from_stored(&hashing.stored()), Some(hashing));
            assert_eq!(hashing.to_string().parse(), Ok(hashing));
        }
    }

    #[test]
    fn days_no_code_may_count_for_are_refused() {
        for text in ["", "0", "401", "-1", "90d", "1.5", "65536"] {
            assert_eq!(text.parse::<CodeDays>(), Err(CodeDaysError), "{text}");
        }
        assert_eq!("400".parse(), Ok(CodeDays::MOST));
        assert_eq!(CodeDays::default(), CodeDays(90));
    }

    #[test]
    fn a_code_ends_when_it_was_said_or_else_some_days_after_its_import() {
        let code = |ends| AccessCode {
            hash: hash("K7QM-4TXZ"),
            since: 1000,
            ends,
        };
        let days = CodeDays(2);
        assert!(!code(None).has_ended(days, 1000 + 2 * DAY - 1));
        assert!(code(None).has_ended(days, 1000 + 2 * DAY));
        assert!(!code(Some(5 * DAY)).has_ended(days, 5 * DAY - 1));
        assert!(code(Some(2000)).has_ended(days, 2000));
    }

    #[test]
    fn another_code_does_not_match() {
        let stored = hash("K7QM-4TXZ");
        for code in ["", "K7QM-4TXY", "K7QM-4TX", "K7QM-4TXZ1"] {
            assert!(!stored.matches(code).unwrap(), "{code:?}");
            assert!(!matches(Some(&stored), code, &[LEAST, OTHER]).unwrap());
            assert!(!matches(None, code, &[LEAST, OTHER]).unwrap());
        }
        assert!(!matches(None, "K7QM-4TXZ", &[LEAST]).unwrap());
    }

    #[test]
    fn a_code_matches_however_it_is_spaced() {
        let stored = hash("K7QM-4TXZ");
        for code in ["K7QM-4TXZ", "k7qm4txz", " K7QM 4TXZ "] {
            assert!(stored.matches(code).unwrap(), "{code:?}");
        }
        assert_ne!(stored, hash("K7QM-4TXZ"), "salts differ");
    }

    #[test]
    fn a_code_is_held_against_its_hash_as_that_was_made() {
        let before = CodeHash::new("K7QM-4TXZ", OTHER).unwrap();
        assert!(before.matches("K7QM-4TXZ").unwrap());
        for in_use in [[LEAST, OTHER], [OTHER, LEAST]] {
            assert!(matches(Some(&before), "K7QM-4TXZ", &in_use).unwrap());
        }
        let said_otherwise = CodeHash {
            hashing: LEAST,
            ..before
        };
        assert!(!said_otherwise.matches("K7QM-4TXZ").unwrap());
    }
}

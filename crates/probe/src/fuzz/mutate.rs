//! Changing bytes.

use crate::dice::Dice;

/// Pieces that mean something to some layer.
const PIECES: [&[u8]; 30] = [
    b".",
    b"..",
    b"=",
    b"\n",
    b"\0",
    b"A",
    b"eyJ9",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\u0061",
    b"\\ud800",
    b"-0",
    b"-1",
    b"0",
    b"1e9",
    b"0.5",
    b"9007199254740991",
    b"9007199254740993",
    b"null",
    b"true",
    b"\"exp\":99999999999,",
    b"\"ext\":{},",
    b"2026-02-30",
    b"\xEF\xBB\xBF",
    b"\xFF",
];

/// `bytes` with one to three changes, some of them out of `other`.
pub(super) fn mutated(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=below(3, dice) {
        let at = below(bytes.len(), dice);
        let to = (at + 1 + below(16, dice)).min(bytes.len());
        let piece = dice.pick(&PIECES).copied().unwrap_or_default();
        match dice.below(9) {
            0 | 1 => {
                let bit = 1_u8.checked_shl(u32::try_from(dice.below(8)).unwrap_or_default());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bit.unwrap_or(1);
                }
            }
            2 => {
                let new = u8::try_from(dice.below(256)).unwrap_or_default();
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = new;
                }
            }
            3 => drop(bytes.splice(at..at, piece.iter().copied())),
            4 => drop(bytes.splice(at..to, piece.iter().copied())),
            5 => drop(bytes.drain(at..to)),
            6 => {
                let again = bytes.get(at..to).unwrap_or_default().to_vec();
                let place = below(bytes.len(), dice);
                bytes.splice(place..place, again);
            }
            7 => {
                let from = below(other.len(), dice);
                let end = (from + 1 + below(64, dice)).min(other.len());
                let foreign = other.get(from..end).unwrap_or_default().to_vec();
                bytes.splice(at..to, foreign);
            }
            _ => bytes.truncate(at),
        }
    }
    bytes
}

/// A number below `end`, 0 where there is none.
fn below(end: usize, dice: &mut Dice) -> usize {
    usize::try_from(dice.below(end as u64)).unwrap_or_default()
}

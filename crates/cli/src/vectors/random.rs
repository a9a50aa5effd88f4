//! Chance that begins with a number and is the same everywhere: SplitMix64
//! (Steele, Lea and Flood, OOPSLA 2014). It protects nothing.

pub(super) struct Random(u64);

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `min` to `max`, both included; `min` where they are reversed.
    pub(super) fn between(&mut self, min: i64, max: i64) -> i64 {
        let wide = i128::from(max) - i128::from(min) + 1;
        let drawn = i128::from(self.next());
        let by = drawn.checked_rem(wide.max(1)).unwrap_or(0);
        i64::try_from(i128::from(min) + by).unwrap_or(min)
    }

    /// Whether something is to be done, one time in two.
    pub(super) fn flip(&mut self) -> bool {
        self.next().is_multiple_of(2)
    }

    /// One of `all`.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let last = i64::try_from(all.len()).ok()?.checked_sub(1)?;
        let at = usize::try_from(self.between(0, last)).ok()?;
        all.get(at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_the_published_one() {
        let mut random = Random::new(1_234_567);
        let drawn = [random.next(), random.next(), random.next()];
        assert_eq!(
            drawn,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn numbers_stay_between_their_ends() {
        let mut random = Random::new(7);
        for _ in 0..1_000 {
            assert!((3..=5).contains(&random.between(3, 5)));
            assert_eq!(random.between(9, 9), 9);
            assert_eq!(random.between(9, 3), 9);
        }
        assert_eq!(random.one_of::<u8>(&[]), None);
        random.between(i64::MIN, i64::MAX);
    }
}

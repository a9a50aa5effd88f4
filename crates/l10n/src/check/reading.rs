//! How hard an English text is to read: the grade of Kincaid, Fishburne, Rogers and Chissom (1975), which says how many
//! years of school in the US a reader needs.
//!
//! Syllables are counted by spelling, as a reader guesses them, with the exceptions that messages meet. Where the rules
//! err they count one too many more often than one too few, so that a text looks harder rather than easier.

use core::ops::AddAssign;

use super::texts::VALUE;

/// What the grade is worked out from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// Sentences; a text without a full stop is one.
    pub sentences: u32,
    /// Words. An inserted value is one, of one syllable, as figures are.
    pub words: u32,
    /// Syllables of all words together.
    pub syllables: u32,
    /// Words of the longest sentence.
    pub longest: u32,
}

impl Reading {
    /// Measures an English text.
    ///
    /// ```
    /// use leeway_l10n::check::Reading;
    /// let reading = Reading::of("You owe nothing. There is no need to do anything.");
    /// assert_eq!((reading.sentences, reading.words, reading.syllables), (2, 10, 13));
    /// assert_eq!(reading.grade_hundredths(), 170);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Reading {
        let mut reading = Reading::default();
        let mut words = 0;
        let mut pieces = text.split_whitespace().peekable();
        while let Some(piece) = pieces.next() {
            if piece.contains(|c: char| c.is_alphanumeric() || c == VALUE) {
                words += 1;
                // "pay-in" is one word, and its parts are spelled like two.
                let parts = piece.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
                let syllables: u32 = parts.map(syllables).sum();
                reading.syllables += syllables.max(1);
            }
            let ends = piece.ends_with(['.', '?', '!', '…']) || pieces.peek().is_none();
            if ends && words > 0 {
                reading.sentences += 1;
                reading.words += words;
                reading.longest = reading.longest.max(words);
                words = 0;
            }
        }
        reading
    }

    /// The grade in hundredths, rounded down; 0 for a text without words. Short texts can have one below 0.
    #[must_use]
    pub fn grade_hundredths(self) -> i64 {
        let [sentences, words, syllables] =
            [self.sentences, self.words, self.syllables].map(i64::from);
        if sentences == 0 || words == 0 {
            return 0;
        }
        // 0.39 words per sentence + 11.8 syllables per word - 15.59
        let whole = 39 * words * words + 1180 * syllables * sentences - 1559 * words * sentences;
        whole.div_euclid(words * sentences)
    }
}

impl AddAssign for Reading {
    /// Two texts read one after the other.
    fn add_assign(&mut self, other: Reading) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.longest = self.longest.max(other.longest);
    }
}

/// Words whose spelling misleads the rules below; their stems with endings count alike.
const MISLEADING: &[(&str, u32)] = &[
    ("area", 3),
    ("bereavement", 3),
    ("everyone", 3),
    ("expired", 2),
    ("household", 2),
    ("idea", 3),
    ("people", 2),
    ("safety", 2),
    ("sometimes", 2),
    ("someone", 2),
    ("something", 2),
    ("statement", 2),
    ("therefore", 2),
    ("united", 3),
    ("whatever", 3),
];

/// Syllables of one word in letters; 0 for what has none, 1 for what is not pronounced by its letters.
fn syllables(word: &str) -> u32 {
    let word: String = word
        .chars()
        .filter(char::is_ascii_alphabetic)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if word.is_empty() {
        return 0;
    }
    if let Some((_, count)) = MISLEADING.iter().find(|(known, _)| *known == word) {
        return *count;
    }
    let vowel = |c: char| "aeiouy".contains(c);
    let mut count: u32 = 0;
    let mut before = ' ';
    for c in word.chars() {
        // Two vowels that are spoken apart begin a syllable each: "paying", "quiet", "annual".
        let apart = matches!(
            (before, c),
            ('y', 'i') | ('i', 'e' | 'a' | 'u') | ('u', 'a') | ('e', 'i')
        ) && is_apart(&word, before, c);
        if vowel(c) && (!vowel(before) || apart) {
            count += 1;
        }
        before = c;
    }
    let silent = ends_silently(&word, vowel);
    count.saturating_sub(u32::from(silent)).max(1)
}

/// Whether the two vowels are not one sound in this word.
fn is_apart(word: &str, before: char, c: char) -> bool {
    match (before, c) {
        ('y', 'i') => true,
        ('e', 'i') => word.contains("eing"),
        ('i', 'e') => word.contains("iet") || word.contains("ience"),
        ('i', 'a') => !word.contains("cial") && !word.contains("tial") && !word.contains("riage"),
        ('i', 'u') => true,
        ('u', 'a') => word.ends_with("ual") || word.ends_with("ually") || word.contains("uation"),
        _ => false,
    }
}

/// Whether the last vowel is written and not spoken: "date", "changed", "dates".
fn ends_silently(word: &str, vowel: impl Fn(char) -> bool) -> bool {
    let ending = |suffix: &str| {
        let stem = word.strip_suffix(suffix)?;
        let last = stem.chars().next_back()?;
        // "free" and "agreed" have their vowel spoken.
        (!vowel(last) || last == 'u').then_some((stem, last))
    };
    if let Some((stem, last)) = ending("e") {
        // "able", "people" end in a syllable of their own; "while" does not.
        return !(last == 'l' && stem.chars().rev().nth(1).is_some_and(|c| !vowel(c)));
    }
    if let Some((_, last)) = ending("ed") {
        return !matches!(last, 't' | 'd');
    }
    if let Some((stem, last)) = ending("es") {
        let sibilant = matches!(last, 's' | 'x' | 'z' | 'c' | 'g')
            || stem.ends_with("ch")
            || stem.ends_with("sh");
        return !(sibilant || last == 'l' && stem.chars().rev().nth(1).is_some_and(|c| !vowel(c)));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in [
            ("you", 1),
            ("owe", 1),
            ("pay", 1),
            ("paying", 2),
            ("payment", 2),
            ("choice", 1),
            ("choices", 2),
            ("change", 1),
            ("changed", 1),
            ("changes", 2),
            ("started", 2),
            ("dates", 1),
            ("interest", 3),
            ("balance", 2),
            ("available", 4),
            ("people", 2),
            ("while", 1),
            ("agreed", 2),
            ("free", 1),
            ("annual", 3),
            ("percentage", 3),
            ("quiet", 2),
            ("being", 2),
            ("financial", 3),
            ("creditor", 3),
            ("signature", 3),
            ("automatically", 6),
            ("household", 2),
            ("income", 2),
            ("the", 1),
            ("USD", 1),
            ("", 0),
            ("12", 0),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn sentences_end_at_full_stops_and_at_the_end() {
        for (text, sentences, words, longest) in [
            ("", 0, 0, 0),
            ("\u{fffc}", 1, 1, 1),
            ("Pay \u{fffc} by \u{fffc}.", 1, 4, 4),
            ("No. Yes, I do", 2, 4, 3),
            ("Why? – Because…", 2, 2, 1),
        ] {
            let reading = Reading::of(text);
            assert_eq!(
                (reading.sentences, reading.words, reading.longest),
                (sentences, words, longest),
                "{text}"
            );
        }
    }

    #[test]
    fn grade_follows_the_published_formula() {
        // 0.39 * 10 + 11.8 * 15 / 10 - 15.59 = 6.01
        let reading = Reading {
            sentences: 1,
            words: 10,
            syllables: 15,
            longest: 10,
        };
        assert_eq!(reading.grade_hundredths(), 601);
        assert_eq!(Reading::default().grade_hundredths(), 0);
        let mut two = reading;
        two += reading;
        assert_eq!(two.grade_hundredths(), 601);
        assert_eq!((two.sentences, two.words, two.longest), (2, 20, 10));
    }
}

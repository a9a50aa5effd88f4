//! How it went, as it is typed and as it is sent.

use leeway_core::json::Decode;
use leeway_core::request::Feedback;
use serde::Serialize;

use super::dispute::free_text;
use super::submission::Faults;
use crate::words::Line;

/// The messages that name the ratings, from 1, badly, to 5, well.
pub const RATINGS: [&str; 5] = [
    "feedback-rating-1",
    "feedback-rating-2",
    "feedback-rating-3",
    "feedback-rating-4",
    "feedback-rating-5",
];

/// What the customer has chosen and typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The place of the rating in [`RATINGS`].
    pub rating: Option<usize>,
    /// In their own words.
    pub text: String,
}

impl Draft {
    /// What is sent; `step` is the name of the screen, `language` that it is shown in.
    ///
    /// # Errors
    /// What has to be mended, in the order of the form.
    pub fn document(&self, step: &str, language: &str) -> Result<Feedback, Faults> {
        let mut faults = Faults::new();
        let rating = self
            .rating
            .filter(|place| *place < RATINGS.len())
            .and_then(|place| u8::try_from(place + 1).ok());
        if rating.is_none() {
            faults.push(("feedback-rating", Line::plain("feedback-rating-error")));
        }
        let text = free_text(&self.text, "feedback-text", &mut faults);
        match rating {
            Some(rating) if faults.is_empty() => Ok(Feedback {
                rating,
                step: Some(step.to_owned()),
                text,
                language: language.to_owned(),
            }),
            _ => Err(faults),
        }
    }
}

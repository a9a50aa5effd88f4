//! What the customer has typed and not yet sent.

use leeway_core::account::Account;
use leeway_core::answers::Hardship;
use leeway_core::date::Date;
use leeway_core::disclosure::RuleName;
use leeway_core::json::Decode;
use serde::Serialize;

use crate::flow::submission::Topic;
use crate::flow::{budget, callback, dispute, feedback, preferences, proposal};
use crate::words::Per;

/// What the customer has typed and not yet sent. It lives as long as the page, and beyond
/// that only sealed (see [`crate::flow::kept`]); what says who the customer is, what
/// they agree to and what they need is never written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Decode)]
#[serde(deny_unknown_fields)]
pub struct Drafts {
    /// On the identify screen.
    #[serde(default, skip_serializing)]
    pub reference: String,
    /// On the identify screen.
    #[serde(default, skip_serializing)]
    pub code: String,
    /// On the screen that asks for the code that was sent.
    #[serde(default, skip_serializing)]
    pub one_time_code: String,
    /// On the assistance screen.
    pub household: String,
    /// On the assistance screen.
    pub income: String,
    /// On the assistance screen.
    pub per: Per,
    /// On the assistance screen.
    pub hardship: Option<Hardship>,
    /// On the assistance screen: income and expenses.
    pub budget: budget::Draft,
    /// On the tailor screen: the day of the month on which the customer is paid.
    pub pay_day: Option<u8>,
    /// On the tailor screen, while it is not an amount the plan follows.
    pub amount: Option<String>,
    /// As `amount`, for the down payment.
    pub down: Option<String>,
    /// On the screen that compares the options: what a month may take, and the place of
    /// how long a first payment waits.
    pub most: String,
    /// As `most`.
    pub wait: usize,
    /// On the screen of the arrangement: what might be paid now.
    pub ahead: String,
    /// On the review screen. A changed plan has to be agreed to again.
    #[serde(default, skip_serializing)]
    pub consent: bool,
    /// What is agreed to on its own, on the review screen.
    #[serde(default, skip_serializing)]
    pub agreed: Vec<RuleName>,
    /// On the dispute screen.
    pub dispute: dispute::Draft,
    /// On the proposal screen.
    pub proposal: proposal::Draft,
    /// On the call-back screen.
    pub callback: callback::Draft,
    /// On the preferences screen.
    pub preferences: preferences::Draft,
    /// Beside the receipt.
    pub feedback: feedback::Draft,
}

impl Drafts {
    /// Forgets what was typed about a topic.
    pub fn forget(&mut self, topic: Topic) {
        match topic {
            Topic::Dispute => self.dispute = Default::default(),
            Topic::Proposal => self.proposal = Default::default(),
            Topic::Callback => self.callback = Default::default(),
            Topic::Preferences => self.preferences = Default::default(),
            Topic::Feedback => self.feedback = Default::default(),
        }
    }

    /// Forgets what led to an option and what was changed about it.
    pub fn forget_choice(&mut self) {
        self.household.clear();
        self.income.clear();
        self.per = Per::default();
        self.hardship = None;
        self.budget = Default::default();
        self.pay_day = None;
        self.amount = None;
        self.down = None;
        self.most.clear();
        self.wait = 0;
        self.consent = false;
        self.agreed.clear();
        self.proposal = Default::default();
    }

    /// Drops what does not fit any more: lines the account does not have, days that are
    /// not offered from `as_of` on, and languages that are not spoken. Whether all fitted.
    pub fn fit(&mut self, account: &Account, as_of: Option<Date>, languages: &[String]) -> bool {
        let before = self.clone();
        self.dispute
            .lines
            .retain(|line| account.line_items.iter().any(|item| item.id == *line));
        if let Some(language) = &self.callback.language
            && !languages.contains(language)
        {
            self.callback.language = None;
        }
        let later = |day: &Date| as_of.is_none_or(|as_of| *day > as_of);
        self.callback.day = self.callback.day.filter(later);
        let days = as_of.map(proposal::first_days).unwrap_or_default();
        self.proposal.first_date = self.proposal.first_date.filter(|day| days.contains(day));
        if self.proposal.frequency >= proposal::FREQUENCIES.len() {
            self.proposal.frequency = 0;
        }
        self.feedback.rating = self
            .feedback
            .rating
            .filter(|place| *place < feedback::RATINGS.len());
        *self == before
    }
}

//! The second half of a sign-in by letter, where the creditor wants one: a code that was
//! sent to the customer.

use leeway_core::json;
use leeway_core::wire::{ChallengeAnswer, ChallengeRequest, RenewRequest, SessionAnswer};

use super::events::{Command, Reply, Request, read};
use super::{Flow, LoginFault, Step};

/// How many digits a code has.
pub const DIGITS: usize = 6;

/// Why a code did not count, or no other was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// It is not the one that was sent last.
    Wrong,
    /// Its time is over.
    Ended,
    /// No other code is sent for now; the last one still counts.
    NoneSent,
    /// Asked too often in a short time.
    TooSoon,
    /// No answer came.
    NoAnswer,
}

/// A sign-in that waits for its code.
#[derive(Debug, Clone)]
pub struct SecondFactor {
    /// What the API answered to the letter, or sent with another code. Read where the code
    /// for that has arrived.
    answer: Reply,
    /// Whether that is another code than the first.
    renewed: bool,
    /// The screen the customer gave the letter on.
    from: Step,
    /// Which one of the visit it is: an answer about another does not count.
    sign_in: u32,
    fault: Option<CodeFault>,
    busy: bool,
}

impl SecondFactor {
    /// The sign-in the API answered with a challenge, which began on the screen `from`.
    pub(super) const fn begun(answer: Reply, from: Step, sign_in: u32) -> Self {
        Self {
            answer,
            renewed: false,
            from,
            sign_in,
            fault: None,
            busy: false,
        }
    }

    /// Why the last code did not count, or no other was sent.
    #[must_use]
    pub const fn fault(&self) -> Option<CodeFault> {
        self.fault
    }

    /// Whether an answer of the API is waited for.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.busy
    }

    /// Whether another code was sent than the first.
    #[must_use]
    pub const fn is_renewed(&self) -> bool {
        self.renewed
    }

    /// What tells the codes of all sign-ins apart.
    #[must_use]
    pub const fn mark(&self) -> &String {
        &self.answer.body
    }

    /// How long the code counted when it was sent, in seconds.
    #[must_use]
    pub fn lasts(&self) -> Option<i64> {
        let answer = read::<ChallengeAnswer>(&self.answer)?;
        Some(answer.expires.saturating_sub(answer.now))
    }
}

impl Flow {
    /// The sign-in that waits for its code.
    #[must_use]
    pub const fn second_factor(&self) -> Option<&SecondFactor> {
        self.second_factor.as_ref()
    }

    /// Sends the code the customer entered.
    ///
    /// Never inlined, as all that arrives with the screens after the options.
    #[inline(never)]
    pub(super) fn send_code(&mut self, code: String, out: &mut Vec<Command>) {
        let body = |challenge| json::to_vec(&ChallengeRequest { challenge, code });
        self.ask_about_code(false, body, out);
    }

    /// Has another code sent.
    #[inline(never)]
    pub(super) fn renew_code(&mut self, out: &mut Vec<Command>) {
        let body = |challenge| json::to_vec(&RenewRequest { challenge });
        self.ask_about_code(true, body, out);
    }

    fn ask_about_code<E>(
        &mut self,
        renew: bool,
        body: impl FnOnce(String) -> Result<Vec<u8>, E>,
        out: &mut Vec<Command>,
    ) {
        let Some(waits) = self.second_factor.as_mut().filter(|waits| !waits.busy) else {
            return;
        };
        let body = read::<ChallengeAnswer>(&waits.answer)
            .and_then(|answer| body(answer.challenge).ok())
            .and_then(|bytes| String::from_utf8(bytes).ok());
        match body {
            Some(body) => {
                waits.busy = true;
                waits.fault = None;
                out.push(Command::Refresh);
                let path = if renew {
                    "/v1/challenges/renew"
                } else {
                    "/v1/challenges/answer"
                };
                let sign_in = waits.sign_in;
                out.push(Command::Ask(Request::Code {
                    renew,
                    sign_in,
                    path,
                    body,
                }));
            }
            // Whatever it was the API answered, no code belongs to it.
            None => self.begin_again(Some(LoginFault::NoAnswer)),
        }
    }

    /// What became of a code, or of the wish for another.
    #[inline(never)]
    pub(super) fn code_answered(
        &mut self,
        renew: bool,
        sign_in: u32,
        reply: Reply,
        out: &mut Vec<Command>,
    ) {
        let own = |waits: &&mut SecondFactor| waits.busy && waits.sign_in == sign_in;
        let Some(waits) = self.second_factor.as_mut().filter(own) else {
            return;
        };
        waits.busy = false;
        if reply.is_success() {
            if renew {
                waits.answer = reply;
                waits.renewed = true;
                out.push(Command::Show { focus: true });
                out.push(Command::Say("second-factor-sent-again"));
                return;
            }
            if let Some(session) = read::<SessionAnswer>(&reply) {
                self.begin_again(None);
                self.signed_in(session.token, out);
                return;
            }
        }
        waits.fault = Some(match reply.status {
            400 | 403 | 422 => CodeFault::Wrong,
            410 if reply.code() == "one_time_code_ended" => CodeFault::Ended,
            404 | 410 => return self.begin_again(Some(LoginFault::Again)),
            429 if reply.code() == "too_many_codes" => CodeFault::NoneSent,
            429 => CodeFault::TooSoon,
            _ => CodeFault::NoAnswer,
        });
        out.push(Command::Show { focus: true });
    }

    /// Back to the letter; what was typed is there again.
    #[inline(never)]
    pub(super) fn begin_again(&mut self, fault: Option<LoginFault>) {
        if let Some(waits) = self.second_factor.take() {
            self.step = waits.from;
            self.login_fault = fault;
        }
    }
}

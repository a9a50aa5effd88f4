//! The end of a session: its time is up while the page is left open, or the customer
//! signs out.

use std::rc::Rc;

use js_sys::Reflect;
use leeway_core::wire::SessionsAnswer;

use crate::api;
use crate::flow::{Event, Flow, Place, Step};
use crate::keep;
use crate::reactive::{soon, spawn};
use crate::screens;
use crate::state::{Inner, Store};
use crate::words::Line;

/// How long before its end the customer is told, in milliseconds: three times the least
/// of WCAG 2.2 (success criterion 2.2.1).
const NOTICE_MS: i64 = 60_000;

/// The longest a token counts that no account was asked for with, in seconds.
const USUAL_S: i64 = 15 * 60;

/// The longest pause between two looks at the clock, in milliseconds: a device that slept
/// has not counted.
const LOOK_MS: i64 = 10_000;

/// What became of a session the customer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignedOut {
    /// The server has not answered yet.
    Here,
    /// The server ended it.
    Everywhere,
    /// The server could not be asked: it ends by its time.
    HereAlone,
}

/// What is known of the session on the page.
#[derive(Default)]
pub(crate) struct Session {
    /// Server time and end of the account answer it was taken from.
    told: Option<(i64, i64)>,
    /// The token it is about, by its number.
    token: u32,
    /// When it ends, in milliseconds of the device's clock.
    ends: Option<i64>,
    /// Whether the clock is looked at.
    watched: bool,
    /// Whether the customer was told that the end is near.
    near: bool,
    /// Where the customer was when it ended, with the reference of the account.
    left: Option<(String, Place)>,
    /// Whether the customer ended one, and nobody signed in since.
    signed_out: Option<SignedOut>,
    /// All sessions of the customer, as far as they asked to see them.
    pub(crate) elsewhere: Elsewhere,
}

/// All sessions of the customer, and what they type to end some.
#[derive(Default)]
pub(crate) struct Elsewhere {
    /// Those that run, once they were asked for.
    pub(crate) listed: Option<SessionsAnswer>,
    /// Whether something is on its way.
    pub(crate) asking: bool,
    /// The access code as it is typed once more; never kept.
    pub(crate) code: String,
    /// The message of what went wrong.
    pub(crate) fault: Option<&'static str>,
}

impl Session {
    /// Whether the end is near and the customer has to know.
    pub(crate) const fn is_near(&self) -> bool {
        self.near
    }

    /// What became of the session the customer ended.
    pub(crate) const fn signed_out(&self) -> Option<SignedOut> {
        self.signed_out
    }

    /// Takes over what account and token say; whether the end is not near any more.
    fn learn(&mut self, told: Option<(i64, i64)>, token: u32) -> bool {
        let lasts = match told {
            Some((now, expires)) if self.told != told => expires.saturating_sub(now),
            Some(_) if self.token != token => USUAL_S,
            Some(_) => return false,
            None => {
                let near = self.near;
                *self = Self {
                    watched: self.watched,
                    left: self.left.take(),
                    signed_out: self.signed_out,
                    ..Self::default()
                };
                return near;
            }
        };
        self.told = told;
        self.token = token;
        self.ends = Some(clock().saturating_add(lasts.saturating_mul(1000)));
        core::mem::take(&mut self.near)
    }
}

/// The device's clock, in milliseconds. Unlike the page's it goes on while the device
/// sleeps.
fn clock() -> i64 {
    let window = web_sys::window().map(Into::into).unwrap_or_default();
    let now = Reflect::get(&window, &"Date".into()).and_then(|date| keep::call(&date, "now", &[]));
    now.ok().and_then(|now| now.as_f64()).unwrap_or_default() as i64
}

/// Looks at what is known now, and at the clock.
pub(crate) fn follow(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    let told = store.look(|_, flow| {
        let over = matches!(
            flow.step(),
            Step::Identify | Step::SecondFactor | Step::Expired
        );
        let answer = flow.account().filter(|_| !over)?;
        Some((answer.now, answer.expires?))
    });
    let calmed = {
        let mut session = inner.session.borrow_mut();
        let calmed = session.learn(told.flatten(), inner.api.token_number());
        if session.ends.is_some() && !session.watched {
            session.watched = true;
            spawn(watch(store));
        }
        if session.told.is_some() {
            session.signed_out = None;
        }
        calmed
    };
    if calmed {
        // What was read out is not true any more.
        store.polite.set(String::new());
        store.refresh();
    }
    come_back(store, &inner);
    look(store, &inner);
}

/// Looks at the clock until there is no session.
async fn watch(store: Store) {
    loop {
        let Some(inner) = store.inner() else {
            return;
        };
        look(store, &inner);
        let pause = {
            let mut session = inner.session.borrow_mut();
            let Some(ends) = session.ends else {
                session.watched = false;
                return;
            };
            let notice = if session.near { 0 } else { NOTICE_MS };
            (ends - notice - clock()).clamp(1000, LOOK_MS)
        };
        drop(inner);
        api::sleep(u32::try_from(pause).unwrap_or_default()).await;
    }
}

/// Tells that the end is near, or ends what the page shows. What is on its way comes first:
/// its answer says more than the clock.
fn look(store: Store, inner: &Rc<Inner>) {
    if store.look(|_, flow| flow.can_open()) != Some(true) {
        return;
    }
    let near = {
        let mut session = inner.session.borrow_mut();
        let Some(ends) = session.ends else {
            return;
        };
        let left = ends.saturating_sub(clock());
        if left > NOTICE_MS || (left > 0 && session.near) {
            return;
        }
        session.near = left > 0;
        session.near
    };
    if near {
        store.refresh();
        store.say(&Line::plain("session-near-title"));
    } else {
        end(store, inner);
    }
}

/// Takes the account off the page. What was typed stays for the same customer.
fn end(store: Store, inner: &Rc<Inner>) {
    {
        let mut session = inner.session.borrow_mut();
        session.ends = None;
        session.near = false;
        session.left = store
            .look(|_, flow| {
                let reference = flow.account()?.account.reference.clone();
                Some((reference, flow.place_now()))
            })
            .flatten();
    }
    store.advance(inner, &mut Flow::end_session);
    store.refresh();
}

/// Goes back to the screen on which a session ended, once its customer has another.
fn come_back(store: Store, inner: &Rc<Inner>) {
    let is_open = store.look(|_, flow| flow.can_take_up()) == Some(true);
    let Some((reference, place)) = inner.session.borrow_mut().left.take_if(|_| is_open) else {
        return;
    };
    let known = |flow: &Flow| {
        flow.account()
            .is_some_and(|answer| answer.account.reference == reference)
    };
    if store.look(|_, flow| known(flow)) != Some(true) {
        return;
    }
    let mut drafts = inner.drafts.borrow().clone();
    // Agreeing is done anew.
    drafts.consent = false;
    drafts.agreed.clear();
    store.advance(inner, &mut |flow| flow.come_back(place));
    // After the screen was shown: what is typed on it is dropped where it is come to anew.
    inner.drafts.replace(drafts);
    screens::follow_typed(store);
    store.refresh();
}

/// Has the host page give another token before this one ends.
pub(crate) fn go_on(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    spawn(async move {
        let given = inner.api.renew().await;
        if given {
            store.keep();
            // The button that had it is gone.
            store.focus();
        } else {
            end(store, &inner);
        }
    });
}

/// Ends the session at the server, and forgets the visit on this device whatever the server
/// says.
pub(crate) fn sign_out(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    let token = inner.api.token();
    forget(store, &inner, SignedOut::Here);
    spawn(async move {
        let ended = match token {
            Some(token) => {
                let asked = inner
                    .api
                    .about_sessions(&token, "DELETE", "/v1/session", None);
                // Unknown there, it has ended already.
                matches!(asked.await.status, 204 | 401)
            }
            None => true,
        };
        let mut session = inner.session.borrow_mut();
        if session.signed_out.is_some() {
            session.signed_out = Some(if ended {
                SignedOut::Everywhere
            } else {
                SignedOut::HereAlone
            });
            drop(session);
            store.refresh();
            if !ended {
                store.say(&Line::plain("session-ends-later"));
            }
        }
    });
}

/// Takes the customer off the page.
pub(crate) fn forget(store: Store, inner: &Rc<Inner>, became: SignedOut) {
    let watched = inner.session.borrow().watched;
    inner.session.replace(Session {
        watched,
        signed_out: Some(became),
        ..Session::default()
    });
    store.send(Event::Hidden);
    keep::remove(inner);
    store.send(Event::Started);
    store.say(&Line::plain("session-signed-out-title"));
    soon(move || store.focus());
}

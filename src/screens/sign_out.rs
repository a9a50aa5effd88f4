//! The way out, below every screen: signing out here, and seeing and ending the customer's
//! other sessions.

use std::rc::Rc;

use leeway_core::json::{self, Limits};
use leeway_core::wire::{EndSessions, RunningSession, SessionWay, SessionsAnswer};

use crate::flow::{Flow, Reply};
use crate::parts::{
    Fault, Field, Node, banner, details, el, error_summary, fault_of, many, message, nothing,
};
use crate::reactive::{soon, spawn};
use crate::session::{self, SignedOut};
use crate::state::{Inner, Store, Ui};
use crate::words::Line;

/// Where the sessions are.
const SESSIONS: &str = "/v1/sessions";

/// The id of the sentence above the list, which takes the focus when the list is there.
const LIST: &str = "sessions";

/// The id of the field for the access code.
const CODE: &str = "session-code";

/// The longest answer that is read, in bytes: some hundreds of sessions.
const MAX_BYTES: usize = 64 * 1024;

/// A fold with the ways to sign out. Where the host page signs customers in, it signs them
/// out, too, and the fold has the other sessions alone.
pub(crate) fn sign_out(ui: &Ui, flow: &Flow) -> Node {
    if !flow.can_open() {
        return nothing();
    }
    let store = ui.store;
    let hosted = flow.is_hosted();
    let mut body = Vec::new();
    if !hosted {
        body.push(el("p", "leeway-text").say(ui, "session-sign-out-text"));
        body.push(el("div", "leeway-buttons").child(button(
            ui,
            "session-sign-out-button",
            move || session::sign_out(store),
        )));
    }
    let open = {
        let session = ui.inner.session.borrow();
        let elsewhere = &session.elsewhere;
        match &elsewhere.listed {
            Some(answer) => body.push(list(ui, hosted, answer)),
            None => body.push(many(vec![
                fault(ui, elsewhere.fault),
                el("div", "leeway-buttons").child(button(ui, "session-list-button", move || {
                    look(store, false);
                })),
            ])),
        }
        elsewhere.listed.is_some() || elsewhere.fault.is_some()
    };
    let title = if hosted {
        "session-list-title"
    } else {
        "session-sign-out-title"
    };
    details(
        ui,
        title,
        None,
        el("div", "leeway-stack leeway-stack--small").child(many(body)),
    )
    .flag("open", open)
}

fn button(ui: &Ui, label: &'static str, press: impl Fn() + 'static) -> Node {
    el("button", "leeway-button leeway-button--quiet")
        .attr("type", "button")
        .on("click", move |_| press())
        .say(ui, label)
}

/// What went wrong, where it is not about a field.
fn fault(ui: &Ui, fault: Option<&'static str>) -> Node {
    match fault {
        Some(line) => banner(
            ui,
            "leeway-banner leeway-banner--caution",
            "info",
            line,
            None,
        ),
        None => nothing(),
    }
}

/// The sessions that run, each with a way to end it but this one.
fn list(ui: &Ui, hosted: bool, answer: &SessionsAnswer) -> Node {
    let store = ui.store;
    let session = ui.inner.session.borrow();
    let mut entries = el("ul", "leeway-sessions");
    for (place, one) in (1..).zip(&answer.sessions) {
        entries.push(entry(ui, place, one, answer.now));
    }
    let mut parts = vec![
        el("p", "leeway-text")
            .attr("id", LIST)
            .attr("tabindex", "-1")
            .say(ui, "session-list-text"),
        entries,
    ];
    if answer.sessions.iter().all(|one| one.this) {
        parts.push(el("p", "leeway-text").say(ui, "session-list-alone"));
    } else if hosted {
        parts.push(fault(ui, session.elsewhere.fault));
    } else {
        let faults: Vec<Fault> = session
            .elsewhere
            .fault
            .map(|line| Fault {
                field: CODE,
                line: Line::plain(line),
            })
            .into_iter()
            .collect();
        let field = Field {
            id: CODE,
            label: Line::plain("identify-code-label"),
            hint: Some(message(ui, &Line::plain("session-code-hint"))),
            error: fault_of(&faults, CODE),
            value: session.elsewhere.code.clone(),
            mode: "text",
            autocomplete: "off",
            affix: None,
        };
        let typed = move |text, last| {
            // A field that is taken off the page says once more what was in it.
            if let (false, Some(inner)) = (last, store.inner()) {
                inner.session.borrow_mut().elsewhere.code = text;
            }
        };
        parts.push(error_summary(ui, &faults));
        parts.push(field.view(ui, Rc::new(typed)));
        parts.push(el("div", "leeway-buttons").child(button(
            ui,
            "session-sign-out-all-button",
            move || end(store, None),
        )));
    }
    many(parts)
}

/// How a session was made and when, and what to do about it.
fn entry(ui: &Ui, place: i64, one: &RunningSession, now: i64) -> Node {
    let minutes = now.saturating_sub(one.started).max(0) / 60;
    let line = Line::plain(match one.way {
        SessionWay::Letter => "session-list-letter",
        SessionWay::HostPage => "session-list-website",
    })
    .with("number", place)
    .with("count", minutes);
    let words = el("span", "").tell(ui, &line);
    let rest = if one.this {
        el("strong", "").say(ui, "session-list-this")
    } else {
        let store = ui.store;
        let id = one.id.clone();
        // Which one it ends is said with it: there may be several.
        let about = el("span", "leeway-hidden").text(" ").tell(ui, &line);
        el("button", "leeway-link")
            .attr("type", "button")
            .on("click", move |_| end(store, Some(id.clone())))
            .say(ui, "session-list-end-button")
            .child(about)
    };
    el("li", "leeway-sessions__entry").child(words).child(rest)
}

/// Asks which sessions run; `ended` where one has just been ended.
fn look(store: Store, ended: bool) {
    let Some((inner, visit)) = begin(store) else {
        return;
    };
    spawn(async move {
        let reply = ask(&inner, "GET", SESSIONS, None).await;
        if inner.api.visit() == visit {
            settle(store, &inner, read(&reply), ended);
        }
    });
}

fn read(reply: &Reply) -> Option<SessionsAnswer> {
    if reply.status != 200 {
        return None;
    }
    json::from_slice(reply.body.as_bytes(), Limits::bytes(MAX_BYTES)).ok()
}

/// Shows what was answered.
fn settle(store: Store, inner: &Rc<Inner>, answer: Option<SessionsAnswer>, ended: bool) {
    let found = answer.is_some();
    {
        let mut session = inner.session.borrow_mut();
        session.elsewhere.asking = false;
        session.elsewhere.fault = (!found).then_some("session-list-failed");
        if found || ended {
            session.elsewhere.listed = answer;
        }
    }
    store.refresh();
    let line = match (found, ended) {
        (_, true) => "session-list-ended",
        (true, false) => return soon(move || store.focus_field(LIST)),
        (false, false) => "session-list-failed",
    };
    store.say(&Line::plain(line));
    soon(move || store.focus_field(LIST));
}

/// Begins to ask, unless something is on its way, with the number of the visit: an answer
/// that comes after it is nobody's any more.
fn begin(store: Store) -> Option<(Rc<Inner>, u32)> {
    let inner = store.inner()?;
    let busy = core::mem::replace(&mut inner.session.borrow_mut().elsewhere.asking, true);
    let visit = inner.api.visit();
    (!busy).then_some((inner, visit))
}

/// Asks with the token there is.
async fn ask(
    inner: &Rc<Inner>,
    method: &'static str,
    path: &str,
    shown: Option<&EndSessions>,
) -> Reply {
    match inner.api.token() {
        Some(token) => inner.api.about_sessions(&token, method, path, shown).await,
        None => Reply::default(),
    }
}

/// Ends the session `id`, or all where there is none. Who signed in with a letter shows the
/// access code once more; the host page shows who the customer is by another token.
fn end(store: Store, id: Option<String>) {
    let Some((inner, visit)) = begin(store) else {
        return;
    };
    let hosted = inner.api.is_hosted();
    let shown = (!hosted).then(|| EndSessions {
        access_code: Some(inner.session.borrow().elsewhere.code.trim().to_owned()),
    });
    let empty = |shown: &EndSessions| shown.access_code.as_deref() == Some("");
    if shown.as_ref().is_some_and(empty) {
        return refuse(store, &inner, "identify-code-empty");
    }
    spawn(async move {
        let former = inner.api.token();
        if hosted && !inner.api.renew().await {
            if inner.api.visit() == visit {
                refuse(store, &inner, "session-list-failed");
            }
            return;
        }
        let path = match &id {
            Some(id) => [SESSIONS, "/", id].concat(),
            None => SESSIONS.to_owned(),
        };
        let reply = ask(&inner, "DELETE", &path, shown.as_ref()).await;
        // The page has another token: nobody needs the one before.
        if let Some(former) = former.filter(|_| hosted)
            && inner.api.token().as_ref() != Some(&former)
        {
            let api = &inner.api;
            api.about_sessions(&former, "DELETE", "/v1/session", None)
                .await;
        }
        if inner.api.visit() != visit {
            return;
        }
        match (reply.status, &id) {
            (204, None) => session::forget(store, &inner, SignedOut::Everywhere),
            // One that is not there any more has ended.
            (204 | 404, Some(_)) => {
                {
                    let elsewhere = &mut inner.session.borrow_mut().elsewhere;
                    elsewhere.asking = false;
                    elsewhere.code.clear();
                }
                look(store, true);
            }
            (403, _) if !hosted => {
                let ended = reply.code() == "access_code_ended";
                let line = if ended {
                    "identify-code-ended"
                } else {
                    "session-code-wrong"
                };
                refuse(store, &inner, line);
            }
            (429, _) => refuse(store, &inner, "identify-too-many"),
            _ => refuse(store, &inner, "session-list-failed"),
        }
    });
}

/// Says what went wrong, at the field where there is one.
fn refuse(store: Store, inner: &Rc<Inner>, line: &'static str) {
    {
        let elsewhere = &mut inner.session.borrow_mut().elsewhere;
        elsewhere.asking = false;
        elsewhere.fault = Some(line);
    }
    store.refresh();
    if inner.api.is_hosted() {
        store.say(&Line::plain(line));
        soon(move || store.focus_field(LIST));
    } else {
        // What is wrong is read with the field.
        soon(move || store.focus_field(CODE));
    }
}

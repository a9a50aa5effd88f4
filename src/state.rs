//! The one store: the flow, what the customer has typed, and the language; and
//! what is done when the flow asks for it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use js_sys::{Function, Object, Reflect};
use leeway_core::date::Date;
use leeway_core::money::{Currency, Minor};
use leeway_l10n::{
    Bundle, Decimal, Formatter, IntlFormatter, Localizer, Message, NumberShape, format_for,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

use crate::api::{self, Api, File};
use crate::drafts::Drafts;
use crate::flow::{Asked, Command, Event, Flow, Request, Signal, Step, Terms};
use crate::keep::{self, Keeper};
use crate::parts::{Fault, Node, el, nothing};
use crate::reactive::{self, Stored, soon, spawn};
use crate::session::Session;
use crate::words::{FieldId, Figures, Line, kind_code};

/// How long an account is on the screen before the later file is fetched unasked, in
/// milliseconds: longer than the first load takes.
const REST_MS: u32 = 3_000;

/// Whether the part of the widget with the screens after the options is there.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Later {
    /// Nobody has asked for it, or not with success.
    #[default]
    Missing,
    /// It is being fetched.
    Coming,
    /// Its screens can be drawn.
    Here,
    /// It could not be fetched, and a screen of it is to be shown.
    Failed,
}

/// Everything that is not a signal.
pub(crate) struct Inner {
    flow: RefCell<Option<Flow>>,
    pub(crate) drafts: RefCell<Drafts>,
    pub(crate) faults: RefCell<Vec<Fault>>,
    focus: Cell<bool>,
    /// Whether leaving the page is asked about while something is not sent.
    pub(crate) guarded: Cell<bool>,
    keep: RefCell<Option<String>>,
    localizer: RefCell<Localizer>,
    bundles: RefCell<Vec<Arc<Bundle>>>,
    fetching_english: Cell<bool>,
    marked: Cell<bool>,
    rest: Cell<bool>,
    later: Cell<Later>,
    /// Whether a screen that is not there yet is to be shown.
    awaits_later: Cell<bool>,
    /// Whether its heading takes the focus then.
    awaits_focus: Cell<bool>,
    /// The language the loader fetched the first messages of.
    pub(crate) first_lang: String,
    /// The file of the other messages in that language.
    later_file: Option<File>,
    /// When the review screen was drawn last, in milliseconds of the page's life.
    pub(crate) shown_at: Cell<u32>,
    /// Which code was asked for last at a sign-in, by its mark, and when, in milliseconds of
    /// the page's life; empty for none.
    pub(crate) code_asked: RefCell<(String, u32)>,
    pub(crate) api: Rc<Api>,
    pub(crate) mount: HtmlElement,
    level: u8,
    emit: Option<Function>,
    requested: Vec<String>,
    /// The place in the tab's storage for what is kept.
    pub(crate) storage_key: String,
    /// Whether something may be kept that was not taken up yet.
    pub(crate) held: Cell<bool>,
    pub(crate) keeper: RefCell<Keeper>,
    pub(crate) session: RefCell<Session>,
}

/// What a widget is made from.
pub(crate) struct Parts {
    pub(crate) flow: Flow,
    pub(crate) api: Rc<Api>,
    pub(crate) mount: HtmlElement,
    pub(crate) level: u8,
    pub(crate) emit: Option<Function>,
    pub(crate) requested: Vec<String>,
    pub(crate) storage_key: String,
    pub(crate) held: bool,
    pub(crate) lang: String,
    pub(crate) messages: Vec<(String, String)>,
}

/// A handle on the store. Signals say what has to be drawn anew.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    inner: Stored<Inner>,
    /// The whole screen.
    pub(crate) screen: reactive::Signal<u32>,
    /// What changes on a screen.
    pub(crate) detail: reactive::Signal<u32>,
    /// What is around the screen.
    pub(crate) frame: reactive::Signal<u32>,
    /// Whether the ways to reach a person are shown.
    pub(crate) help: reactive::Signal<bool>,
    /// Said when there is a pause.
    pub(crate) polite: reactive::Signal<String>,
}

fn bump(signal: reactive::Signal<u32>) {
    signal.change(|count| *count = count.wrapping_add(1));
}

impl Store {
    /// A store; it ends with [`end`](Self::end).
    pub(crate) fn new(parts: Parts) -> Self {
        let bundles: Vec<_> = parts
            .messages
            .iter()
            .map(|(tag, text)| Arc::new(Bundle::read(tag, text).0))
            .collect();
        let inner = Inner {
            localizer: RefCell::new(localizer(&parts.lang, &bundles, &parts.requested)),
            bundles: RefCell::new(bundles),
            fetching_english: Cell::new(false),
            flow: RefCell::new(Some(parts.flow)),
            drafts: RefCell::default(),
            faults: RefCell::default(),
            focus: Cell::new(false),
            guarded: Cell::new(false),
            keep: RefCell::default(),
            marked: Cell::new(false),
            rest: Cell::new(false),
            later: Cell::default(),
            awaits_later: Cell::new(false),
            awaits_focus: Cell::new(false),
            later_file: parts
                .messages
                .iter()
                .find_map(|(tag, text)| parts.api.later_file(tag, text)),
            first_lang: parts.lang,
            shown_at: Cell::new(0),
            code_asked: RefCell::default(),
            api: parts.api,
            mount: parts.mount,
            level: parts.level,
            emit: parts.emit,
            requested: parts.requested,
            storage_key: parts.storage_key,
            held: Cell::new(parts.held),
            keeper: RefCell::default(),
            session: RefCell::default(),
        };
        Self {
            inner: Stored::new(Rc::new(inner)),
            screen: reactive::Signal::new(),
            detail: reactive::Signal::new(),
            frame: reactive::Signal::new(),
            help: reactive::Signal::new(),
            polite: reactive::Signal::new(),
        }
    }

    /// Forgets everything; from now on the handle stands for nothing.
    pub(crate) fn end(self) {
        for signal in [self.screen, self.detail, self.frame] {
            signal.free();
        }
        self.polite.free();
        self.help.free();
        self.inner.free();
    }

    /// What is behind the handle, until the widget is destroyed.
    pub(crate) fn inner(self) -> Option<Rc<Inner>> {
        self.inner.get()
    }

    /// Tells the flow what happened, and does what it asks for.
    pub(crate) fn send(self, event: Event) {
        let Some(inner) = self.inner() else {
            return;
        };
        // Said while the flow is still in its place to be asked.
        if let Event::Online(online) = event {
            self.say_online(online);
        }
        let mut event = Some(event);
        self.advance(&inner, &mut |flow| match event.take() {
            Some(event) => flow.next(event),
            None => (flow, Vec::new()),
        });
        self.keep();
    }

    /// Keeps what the customer has entered. Before the later file is there nothing can
    /// have been.
    pub(crate) fn keep(self) {
        if self.has_later() {
            keep::keep(self);
        }
    }

    /// Has the flow go on, and does what it asks for.
    pub(crate) fn advance(
        self,
        inner: &Rc<Inner>,
        next: &mut dyn FnMut(Flow) -> (Flow, Vec<Command>),
    ) {
        let Some(flow) = inner.flow.take() else {
            return;
        };
        let before = flow.step();
        let (flow, commands) = next(flow);
        let after = flow.step();
        inner.flow.replace(Some(flow));
        for command in commands {
            self.perform(inner, command, before, after);
        }
    }

    fn perform(self, inner: &Rc<Inner>, command: Command, before: Step, after: Step) {
        match command {
            Command::Ask(request) => self.ask(inner, request),
            Command::RenewToken => {
                let api = Rc::clone(&inner.api);
                spawn(async move {
                    let given = api.renew().await;
                    self.send(Event::Token(given));
                });
            }
            Command::UseToken(token) => inner.api.use_token(Some(token)),
            Command::DropToken => {
                inner.api.forget();
                inner.drafts.take();
                inner.faults.take();
                // Taken up again by whoever can open it.
                inner.keeper.borrow_mut().forget();
                inner.held.set(true);
            }
            Command::DropDrafts => {
                inner.drafts.take();
            }
            Command::Show { focus } => {
                if (before, after) == (Step::Review, Step::Sending) {
                    // The same screen, whose button now waits.
                    self.say(&Line::plain("review-sending-status"));
                    bump(self.detail);
                    return;
                }
                inner.faults.take();
                let signing_in = matches!(after, Step::SecondFactor | Step::Expired);
                if after != Step::Review && after != Step::Sending && !signing_in {
                    let mut drafts = inner.drafts.borrow_mut();
                    drafts.consent = false;
                    drafts.agreed.clear();
                }
                self.help.set(false);
                if after == Step::Tailor && before.is_choosing() {
                    let mut drafts = inner.drafts.borrow_mut();
                    drafts.amount = None;
                    drafts.down = None;
                }
                if after == Step::Loading {
                    self.say(&Line::plain("loader-loading"));
                } else {
                    self.polite.set(String::new());
                }
                inner.focus.set(focus);
                bump(self.frame);
                bump(self.screen);
            }
            Command::Refresh => bump(self.detail),
            Command::Say(id) => self.say(&Line::plain(id)),
            Command::Tell(signal) => tell(inner, &signal),
        }
    }

    fn ask(self, inner: &Rc<Inner>, request: Request) {
        let asked = match &request {
            Request::Account => Asked::Account,
            Request::Policy(_) => Asked::Policy,
            Request::Session(_) => Asked::Session,
            Request::Code { renew, .. } => Asked::Code { renew: *renew },
            Request::Choice { .. } => Asked::Choice,
            Request::Leave { .. } => Asked::Leave,
            Request::Submission { topic, .. } => Asked::Submission(*topic),
            Request::Preferences => Asked::Preferences,
            Request::File { id, .. } => Asked::File(*id),
        };
        let api = Rc::clone(&inner.api);
        spawn(async move {
            if let Some(reply) = api.ask(&request).await {
                self.send(Event::Answered(asked, reply));
            }
        });
    }

    /// Waits for the policy the loader asked for.
    pub(crate) fn await_policy(self) {
        let Some(inner) = self.inner() else {
            return;
        };
        let api = Rc::clone(&inner.api);
        spawn(async move {
            if let Some(reply) = api.early_policy().await {
                self.send(Event::Answered(Asked::Policy, reply));
            }
        });
    }

    /// What `look` finds in what screens are drawn from; `None` once the widget is
    /// destroyed.
    pub(crate) fn look<T>(self, look: impl FnOnce(&Ui, &Flow) -> T) -> Option<T> {
        let (mut look, mut found) = (Some(look), None);
        self.visit(&mut |ui, flow| found = look.take().map(|look| look(ui, flow)));
        found
    }

    #[inline(never)]
    fn visit(self, visit: &mut dyn FnMut(&Ui, &Flow)) {
        let Some(inner) = self.inner() else {
            return;
        };
        let flow = inner.flow.borrow();
        if let Some(flow) = flow.as_ref() {
            visit(&self.ui(&inner, flow), flow);
        }
    }

    /// A part of a screen.
    #[inline(never)]
    pub(crate) fn node(self, draw: fn(&Ui, &Flow) -> Node) -> Node {
        self.look(draw).unwrap_or_else(nothing)
    }

    /// Draws the caller anew with what changes on a screen.
    pub(crate) fn track_detail(self) {
        self.detail.get();
    }

    /// `aria-disabled`: whether a button has to wait.
    pub(crate) fn waits(self, waits: fn(&Flow) -> bool) -> Option<String> {
        let waits = self.look(|_, flow| waits(flow)) == Some(true);
        waits.then(|| "true".to_owned())
    }

    fn ui(self, inner: &Rc<Inner>, flow: &Flow) -> Ui {
        Ui {
            store: self,
            localizer: inner.localizer.borrow().clone(),
            level: inner.level,
            currency: flow.account().map(|answer| answer.account.currency),
            terms: flow.terms().cloned(),
            inner: Rc::clone(inner),
        }
    }

    /// Says something without moving the focus.
    pub(crate) fn say(self, line: &Line) {
        if let Some(text) = self.look(|ui, _| ui.message(line).to_text()) {
            self.polite.set(text);
        }
    }

    fn say_online(self, online: bool) {
        let known = self.look(|_, flow| flow.is_online());
        if known != Some(online) {
            self.say(&Line::plain(if online {
                "frame-online"
            } else {
                "frame-offline-title"
            }));
        }
    }

    /// Shows what is wrong with a form and moves the focus to the list of errors.
    pub(crate) fn refuse(self, faults: Vec<Fault>) {
        if let Some(inner) = self.inner() {
            inner.faults.replace(faults);
            inner.focus.set(true);
            bump(self.screen);
        }
    }

    /// Draws what changes on a screen anew.
    pub(crate) fn refresh(self) {
        bump(self.detail);
    }

    /// Draws the screen anew; the focus stays on the control that has it.
    pub(crate) fn redraw_keeping_focus(self) {
        let Some(inner) = self.inner() else {
            return;
        };
        let active = inner
            .mount
            .get_root_node()
            .dyn_into::<ShadowRoot>()
            .ok()
            .and_then(|root| root.active_element());
        inner.keep.replace(active.map(|element| element.id()));
        bump(self.screen);
    }

    /// After a screen is drawn: moves the focus where it belongs.
    pub(crate) fn settle_focus(self) {
        let Some(inner) = self.inner() else {
            return;
        };
        if let Some(id) = inner.keep.take() {
            soon(move || {
                if let Some(control) = self.find(&id) {
                    focus_on(&control);
                }
            });
        }
        if inner.focus.replace(false) {
            // The screen is in the document once the current task is done.
            soon(move || self.focus());
        }
    }

    /// Moves the focus to the list of errors, or else to the screen's heading.
    pub(crate) fn focus(self) {
        let Some(inner) = self.inner() else {
            return;
        };
        let find = |selector| inner.mount.query_selector(selector).ok().flatten();
        if let Some(target) = find(".leeway-error-summary").or_else(|| find(".leeway-title")) {
            focus_on(&target);
        }
    }

    /// Brings a part of the screen into view, once it is drawn.
    pub(crate) fn reveal(self, id: &'static str) {
        soon(move || {
            if let Some(part) = self.find(id) {
                // No further than needed: beside the form it is in view already.
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                part.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }

    /// Moves the focus to a field and its label into view.
    pub(crate) fn focus_field(self, field: FieldId) {
        if let Some(target) = self.find(field) {
            let label = target.closest(".leeway-field").ok().flatten();
            label.as_ref().unwrap_or(&target).scroll_into_view();
            focus_on(&target);
        }
    }

    /// The element of this id in this widget.
    pub(crate) fn find(self, id: &str) -> Option<Element> {
        let mut selector = String::from("#");
        selector.push_str(id);
        self.inner()?.mount.query_selector(&selector).ok().flatten()
    }

    /// Marks the moment at which offers can first be used.
    pub(crate) fn mark_ready(self) {
        let Some(inner) = self.inner() else {
            return;
        };
        if !inner.marked.replace(true) {
            soon(move || {
                if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
                    let _ = clock.mark("options-ready");
                }
                self.fetch_later();
            });
        }
    }

    /// Whether the screens after the options can be drawn. The caller draws one of them
    /// again when they can, or cannot be fetched.
    pub(crate) fn later(self) -> Later {
        let Some(inner) = self.inner() else {
            return Later::Missing;
        };
        let later = inner.later.get();
        if later != Later::Here || inner.held.get() {
            inner.awaits_later.set(true);
            // Drawn again while it waits, it keeps what it was asked for with.
            let focus = inner.focus.get() || inner.awaits_focus.get();
            inner.awaits_focus.set(focus);
        }
        if later == Later::Missing {
            soon(move || self.fetch_later());
        }
        later
    }

    /// Whether the first screen waits for what may be kept.
    pub(crate) fn holds(self, flow: &Flow) -> bool {
        flow.step() == Step::Balance
            && flow
                .account()
                .is_some_and(|answer| answer.draft_key.is_some())
            && self.inner().is_some_and(|inner| inner.held.get())
    }

    /// Nothing is waited for any more: draws the screen that is to be shown.
    pub(crate) fn release(self, inner: &Inner) {
        if inner.held.replace(false) {
            inner.focus.set(inner.awaits_focus.take());
            bump(self.screen);
        }
    }

    /// Whether parts of a screen that belong to the later file can be drawn; when they
    /// arrive, what changes on a screen is drawn anew.
    pub(crate) fn has_later(self) -> bool {
        self.inner()
            .is_some_and(|inner| inner.later.get() == Later::Here)
    }

    /// Fetches what belongs to the later file once the screen is drawn, because a part of
    /// the screen needs it.
    pub(crate) fn want_later(self) {
        if !self.has_later() {
            soon(move || self.fetch_later());
        }
    }

    /// Fetches the later file soon after an account is on the screen: the way out and the end
    /// of the session are in it, also for whoever goes no further.
    pub(crate) fn fetch_rest(self) {
        if self.inner().is_some_and(|inner| !inner.rest.replace(true)) {
            spawn(async move {
                // What the customer looks at comes first.
                api::sleep(REST_MS).await;
                self.fetch_later();
            });
        }
    }

    /// Fetches the screens after the options, unless they are there or on their way.
    pub(crate) fn fetch_later(self) {
        let Some(inner) = self.inner() else {
            return;
        };
        if matches!(inner.later.get(), Later::Coming | Later::Here) {
            return;
        }
        inner.later.set(Later::Coming);
        spawn(async move {
            let text = inner.api.later(inner.later_file.as_ref()).await;
            let shown = self.look(|_, flow| flow.step().is_later()) == Some(true);
            let awaited = inner.awaits_later.take() && shown;
            inner.later.set(match &text {
                Some(_) => Later::Here,
                None if awaited => Later::Failed,
                None => Later::Missing,
            });
            match text {
                Some(text) => {
                    inner.add_bundle(&inner.first_lang, &text);
                    self.localize(&inner);
                    self.send(Event::LaterArrived);
                    bump(self.detail);
                }
                None => {
                    tell(&inner, &Signal::Error("file-unavailable".to_owned()));
                    self.release(&inner);
                }
            }
            if awaited {
                inner.focus.set(inner.awaits_focus.take());
                bump(self.screen);
            }
        });
    }

    /// Tries again to fetch the screen that is to be shown.
    pub(crate) fn retry_later(self) {
        if let Some(inner) = self.inner() {
            inner.awaits_focus.set(true);
        }
        self.fetch_later();
        bump(self.screen);
    }

    /// Takes messages that have arrived into use.
    fn localize(self, inner: &Inner) {
        let lang = inner.localizer.borrow().lang().to_owned();
        let chosen = localizer(&lang, &inner.bundles.borrow(), &inner.requested);
        inner.localizer.replace(chosen);
    }

    /// Shows the widget in another language; what was entered stays, and so does
    /// the focus. `then` is done afterwards.
    pub(crate) fn switch_language(self, tag: String, then: fn(Self)) {
        let Some(inner) = self.inner() else {
            return;
        };
        let api = Rc::clone(&inner.api);
        let known = inner.bundles.borrow().iter().any(|b| b.lang() == tag);
        spawn(async move {
            let fetched = if known {
                Some(String::new())
            } else {
                api.messages(&tag).await
            };
            match fetched {
                Some(text) => {
                    if !text.is_empty()
                        && let Some(inner) = self.inner()
                    {
                        inner.add_bundle(&tag, &text);
                    }
                    self.speak(&tag);
                }
                None => self.say(&Line::plain("frame-language-unavailable")),
            }
            then(self);
        });
    }

    fn speak(self, tag: &str) {
        let Some(inner) = self.inner() else {
            return;
        };
        let chosen = localizer(tag, &inner.bundles.borrow(), &inner.requested);
        inner.localizer.replace(chosen);
        bump(self.frame);
        bump(self.screen);
        let language = inner.api.language(tag);
        let name = language.map_or(tag, |language| language.name.as_str());
        self.say(&Line::plain("frame-language-changed").with("language", name));
    }

    /// A message is missing in the customer's language: fetches English, which
    /// has them all, and draws anew.
    fn lack(self, inner: &Rc<Inner>) {
        if inner.fetching_english.replace(true) {
            return;
        }
        let api = Rc::clone(&inner.api);
        let inner = Rc::clone(inner);
        spawn(async move {
            tell(&inner, &Signal::Error("missing-translation".to_owned()));
            if let Some(text) = api.messages("en").await {
                inner.add_bundle("en", &text);
                self.localize(&inner);
                bump(self.frame);
                bump(self.screen);
            }
        });
    }

    /// Tells the host page that the customer goes to pay for an arrangement. Whether they
    /// shall be led to the payment page: the host page may take the payment itself.
    pub(crate) fn tell_pay(self, arrangement: &str) -> bool {
        let emit = self.inner().and_then(|inner| inner.emit.clone());
        let Some(emit) = emit else {
            return true;
        };
        let detail = Object::new();
        let _ = Reflect::set(&detail, &"arrangement".into(), &arrangement.into());
        let answer = emit.call2(&JsValue::UNDEFINED, &"pay".into(), &detail);
        !answer.is_ok_and(|answer| answer == JsValue::FALSE)
    }
}

impl Inner {
    fn add_bundle(&self, tag: &str, text: &str) {
        let bundle = Arc::new(Bundle::read(tag, text).0);
        self.bundles.borrow_mut().push(bundle);
    }
}

/// The messages of `tag`, then English where it was fetched, with figures in the
/// customer's own variant of the language.
fn localizer(tag: &str, bundles: &[Arc<Bundle>], requested: &[String]) -> Localizer {
    let chain = [tag, "en"]
        .iter()
        .flat_map(|wanted| {
            bundles
                .iter()
                .filter(move |bundle| bundle.lang() == *wanted)
        })
        .cloned()
        .collect();
    let requested: Vec<&str> = requested.iter().map(String::as_str).collect();
    let formats = format_for(&requested, tag);
    Localizer::new(chain, Rc::new(IntlFormatter::new(&formats)))
}

fn focus_on(target: &Element) {
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        let _ = target.focus();
    }
}

/// Tells the host page something, with nothing personal in it.
fn tell(inner: &Inner, signal: &Signal) {
    let detail = Object::new();
    let set = |name: &str, value: &str| {
        let _ = Reflect::set(&detail, &name.into(), &value.into());
    };
    let name = match signal {
        Signal::Ready => "ready",
        Signal::Step(step) => {
            set("step", step.name());
            "step"
        }
        Signal::Choice { option, kind } => {
            set("option", option);
            set("kind", kind_code(*kind));
            "choice"
        }
        Signal::Error(code) => {
            set("code", code);
            "error"
        }
        Signal::NeedsToken => "needs-token",
    };
    if let Some(emit) = &inner.emit {
        let _ = emit.call2(&JsValue::UNDEFINED, &name.into(), &detail);
    }
}

/// What a screen is drawn with: the language, the currency and the offers as they
/// are now.
pub(crate) struct Ui {
    pub(crate) store: Store,
    pub(crate) terms: Option<Rc<Terms>>,
    pub(crate) inner: Rc<Inner>,
    localizer: Localizer,
    level: u8,
    currency: Option<Currency>,
}

impl Ui {
    /// The tag of the language.
    pub(crate) fn lang(&self) -> &str {
        self.localizer.lang()
    }

    /// The direction of the language.
    pub(crate) fn dir(&self) -> &'static str {
        self.localizer.dir().as_str()
    }

    /// The message in words.
    pub(crate) fn message(&self, line: &Line) -> Message {
        let message = self.localizer.message(line.id, &line.args);
        if !message.faults.is_empty() {
            self.store.lack(&self.inner);
        }
        message
    }

    /// What writes amounts and dates.
    pub(crate) fn figures(&self) -> Figures<'_> {
        Figures::new(self.localizer.formatter(), self.currency)
    }

    /// An amount.
    pub(crate) fn money(&self, amount: Minor) -> String {
        self.figures().money(amount)
    }

    /// A day.
    pub(crate) fn date(&self, date: Date) -> String {
        self.figures().date(date)
    }

    /// A plain number.
    pub(crate) fn count(&self, count: usize) -> String {
        let number = Decimal::from_minor(i64::try_from(count).unwrap_or(i64::MAX), 0);
        self.formatter().number(&number, NumberShape::default())
    }

    fn formatter(&self) -> &dyn Formatter {
        self.localizer.formatter()
    }

    /// The element of a heading so many levels below the widget's first.
    pub(crate) fn heading(&self, below: u8) -> &'static str {
        match self.level.saturating_add(below) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// The screen's heading, which takes the focus when the screen appears.
    pub(crate) fn title(&self, line: &Line) -> Node {
        self.title_as("leeway-title", line)
    }

    /// The screen's heading in other classes.
    pub(crate) fn title_as(&self, class: &'static str, line: &Line) -> Node {
        el(self.heading(0), class)
            .attr("tabindex", "-1")
            .tell(self, line)
    }

    /// What is wrong with the form on the screen.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        self.inner.faults.borrow().clone()
    }
}

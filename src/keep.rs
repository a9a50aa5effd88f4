//! Keeps what the customer has entered while the page is loaded anew: sealed in the tab's
//! storage with a key that only the creditor's side gives, and only to this customer.
//!
//! Sealed by AES-256-GCM of the browser (WebCrypto), each time with a fresh random nonce;
//! the place in the storage and the version of what is in it are sealed along. The key
//! cannot be read back from where the browser keeps it.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event as DomEvent;

use crate::api;
use crate::drafts::Drafts;
use crate::flow::Step;
use crate::flow::kept::{Kept, Switched, TakenUp};
use crate::reactive::spawn;
use crate::screens;
use crate::session;
use crate::state::{Inner, Store};
use crate::words::Line;

/// What is sealed along with every text: of another version nothing is opened.
const LABEL: &str = "leeway kept 1 ";

/// The length of a nonce, in bytes (NIST SP 800-38D, section 8.2).
const NONCE: usize = 12;

/// What is kept, and with which key.
#[derive(Default)]
pub(crate) struct Keeper {
    /// The key as the creditor's side gave it; empty before.
    draft_key: String,
    /// The key as the browser has it; none before what was kept is opened, and where the
    /// browser cannot seal.
    key: Option<JsValue>,
    /// What is sealed last, or on its way there; empty for nothing.
    text: String,
    /// Whether that has still to be sealed.
    waits: bool,
    /// Whether something is being sealed.
    busy: bool,
    /// Whether the storage did not take what was sealed last.
    refused: bool,
    /// The screen on which it is said that something was kept, and how much.
    notice: Option<(Step, TakenUp)>,
    /// The creditor's clock when it was opened, in UTC seconds, and the page's then, in
    /// milliseconds.
    opened: (i64, u32),
    /// What listens to the fields.
    listeners: Vec<Closure<dyn FnMut(DomEvent)>>,
}

impl Keeper {
    /// Forgets the key and what it was for; what is sealed stays.
    pub(crate) fn forget(&mut self) {
        *self = Self {
            listeners: core::mem::take(&mut self.listeners),
            ..Self::default()
        };
    }

    /// The creditor's time, to ten minutes: each change of it is sealed anew.
    fn now(&self) -> i64 {
        let (then, since) = self.opened;
        let minutes = i64::from(api::now_ms().saturating_sub(since) / 600_000) * 10;
        then.saturating_add(minutes * 60)
    }

    /// Whether what was entered last is kept.
    pub(crate) const fn keeps(&self) -> bool {
        self.key.is_some() && !self.busy && !self.waits && !self.refused
    }

    /// The screen on which it is said that something was kept, and how much.
    pub(crate) const fn notice(&self) -> Option<(Step, TakenUp)> {
        self.notice
    }
}

/// Keeps what is entered now; the first time it takes up what was kept before.
#[inline(never)]
pub(crate) fn keep(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    session::follow(store);
    let draft_key = store.look(|_, flow| flow.draft_key().map(str::to_owned));
    let Some(draft_key) = draft_key.flatten() else {
        return;
    };
    if inner.keeper.borrow().draft_key == draft_key {
        return save(store, &inner);
    }
    {
        let mut keeper = inner.keeper.borrow_mut();
        keeper.forget();
        keeper.draft_key.clone_from(&draft_key);
        if keeper.listeners.is_empty() {
            keeper.listeners = listen(store, &inner);
        }
    }
    spawn(open(store, draft_key));
}

/// Has every change of a field kept.
fn listen(store: Store, inner: &Inner) -> Vec<Closure<dyn FnMut(DomEvent)>> {
    let mut listeners = Vec::new();
    for name in ["input", "change"] {
        let listener = Closure::<dyn FnMut(DomEvent)>::new(move |_| store.keep());
        let function = listener.as_ref().unchecked_ref();
        let _ = inner.mount.add_event_listener_with_callback(name, function);
        listeners.push(listener);
    }
    listeners
}

/// Takes up what was kept, where this key opens it. What it does not open is another
/// customer's, or of another version, and goes.
async fn open(store: Store, draft_key: String) {
    let Some(place) = store.inner().map(|inner| inner.storage_key.clone()) else {
        return;
    };
    let key = import(&draft_key).await.ok();
    let sealed = storage("getItem", &[&place.as_str().into()]);
    let sealed = sealed.ok().and_then(|sealed| sealed.as_string());
    let text = match (&key, &sealed) {
        (Some(key), Some(sealed)) => unseal(key, sealed, &place).await,
        _ => None,
    };
    let Some(inner) = store.inner() else {
        return;
    };
    if inner.keeper.borrow().draft_key != draft_key {
        // Meanwhile it is somebody else's turn.
        return;
    }
    let now = store.look(|_, flow| flow.account().map(|answer| answer.now));
    let now = now.flatten().unwrap_or_default();
    let kept = text.and_then(|text| Kept::read(&text, now));
    if key.is_some() && kept.is_none() && sealed.is_some() {
        let _ = storage("removeItem", &[&place.as_str().into()]);
    }
    {
        let mut keeper = inner.keeper.borrow_mut();
        keeper.key = key;
        keeper.opened = (now, api::now_ms());
    }
    store.release(&inner);
    if let Some(kept) = kept {
        take_up(store, &inner, kept);
    }
    save(store, &inner);
}

fn take_up(store: Store, inner: &Rc<Inner>, mut kept: Kept) {
    let languages: Vec<String> = inner
        .api
        .languages
        .iter()
        .map(|language| language.tag.clone())
        .collect();
    let mut taken_up = TakenUp::Nothing;
    store.advance(inner, &mut |flow| {
        let (flow, commands, how) = flow.take_up(&mut kept, &languages);
        taken_up = how;
        (flow, commands)
    });
    if taken_up == TakenUp::Nothing {
        return;
    }
    // After the screen was shown: what is typed on it is dropped where it is come to anew.
    let language = kept.language(&inner.first_lang).map(str::to_owned);
    inner.drafts.replace(kept.drafts);
    screens::follow_typed(store);
    let step = store.look(|_, flow| flow.step());
    inner.keeper.borrow_mut().notice = step.map(|step| (step, taken_up));
    store.refresh();
    match language {
        Some(language) => store.switch_language(language, announce),
        None => announce(store),
    }
}

/// Says that something was kept.
fn announce(store: Store) {
    let notice = store
        .inner()
        .and_then(|inner| inner.keeper.borrow().notice());
    if let Some((_, taken_up)) = notice {
        store.say(&Line::plain(title(taken_up)));
    }
}

/// The message that says how much was kept.
pub(crate) const fn title(taken_up: TakenUp) -> &'static str {
    match taken_up {
        TakenUp::Partly => "kept-partly",
        TakenUp::Nothing | TakenUp::Whole => "kept-whole",
    }
}

/// Forgets what was entered, on the screen and where it is kept.
pub(crate) fn start_over(store: Store) {
    let Some(inner) = store.inner() else {
        return;
    };
    inner.drafts.replace(Drafts::default());
    inner.keeper.borrow_mut().notice = None;
    store.advance(&inner, &mut |flow| flow.start_over());
    store.refresh();
    save(store, &inner);
}

/// Takes what is kept out of the storage; the widget must have been made to forget it before.
pub(crate) fn remove(inner: &Inner) {
    let _ = storage("removeItem", &[&inner.storage_key.as_str().into()]);
    inner.held.set(false);
}

/// Has what is entered now sealed and kept, once what is on its way is.
fn save(store: Store, inner: &Rc<Inner>) {
    let entered = store.look(|ui, flow| {
        if flow.record().is_some() {
            inner.drafts.borrow_mut().forget_choice();
        }
        let left = inner.keeper.borrow().notice.map(|(step, _)| step) != Some(flow.step());
        let switched = (ui.lang() != inner.first_lang).then(|| Switched {
            from: inner.first_lang.clone(),
            to: ui.lang().to_owned(),
        });
        let now = inner.keeper.borrow().now();
        let kept = flow.keep(&inner.drafts.borrow(), switched, now);
        (kept.and_then(|kept| kept.text()).unwrap_or_default(), left)
    });
    let Some((text, left)) = entered else {
        return;
    };
    let mut keeper = inner.keeper.borrow_mut();
    if left && keeper.notice.take().is_some() {
        store.refresh();
    }
    if keeper.key.is_none() || keeper.text == text {
        return;
    }
    keeper.text = text;
    keeper.waits = true;
    if !keeper.busy {
        keeper.busy = true;
        spawn(write(store));
    }
}

/// Seals what waits for it, until nothing does.
async fn write(store: Store) {
    loop {
        let Some(inner) = store.inner() else {
            return;
        };
        let next = {
            let mut keeper = inner.keeper.borrow_mut();
            let next = keeper.key.clone().filter(|_| keeper.waits);
            keeper.waits = false;
            keeper.busy = next.is_some();
            next.map(|key| (key, keeper.text.clone()))
        };
        let Some((key, text)) = next else {
            return;
        };
        let place = inner.storage_key.clone();
        drop(inner);
        let written = if text.is_empty() {
            storage("removeItem", &[&place.as_str().into()])
        } else {
            let sealed = seal(&key, &text, &place).await;
            // Ended by the host page, or by a customer who signed out: nothing is to be left.
            if store
                .inner()
                .is_none_or(|inner| inner.session.borrow().signed_out().is_some())
            {
                return;
            }
            match sealed {
                Ok(sealed) => storage("setItem", &[&place.as_str().into(), &sealed.into()]),
                Err(error) => Err(error),
            }
        };
        if let Some(inner) = store.inner() {
            inner.keeper.borrow_mut().refused = written.is_err();
        }
    }
}

/// Calls a method of the tab's storage, which may be switched off.
fn storage(method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let storage = web_sys::window().and_then(|window| window.session_storage().ok()?);
    let storage: JsValue = storage.ok_or(JsValue::UNDEFINED)?.into();
    call(&storage, method, arguments)
}

/// Calls a method by its name: what few browsers' pages need has no glue code of its own,
/// which would be downloaded with the first screens.
pub(crate) fn call(
    this: &JsValue,
    method: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(this, &method.into())?.dyn_into()?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    method.apply(this, &list)
}

/// Calls a method of WebCrypto and waits for its answer. Browsers have it on secure
/// pages only.
async fn subtle(method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let subtle = Reflect::get(window.crypto()?.as_ref(), &"subtle".into())?;
    let answer = call(&subtle, method, arguments)?;
    JsFuture::from(Promise::resolve(&answer)).await
}

fn object(members: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object.into())
}

/// The key in the browser's keeping, which gives it to nobody.
async fn import(draft_key: &str) -> Result<JsValue, JsValue> {
    let key = object(&[
        ("kty", &"oct".into()),
        ("k", &draft_key.into()),
        ("alg", &"A256GCM".into()),
    ])?;
    let uses = Array::new();
    uses.push(&"encrypt".into());
    uses.push(&"decrypt".into());
    subtle(
        "importKey",
        &[
            &"jwk".into(),
            &key,
            &"AES-GCM".into(),
            &JsValue::FALSE,
            &uses,
        ],
    )
    .await
}

fn algorithm(nonce: &[u8], place: &str) -> Result<JsValue, JsValue> {
    let along = [LABEL, place].concat();
    object(&[
        ("name", &"AES-GCM".into()),
        ("iv", &Uint8Array::from(nonce)),
        ("additionalData", &Uint8Array::from(along.as_bytes())),
    ])
}

/// Nonce and sealed text, as base64.
async fn seal(key: &JsValue, text: &str, place: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let mut bytes = vec![0; NONCE];
    window
        .crypto()?
        .get_random_values_with_u8_array(&mut bytes)?;
    let algorithm = algorithm(&bytes, place)?;
    let text = Uint8Array::from(text.as_bytes());
    let sealed = subtle("encrypt", &[&algorithm, key, &text]).await?;
    bytes.extend(Uint8Array::new(&sealed).to_vec());
    let bytes: String = bytes.into_iter().map(char::from).collect();
    let text = call(&window, "btoa", &[&bytes.into()])?;
    text.as_string().ok_or(JsValue::UNDEFINED)
}

/// The text that was sealed; `None` where this key does not open it.
async fn unseal(key: &JsValue, sealed: &str, place: &str) -> Option<String> {
    let window = web_sys::window()?;
    let bytes = call(&window, "atob", &[&sealed.into()]).ok()?;
    let bytes: Option<Vec<u8>> = bytes
        .as_string()?
        .chars()
        .map(|byte| u8::try_from(byte).ok())
        .collect();
    let bytes = bytes?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
    let algorithm = algorithm(nonce, place).ok()?;
    let sealed = Uint8Array::from(sealed);
    let text = subtle("decrypt", &[&algorithm, key, &sealed]).await.ok()?;
    String::from_utf8(Uint8Array::new(&text).to_vec()).ok()
}

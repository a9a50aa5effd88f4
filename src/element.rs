//! The contract with the loader: what it hands over, and what it can ask for
//! (`src/loader.js` lists both).

use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use leeway_core::trust::Trust;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, PageTransitionEvent, Window};

use crate::api::{self, Api};
use crate::app;
use crate::flow::{Event, Flow};
use crate::reactive::Effect;
use crate::state::{Parts, Store};

/// A widget that runs.
#[wasm_bindgen]
pub struct Handle {
    store: Store,
    api: Rc<Api>,
    mount: HtmlElement,
    /// Everything that is drawn.
    view: Option<Rc<Effect>>,
    listeners: Vec<Listener>,
}

/// What listens to the window, and to which event.
type Listener = (&'static str, Closure<dyn FnMut(web_sys::Event)>);

/// Starts a widget inside `mount`.
#[wasm_bindgen]
#[must_use]
pub fn start(mount: HtmlElement, boot: &JsValue) -> Handle {
    let get = |name: &str| Reflect::get(boot, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let text = |name: &str| get(name).as_string().unwrap_or_default();
    let api = Rc::new(Api::new(boot));
    let creditor = text("creditor");
    // Without usable pins nothing verifies, and the customer is told so.
    let trust = Trust::from_slice(text("trust").as_bytes()).unwrap_or_default();
    let level = get("headingLevel").as_f64().unwrap_or(2.0);
    let parts = Parts {
        flow: Flow::new(&creditor, trust, api.is_hosted()),
        api: Rc::clone(&api),
        mount: mount.clone(),
        level: level as u8,
        emit: get("emit").dyn_into().ok(),
        requested: Array::from(&get("requestedLangs"))
            .iter()
            .filter_map(|tag| tag.as_string())
            .collect(),
        storage_key: text("storageKey"),
        held: get("held").as_bool() == Some(true),
        lang: text("lang"),
        messages: messages(&get("messages")),
    };

    let store = Store::new(parts);
    let page = mount.clone();
    let view = Effect::run(Box::new(move || app::view(store).draw(&page)));
    let mut handle = Handle {
        store,
        api,
        mount,
        view: Some(view),
        listeners: Vec::new(),
    };
    handle.listen("online", move |_| store.send(Event::Online(true)));
    handle.listen("offline", move |_| store.send(Event::Online(false)));
    handle.listen("pagehide", move |_| store.send(Event::Hidden));
    handle.listen("pageshow", move |event| {
        let event: Option<PageTransitionEvent> = event.dyn_into().ok();
        if event.is_some_and(|event| event.persisted()) {
            store.send(Event::Started);
        }
    });
    handle.listen("visibilitychange", move |_| store.keep());
    store.await_policy();
    store.send(Event::Started);
    if !api::is_online() {
        store.send(Event::Online(false));
    }
    handle
}

#[wasm_bindgen]
impl Handle {
    /// Moves the focus to the heading of the screen.
    pub fn focus(&self) {
        self.store.focus();
    }

    /// Ends the widget: its requests, its listeners, and what it knew.
    pub fn destroy(&mut self) {
        self.api.stop();
        if let Some(window) = web_sys::window() {
            for (name, listener) in self.listeners.drain(..) {
                let _ = window
                    .remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            }
        }
        self.mount.set_text_content(None);
        self.view = None;
        self.store.end();
    }
}

impl Handle {
    fn listen(&mut self, name: &'static str, handler: impl FnMut(web_sys::Event) + 'static) {
        let handler: Box<dyn FnMut(web_sys::Event)> = Box::new(handler);
        let listener = Closure::wrap(handler);
        let window: Option<Window> = web_sys::window();
        if let Some(window) = window {
            let function: &Function = listener.as_ref().unchecked_ref();
            if window
                .add_event_listener_with_callback(name, function)
                .is_ok()
            {
                self.listeners.push((name, listener));
            }
        }
    }
}

/// The message files the loader fetched.
fn messages(files: &JsValue) -> Vec<(String, String)> {
    let Some(files) = files.dyn_ref::<Object>() else {
        return Vec::new();
    };
    Object::entries(files)
        .iter()
        .filter_map(|entry| {
            let entry = Array::from(&entry);
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        })
        .collect()
}

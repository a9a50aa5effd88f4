//! The creditor's API, as seen from the browser: one request at a time, each
//! with a time-out, asked again as [`crate::retry`] allows.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise, Reflect};
use leeway_core::json;
use leeway_core::wire::EndSessions;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AddEventListenerOptions, ReferrerPolicy, RequestCache, RequestCredentials,
    RequestInit, Response,
};

use crate::flow::submission::Topic;
use crate::flow::{Reply, Request};
use crate::retry;

/// A language the widget can be shown in.
#[derive(Clone)]
pub(crate) struct Language {
    /// Its tag.
    pub(crate) tag: String,
    /// What its speakers call it.
    pub(crate) name: String,
    /// The messages up to the options.
    messages: File,
}

impl Language {
    /// The file of the messages after the options, which the first message of `text`, the
    /// file of those before, names with its hash. It lies beside that file.
    fn later(&self, text: &str) -> Option<File> {
        let mut lines = text.lines();
        let name = lines.next()?.strip_prefix("later-file=")?;
        let integrity = lines.next()?.strip_prefix(".integrity=")?;
        let (folder, _) = self.messages.url.rsplit_once('/')?;
        Some(File {
            url: [folder, "/", name].concat(),
            integrity: integrity.to_owned(),
        })
    }
}

/// One of the widget's own files, and the hash it has to have.
#[derive(Clone)]
pub(crate) struct File {
    url: String,
    integrity: String,
}

impl File {
    fn of(object: &JsValue) -> Self {
        Self {
            url: text(object, "url"),
            integrity: text(object, "integrity"),
        }
    }

    async fn text(&self) -> Option<String> {
        let init = RequestInit::new();
        init.set_credentials(RequestCredentials::Omit);
        init.set_integrity(&self.integrity);
        let window = web_sys::window()?;
        let response = window.fetch_with_str_and_init(&self.url, &init);
        let response: Response = JsFuture::from(response).await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        let text = JsFuture::from(response.text().ok()?).await.ok()?;
        text.as_string()
    }
}

/// How to reach the API, and the token it is asked with. The token is in memory
/// only.
pub(crate) struct Api {
    base: String,
    provider: Option<Function>,
    token: RefCell<Option<String>>,
    /// Raised with every token.
    token_number: Cell<u32>,
    stopped: Cell<bool>,
    /// Raised whenever the customer is forgotten: an answer that was asked for before
    /// that is nobody's any more.
    visit: Cell<u32>,
    running: RefCell<Vec<AbortController>>,
    early_account: RefCell<Option<Promise>>,
    early_token: RefCell<Option<Promise>>,
    early_policy: RefCell<Option<Promise>>,
    later: Option<Function>,
    /// Files the customer chose, by their numbers.
    files: RefCell<Vec<JsValue>>,
    pub(crate) languages: Vec<Language>,
}

/// One try.
struct Try {
    reply: Reply,
    retry_after_s: Option<u32>,
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

impl Api {
    /// What the loader says about the API, with what it asked for already.
    pub(crate) fn new(boot: &JsValue) -> Self {
        let promise = |name| RefCell::new(get(boot, name).dyn_into().ok());
        let languages = js_sys::Array::from(&get(boot, "languages"));
        Self {
            base: text(boot, "api"),
            provider: get(boot, "tokenProvider").dyn_into().ok(),
            token: RefCell::default(),
            token_number: Cell::new(0),
            stopped: Cell::new(false),
            visit: Cell::new(0),
            running: RefCell::default(),
            early_account: promise("account"),
            early_token: promise("token"),
            early_policy: promise("policy"),
            later: get(boot, "later").dyn_into().ok(),
            files: RefCell::default(),
            languages: languages
                .iter()
                .map(|language| Language {
                    tag: text(&language, "tag"),
                    name: text(&language, "name"),
                    messages: File::of(&language),
                })
                .collect(),
        }
    }

    /// Whether the host page logs the customer in.
    pub(crate) fn is_hosted(&self) -> bool {
        self.provider.is_some()
    }

    /// Ends every request; nothing is asked from then on.
    pub(crate) fn stop(&self) {
        self.stopped.set(true);
        self.forget();
    }

    /// Forgets the token and ends every request; answers about the customer are dropped.
    pub(crate) fn forget(&self) {
        self.use_token(None);
        self.files.take();
        self.visit.set(self.visit.get().wrapping_add(1));
        for controller in self.running.take() {
            controller.abort();
        }
    }

    /// Keeps a file of the device until the customer is forgotten; the answer is its number.
    pub(crate) fn keep_file(&self, file: JsValue) -> u32 {
        let mut files = self.files.borrow_mut();
        files.push(file);
        u32::try_from(files.len() - 1).unwrap_or(u32::MAX)
    }

    /// Sets or forgets the token.
    pub(crate) fn use_token(&self, token: Option<String>) {
        self.token.replace(token);
        self.token_number
            .set(self.token_number.get().wrapping_add(1));
    }

    /// The token.
    pub(crate) fn token(&self) -> Option<String> {
        self.token.borrow().clone()
    }

    /// Which visit it is: raised whenever the customer is forgotten.
    pub(crate) fn visit(&self) -> u32 {
        self.visit.get()
    }

    /// Which token it is, by its number.
    pub(crate) fn token_number(&self) -> u32 {
        self.token_number.get()
    }

    /// Asks once about the sessions of the customer of `token`, with `method`, `path` and
    /// what shows once more who asks. Status 0 where no answer came.
    ///
    /// Never inlined, as all that arrives with the screens after the options.
    #[inline(never)]
    pub(crate) async fn about_sessions(
        &self,
        token: &str,
        method: &'static str,
        path: &str,
        shown: Option<&EndSessions>,
    ) -> Reply {
        let address = [self.base.as_str(), path].concat();
        let answer = async {
            let controller = AbortController::new()?;
            let init = RequestInit::new();
            init.set_method(method);
            init.set_signal(Some(&controller.signal()));
            init.set_credentials(RequestCredentials::Omit);
            init.set_cache(RequestCache::NoStore);
            init.set_referrer_policy(ReferrerPolicy::NoReferrer);
            // Goes on where the page is left right away.
            Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE)?;
            let headers = web_sys::Headers::new()?;
            headers.set("authorization", &["Bearer ", token].concat())?;
            if let Some(bytes) = shown.and_then(|shown| json::to_vec(shown).ok()) {
                headers.set("content-type", "application/json")?;
                let body = String::from_utf8(bytes).unwrap_or_default();
                init.set_body(&JsValue::from_str(&body));
            }
            init.set_headers(&headers);
            let deadline = Deadline::start(&controller, retry::TRY_MS);
            let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
            let answer = JsFuture::from(window.fetch_with_str_and_init(&address, &init)).await;
            deadline.clear();
            let response: Response = answer?.dyn_into()?;
            let body = JsFuture::from(response.text()?).await?;
            Ok::<_, JsValue>(Reply {
                status: response.status(),
                body: body.as_string().unwrap_or_default(),
            })
        };
        answer.await.unwrap_or_default()
    }

    /// Asks the host page for a token.
    pub(crate) async fn renew(&self) -> bool {
        let visit = self.visit.get();
        let token = match &self.provider {
            Some(provider) => match provider.call0(&JsValue::UNDEFINED) {
                // A provider may answer at once or later.
                Ok(answer) => JsFuture::from(Promise::resolve(&answer)).await.ok(),
                Err(_) => None,
            },
            None => None,
        };
        if self.visit.get() != visit {
            return false;
        }
        let token = token.and_then(|token| token.as_string());
        let given = token.is_some();
        self.use_token(token);
        given
    }

    /// The policy the loader asked for.
    pub(crate) async fn early_policy(&self) -> Option<Reply> {
        let promise = self.early_policy.take()?;
        Some(early(promise).await)
    }

    /// Asks, again where that can help; `None` once the widget is destroyed, and where the
    /// answer would be about a customer who was forgotten meanwhile.
    pub(crate) async fn ask(&self, request: &Request) -> Option<Reply> {
        let visit = self.visit.get();
        let reply = self.ask_until_answered(request, visit).await?;
        let private = !matches!(request, Request::Policy(_));
        (!private || self.visit.get() == visit).then_some(reply)
    }

    async fn ask_until_answered(&self, request: &Request, visit: u32) -> Option<Reply> {
        if matches!(request, Request::Account)
            && let Some(promise) = self.early_account.take()
        {
            let reply = early(promise).await;
            if let Some(promise) = self.early_token.take() {
                let token = JsFuture::from(promise).await.ok();
                self.use_token(token.and_then(|token| token.as_string()));
            }
            if !retry::is_transient(reply.status, false) {
                return Some(reply);
            }
        }
        if needs_token(request) && self.token.borrow().is_none() && !self.renew().await {
            return Some(Reply {
                status: 401,
                body: String::new(),
            });
        }
        let mut tries = 0;
        let mut since = now_ms();
        loop {
            let private = !matches!(request, Request::Policy(_));
            if self.stopped.get() || (private && self.visit.get() != visit) {
                return None;
            }
            if !is_online() {
                self.online_again().await;
                // Waiting for the network is not waiting for the server.
                since = now_ms();
                continue;
            }
            tries += 1;
            let Try {
                reply,
                retry_after_s,
            } = self.once(request).await;
            let again = retry::is_transient(reply.status, retry_after_s.is_some())
                && match request {
                    // Each may send a message: where no answer came, once more is enough.
                    // Asking again after a 429 would only use up more of the tries allowed.
                    Request::Session(_) => match reply.status {
                        0 => tries < 2,
                        status => status != 429,
                    },
                    // What became of a code the customer decides, who may have it already.
                    Request::Code { .. } => false,
                    _ => true,
                };
            if !again {
                return Some(reply);
            }
            if reply.status == 0 && !is_online() {
                continue;
            }
            let spent = now_ms().saturating_sub(since);
            match retry::wait_ms(tries, spent, retry_after_s, random()) {
                Some(wait) => sleep(wait).await,
                None => return Some(reply),
            }
        }
    }

    async fn once(&self, request: &Request) -> Try {
        let nothing = Try {
            reply: Reply::default(),
            retry_after_s: None,
        };
        let Ok(controller) = AbortController::new() else {
            return nothing;
        };
        let deadline = Deadline::start(
            &controller,
            match request {
                Request::File { .. } => retry::FILE_MS,
                _ => retry::TRY_MS,
            },
        );
        self.running.borrow_mut().push(controller.clone());
        let outcome = self.fetch(request, &controller).await;
        deadline.clear();
        let done: &JsValue = controller.as_ref();
        self.running.borrow_mut().retain(|other| {
            let other: &JsValue = other.as_ref();
            other != done
        });
        outcome.unwrap_or(nothing)
    }

    async fn fetch(&self, request: &Request, controller: &AbortController) -> Result<Try, JsValue> {
        let mut address = self.base.clone();
        let init = RequestInit::new();
        init.set_signal(Some(&controller.signal()));
        init.set_credentials(RequestCredentials::Omit);
        init.set_cache(RequestCache::NoStore);
        init.set_referrer_policy(ReferrerPolicy::NoReferrer);
        let headers = web_sys::Headers::new()?;
        let mut method = "POST";
        let (path, key, body) = match request {
            Request::Account => ("/v1/account", None, None),
            Request::Policy(digest) => {
                // An immutable address: any cache may answer.
                init.set_cache(RequestCache::Default);
                address.push_str("/v1/policies/");
                (&*digest.to_string(), None, None)
            }
            Request::Session(session) => {
                let bytes = json::to_vec(session).unwrap_or_default();
                let body = String::from_utf8(bytes).unwrap_or_default();
                ("/v1/sessions", None, Some(JsValue::from_str(&body)))
            }
            Request::Code { path, body, .. } => (*path, None, Some(JsValue::from_str(body))),
            Request::Choice { key, body } => {
                ("/v1/choices", Some(key), Some(JsValue::from_str(body)))
            }
            Request::Leave { key, body } => (
                "/v1/arrangements/leave",
                Some(key),
                Some(JsValue::from_str(body)),
            ),
            Request::Submission { topic, key, body } => {
                if *topic == Topic::Preferences {
                    method = "PUT";
                }
                (path(*topic), Some(key), Some(JsValue::from_str(body)))
            }
            Request::Preferences => (path(Topic::Preferences), None, None),
            Request::File { reference, key, id } => {
                address.push_str(path(Topic::Dispute));
                address.push('/');
                address.push_str(reference);
                // The browser says which type it is.
                let files = self.files.borrow();
                let file = files.get(*id as usize).cloned().unwrap_or_default();
                ("/files", Some(key), Some(file))
            }
        };
        address.push_str(path);
        if let Some(key) = key {
            headers.set("idempotency-key", key)?;
        }
        if let Some(body) = body {
            init.set_method(method);
            if !matches!(request, Request::File { .. }) {
                headers.set("content-type", "application/json")?;
            }
            init.set_body(&body);
        }
        // A sign-in ends the session before.
        if !matches!(request, Request::Policy(_))
            && let Some(token) = &*self.token.borrow()
        {
            let mut value = String::from("Bearer ");
            value.push_str(token);
            headers.set("authorization", &value)?;
        }
        init.set_headers(&headers);
        let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
        let response = JsFuture::from(window.fetch_with_str_and_init(&address, &init)).await?;
        let response: Response = response.dyn_into()?;
        let retry_after_s = response
            .headers()
            .get("retry-after")?
            .and_then(|seconds| seconds.parse().ok());
        let body = JsFuture::from(response.text()?).await?;
        Ok(Try {
            reply: Reply {
                status: response.status(),
                body: body.as_string().unwrap_or_default(),
            },
            retry_after_s,
        })
    }

    pub(crate) fn language(&self, tag: &str) -> Option<&Language> {
        self.languages.iter().find(|language| language.tag == tag)
    }

    /// All messages of a language, compared with the hash the loader carries and the one
    /// it leads to.
    pub(crate) async fn messages(&self, tag: &str) -> Option<String> {
        let language = self.language(tag)?;
        let mut text = language.messages.text().await?;
        let later = language.later(&text)?;
        text.push_str(&later.text().await?);
        Some(text)
    }

    /// The file of the messages after the options, for the messages before them.
    pub(crate) fn later_file(&self, tag: &str, text: &str) -> Option<File> {
        self.language(tag)?.later(text)
    }

    /// Fetches what the screens after the options need, and returns the messages in `file`.
    pub(crate) async fn later(&self, file: Option<&File>) -> Option<String> {
        // Both are on their way at once.
        let code = self.later.as_ref()?.call0(&JsValue::UNDEFINED).ok()?;
        let text = file?.text().await?;
        JsFuture::from(Promise::resolve(&code)).await.ok()?;
        Some(text)
    }

    /// Waits until the device is online, or the widget is destroyed.
    async fn online_again(&self) {
        let Ok(controller) = AbortController::new() else {
            return;
        };
        self.running.borrow_mut().push(controller.clone());
        let promise = Promise::new(&mut |resolve, _| {
            let options = AddEventListenerOptions::new();
            options.set_once(true);
            if let Some(window) = web_sys::window() {
                let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
                    "online", &resolve, &options,
                );
            }
            let _ = controller
                .signal()
                .add_event_listener_with_callback("abort", &resolve);
        });
        let _ = JsFuture::from(promise).await;
    }
}

/// Whether a request is about the customer who is signed in.
const fn needs_token(request: &Request) -> bool {
    !matches!(
        request,
        Request::Policy(_) | Request::Session(_) | Request::Code { .. }
    )
}

/// Where what the customer says goes.
const fn path(topic: Topic) -> &'static str {
    match topic {
        Topic::Dispute => "/v1/disputes",
        Topic::Proposal => "/v1/proposals",
        Topic::Callback => "/v1/callbacks",
        Topic::Preferences => "/v1/preferences",
        Topic::Feedback => "/v1/feedback",
    }
}

/// An answer the loader asked for.
async fn early(promise: Promise) -> Reply {
    let Ok(answer) = JsFuture::from(promise).await else {
        return Reply::default();
    };
    let status = get(&answer, "status").as_f64().unwrap_or_default();
    Reply {
        // Statuses are small whole numbers.
        status: status as u16,
        body: text(&answer, "body"),
    }
}

/// Ends a try that takes too long.
struct Deadline(Option<i32>);

impl Deadline {
    fn start(controller: &AbortController, ms: i32) -> Self {
        let abort: Option<Function> = get(controller, "abort").dyn_into().ok();
        let timer = abort.zip(web_sys::window()).and_then(|(abort, window)| {
            let abort = abort.bind0(controller);
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&abort, ms)
                .ok()
        });
        Self(timer)
    }

    fn clear(self) {
        if let (Some(timer), Some(window)) = (self.0, web_sys::window()) {
            window.clear_timeout_with_handle(timer);
        }
    }
}

/// A pause.
pub(crate) async fn sleep(ms: u32) {
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Milliseconds since the page was opened.
pub(crate) fn now_ms() -> u32 {
    let clock = web_sys::window().and_then(|window| window.performance());
    // 49 days fit; a page does not live longer.
    clock.map_or(0, |clock| clock.now() as u32)
}

/// Whether the device is online, as far as the browser knows.
pub(crate) fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// A number from 0 to 2^31; for spreading retries, not for secrets.
fn random() -> u32 {
    (js_sys::Math::random() * 2_147_483_648.0) as u32
}

/// A new version 4 UUID. `crypto.randomUUID` exists only in secure contexts.
pub(crate) fn uuid() -> Option<String> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let mut bytes = [0_u8; 16];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(uuid_of(bytes))
}

/// RFC 9562 section 5.4.
fn uuid_of(mut bytes: [u8; 16]) -> String {
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut text = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for nibble in [byte >> 4, byte & 0x0f] {
            text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
    }
    text
}

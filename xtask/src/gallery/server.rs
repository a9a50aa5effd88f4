//! The gallery's pages: one address per state, each visit with a widget that speaks to
//! the real API through this server, which replaces the answers a state asks for.
//!
//! | address | what it is |
//! |---|---|
//! | `/gallery/` | every state, grouped by screen |
//! | `/gallery/<state>` | one state; `lang`, `theme`, `industry` and `width` say how |
//! | `/visit/<number>/…` | what the page of one visit asks for |

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path as UrlPath, Query, State as Shared};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get, post};
use serde::Deserialize;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::states::{Alteration, State};
use super::visit::Visit;
use super::{index, plan, states};
use crate::dist::Manifest;
use crate::host::{self, Csp, WidgetFile};
use crate::world::World;

const PAGE: &str = include_str!("page.html");
const PLAYER: &str = include_str!("player.js");
const STYLES: &str = include_str!("gallery.css");

/// What a customer can perceive of the widget: a script that ends with the means to ask.
pub const PERCEIVE: &str = include_str!("perceive.js");

/// What the gallery shows and where.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen; port 0 takes any free one.
    pub listen: SocketAddr,
    /// The folder `dist` wrote.
    pub dist: PathBuf,
    /// Keys, documents and database of the API.
    pub world: World,
    /// Address of the API, without a slash at the end.
    pub api: String,
}

/// A running gallery; it ends when this is dropped.
#[derive(Debug)]
pub struct Gallery {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Gallery {
    /// Address without a path: `http://127.0.0.1:7083`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where a state is.
    #[must_use]
    pub fn address(&self, state: &State, industry: &str, lang: &str, theme: &str) -> String {
        format!(
            "{}/gallery/{}?lang={lang}&theme={theme}&industry={industry}",
            self.origin(),
            state.name
        )
    }
}

impl Drop for Gallery {
    fn drop(&mut self) {
        // Answers that are held back never end by themselves.
        self.task.abort();
    }
}

/// How a state is looked at; also what the links of the index keep.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Look {
    #[serde(default = "english")]
    pub(super) lang: String,
    #[serde(default = "automatic")]
    pub(super) theme: String,
    #[serde(default)]
    pub(super) industry: Option<String>,
    #[serde(default)]
    pub(super) width: Option<u32>,
}

fn english() -> String {
    "en".to_owned()
}

fn automatic() -> String {
    "auto".to_owned()
}

#[derive(Debug)]
struct Inner {
    config: Config,
    host_key: String,
    manifest: Manifest,
    widget: HashMap<String, Arc<WidgetFile>>,
    agent: ureq::Agent,
    visits: Mutex<Vec<Arc<Visit>>>,
}

impl Inner {
    fn visit(&self, number: usize) -> Option<Arc<Visit>> {
        let visits = self.visits.lock().unwrap_or_else(PoisonError::into_inner);
        visits.get(number).cloned()
    }
}

/// Starts the gallery inside the running tokio runtime.
///
/// # Errors
/// When the widget has not been built, the list of states contradicts itself or the
/// address is taken.
pub async fn serve(config: Config) -> Result<Gallery> {
    states::all()?;
    let manifest = Manifest::read(&config.dist)?;
    let widget = host::widget_files(&manifest, &config.dist)?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let address = listener.local_addr()?;
    let inner = Inner {
        host_key: config.world.host_key()?,
        manifest,
        widget,
        agent: ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(30)))
            .build()
            .new_agent(),
        visits: Mutex::default(),
        config,
    };
    let router = Router::new()
        .route("/", get(|| async { Redirect::permanent("/gallery/") }))
        .route("/gallery.css", get(styles))
        .route("/gallery/", get(every_state))
        .route("/gallery/{state}", get(one_state))
        .route("/visit/{number}/token", get(token))
        .route("/visit/{number}/pay/{amount}", post(pay))
        .route("/visit/{number}/widget/{file}", get(widget_file))
        .route("/visit/{number}/api/{*path}", any(pass))
        .with_state(Arc::new(inner));
    let task = tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            eprintln!("the gallery failed: {error}");
        }
    });
    Ok(Gallery { address, task })
}

async fn styles() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLES).into_response()
}

async fn every_state(Query(look): Query<Look>) -> Response {
    match index::page(&look) {
        Ok(html) => answer(&html, &Csp::strict("'self'").with("frame-src", &["'self'"])),
        Err(error) => failed(&error),
    }
}

async fn one_state(
    Shared(inner): Shared<Arc<Inner>>,
    UrlPath(name): UrlPath<String>,
    Query(look): Query<Look>,
) -> Response {
    let Ok(state) = states::find(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // A customer is imported with the `leeway` command, which takes its time.
    let made = tokio::task::spawn_blocking(move || open(&inner, state, &look)).await;
    match made {
        Ok(Ok((html, csp))) => answer(&html, &csp),
        Ok(Err(error)) => failed(&error),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Begins a visit and writes its page.
fn open(inner: &Inner, state: &'static State, look: &Look) -> Result<(String, Csp)> {
    let (number, visit) = {
        let mut visits = inner.visits.lock().unwrap_or_else(PoisonError::into_inner);
        let number = visits.len();
        // Made inside, because two at a time would wait for the same database.
        let industry = look.industry.as_deref();
        let visit = Arc::new(Visit::begin(&inner.config.world, state, industry, number)?);
        visits.push(Arc::clone(&visit));
        (number, visit)
    };
    let base = format!("/visit/{number}");
    let plan = plan::plan(state, visit.business(), visit.entry(), &look.lang, &base)?;
    let mut csp = Csp::strict("'self'").with("frame-ancestors", &["'self'"]);
    if state.without_wasm {
        csp = csp.without("script-src", "'wasm-unsafe-eval'");
    }
    let player = format!(
        "function perceive() {{\n{PERCEIVE}\nreturn {{ root, all, named, spoken, tidy }};\n}}\n{PLAYER}"
    );
    let widget = format!("{base}/widget/");
    let html = PAGE
        .replace(
            "<!-- leeway-widget -->",
            &inner.manifest.script_tag(&widget, Some("{{nonce}}")),
        )
        .replace("{{api}}", &format!("{base}/api"))
        .replace("{{creditor}}", visit.business().creditor)
        .replace("{{state}}", &state.name)
        .replace("{{lang}}", &index::escaped(&look.lang))
        .replace("{{theme}}", &index::escaped(&look.theme))
        // Nothing in it may end the script element it stands in.
        .replace("{{plan}}", &plan.to_string().replace('<', "\\u003c"))
        .replace("{{player}}", &player);
    Ok((html, csp))
}

fn answer(html: &str, csp: &Csp) -> Response {
    let Some(nonce) = host::random_nonce() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    (
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
            (header::CONTENT_SECURITY_POLICY, csp.header(&nonce)),
            (header::CACHE_CONTROL, "no-store".to_owned()),
            (header::REFERRER_POLICY, "no-referrer".to_owned()),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        ],
        html.replace("{{nonce}}", &nonce),
    )
        .into_response()
}

fn failed(error: &anyhow::Error) -> Response {
    (StatusCode::BAD_REQUEST, format!("{error:#}\n")).into_response()
}

/// What a host's back end does once it knows who is logged in.
async fn token(Shared(inner): Shared<Arc<Inner>>, UrlPath(number): UrlPath<usize>) -> Response {
    let Some(visit) = inner.visit(number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let asked = tokio::task::spawn_blocking(move || {
        let creditor = visit.business().creditor;
        let reference = &visit.entry().reference;
        host::issue_token(&inner.config.api, &inner.host_key, creditor, reference)
    });
    match asked.await {
        Ok(Ok(token)) => ([(header::CACHE_CONTROL, "no-store")], token).into_response(),
        Ok(Err(error)) => failed(&error),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The creditor books a payment.
async fn pay(
    Shared(inner): Shared<Arc<Inner>>,
    UrlPath((number, amount)): UrlPath<(usize, i64)>,
) -> Response {
    let Some(visit) = inner.visit(number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let booked =
        tokio::task::spawn_blocking(move || visit.record_payment(&inner.config.world, amount));
    match booked.await {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(error)) => failed(&error),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn widget_file(
    Shared(inner): Shared<Arc<Inner>>,
    UrlPath((number, name)): UrlPath<(usize, String)>,
    headers: HeaderMap,
) -> Response {
    let visit = inner.visit(number);
    let missing = visit.and_then(|visit| visit.state().missing.clone());
    let is_missing = missing.is_some_and(|missing| name.starts_with(&missing));
    match inner.widget.get(&name).filter(|_| !is_missing) {
        Some(file) => file.answer(&headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Passes a request of the widget on to the API, or answers as the state wants it.
async fn pass(
    Shared(inner): Shared<Arc<Inner>>,
    UrlPath((number, path)): UrlPath<(usize, String)>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(visit) = inner.visit(number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let asked = format!("{method} /{path}");
    let alterations = visit.state().alterations();
    let mut flip = false;
    let mut instead = None;
    for alteration in alterations {
        if !asked.starts_with(&alteration.request) {
            continue;
        }
        if alteration.hold {
            return std::future::pending().await;
        }
        if let Some(status) = alteration.status {
            let problem = problem(status, alteration);
            if !alteration.pass {
                return problem;
            }
            instead = Some(problem);
        }
        flip = alteration.flip;
    }
    // What belongs to all visits together is only read.
    let reads = method == Method::GET || asked == "POST /v1/sessions";
    if !reads && !visit.state().has_own_customer() {
        let name = &visit.state().name;
        eprintln!("the state `{name}` changes something and has no customer of its own: {asked}");
        return StatusCode::FORBIDDEN.into_response();
    }

    let query = uri.query().map(|query| format!("?{query}"));
    let query = query.unwrap_or_default();
    let mut request = ureq::http::Request::builder()
        .method(method.as_str())
        .uri(format!("{}/{path}{query}", inner.config.api));
    for name in [
        "accept",
        "authorization",
        "content-type",
        "idempotency-key",
        "if-none-match",
    ] {
        if let Some(value) = headers.get(name) {
            request = request.header(name, value);
        }
    }
    let Ok(request) = request.body(body.to_vec()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let agent = inner.agent.clone();
    let asked = tokio::task::spawn_blocking(move || -> Result<_> {
        let mut answer = agent.run(request)?;
        let body = answer.body_mut().read_to_vec()?;
        Ok((answer, body))
    });
    let Ok(Ok((answer, mut body))) = asked.await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    if let Some(instead) = instead {
        return instead;
    }
    if flip {
        let middle = body.len() / 2;
        if let Some(letter) = body.get_mut(middle) {
            // Another letter of the same alphabet.
            *letter = if *letter == b'A' { b'B' } else { b'A' };
        }
    }
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = answer.status();
    for (name, value) in answer.headers() {
        let of_the_connection = [
            header::CONNECTION,
            header::CONTENT_LENGTH,
            header::TRANSFER_ENCODING,
        ];
        if !of_the_connection.contains(name) {
            response.headers_mut().append(name, value.clone());
        }
    }
    response
}

/// An answer in place of the API's: as the state says, or in the form of the API's own
/// problems (RFC 9457).
fn problem(status: u16, alteration: &Alteration) -> Response {
    let kind = |kind| [(header::CONTENT_TYPE, kind)];
    if let Some(body) = &alteration.body {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        return (status, kind("application/json"), body.to_string()).into_response();
    }
    let code = alteration.code.as_deref().unwrap_or("altered");
    let problem = json!({
        "code": code,
        "type": format!("about:blank#{code}"),
        "title": "Answered by the gallery.",
        "status": status,
    });
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = kind("application/problem+json");
    (status, headers, problem.to_string()).into_response()
}

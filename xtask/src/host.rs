//! The fictional businesses' own web server: their pages, the widget's files
//! and the one back-end call every host has to write, `session-token`.
//!
//! Every page is answered under the strictest content security policy a host
//! can have ([`Csp::strict`]), so that a widget needing more fails here first.
//!
//! Inside a page these words are replaced:
//!
//! | in the page | becomes |
//! |---|---|
//! | `<!-- leeway-widget -->` | the script tag with `integrity` and nonce |
//! | `{{api}}` | address of the creditor API |
//! | `{{creditor}}` | id of the business |
//! | `{{nonce}}` | the nonce of this answer, for scripts of the page itself |

use std::collections::HashMap;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path as UrlPath, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::bench;
use crate::dist::Manifest;
use crate::examples::Entry;

/// Where the widget's files are served.
const WIDGET_PATH: &str = "/widget/";

/// What a page server shows and where.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen; port 0 takes any free one.
    pub listen: SocketAddr,
    /// The folder `dist` wrote.
    pub dist: PathBuf,
    /// One entry per business.
    pub sites: Vec<Site>,
    /// Address of the creditor API, without a slash at the end.
    pub api: String,
    /// The secret a business proves itself with when it asks the API for a
    /// customer's token; it never reaches a page.
    pub host_key: String,
    /// The policy every page is answered with.
    pub csp: Csp,
}

/// The pages of one business.
#[derive(Debug, Clone)]
pub struct Site {
    /// First part of its addresses: `healthcare`.
    pub path: String,
    /// The id of the business as a creditor.
    pub creditor: String,
    /// The folder with `index.html` and what belongs to it.
    pub folder: PathBuf,
    /// Its customers, as its own systems know them.
    pub customers: Vec<Entry>,
}

/// A content security policy, directive by directive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Csp {
    directives: Vec<(String, Vec<String>)>,
}

/// Stands for the nonce of one answer inside a [`Csp`].
const NONCE: &str = "'nonce-{{nonce}}'";

impl Csp {
    /// The strictest policy a host with the widget inline can have; `api` is
    /// the origin of the creditor API.
    #[must_use]
    pub fn strict(api: &str) -> Self {
        let directive = |name: &str, sources: &[&str]| {
            (
                name.to_owned(),
                sources.iter().map(|source| (*source).to_owned()).collect(),
            )
        };
        Self {
            directives: vec![
                directive("default-src", &["'none'"]),
                directive("script-src", &[NONCE, "'wasm-unsafe-eval'"]),
                directive("connect-src", &["'self'", api]),
                directive("style-src", &["'self'"]),
                directive("img-src", &["'self'"]),
                directive("base-uri", &["'none'"]),
                directive("form-action", &["'none'"]),
                directive("frame-ancestors", &["'none'"]),
                directive("require-trusted-types-for", &["'script'"]),
                directive("trusted-types", &["'none'"]),
            ],
        }
    }

    /// The same policy without one source, for tests of what then happens.
    #[must_use]
    pub fn without(mut self, directive: &str, source: &str) -> Self {
        for (name, sources) in &mut self.directives {
            if name == directive {
                sources.retain(|there| there != source);
            }
        }
        self
    }

    /// The same policy with one directive set to `sources`.
    #[must_use]
    pub fn with(mut self, directive: &str, sources: &[&str]) -> Self {
        self.directives.retain(|(name, _)| name != directive);
        self.directives.push((
            directive.to_owned(),
            sources.iter().map(|source| (*source).to_owned()).collect(),
        ));
        self
    }

    /// The header's value for one answer.
    pub(crate) fn header(&self, nonce: &str) -> String {
        self.directives
            .iter()
            .map(|(name, sources)| format!("{name} {}", sources.join(" ")))
            .collect::<Vec<_>>()
            .join("; ")
            .replace("{{nonce}}", nonce)
    }
}

/// A running page server; it ends when this is dropped or [`Host::stop`] is called.
#[derive(Debug)]
pub struct Host {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<std::io::Result<()>>,
}

impl Host {
    /// Address without a path: `http://127.0.0.1:7081`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves one more page, at `/page/<name>`, with the words in it replaced.
    pub fn publish(&self, name: &str, page: Page) {
        if let Ok(mut pages) = self.shared.pages.write() {
            pages.insert(name.to_owned(), page);
        }
    }

    /// Ends the server after the answers under way.
    ///
    /// # Errors
    /// When the server had failed.
    pub async fn stop(mut self) -> Result<()> {
        if let Some(stop) = self.stop.take() {
            // A server that has ended already needs no message.
            let _ = stop.send(());
        }
        self.task
            .await
            .context("the page server panicked")?
            .context("the page server failed")
    }
}

/// A page made up by a test or the benchmark.
#[derive(Debug, Clone)]
pub struct Page {
    /// The HTML before its words are replaced.
    pub html: String,
    /// The policy it is answered with.
    pub csp: Csp,
    /// The creditor `{{creditor}}` stands for.
    pub creditor: String,
}

#[derive(Debug)]
struct Shared {
    config: Config,
    manifest: Manifest,
    widget: HashMap<String, Arc<WidgetFile>>,
    pages: RwLock<HashMap<String, Page>>,
}

/// A file of the widget, compressed once at the start as a CDN would.
#[derive(Debug)]
pub(crate) struct WidgetFile {
    kind: &'static str,
    plain: Vec<u8>,
    brotli: Vec<u8>,
    gzip: Vec<u8>,
}

impl WidgetFile {
    /// Reads and compresses a file. Compressing takes seconds, and a test program
    /// starts a server for each test, so each content is compressed once per process.
    pub(crate) fn read(path: &Path) -> Result<Arc<Self>> {
        static KNOWN: Mutex<Vec<Arc<WidgetFile>>> = Mutex::new(Vec::new());
        let plain = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
        let kind = media_type(path).unwrap_or("application/octet-stream");
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = known
            .iter()
            .find(|file| file.kind == kind && file.plain == plain)
        {
            return Ok(Arc::clone(file));
        }
        let file = Arc::new(Self {
            kind,
            brotli: bench::brotli(&plain)?,
            gzip: bench::gzip(&plain)?,
            plain,
        });
        known.push(Arc::clone(&file));
        Ok(file)
    }

    /// The file as the browser that asks can take it.
    pub(crate) fn answer(&self, asked: &HeaderMap) -> Response {
        let (coding, bytes) = if accepts(asked, "br") {
            (Some("br"), &self.brotli)
        } else if accepts(asked, "gzip") {
            (Some("gzip"), &self.gzip)
        } else {
            (None, &self.plain)
        };
        let mut response = Response::new(Body::from(bytes.clone()));
        let headers = response.headers_mut();
        for (name, value) in [
            (header::CONTENT_TYPE, self.kind),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            (header::VARY, "accept-encoding"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            // `integrity` on another origin needs CORS; the files hold no secrets.
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        headers.insert(
            "cross-origin-resource-policy",
            HeaderValue::from_static("cross-origin"),
        );
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        response
    }
}

/// The files of a widget by their names.
pub(crate) fn widget_files(
    manifest: &Manifest,
    dist: &Path,
) -> Result<HashMap<String, Arc<WidgetFile>>> {
    let read = |name: &String| Ok((name.clone(), WidgetFile::read(&dist.join(name))?));
    manifest.files.iter().map(|file| read(&file.name)).collect()
}

/// Starts the page server inside the running tokio runtime.
///
/// # Errors
/// When the widget has not been built into `config.dist`, or the address is taken.
pub async fn serve(config: Config) -> Result<Host> {
    let manifest = Manifest::read(&config.dist)?;
    let widget = widget_files(&manifest, &config.dist)?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let address = listener.local_addr()?;
    let shared = Arc::new(Shared {
        config,
        manifest,
        widget,
        pages: RwLock::default(),
    });
    let router = Router::new()
        .route("/", get(directory))
        .route("/widget/{name}", get(widget_file))
        .route("/page/{name}", get(published))
        .route(
            "/{site}",
            get(|UrlPath(site): UrlPath<String>| async move {
                Redirect::permanent(&format!("/{site}/"))
            }),
        )
        .route("/{site}/", get(site_index))
        .route("/{site}/pay", get(site_payment))
        .route("/{site}/session-token", get(session_token))
        .route("/{site}/{file}", get(site_file))
        .with_state(Arc::clone(&shared));
    let (stop, stopped) = oneshot::channel::<()>();
    let task = tokio::spawn(async move {
        axum::serve(listener, router)
            .with_graceful_shutdown(async {
                // Dropping the handle ends the server as well.
                let _ = stopped.await;
            })
            .await
    });
    Ok(Host {
        address,
        shared,
        stop: Some(stop),
        task,
    })
}

async fn directory(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    let links: String = shared
        .config
        .sites
        .iter()
        .map(|site| format!("<li><a href=\"/{0}/\">{0}</a></li>\n", site.path))
        .collect();
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Leeway demo</title>\n<h1>Leeway demo</h1>\n<ul>\n{links}</ul>\n</html>\n"
    );
    page(&shared, &headers, &html, "", &shared.config.csp)
}

async fn site_index(
    State(shared): State<Arc<Shared>>,
    UrlPath(site): UrlPath<String>,
    headers: HeaderMap,
) -> Response {
    site_page(&shared, &site, "index.html", &headers)
}

/// Where a business takes payments, if it shows that.
async fn site_payment(
    State(shared): State<Arc<Shared>>,
    UrlPath(site): UrlPath<String>,
    headers: HeaderMap,
) -> Response {
    site_page(&shared, &site, "pay.html", &headers)
}

fn site_page(shared: &Shared, site: &str, file: &str, headers: &HeaderMap) -> Response {
    let Some(site) = find(shared, site) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match fs::read_to_string(site.folder.join(file)) {
        Ok(html) => page(shared, headers, &html, &site.creditor, &shared.config.csp),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn published(
    State(shared): State<Arc<Shared>>,
    UrlPath(name): UrlPath<String>,
    headers: HeaderMap,
) -> Response {
    let found = shared
        .pages
        .read()
        .ok()
        .and_then(|pages| pages.get(&name).cloned());
    match found {
        Some(found) => page(&shared, &headers, &found.html, &found.creditor, &found.csp),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn find<'a>(shared: &'a Shared, path: &str) -> Option<&'a Site> {
    shared.config.sites.iter().find(|site| site.path == path)
}

fn page(shared: &Shared, asked: &HeaderMap, html: &str, creditor: &str, csp: &Csp) -> Response {
    let Some(nonce) = random_nonce() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let html = html
        .replace(
            "<!-- leeway-widget -->",
            &shared.manifest.script_tag(WIDGET_PATH, Some(&nonce)),
        )
        .replace("{{api}}", &shared.config.api)
        .replace("{{creditor}}", creditor)
        .replace("{{nonce}}", &nonce);
    let mut response = (
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
            (header::CONTENT_SECURITY_POLICY, csp.header(&nonce)),
            (header::CACHE_CONTROL, "no-store".to_owned()),
            (header::REFERRER_POLICY, "no-referrer".to_owned()),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        ],
        html.clone(),
    )
        .into_response();
    if accepts(asked, "gzip")
        && let Ok(smaller) = bench::gzip(html.as_bytes())
    {
        *response.body_mut() = Body::from(smaller);
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}

fn accepts(asked: &HeaderMap, coding: &str) -> bool {
    asked
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|list| list.split(',').any(|part| part.trim() == coding))
}

/// 128 bits nobody can guess, from the operating system.
pub(crate) fn random_nonce() -> Option<String> {
    use std::io::Read as _;
    let mut bytes = [0_u8; 16];
    fs::File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut bytes))
        .ok()?;
    Some(URL_SAFE_NO_PAD.encode(bytes))
}

/// A file beside a page: only the kinds a page refers to, never the example's data.
async fn site_file(
    State(shared): State<Arc<Shared>>,
    UrlPath((site, name)): UrlPath<(String, String)>,
) -> Response {
    let plain = !name.starts_with('.') && !name.contains(['/', '\\']);
    let found = find(&shared, &site).filter(|_| plain).and_then(|site| {
        let path = site.folder.join(&name);
        let kind = media_type(&path).filter(|kind| !kind.contains("html"))?;
        Some((kind, fs::read(&path).ok()?))
    });
    match found {
        Some((kind, bytes)) => (
            [
                (header::CONTENT_TYPE, kind),
                (header::CACHE_CONTROL, "no-cache"),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            ],
            bytes,
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn media_type(path: &Path) -> Option<&'static str> {
    Some(match path.extension()?.to_str()? {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webp" => "image/webp",
        _ => return None,
    })
}

async fn widget_file(
    State(shared): State<Arc<Shared>>,
    UrlPath(name): UrlPath<String>,
    headers: HeaderMap,
) -> Response {
    match shared.widget.get(&name) {
        Some(file) => file.answer(&headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Debug, Deserialize)]
struct WhichCustomer {
    customer: String,
}

/// The business's own back end: it knows who is logged in (here: whoever the
/// page says) and asks the API for a short-lived token for that customer.
async fn session_token(
    State(shared): State<Arc<Shared>>,
    UrlPath(site): UrlPath<String>,
    Query(which): Query<WhichCustomer>,
) -> Response {
    let Some((creditor, reference)) = find(&shared, &site).and_then(|site| {
        let known = |entry: &&Entry| entry.customer == which.customer;
        let entry = site.customers.iter().find(known)?;
        Some((site.creditor.clone(), entry.reference.clone()))
    }) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let asked = tokio::task::spawn_blocking(move || {
        issue_token(
            &shared.config.api,
            &shared.config.host_key,
            &creditor,
            &reference,
        )
    });
    match asked.await {
        Ok(Ok(token)) => (
            [
                (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
                (header::CACHE_CONTROL, "no-store"),
            ],
            token,
        )
            .into_response(),
        Ok(Err(error)) => {
            eprintln!("session-token: {error:#}");
            StatusCode::BAD_GATEWAY.into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Asks the API for a token for one account, as a business does after login.
///
/// # Errors
/// When the API cannot be reached or does not grant one.
pub fn issue_token(api: &str, host_key: &str, creditor: &str, reference: &str) -> Result<String> {
    let body = json!({ "creditor": creditor, "reference": reference }).to_string();
    let agent = ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(10)))
        .build()
        .new_agent();
    let mut answer = agent
        .post(format!("{api}/v1/host-sessions"))
        .header("authorization", format!("Bearer {host_key}"))
        .header("content-type", "application/json")
        .send(body)
        .context("asking for a session")?;
    let text = answer.body_mut().read_to_string()?;
    let answer: Value = serde_json::from_str(&text).context("the answer is not JSON")?;
    answer
        .get("token")
        .and_then(Value::as_str)
        .map(str::to_owned)
        .context("the answer holds no token")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policy_loses_exactly_the_source_taken_away() {
        let strict = Csp::strict("http://127.0.0.1:7080");
        let header = strict.header("abc");
        assert!(
            header.contains("script-src 'nonce-abc' 'wasm-unsafe-eval';"),
            "{header}"
        );
        let without = strict
            .without("script-src", "'wasm-unsafe-eval'")
            .header("abc");
        assert!(without.contains("script-src 'nonce-abc';"), "{without}");
        assert!(
            without.contains("connect-src 'self' http://127.0.0.1:7080;"),
            "{without}"
        );
    }
}

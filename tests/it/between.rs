//! Someone between the widget and the API: passes everything on, listens, and
//! interferes where a test asks for it.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A choice as it left the widget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Posted {
    pub(crate) token: String,
    pub(crate) key: String,
    pub(crate) body: String,
}

#[derive(Debug, Default)]
struct Orders {
    /// What to answer instead of a policy.
    policy: Option<Vec<u8>>,
    /// What an account answer names, and what it is to name instead.
    digest: Option<[String; 2]>,
    /// Whether choices are kept back and answered with 503.
    hold_choices: bool,
    /// What the addresses end with whose answers are lost on the way back.
    loses: Option<&'static str>,
    posted: Vec<Posted>,
}

#[derive(Debug)]
struct Shared {
    api: String,
    agent: ureq::Agent,
    orders: Mutex<Orders>,
}

impl Shared {
    fn orders(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The one between; it ends with its runtime.
#[derive(Debug)]
pub(crate) struct Between {
    address: SocketAddr,
    shared: Arc<Shared>,
    _task: JoinHandle<()>,
}

impl Between {
    /// Listens on a free port and passes requests on to `api`.
    pub(crate) async fn start(api: String) -> Self {
        let shared = Arc::new(Shared {
            api,
            agent: ureq::Agent::config_builder()
                .http_status_as_error(false)
                .timeout_global(Some(Duration::from_secs(30)))
                .build()
                .new_agent(),
            orders: Mutex::default(),
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(pass).with_state(Arc::clone(&shared));
        let task = tokio::spawn(async move {
            axum::serve(listener, router).await.unwrap();
        });
        Self {
            address,
            shared,
            _task: task,
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers every request for a policy with these bytes.
    pub(crate) fn replace_policy(&self, token: Vec<u8>) {
        self.shared.orders().policy = Some(token);
    }

    /// Answers every request for a policy with these bytes, as if the server had put them
    /// into force: its account answers name `digests[1]` where they named `digests[0]`.
    pub(crate) fn put_into_force(&self, token: Vec<u8>, digests: [String; 2]) {
        let mut orders = self.shared.orders();
        orders.policy = Some(token);
        orders.digest = Some(digests);
    }

    /// Keeps choices back from now on.
    pub(crate) fn hold_choices(&self, hold: bool) {
        self.shared.orders().hold_choices = hold;
    }

    /// Passes what is posted to addresses with this end on, and loses every answer from
    /// now on; `None` loses none.
    pub(crate) fn lose_answers(&self, end: Option<&'static str>) {
        self.shared.orders().loses = end;
    }

    /// The first choice the widget sends, as soon as it has.
    pub(crate) fn wait_for_choice(&self) -> Posted {
        self.wait_for_choices(1).swap_remove(0)
    }

    /// Every choice the widget has sent, as soon as there are so many.
    pub(crate) fn wait_for_choices(&self, count: usize) -> Vec<Posted> {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            let posted = self.posted();
            if posted.len() >= count {
                return posted;
            }
            assert!(Instant::now() < deadline, "no choice was sent");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Every choice the widget has sent, those kept back included.
    pub(crate) fn posted(&self) -> Vec<Posted> {
        self.shared.orders().posted.clone()
    }
}

async fn pass(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let header = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let origin = header("origin");
    let mut refused = None;
    if method == Method::GET && path.starts_with("/v1/policies/") {
        refused = shared
            .orders()
            .policy
            .clone()
            .map(|token| (StatusCode::OK, token));
    }
    if method == Method::POST && path == "/v1/choices" {
        let mut orders = shared.orders();
        orders.posted.push(Posted {
            token: header("authorization").replacen("Bearer ", "", 1),
            key: header("idempotency-key"),
            body: String::from_utf8_lossy(&body).into_owned(),
        });
        if orders.hold_choices {
            refused = Some((StatusCode::SERVICE_UNAVAILABLE, Vec::new()));
        }
    }
    if let Some((status, body)) = refused {
        return (
            status,
            [(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin)],
            body,
        )
            .into_response();
    }

    let mut request = ureq::http::Request::builder()
        .method(method.as_str())
        .uri(format!("{}{path}", shared.api));
    for (name, value) in &headers {
        // These belong to one connection, not to the message.
        if ![
            header::HOST,
            header::CONNECTION,
            header::CONTENT_LENGTH,
            header::ACCEPT_ENCODING,
        ]
        .contains(name)
        {
            request = request.header(name, value);
        }
    }
    let request = request.body(body.to_vec()).unwrap();
    let agent = shared.agent.clone();
    let answer = tokio::task::spawn_blocking(move || {
        let mut answer = agent.run(request).ok()?;
        let body = answer.body_mut().read_to_vec().ok()?;
        Some((answer, body))
    });
    let Ok(Some((answer, body))) = answer.await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let lost = shared.orders().loses.is_some_and(|end| path.ends_with(end));
    if lost && method == Method::POST {
        return (
            StatusCode::BAD_GATEWAY,
            [(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin)],
        )
            .into_response();
    }
    let digest = (path == "/v1/account").then(|| shared.orders().digest.clone());
    let body = match digest.flatten() {
        Some([named, instead]) => String::from_utf8_lossy(&body)
            .replace(&named, &instead)
            .into_bytes(),
        None => body,
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = answer.status();
    for (name, value) in answer.headers() {
        if ![
            header::CONNECTION,
            header::CONTENT_LENGTH,
            header::TRANSFER_ENCODING,
        ]
        .contains(name)
        {
            response.headers_mut().append(name, value.clone());
        }
    }
    response
}

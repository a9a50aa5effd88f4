//! A small creditor to test with: keys, a policy, two customers, a server.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use leeway_core::answers::Answers;
use leeway_core::json::{Decode, Limits};
use leeway_core::option::Params;
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, PinnedKey, Role, SignedDocument as _, SigningKey, Trust, Verified, Verifier, sign,
};
use leeway_core::wire::{AccountAnswer, Choice, SessionAnswer};
use leeway_creditor::{
    Attempts, Config, Database, FailPoint, FixedClock, HostKey, Imported, Published, ReceiptKeys,
    Server,
};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, SqliteConnection};
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

/// 2026-11-20T15:00:00Z, ten in the morning in New York.
pub(crate) const NOW: i64 = 1_795_186_800;
pub(crate) const DAY: i64 = 86_400;
pub(crate) const CREDITOR: &str = "mercy-vale";
pub(crate) const AUDIENCE: &str = "mercy-vale:patients:test";
pub(crate) const HOST_KEY: &str = "a-host-key-of-forty-three-characters-or-more";
pub(crate) const ORIGIN: &str = "https://www.mercy-vale.example";
/// Reference and access code of the customer most tests are about, and of another.
pub(crate) const ANA: (&str, &str) = ("MV-204417", "K7QM-4TXZ");
pub(crate) const BEN: (&str, &str) = ("MV-198002", "P2HC-9WRD");

pub(crate) struct World {
    folder: tempfile::TempDir,
    pub(crate) clock: Arc<FixedClock>,
    runtime: Runtime,
    running: Option<(SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>)>,
    attempts: Attempts,
}

pub(crate) fn policy_key() -> SigningKey {
    SigningKey::from_seed(&[1; 32])
}

pub(crate) fn receipt_key() -> SigningKey {
    SigningKey::from_seed(&[2; 32])
}

pub(crate) fn trust() -> Trust {
    let mut trust = Trust::new();
    trust.add_issuer(CREDITOR, AUDIENCE).unwrap();
    for (key, role) in [(policy_key(), Role::Policy), (receipt_key(), Role::Receipt)] {
        let pinned = PinnedKey::new(
            key.public(),
            Alg::Ed25519,
            vec![role],
            NOW - 365 * DAY,
            NOW + 365 * DAY,
        );
        trust.add_key(CREDITOR, pinned.unwrap()).unwrap();
    }
    trust
}

fn receipt_keys() -> ReceiptKeys {
    let mut keys = ReceiptKeys::new();
    keys.insert(CREDITOR, receipt_key(), &trust()).unwrap();
    keys
}

/// The policy of most tests, for a test to change before it is signed.
pub(crate) fn policy() -> Value {
    json!({
        "v": 1,
        "iss": CREDITOR,
        "aud": AUDIENCE,
        "iat": NOW - DAY,
        "nbf": NOW - DAY,
        "exp": NOW + 29 * DAY,
        "epoch": 1,
        "version": 7,
        "creditor": {
            "name": "Mercy Vale Hospital",
            "contact": {
                "phone": "+1 555 0100",
                "hours": { "en": "Monday to Friday, 8 to 6", "es": "De lunes a viernes, de 8 a 18" }
            }
        },
        "currency": "USD",
        "time_zone": "America/New_York",
        "languages": ["en", "es"],
        "first_payment": { "min_days": 1, "max_days": 45, "suggested_days": 14 },
        "options": [
            {
                "id": "full",
                "kind": { "pay_in_full": { "within_days": 14, "tiers": [
                    { "until": "2026-12-31", "discount_percent": "10" }
                ] } },
                "if_missed": "missed",
                "agreement": "agreed"
            },
            {
                "id": "plan",
                "kind": { "instalments": {
                    "frequencies": ["monthly", "fortnightly"],
                    "counts": { "min": 2, "max": 12 },
                    "min_payment": 2500,
                    "interest": {
                        "annual_rate_percent": "7.9",
                        "accrual": "per_period",
                        "rounding": "half_up"
                    }
                } },
                "if_missed": "missed",
                "agreement": "agreed"
            },
            {
                "id": "aid",
                "kind": { "assistance": {
                    "guideline": {
                        "year": 2025,
                        "region": "contiguous states",
                        "source": "HHS poverty guidelines 2025",
                        "effective": "2025-01-15",
                        "base": 1565000,
                        "per_person": 550000
                    },
                    "bands": [
                        { "max_percent": "200", "discount_percent": "100" },
                        { "max_percent": "300", "discount_percent": "60" }
                    ],
                    "within_days": 30
                } },
                "when": {
                    "fact": "hardship_reason",
                    "one_of": ["illness", "job_loss"],
                    "public": true
                },
                "if_missed": "missed",
                "agreement": "agreed"
            },
            {
                "id": "settle",
                "kind": { "settlement": { "discount_percent": "30", "within_days": 30 } },
                "when": { "fact": "days_past_due", "min": 180, "public": true },
                "if_missed": "missed",
                "agreement": "agreed"
            }
        ],
        "texts": {
            "missed": { "en": "Call us and we will find another day.", "es": "Llámenos y buscaremos otro día." },
            "agreed": { "en": "I agree to pay as shown.", "es": "Acepto pagar como se muestra." }
        }
    })
}

pub(crate) fn signed(policy: &Value) -> String {
    let payload = serde_json::to_vec(policy).unwrap();
    sign(Policy::TYP, &policy_key(), &payload)
}

/// The customers of most tests, for a test to change before they are imported.
pub(crate) fn accounts() -> Value {
    json!({ "customers": [
        { "customer": "c-ana", "access_code": ANA.1, "account": account(ANA.0, 123_457) },
        { "customer": "c-ben", "access_code": BEN.1, "account": account(BEN.0, 40_003) },
    ] })
}

pub(crate) fn account(reference: &str, owed: i64) -> Value {
    json!({
        "reference": reference,
        "creditor": CREDITOR,
        "version": 3,
        "currency": "USD",
        "title": { "en": "Visit of 3 September" },
        "balance": owed,
        "line_items": [
            {
                "id": "1", "date": "2026-09-03", "kind": "charge", "bucket": "principal",
                "amount": owed + 20_000,
                "description": { "en": "Emergency department visit" },
                "reason": { "en": "You were treated on 3 September." }
            },
            {
                "id": "2", "date": "2026-10-02", "kind": "insurance", "bucket": "principal",
                "amount": -20_000,
                "description": { "en": "Paid by your insurer" },
                "reason": { "en": "Your insurer paid its part." }
            }
        ],
        "past_due_since": "2026-10-20"
    })
}

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: ureq::http::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn document<T: Decode>(&self) -> T {
        leeway_core::json::from_slice(&self.body, Limits::bytes(1 << 20)).unwrap()
    }

    /// Status and code of an error, which must be told as every error is.
    pub(crate) fn problem(&self) -> (u16, String) {
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.header("cache-control"), "no-store");
        let problem: leeway_core::wire::Problem = self.document();
        assert_eq!(problem.status, self.status);
        assert_eq!(problem.kind, format!("about:blank#{}", problem.code));
        assert!(problem.correlation_id.is_some_and(|id| id.len() == 12));
        (self.status, problem.code)
    }
}

impl World {
    /// A server with [`policy`] and [`accounts`], standing at [`NOW`].
    pub(crate) fn new() -> Self {
        let world = Self::empty();
        world.publish(&policy()).unwrap();
        world.import(&accounts()).unwrap();
        world.start()
    }

    /// A database without anything in it, and no server yet.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(FixedClock::new(NOW)),
            runtime: Runtime::new().unwrap(),
            running: None,
            attempts: Attempts::default(),
        }
    }

    pub(crate) fn limit_attempts(mut self, attempts: Attempts) -> Self {
        self.attempts = attempts;
        self.restart()
    }

    pub(crate) fn start(mut self) -> Self {
        let (database, clock, attempts) = (self.database(), self.clock.clone(), self.attempts);
        self.running = Some(self.runtime.block_on(async move {
            let server = server(&database, clock, attempts, None).await;
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let (stop, stopped) = oneshot::channel();
            let serving = tokio::spawn(async move {
                let stop = async {
                    let _ = stopped.await;
                };
                server.run(listener, stop).await.unwrap();
            });
            (address, stop, serving)
        }));
        self
    }

    pub(crate) fn restart(mut self) -> Self {
        self.stop();
        self.start()
    }

    fn stop(&mut self) {
        if let Some((_, stop, serving)) = self.running.take() {
            let _ = stop.send(());
            self.runtime.block_on(serving).unwrap();
        }
    }

    pub(crate) fn database(&self) -> String {
        format!("sqlite:{}", self.database_file().display())
    }

    pub(crate) fn database_file(&self) -> PathBuf {
        self.folder.path().join("leeway.sqlite")
    }

    pub(crate) fn publish(
        &self,
        policy: &Value,
    ) -> Result<Published, leeway_creditor::PublishError> {
        self.publish_token(&signed(policy))
    }

    pub(crate) fn publish_token(
        &self,
        token: &str,
    ) -> Result<Published, leeway_creditor::PublishError> {
        self.runtime.block_on(async {
            let database = Database::open(&self.database()).await.unwrap();
            let (trust, now) = (trust(), leeway_creditor::Clock::now(&*self.clock));
            let published =
                leeway_creditor::publish(&database, &trust, token.as_bytes(), now).await;
            database.close().await;
            published
        })
    }

    pub(crate) fn import(
        &self,
        accounts: &Value,
    ) -> Result<Imported, leeway_creditor::ImportError> {
        self.import_bytes(&serde_json::to_vec(accounts).unwrap())
    }

    pub(crate) fn import_bytes(
        &self,
        bytes: &[u8],
    ) -> Result<Imported, leeway_creditor::ImportError> {
        self.runtime.block_on(async {
            let database = Database::open(&self.database()).await.unwrap();
            let imported = leeway_creditor::import(&database, bytes, NOW).await;
            database.close().await;
            imported
        })
    }

    pub(crate) fn check_audit(&self) -> Result<i64, leeway_creditor::AuditError> {
        self.runtime.block_on(async {
            let database = Database::open(&self.database()).await.unwrap();
            let checked = database.check_audit().await;
            database.close().await;
            checked
        })
    }

    /// Runs a statement behind the server's back.
    pub(crate) fn execute(&self, sql: &'static str) -> Result<u64, sqlx::Error> {
        self.runtime.block_on(async {
            let options = SqliteConnectOptions::from_str(&self.database())?;
            let mut connection = SqliteConnection::connect_with(&options).await?;
            let done = sqlx::query(sql).execute(&mut connection).await?;
            connection.close().await?;
            Ok(done.rows_affected())
        })
    }

    pub(crate) fn scalar(&self, sql: &'static str) -> i64 {
        self.runtime.block_on(async {
            let options = SqliteConnectOptions::from_str(&self.database()).unwrap();
            let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
            let found = sqlx::query_scalar(sql).fetch_one(&mut connection).await;
            connection.close().await.unwrap();
            found.unwrap()
        })
    }

    /// Takes the write lock of the database, as another process would.
    pub(crate) fn hold_write_lock(&self) -> SqliteConnection {
        self.runtime.block_on(async {
            let options = SqliteConnectOptions::from_str(&self.database()).unwrap();
            let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
            sqlx::query("BEGIN IMMEDIATE")
                .execute(&mut connection)
                .await
                .unwrap();
            connection
        })
    }

    /// Gives the write lock back.
    pub(crate) fn release(&self, lock: SqliteConnection) {
        self.runtime.block_on(lock.close()).unwrap();
    }

    /// The rows a choice leaves behind: arrangements, payments, answers, events,
    /// audit entries of acceptance.
    pub(crate) fn effects(&self) -> [i64; 5] {
        [
            self.scalar("SELECT count(*) FROM arrangements"),
            self.scalar("SELECT count(*) FROM arrangement_payments"),
            self.scalar("SELECT count(*) FROM idempotency"),
            self.scalar("SELECT count(*) FROM outbox"),
            self.scalar("SELECT count(*) FROM audit WHERE entry LIKE '%arrangement.accepted%'"),
        ]
    }

    pub(crate) fn api(&self) -> Api {
        let (address, ..) = self.running.as_ref().unwrap();
        Api::new(&format!("http://{address}"))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A server on a database that has everything it needs.
pub(crate) async fn server(
    database: &str,
    clock: Arc<FixedClock>,
    attempts: Attempts,
    fail_point: Option<FailPoint>,
) -> Server {
    let config = Config {
        origins: vec![ORIGIN.parse().unwrap()],
        host_key: Some(HostKey::new(HOST_KEY).unwrap()),
        attempts,
        fail_point,
    };
    let database = Database::open(database).await.unwrap();
    Server::new(config, database, trust(), receipt_keys(), clock)
        .await
        .unwrap()
}

/// A client of the API.
#[derive(Debug, Clone)]
pub(crate) struct Api {
    base: String,
    agent: ureq::Agent,
}

impl Api {
    pub(crate) fn new(base: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(std::time::Duration::from_secs(30)))
            .build()
            .new_agent();
        Self {
            base: base.to_owned(),
            agent,
        }
    }

    /// Host and port.
    pub(crate) fn address(&self) -> &str {
        self.base.strip_prefix("http://").unwrap()
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Reply, ureq::Error> {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body).unwrap();
        let request = self
            .agent
            .configure_request(request)
            .allow_non_standard_methods(true)
            .build();
        let (parts, mut body) = self.agent.run(request)?.into_parts();
        Ok(Reply {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: body.read_to_vec()?,
        })
    }

    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.send("GET", path, headers, Vec::new()).unwrap()
    }

    pub(crate) fn post(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        let mut all = vec![("content-type", "application/json")];
        all.extend(headers);
        self.send("POST", path, &all, body.to_vec()).unwrap()
    }

    pub(crate) fn sign_in(&self, (reference, code): (&str, &str)) -> Reply {
        let body = json!({ "creditor": CREDITOR, "reference": reference, "access_code": code });
        self.post("/v1/sessions", &[], body.to_string().as_bytes())
    }

    /// The header that carries a new token of a customer.
    pub(crate) fn bearer(&self, customer: (&str, &str)) -> String {
        let bearer = format!("Bearer {HOST_KEY}");
        let body = json!({ "creditor": CREDITOR, "reference": customer.0 }).to_string();
        let headers = [("authorization", bearer.as_str())];
        let reply = self.post("/v1/host-sessions", &headers, body.as_bytes());
        assert_eq!(reply.status, 200);
        format!("Bearer {}", reply.document::<SessionAnswer>().token)
    }

    pub(crate) fn account(&self, bearer: &str) -> AccountAnswer {
        let reply = self.get("/v1/account", &[("authorization", bearer)]);
        assert_eq!(reply.status, 200);
        reply.document()
    }

    /// The policy a quote rests on, verified as the widget does.
    pub(crate) fn policy_of(&self, account: &AccountAnswer) -> Verified<Policy> {
        let quote = account.quote.as_ref().unwrap();
        let token = self.get(&format!("/v1/policies/{}", quote.policy_sha256), &[]);
        let trust = trust();
        let verifier = Verifier {
            trusted: trust.keys(),
            now: account.now,
            issuer: CREDITOR,
            audience: &quote.audience,
            floor: None,
            expected_digest: Some(quote.policy_sha256),
        };
        verifier.verify(&token.body).unwrap()
    }

    /// The choice of an option, as the widget posts it.
    pub(crate) fn choice(&self, account: &AccountAnswer, option: &str, params: Params) -> Choice {
        self.choice_of(account, option, params, &Answers::default())
    }

    pub(crate) fn choice_of(
        &self,
        account: &AccountAnswer,
        option: &str,
        params: Params,
        answers: &Answers,
    ) -> Choice {
        let policy = self.policy_of(account);
        let quote = account.quote.as_ref().unwrap();
        let offer = leeway_core::tailor(
            &policy,
            &account.account,
            answers,
            quote.as_of,
            option,
            &params,
        );
        Choice::of(
            &policy,
            quote,
            &account.account,
            &offer.unwrap(),
            answers,
            "en",
        )
        .unwrap()
    }

    pub(crate) fn choose(&self, bearer: &str, key: &str, body: &[u8]) -> Reply {
        let headers = [("authorization", bearer), ("idempotency-key", key)];
        self.post("/v1/choices", &headers, body)
    }
}

/// A UUID nobody used before in this process.
pub(crate) fn new_key() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    format!(
        "00000000-0000-4000-8000-{:012x}",
        NEXT.fetch_add(1, Ordering::SeqCst)
    )
}

pub(crate) fn to_bytes<T: serde::Serialize>(document: &T) -> Vec<u8> {
    serde_json::to_vec(document).unwrap()
}

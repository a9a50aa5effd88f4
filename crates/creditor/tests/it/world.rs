//! A small creditor to test with: keys, a policy, two customers, a server.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use leeway_core::answers::Answers;
use leeway_core::json::{Decode, Limits};
use leeway_core::option::Params;
use leeway_core::policy::Policy;
use leeway_core::trust::{
    Alg, PinnedKey, Role, RootPins, SignedDocument as _, SigningKey, Trust, Verified, Verifier,
    sign,
};
use leeway_core::wire::{AccountAnswer, Choice, SessionAnswer};
use leeway_creditor::{
    Attempts, AuditError, Audited, Checkpoint, Clock as _, CodeHashing, Config, Database,
    FixedClock, HostKey, Imported, Published, ReceiptKeys, Server, verify_audit,
};
use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection as _};
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

use crate::place::Place;

/// 2026-11-20T15:00:00Z, ten in the morning in New York.
pub(crate) const NOW: i64 = 1_795_186_800;
pub(crate) const DAY: i64 = 86_400;
pub(crate) const CREDITOR: &str = "mercy-vale";
pub(crate) const AUDIENCE: &str = "mercy-vale:patients:test";
/// Another creditor on the same server.
pub(crate) const NEIGHBOUR: &str = "summit-auto";
const AUDIENCE_NEXT_DOOR: &str = "summit-auto:loans:test";
pub(crate) const HOST_KEY: &str = "a-host-key-of-forty-three-characters-or-more";
pub(crate) const ORIGIN: &str = "https://www.mercy-vale.example";
/// Reference and access code of the customer most tests are about, and of another.
pub(crate) const ANA: (&str, &str) = ("MV-204417", "K7QM-4TXZ");
pub(crate) const BEN: (&str, &str) = ("MV-198002", "P2HC-9WRD");

struct Running {
    address: SocketAddr,
    server: Server,
    stop: oneshot::Sender<()>,
    serving: tokio::task::JoinHandle<()>,
}

pub(crate) struct World {
    place: Place,
    pub(crate) clock: Arc<FixedClock>,
    runtime: Runtime,
    running: Option<Running>,
    config: Config,
}

pub(crate) fn policy_key() -> SigningKey {
    SigningKey::from_seed(&[1; 32])
}

pub(crate) fn receipt_key() -> SigningKey {
    SigningKey::from_seed(&[2; 32])
}

pub(crate) fn audit_key() -> SigningKey {
    SigningKey::from_seed(&[3; 32])
}

/// The neighbour's keys: 4 signs policies, 5 receipts.
fn key_next_door(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

pub(crate) fn trust() -> Trust {
    let mut trust = Trust::new();
    trust.add_issuer(CREDITOR, AUDIENCE).unwrap();
    trust.add_issuer(NEIGHBOUR, AUDIENCE_NEXT_DOOR).unwrap();
    for (creditor, key, role) in [
        (CREDITOR, policy_key(), Role::Policy),
        (CREDITOR, receipt_key(), Role::Receipt),
        (CREDITOR, audit_key(), Role::Audit),
        (NEIGHBOUR, key_next_door(4), Role::Policy),
        (NEIGHBOUR, key_next_door(5), Role::Receipt),
    ] {
        let pinned = PinnedKey::new(
            key.public(),
            Alg::Ed25519,
            vec![role],
            NOW - 365 * DAY,
            NOW + 365 * DAY,
        );
        trust.add_key(creditor, pinned.unwrap()).unwrap();
    }
    trust
}

pub(crate) fn receipt_keys() -> ReceiptKeys {
    let mut keys = ReceiptKeys::new();
    keys.insert(CREDITOR, receipt_key(), &trust()).unwrap();
    keys.insert(NEIGHBOUR, key_next_door(5), &trust()).unwrap();
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

/// The same policy as the neighbour signs it.
pub(crate) fn signed_next_door() -> String {
    let mut policy = policy();
    policy["iss"] = json!(NEIGHBOUR);
    policy["aud"] = json!(AUDIENCE_NEXT_DOOR);
    let payload = serde_json::to_vec(&policy).unwrap();
    sign(Policy::TYP, &key_next_door(4), &payload)
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

/// `count` customers who owe the same, with their references and codes.
pub(crate) fn crowd(count: usize) -> (Value, Vec<(String, String)>) {
    let known: Vec<_> = (1..=count)
        .map(|number| (format!("MV-{number:06}"), format!("CODE-{number:04}")))
        .collect();
    let customers: Vec<_> = known
        .iter()
        .map(|(reference, code)| {
            json!({
                "customer": format!("c-{reference}"),
                "access_code": code,
                "account": account(reference, 123_457),
            })
        })
        .collect();
    (json!({ "customers": customers }), known)
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
        self.discloses_nothing();
        (self.status, problem.code)
    }

    /// No statement, file, program or token of the server is in the answer.
    fn discloses_nothing(&self) {
        const INSIDE: [&str; 15] = [
            "SELECT ",
            "INSERT ",
            "UPDATE ",
            "DELETE ",
            "sqlx",
            "sqlite",
            "SQLITE",
            "postgres",
            "src/",
            ".rs:",
            "panicked",
            "backtrace",
            "/tmp/",
            "/usr/",
            "Bearer ",
        ];
        let text = String::from_utf8_lossy(&self.body);
        for inside in INSIDE {
            assert!(!text.contains(inside), "{inside} in {text}");
        }
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
        Self::at(Place::new())
    }

    /// The same in a place of the test's choosing.
    pub(crate) fn at(place: Place) -> Self {
        Self {
            place,
            clock: Arc::new(FixedClock::new(NOW)),
            runtime: Runtime::new().unwrap(),
            running: None,
            config: config(),
        }
    }

    pub(crate) fn limit_attempts(self, attempts: Attempts) -> Self {
        self.configure(|config| config.attempts = attempts)
    }

    /// Starts the server anew with what `change` leaves of its configuration.
    pub(crate) fn configure(mut self, change: impl FnOnce(&mut Config)) -> Self {
        change(&mut self.config);
        self.restart()
    }

    /// Has the server follow keysets from these root keys instead of reading a trust file.
    pub(crate) fn pin(mut self, roots: Vec<RootPins>) -> Self {
        self.config.roots = roots;
        self
    }

    pub(crate) fn start(mut self) -> Self {
        let (database, clock, config) = (self.database(), self.clock.clone(), self.config.clone());
        self.running = Some(self.runtime.block_on(async move {
            let server = server(&database, clock, config).await;
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let (stop, stopped) = oneshot::channel();
            let same = server.clone();
            let serving = tokio::spawn(async move {
                let stop = async {
                    let _ = stopped.await;
                };
                server.run(listener, stop).await.unwrap();
            });
            Running {
                address,
                server: same,
                stop,
                serving,
            }
        }));
        self
    }

    /// Where the server tells how it is doing.
    pub(crate) fn metrics(&self) -> Api {
        let server = self.running.as_ref().unwrap().server.clone();
        self.runtime.block_on(async move {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            tokio::spawn(async move { server.serve_metrics(listener).await });
            Api::new(&format!("http://{address}"))
        })
    }

    /// A second server on the same database, until the test ends.
    pub(crate) fn start_another(&self) -> Api {
        let (database, clock, config) = (self.database(), self.clock.clone(), self.config.clone());
        self.runtime.block_on(async move {
            let server = server(&database, clock, config).await;
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            tokio::spawn(server.run(listener, std::future::pending()));
            Api::new(&format!("http://{address}"))
        })
    }

    pub(crate) fn restart(mut self) -> Self {
        self.stop();
        self.start()
    }

    /// Ends the server; what it stored stays.
    pub(crate) fn stop(&mut self) {
        if let Some(Running { stop, serving, .. }) = self.running.take() {
            let _ = stop.send(());
            self.runtime.block_on(serving).unwrap();
        }
    }

    pub(crate) fn database(&self) -> String {
        self.place.address()
    }

    /// Everything that is stored, as it lies on the disk.
    pub(crate) fn stored_bytes(&self) -> Vec<u8> {
        self.place.stored_bytes()
    }

    async fn connect(&self) -> AnyConnection {
        sqlx::any::install_default_drivers();
        AnyConnection::connect(&self.database()).await.unwrap()
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
            let (trust, now) = (trust(), self.clock.now());
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
        self.import_at(bytes, CodeHashing::default(), NOW)
    }

    /// The same at another time, with access codes hashed in another way.
    pub(crate) fn import_at(
        &self,
        bytes: &[u8],
        hashing: CodeHashing,
        now: i64,
    ) -> Result<Imported, leeway_creditor::ImportError> {
        self.runtime.block_on(async {
            let database = Database::open(&self.database()).await.unwrap();
            let imported = leeway_creditor::import(&database, bytes, hashing, now).await;
            database.close().await;
            imported
        })
    }

    pub(crate) fn check_audit(&self) -> Result<i64, AuditError> {
        self.audit(&[]).map(|audited| audited.entries)
    }

    /// Checks the audit log also against checkpoints that were kept elsewhere.
    pub(crate) fn audit(&self, remembered: &[Checkpoint]) -> Result<Audited, AuditError> {
        self.runtime.block_on(async {
            let database = Database::open(&self.database()).await.unwrap();
            let checked = verify_audit(&database, &trust(), remembered, self.clock.now()).await;
            database.close().await;
            checked
        })
    }

    /// Works on the database as a command of the creditor's does.
    pub(crate) fn with<T>(&self, work: impl AsyncFnOnce(Database) -> T) -> T {
        self.runtime.block_on(async {
            let database = Database::open(&self.database()).await.unwrap();
            let done = work(database.clone()).await;
            database.close().await;
            done
        })
    }

    pub(crate) fn open(&self) -> Result<Database, leeway_creditor::StoreError> {
        self.runtime.block_on(Database::open(&self.database()))
    }

    /// Every audit entry, one after the other.
    pub(crate) fn audit_text(&self) -> String {
        let entries = self.audit_entries();
        String::from_utf8(entries.concat()).unwrap()
    }

    pub(crate) fn audit_entries(&self) -> Vec<Vec<u8>> {
        self.runtime.block_on(async {
            let mut connection = self.connect().await;
            let found = sqlx::query_scalar::<_, Vec<u8>>("SELECT entry FROM audit ORDER BY seq")
                .fetch_all(&mut connection)
                .await;
            connection.close().await.unwrap();
            found.unwrap()
        })
    }

    /// Runs a statement behind the server's back.
    pub(crate) fn execute(&self, sql: &'static str) -> Result<u64, sqlx::Error> {
        self.runtime.block_on(async {
            let mut connection = self.connect().await;
            let done = sqlx::query(sql).execute(&mut connection).await?;
            connection.close().await?;
            Ok(done.rows_affected())
        })
    }

    pub(crate) fn scalar(&self, sql: &'static str) -> i64 {
        self.runtime.block_on(async {
            let mut connection = self.connect().await;
            let found = sqlx::query_scalar(sql).fetch_one(&mut connection).await;
            connection.close().await.unwrap();
            found.unwrap()
        })
    }

    /// Waits until a query gives `count`.
    pub(crate) fn await_count(&self, sql: &'static str, count: i64) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while self.scalar(sql) != count {
            assert!(Instant::now() < deadline, "{sql} does not become {count}");
        }
    }

    /// Takes off what keeps the audit log as it is.
    pub(crate) fn unguard_audit(&self) {
        for sql in Place::UNGUARD {
            self.execute(sql).unwrap();
        }
    }

    /// Asks the database whether its own files are in order.
    pub(crate) fn check_storage(&self) {
        self.runtime.block_on(async {
            let mut connection = self.connect().await;
            for sql in Place::CHECK {
                let found = sqlx::query_scalar::<_, String>(sql)
                    .fetch_all(&mut connection)
                    .await;
                assert_eq!(found.unwrap(), ["ok"], "{sql}");
            }
            connection.close().await.unwrap();
        });
    }

    pub(crate) const fn place(&self) -> &Place {
        &self.place
    }

    /// Keeps everybody else from writing, as another process might.
    pub(crate) fn hold_write_lock(&self) -> AnyConnection {
        self.runtime.block_on(async {
            let mut connection = self.connect().await;
            for sql in Place::LOCK {
                sqlx::query(sql).execute(&mut connection).await.unwrap();
            }
            connection
        })
    }

    /// Lets others write again.
    pub(crate) fn release(&self, lock: AnyConnection) {
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
            self.entries("arrangement.accepted"),
        ]
    }

    /// The audit entries that are about `event`.
    pub(crate) fn entries(&self, event: &str) -> i64 {
        let start = format!("{{\"event\":\"{event}\"");
        let entries = self.audit_entries();
        let about = entries
            .iter()
            .filter(|entry| entry.starts_with(start.as_bytes()));
        i64::try_from(about.count()).unwrap()
    }

    /// What the one event of a kind is about.
    pub(crate) fn outbox(&self, kind: &str) -> Value {
        self.runtime.block_on(async {
            let mut connection = self.connect().await;
            let payload =
                sqlx::query_scalar::<_, Vec<u8>>("SELECT payload FROM outbox WHERE kind = $1")
                    .bind(kind)
                    .fetch_one(&mut connection)
                    .await;
            connection.close().await.unwrap();
            serde_json::from_slice(&payload.unwrap()).unwrap()
        })
    }

    pub(crate) fn api(&self) -> Api {
        let address = self.running.as_ref().unwrap().address;
        Api::new(&format!("http://{address}"))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.stop();
    }
}

/// How the server of most tests is configured.
pub(crate) fn config() -> Config {
    Config {
        origins: vec![ORIGIN.parse().unwrap()],
        host_key: Some(HostKey::new(HOST_KEY).unwrap()),
        // The clock of most tests stands, so that a minute never ends.
        requests_per_minute: u32::MAX,
        ..Config::default()
    }
}

/// A server on a database that has everything it needs.
pub(crate) async fn server(database: &str, clock: Arc<FixedClock>, config: Config) -> Server {
    let database = Database::open(database).await.unwrap();
    let trust = if config.roots.is_empty() {
        trust()
    } else {
        Trust::new()
    };
    Server::new(config, database, trust, receipt_keys(), clock)
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
        self.bearer_of(CREDITOR, customer.0)
    }

    pub(crate) fn bearer_of(&self, creditor: &str, reference: &str) -> String {
        let bearer = format!("Bearer {HOST_KEY}");
        let body = json!({ "creditor": creditor, "reference": reference }).to_string();
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

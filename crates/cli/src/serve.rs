//! `leeway serve`: the creditor API.

use std::io::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use leeway_core::trust::{MAX_TRUST_BYTES, Role, Trust};
use leeway_creditor::{
    AuditKey, CodeDays, CodeHashing, Config, Database, FailPoint, HostKey, HostKeys, HostKeysError,
    Origin, ReceiptKeys, Retention, Server, SystemClock, Webhook, WebhookError, WebhookRoots,
    openapi_json, webhooks_from_slice,
};
use tokio::signal::unix::{SignalKind, signal};

use crate::clock::Time;
use crate::files;
use crate::key_file::KeyFile;
use crate::passphrase::PassphraseArg;
use crate::pins::TrustArg;
use crate::refused::{Problem, Refused};

/// The longest host key file that is read, in bytes.
const MAX_HOST_KEY_BYTES: usize = 4 * 1024;

/// The longest file of retention periods that is read, in bytes.
const MAX_RETENTION_BYTES: usize = 4 * 1024;

/// The longest file of webhooks that is read, in bytes.
const MAX_WEBHOOK_BYTES: usize = 64 * 1024;

/// The longest file of certificate authorities that is read, in bytes.
const MAX_AUTHORITY_BYTES: usize = 256 * 1024;

/// Answer the widget: the creditor API
///
/// Prints the address on standard output once it answers, and writes its log to
/// standard error. Ends on SIGTERM or SIGINT after answering what is under way.
/// Speaks HTTP: whoever offers it to customers puts TLS in front of it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  leeway serve --database sqlite:leeway.sqlite --listen 127.0.0.1:7080 \\\n    --receipt-keys keys/receipt --host-keys host-keys.json --origin https://www.example.com"
)]
pub(crate) struct Args {
    /// The database: sqlite: and the path of a file, made if it is not there, or postgres://…
    #[arg(
        long,
        value_name = "ADDRESS",
        required_unless_present = "print_openapi"
    )]
    database: Option<String>,
    #[command(flatten)]
    passphrase: PassphraseArg,
    /// The address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:7080")]
    listen: SocketAddr,
    /// Where `GET /metrics` answers, for Prometheus; not an address for customers
    #[arg(long, value_name = "ADDR")]
    metrics_listen: Option<SocketAddr>,
    /// How the log is written
    #[arg(long, default_value = "text")]
    log_format: LogFormat,
    #[command(flatten)]
    trust: TrustArg,
    /// The folder with one receipt key for each creditor, made by `leeway keygen --role receipt`
    #[arg(long, value_name = "DIR", required_unless_present = "print_openapi")]
    receipt_keys: Option<PathBuf>,
    /// The key that signs how far the audit log reached, made by `leeway keygen --role audit`
    #[arg(long, value_name = "FILE")]
    audit_key: Option<PathBuf>,
    /// Who is told of events: a file {"v":1,"webhooks":[{"creditor":…,"url":…,"secret":"whsec_…"}]}
    #[arg(long, value_name = "FILE")]
    webhooks: Option<PathBuf>,
    /// The certificate authorities that vouch for webhooks over https, as PEM, in place of the machine's own
    #[arg(long, value_name = "FILE", requires = "webhooks")]
    webhook_ca: Option<PathBuf>,
    /// How long things are kept: a file {"v":1,"arrangements_days":…,"requests_days":…,"files_days":…,"events_days":…}, also with accounts_days and consents_days
    #[arg(long, value_name = "FILE")]
    retention: Option<PathBuf>,
    /// The public keys creditors' back ends sign host tokens with: a file of `leeway trust add` with keys of the role host alone
    #[arg(long, value_name = "FILE")]
    host_keys: Option<PathBuf>,
    /// The secret the creditor's own systems ask for tokens with where they sign no host tokens, at least 43 characters
    #[arg(long, value_name = "FILE")]
    host_key_file: Option<PathBuf>,
    /// A host page whose scripts may read answers, such as https://www.example.com; may be repeated
    #[arg(long = "origin", value_name = "URL")]
    origins: Vec<Origin>,
    /// A proxy in front: its own last entry of X-Forwarded-For is taken for the customer's address; may be repeated
    #[arg(long = "proxy", value_name = "IP")]
    proxies: Vec<IpAddr>,
    /// For how many days an access code counts whose import names no end, 1 to 400
    #[arg(long, value_name = "DAYS", default_value = "90")]
    access_code_days: CodeDays,
    /// How access codes are hashed (Argon2id: KiB of memory, passes, lanes); a right one that was hashed otherwise is hashed anew
    #[arg(long, value_name = "m=KIB,t=N,p=N", default_value_t)]
    code_hashing: CodeHashing,
    /// Ask whoever signs in by letter for a one-time code as well; the receiver of events sends it (`sign_in.challenged`)
    #[arg(long, requires = "webhooks")]
    second_factor: bool,
    /// Serve real customers: refuses to start without retention periods and an audit key, and with a database on another host whose name is not verified
    #[arg(long, requires_all = ["retention", "audit_key"], conflicts_with = "fail_point")]
    production: bool,
    /// Print the API's description (OpenAPI 3.1) and end
    #[arg(long)]
    print_openapi: bool,
    /// Abort when the n-th choice gets to a moment.
    ///
    /// For the tests which show that an accepted choice survives a crash.
    #[arg(long, value_name = "MOMENT[:N]", hide = true)]
    fail_point: Option<FailPoint>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum LogFormat {
    /// One line to read for each thing that happened
    Text,
    /// One JSON object in a line for each
    Json,
}

pub(crate) fn run(args: Args) -> Result<ExitCode> {
    if args.print_openapi {
        print!("{}", openapi_json());
        return Ok(ExitCode::SUCCESS);
    }
    let address = args.database.unwrap_or_default();
    if args.production && !Database::is_guarded(&address)? {
        let what = "the database is on another host: its address needs sslmode=verify-full";
        return Err(Refused::one("--database", Problem::new("E_DATABASE", what)).into());
    }
    let host_key = match &args.host_key_file {
        Some(path) => {
            let bytes = files::read(path, MAX_HOST_KEY_BYTES)?;
            let key = HostKey::new(&String::from_utf8_lossy(&bytes));
            Some(key.with_context(|| path.display().to_string())?)
        }
        None => None,
    };
    let host_keys = match &args.host_keys {
        Some(path) => Some(host_keys(path)?),
        None => None,
    };
    let webhooks = match &args.webhooks {
        Some(path) => webhooks(path)?,
        None => Vec::new(),
    };
    let webhook_roots = match &args.webhook_ca {
        Some(path) => {
            let bytes = files::read(path, MAX_AUTHORITY_BYTES)?;
            Some(WebhookRoots::from_pem(&bytes).with_context(|| path.display().to_string())?)
        }
        None => None,
    };
    let retention = match &args.retention {
        Some(path) => {
            let bytes = files::read(path, MAX_RETENTION_BYTES)?;
            let refuse = |error| Refused::one(path.display(), Problem::of_decode(&error, &bytes));
            Some(Retention::from_slice(&bytes).map_err(refuse)?)
        }
        None => None,
    };
    let mut config = Config {
        retention,
        webhooks,
        webhook_roots,
        origins: args.origins,
        proxies: args.proxies,
        host_key,
        code_days: args.access_code_days,
        code_hashing: args.code_hashing,
        second_factor: args.second_factor,
        host_keys,
        fail_point: args.fail_point,
        ..Config::default()
    };
    let log = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(false);
    match args.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    let metrics_listen = args.metrics_listen;
    let listen = args.listen;
    crate::database::block_on(async move {
        let database = Database::open(&address).await?;
        let now = Time::now(None);
        let pinned = args.trust.load_from(&database, now).await?;
        let trust = pinned.trust(&database, now).await?;
        let keys = match &args.receipt_keys {
            Some(folder) => receipt_keys(folder, &trust, &args.passphrase)?,
            None => ReceiptKeys::new(),
        };
        if let Some(path) = &args.audit_key {
            config.audit_key = Some(Arc::new(audit_key(path, &trust, &args.passphrase)?));
        }
        config.roots = pinned.roots;
        let clock = Arc::new(SystemClock);
        let server = Server::new(config, database, pinned.file, keys, clock).await?;
        let listener = bind(listen).await?;
        if let Some(address) = metrics_listen {
            let listener = bind(address).await?;
            let server = server.clone();
            // Ends with the process: whoever reads metrics comes again.
            tokio::spawn(async move { server.serve_metrics(listener).await });
        }
        let (mut terminate, mut interrupt) = (
            signal(SignalKind::terminate())?,
            signal(SignalKind::interrupt())?,
        );
        let mut out = std::io::stdout();
        writeln!(out, "listening on http://{}", listener.local_addr()?)?;
        out.flush()?;
        server
            .run(listener, async move {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
            })
            .await?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn bind(address: SocketAddr) -> Result<tokio::net::TcpListener> {
    tokio::net::TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}"))
}

fn audit_key(path: &Path, trust: &Trust, passphrase: &PassphraseArg) -> Result<AuditKey> {
    let file = KeyFile::read(path)?;
    let issuer = file.issuer.clone();
    let key = AuditKey::new(&issuer, file.signing(path, passphrase)?, trust);
    key.map_err(|fault| {
        Refused::one(path.display(), Problem::new("E_KEY", fault.to_string())).into()
    })
}

fn host_keys(path: &Path) -> Result<HostKeys> {
    let bytes = files::read(path, MAX_TRUST_BYTES)?;
    HostKeys::from_slice(&bytes).map_err(|error| {
        let problem = match &error {
            HostKeysError::File(error) => Problem::of_trust(error),
            other => Problem::new("E_KEY", other.to_string()),
        };
        Refused::one(path.display(), problem).into()
    })
}

fn webhooks(path: &Path) -> Result<Vec<Webhook>> {
    let bytes = files::read(path, MAX_WEBHOOK_BYTES)?;
    webhooks_from_slice(&bytes).map_err(|error| {
        let problem = match &error {
            WebhookError::File(error) => Problem::of_decode(error, &bytes),
            other => Problem::new("E_SCHEMA", other.to_string()),
        };
        Refused::one(path.display(), problem).into()
    })
}

/// Reads every file `*.json` in `folder`; one bad file refuses the folder.
fn receipt_keys(folder: &Path, trust: &Trust, passphrase: &PassphraseArg) -> Result<ReceiptKeys> {
    let cannot_read = || format!("cannot read {}", folder.display());
    let mut keys = ReceiptKeys::new();
    for entry in folder.read_dir().with_context(cannot_read)? {
        let path = entry.with_context(cannot_read)?.path();
        if path.extension().is_some_and(|end| end == "json") {
            let file = KeyFile::read(&path)?;
            let refuse = |what: String| Refused::one(path.display(), Problem::new("E_KEY", what));
            let role = Role::from(file.role);
            if role != Role::Receipt {
                let what = format!("the key is for the role {role:?}, not for receipts");
                return Err(refuse(what).into());
            }
            let issuer = file.issuer.clone();
            keys.insert(&issuer, file.signing(&path, passphrase)?, trust)
                .map_err(|fault| refuse(fault.to_string()))?;
        }
    }
    Ok(keys)
}

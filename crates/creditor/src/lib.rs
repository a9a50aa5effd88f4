//! The creditor API as a library: what the widget asks, and what it posts.
//!
//! A [`Server`] answers from one [`Database`], which [`publish`] fills with the
//! creditor's signed policies and [`import`] with accounts. The rules are those
//! of `leeway_core`: the server works every choice out anew and takes none of the
//! customer's figures.
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use std::sync::Arc;
//!
//! use leeway_core::trust::{SigningKey, Trust};
//! use leeway_creditor::{Config, Database, ReceiptKeys, Server, SystemClock};
//!
//! let trust = Trust::from_slice(&std::fs::read("leeway-trust.json")?)?;
//! let mut keys = ReceiptKeys::new();
//! let seed = std::fs::read("receipt-key")?.as_slice().try_into()?;
//! keys.insert("mercy-vale", SigningKey::from_seed(&seed), &trust)?;
//! let database = Database::open("sqlite:leeway.sqlite").await?;
//! let server = Server::new(Config::default(), database, trust, keys, Arc::new(SystemClock)).await?;
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:7080").await?;
//! server.run(listener, std::future::pending()).await?;
//! # Ok(())
//! # }
//! ```

#![cfg(not(target_arch = "wasm32"))]

mod access_code;
mod attempts;
mod audit;
mod checkpoint;
mod clock;
mod config;
mod customer;
mod delivery;
mod desk;
mod error;
mod evidence;
mod host_keys;
mod host_token;
mod housekeeping;
mod import;
mod keys;
mod keysets;
mod metrics;
mod outcome;
mod policies;
mod publish;
mod publish_keyset;
mod rate;
mod received;
mod report;
mod retention;
mod routes;
mod secret;
mod source;
mod state;
mod store;
mod webhook;

pub use access_code::{CodeDays, CodeDaysError, CodeHashing, CodeHashingError};
pub use audit::{AuditError, Audited, verify_audit};
pub use checkpoint::{AuditKey, AuditKeyError, Checkpoint};
pub use clock::{Clock, DayError, FixedClock, SystemClock};
pub use config::{
    Attempts, Config, FailPoint, FailPointError, HostKey, HostKeyError, Moment, Origin, OriginError,
};
pub use customer::{
    Customer, CustomerError, erase_customer, export_customer, hold_customer, release_customer,
    sign_out_customer,
};
pub use error::{ChoiceRefusal, choice_refusal};
pub use evidence::{DisputeFile, DisputeFilesError, dispute_files};
pub use host_keys::{HostKeys, HostKeysError};
pub use host_token::{HostOperation, HostToken};
pub use import::{EntryFault, ImportError, Imported, MAX_IMPORT_BYTES, import};
pub use keys::{ReceiptKeyFault, ReceiptKeys};
pub use keysets::trust_of;
pub use outcome::{EndError, Outcome, end_arrangement};
pub use publish::{PublishError, Published, publish};
pub use publish_keyset::{PublishKeysetError, publish_keyset};
pub use report::{DEFINITIONS, Group, Period, Report, ReportError, report};
pub use retention::{Purged, Retention, purge};
pub use routes::openapi_json;
pub use secret::SecretError;
pub use state::{Server, StartError};
pub use store::{Database, StoreError};
pub use webhook::{Webhook, WebhookError, WebhookRoots, WebhookRootsError, webhooks_from_slice};

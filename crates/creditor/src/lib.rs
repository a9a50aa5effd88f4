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
//! use leeway_core::trust::Trust;
//! use leeway_creditor::{Config, Database, ReceiptKeys, Server, SystemClock};
//!
//! let trust = Trust::from_slice(&std::fs::read("leeway-trust.json")?)?;
//! let keys = ReceiptKeys::load("receipt-keys".as_ref(), &trust)?;
//! let database = Database::open("sqlite:leeway.sqlite").await?;
//! let server = Server::new(Config::default(), database, trust, keys, Arc::new(SystemClock)).await?;
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:7080").await?;
//! server.run(listener, std::future::pending()).await?;
//! # Ok(())
//! # }
//! ```

#![cfg(not(target_arch = "wasm32"))]

mod attempts;
mod clock;
mod config;
mod error;
mod import;
mod keys;
mod policies;
mod publish;
mod routes;
mod secret;
mod state;
mod store;

pub use clock::{Clock, DayError, FixedClock, SystemClock};
pub use config::{Attempts, Config, FailPoint, HostKey, HostKeyError, Origin, OriginError};
pub use error::{ChoiceRefusal, choice_refusal};
pub use import::{EntryFault, ImportError, Imported, MAX_IMPORT_BYTES, import};
pub use keys::{KeyError, ReceiptKeyFault, ReceiptKeys};
pub use publish::{PublishError, Published, publish};
pub use routes::openapi_json;
pub use secret::SecretError;
pub use state::{Server, StartError};
pub use store::audit::AuditError;
pub use store::{Database, StoreError};

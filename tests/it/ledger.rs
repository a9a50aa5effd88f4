//! What the API's database says, read beside the running API.

use std::path::PathBuf;

use serde_json::Value;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Row as _};
use tokio::runtime::Runtime;

/// An arrangement on record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Arrangement {
    pub(crate) customer: String,
    pub(crate) reference: String,
    /// The choice as it was posted.
    pub(crate) choice: Value,
    /// The signed receipt.
    pub(crate) receipt: String,
    /// Due date and total of each payment, in minor units.
    pub(crate) payments: Vec<(String, i64)>,
}

/// What a customer said beside choosing, on record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Said {
    pub(crate) customer: String,
    pub(crate) reference: String,
    pub(crate) kind: String,
    /// As it was posted.
    pub(crate) content: Value,
}

/// The database of one scene.
pub(crate) struct Ledger<'a> {
    runtime: &'a Runtime,
    file: PathBuf,
}

impl<'a> Ledger<'a> {
    pub(crate) fn new(runtime: &'a Runtime, file: PathBuf) -> Self {
        Self { runtime, file }
    }

    fn options(&self) -> SqliteConnectOptions {
        SqliteConnectOptions::new().filename(&self.file)
    }

    async fn reader(&self) -> SqliteConnection {
        self.options().read_only(true).connect().await.unwrap()
    }

    /// Every arrangement, oldest first.
    pub(crate) fn arrangements(&self) -> Vec<Arrangement> {
        self.runtime.block_on(async {
            let mut reader = self.reader().await;
            let rows = sqlx::query(
                "SELECT id, customer, reference, choice, receipt FROM arrangements ORDER BY id",
            )
            .fetch_all(&mut reader)
            .await
            .unwrap();
            let mut arrangements = Vec::new();
            for row in rows {
                let payments = sqlx::query(
                    "SELECT due, total FROM arrangement_payments WHERE arrangement = ? ORDER BY number",
                )
                .bind(row.get::<i64, _>("id"))
                .fetch_all(&mut reader)
                .await
                .unwrap();
                arrangements.push(Arrangement {
                    customer: row.get("customer"),
                    reference: row.get("reference"),
                    choice: serde_json::from_slice(&row.get::<Vec<u8>, _>("choice")).unwrap(),
                    receipt: row.get("receipt"),
                    payments: payments
                        .iter()
                        .map(|row| (row.get("due"), row.get("total")))
                        .collect(),
                });
            }
            arrangements
        })
    }

    /// Everything customers said beside choosing, oldest first.
    pub(crate) fn said(&self) -> Vec<Said> {
        self.runtime.block_on(async {
            let mut reader = self.reader().await;
            let rows =
                sqlx::query("SELECT customer, reference, kind, content FROM requests ORDER BY id")
                    .fetch_all(&mut reader)
                    .await
                    .unwrap();
            rows.iter()
                .map(|row| Said {
                    customer: row.get("customer"),
                    reference: row.get("reference"),
                    kind: row.get("kind"),
                    content: serde_json::from_slice(&row.get::<Vec<u8>, _>("content")).unwrap(),
                })
                .collect()
        })
    }

    /// Every decision about a channel and a purpose, oldest first: both, whether it was
    /// given, and the hash of the text it was about.
    pub(crate) fn consents(&self) -> Vec<(String, String, bool, String)> {
        self.runtime.block_on(async {
            let mut reader = self.reader().await;
            let rows = sqlx::query(
                "SELECT channel, purpose, granted, text_sha256 FROM consents ORDER BY id",
            )
            .fetch_all(&mut reader)
            .await
            .unwrap();
            rows.iter()
                .map(|row| {
                    (
                        row.get("channel"),
                        row.get("purpose"),
                        row.get("granted"),
                        row.get("text_sha256"),
                    )
                })
                .collect()
        })
    }

    /// The preferences of the one customer who put any, consents apart.
    pub(crate) fn preferences(&self) -> Option<Value> {
        self.runtime.block_on(async {
            let mut reader = self.reader().await;
            let row = sqlx::query("SELECT content FROM preferences")
                .fetch_optional(&mut reader)
                .await
                .unwrap()?;
            Some(serde_json::from_slice(&row.get::<Vec<u8>, _>("content")).unwrap())
        })
    }

    /// How many rows a table has.
    pub(crate) fn count(&self, table: &'static str) -> i64 {
        self.runtime.block_on(async {
            let mut reader = self.reader().await;
            sqlx::query(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}")))
                .fetch_one(&mut reader)
                .await
                .unwrap()
                .get(0)
        })
    }

    /// The quote that was made last.
    pub(crate) fn last_quote(&self) -> Value {
        self.runtime.block_on(async {
            let mut reader = self.reader().await;
            let row = sqlx::query("SELECT quote FROM quotes ORDER BY rowid DESC LIMIT 1")
                .fetch_one(&mut reader)
                .await
                .unwrap();
            serde_json::from_slice(&row.get::<Vec<u8>, _>("quote")).unwrap()
        })
    }

    /// The state of every arrangement, oldest first.
    pub(crate) fn states(&self) -> Vec<String> {
        self.runtime.block_on(async {
            let mut reader = self.reader().await;
            let rows = sqlx::query("SELECT state FROM arrangements ORDER BY id")
                .fetch_all(&mut reader)
                .await
                .unwrap();
            rows.iter().map(|row| row.get("state")).collect()
        })
    }

    /// Moves the end of every session into the past, as a quarter of an hour does.
    pub(crate) fn end_sessions(&self) {
        self.runtime.block_on(async {
            let mut writer = self.options().connect().await.unwrap();
            sqlx::query("UPDATE sessions SET expires_at = expires_at - 3600")
                .execute(&mut writer)
                .await
                .unwrap();
        });
    }
    /// Ends every arrangement, as the creditor does when all is paid.
    pub(crate) fn end_arrangements(&self) {
        self.runtime.block_on(async {
            let mut writer = self.options().connect().await.unwrap();
            sqlx::query("UPDATE arrangements SET state = 'ended'")
                .execute(&mut writer)
                .await
                .unwrap();
        });
    }
}

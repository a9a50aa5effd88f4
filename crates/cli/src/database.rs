//! What the subcommands with a database have in common.

use anyhow::{Context as _, Result};

/// Runs `work` to its end.
pub(crate) fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start")?
        .block_on(work)
}

//! The API does what its description says, as Schemathesis (PyPI) sees it.
//!
//! `LEEWAY_PYTHON` names a Python that has it, as `cargo xtask test` does; without one
//! the test says so and passes. `LEEWAY_EXAMPLES` is the number of requests made up for
//! each operation.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::world::{ANA, World};

/// Requests for each operation in the test of every day.
const EXAMPLES: &str = "40";

/// Lets the same customer ask on: what they sent is taken back.
const FORGET: [&str; 3] = [
    "DELETE FROM dispute_files",
    "DELETE FROM requests",
    "DELETE FROM idempotency",
];

#[test]
fn every_operation_keeps_what_the_description_says() {
    let Some(python) = std::env::var_os("LEEWAY_PYTHON").filter(|name| !name.is_empty()) else {
        println!("skipped: no Schemathesis (PyPI)");
        return;
    };
    let world = World::new();
    let api = world.api();
    let bearer = api.bearer(ANA);
    let examples = std::env::var("LEEWAY_EXAMPLES").unwrap_or_else(|_| EXAMPLES.to_owned());
    let ended = AtomicBool::new(false);
    let output = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !ended.load(Ordering::SeqCst) {
                for sql in FORGET {
                    world.execute(sql).unwrap();
                }
                std::thread::park_timeout(Duration::from_millis(200));
            }
        });
        let output = Command::new(python)
            .args(["-m", "schemathesis.cli", "--config-file"])
            .arg(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/tests/it/schemathesis.toml"
            ))
            .arg("run")
            .arg(format!("http://{}/openapi.json", api.address()))
            .arg(format!("--header=Authorization: {bearer}"))
            // A quote or a line item that fits the schema need not exist.
            .args(["--checks=all", "--exclude-checks=positive_data_acceptance"])
            .args(["--seed=7", "--no-color", "--request-timeout=20"])
            .args(["--generation-deterministic"])
            // They take nothing and would end the session all others need: `sessions.rs`.
            .args(["--exclude-operation-id=end_session"])
            .args(["--exclude-operation-id=end_sessions"])
            .arg(format!("--max-examples={examples}"))
            .current_dir(std::env::temp_dir())
            .output();
        ended.store(true, Ordering::SeqCst);
        output.unwrap()
    });
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(output.status.success(), "{said}");
    world.check_audit().unwrap();
    world.check_storage();
}

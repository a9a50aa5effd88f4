//! `cargo xtask …`: one command per thing a developer of Leeway does.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    xtask::command::run()
}

/// Nothing of this package runs in a browser; the empty program lets the
/// workspace be checked for the widget's target as a whole.
#[cfg(target_arch = "wasm32")]
fn main() {}

//! The program `leeway`; everything it does is in the library beside it.

#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    leeway_cli::main()
}

/// Nothing of this package runs in a browser; the empty program lets the
/// workspace be checked for the widget's target as a whole.
#[cfg(target_arch = "wasm32")]
fn main() {}

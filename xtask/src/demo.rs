//! `cargo xtask demo`: the API, and the pages of five fictional businesses with the widget in them.

use std::net::{Ipv4Addr, SocketAddr};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::progress::Progress;
use crate::world::{self, World};
use crate::{dist, host, project, tools};

/// Arguments of `cargo xtask demo`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Fetch every address once it is up, then stop: succeeds if all answer.
    #[arg(long)]
    check: bool,
    /// Port of the creditor API.
    #[arg(long, default_value_t = 7080)]
    api_port: u16,
    /// Port of the businesses' pages.
    #[arg(long, default_value_t = 7081)]
    port: u16,
}

/// Runs `cargo xtask demo` until Ctrl-C, or with `--check` until all is fetched.
///
/// # Errors
/// When a tool is missing, a step fails, or with `--check` an address does not answer.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut progress = Progress::new(dist::STEPS + 4);
    progress.step("building the leeway command");
    build_leeway()?;
    let world = World::new(&project::target().join("demo"), &project::leeway());
    if world.businesses().next().is_none() {
        bail!("examples/ holds no complete example");
    }
    progress.step("making keys");
    world.make_keys()?;
    let out = project::target().join("demo").join("dist");
    dist::build(&world.trust(), &out, &mut progress)?;
    progress.step("signing policies and importing accounts");
    world.fill()?;

    progress.step("starting the API and the pages");
    let local = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let page_origin = format!("http://{}", local(arguments.port));
    let api = world.serve(
        local(arguments.api_port),
        std::slice::from_ref(&page_origin),
    )?;
    let runtime = tokio::runtime::Runtime::new().context("starting the page server")?;
    let config = world.host_config(local(arguments.port), &out, api.address())?;
    let pages = runtime.block_on(host::serve(config))?;

    let addresses = print_addresses(&world, &pages.origin(), api.address())?;
    if arguments.check {
        for address in &addresses {
            let status = world::status(address)?;
            if status != 200 {
                bail!("{address} answers {status}");
            }
        }
        eprintln!("all {} addresses answer", addresses.len());
    } else {
        eprintln!(
            "ready after {:.0} s; Ctrl-C stops everything",
            progress.elapsed().as_secs_f64()
        );
        runtime
            .block_on(tokio::signal::ctrl_c())
            .context("waiting for Ctrl-C")?;
    }
    drop(api);
    runtime.block_on(pages.stop())
}

/// Builds the native `leeway` command.
///
/// # Errors
/// When it does not compile.
pub fn build_leeway() -> Result<()> {
    tools::run(
        Command::new(project::cargo())
            .args(["build", "--quiet", "--package", "leeway-cli"])
            .current_dir(project::root()),
    )
}

/// Prints what to open and what to type, and returns the addresses that have to answer.
fn print_addresses(world: &World, pages: &str, api: &str) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    println!();
    for business in world.businesses() {
        let page = format!("{pages}/{}/", business.industry);
        println!("{}\n  {page}", business.name);
        addresses.push(page.clone());
        for entry in business.entries()? {
            println!(
                "  {}: reference {}, code {}",
                entry.customer, entry.reference, entry.code
            );
            addresses.push(format!("{page}session-token?customer={}", entry.customer));
        }
        addresses.push(format!(
            "{api}/v1/policies/current?creditor={}",
            business.creditor
        ));
        println!();
    }
    println!("API\n  {api}/v1\n");
    Ok(addresses)
}

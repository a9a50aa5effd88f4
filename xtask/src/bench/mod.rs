//! `cargo xtask bench`: what a customer downloads, what each crate costs, and
//! how long it takes until the options are there.

pub mod core;
pub mod server;

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::dist::{self, Kind, Manifest};
use crate::host::{Csp, Host, Page};
use crate::progress::{Progress, note};
use crate::webdriver::{Browser, Engine};
use crate::world::{self, World};
use crate::{demo, host, project, tools, wasm_size};

/// What may be downloaded before the options are there: loader with styles and glue code,
/// Wasm and one language, in bytes after brotli. The files of kind `later` follow while
/// the customer reads.
const BUDGET: usize = 140 * 1024;

/// The slow phone the times are measured for.
const CPU_SLOWDOWN: u32 = 4;
const LATENCY_MS: u32 = 150;
/// 1.6 Mbit/s down and 750 kbit/s up, as bytes in a second.
const DOWN: u32 = 1_600_000 / 8;
const UP: u32 = 750_000 / 8;
/// An odd number, so that the median is one of them.
const RUNS: usize = 5;

/// Crates listed one by one; smaller ones are summed up.
const CRATES_SHOWN: usize = 20;

/// Arguments of `cargo xtask bench`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// Only the sizes, without a browser.
    #[arg(long)]
    sizes: bool,
    #[command(subcommand)]
    part: Option<Part>,
}

/// Other things to measure.
#[derive(Debug, clap::Subcommand)]
enum Part {
    /// The sums: schedules, a rate and evaluations, beside JavaScript's own.
    Core(core::Arguments),
    /// The server: choices and accounts over HTTP, beside what its database commits alone.
    Server(server::Arguments),
}

/// Runs `cargo xtask bench`.
///
/// # Errors
/// When a tool is missing, a step fails, or the first visit is over its budget.
pub fn run(arguments: &Arguments) -> Result<()> {
    match &arguments.part {
        Some(Part::Core(arguments)) => return core::run(arguments),
        Some(Part::Server(arguments)) => return server::run(arguments),
        None => {}
    }
    let browser_steps = if arguments.sizes { 0 } else { 3 };
    let mut progress = Progress::new(dist::STEPS + 3 + browser_steps);
    progress.step("building the leeway command");
    demo::build_leeway()?;
    progress.step("making keys");
    let world = World::new(&project::target().join("bench"), &project::leeway());
    world.make_keys()?;
    let out = project::target().join("bench").join("dist");
    let manifest = dist::build(&world.trust(), &out, &mut progress)?;

    progress.step("measuring sizes");
    let first_visit = print_sizes(&manifest, &out)?;
    print_crates()?;

    if !arguments.sizes {
        progress.step("looking for Chromium");
        tools::chromium()?;
        progress.step("starting the API and the pages");
        world.fill()?;
        let pages = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let runtime = tokio::runtime::Runtime::new().context("starting the page server")?;
        // The API has to know the pages' address before they are served.
        let page_address = world::free_address()?;
        let api = world.serve(world::free_address()?, &[format!("http://{page_address}")])?;
        let mut config = world.host_config(pages, &out, api.address())?;
        config.listen = page_address;
        let pages = runtime.block_on(host::serve(config))?;
        progress.step("measuring in Chromium");
        print_times(&world, &pages, api.address())?;
        drop(api);
        runtime.block_on(pages.stop())?;
    }
    anyhow::ensure!(
        first_visit <= BUDGET,
        "the first visit downloads {first_visit} bytes, {} more than its budget",
        first_visit - BUDGET
    );
    Ok(())
}

/// Prints every file and returns what the first visit downloads.
fn print_sizes(manifest: &Manifest, out: &Path) -> Result<usize> {
    println!("{:<36} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    let mut first_visit = 0;
    let mut languages = Vec::new();
    for file in &manifest.files {
        let bytes =
            fs::read(out.join(&file.name)).with_context(|| format!("reading {}", file.name))?;
        println!(
            "{:<36} {:>9} {:>9} {:>9}",
            file.name,
            bytes.len(),
            gzip(&bytes)?.len(),
            file.brotli
        );
        match file.kind {
            Kind::Messages => languages.push(file.brotli),
            Kind::Later => {}
            Kind::Loader | Kind::Wasm => first_visit += file.brotli,
        }
    }
    first_visit += languages.iter().max().copied().unwrap_or_default();
    println!(
        "until the options are there, largest language: {first_visit} bytes of {BUDGET} ({} %)\n",
        first_visit * 100 / BUDGET
    );
    Ok(first_visit)
}

fn print_crates() -> Result<()> {
    for (part, path) in [
        ("crate, up to the options", dist::named_wasm()),
        ("crate, screens after them", dist::named_later_wasm()),
    ] {
        let wasm = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        let sizes = wasm_size::by_crate(&wasm)?;
        println!("{part:<36} {:>9}", "bytes");
        for (name, bytes) in sizes.crates.iter().take(CRATES_SHOWN) {
            println!("{name:<36} {bytes:>9}");
        }
        let others: usize = sizes
            .crates
            .iter()
            .skip(CRATES_SHOWN)
            .map(|(_, bytes)| bytes)
            .sum();
        println!("{:<36} {others:>9}", "(all other crates)");
        println!("{:<36} {:>9}", "functions altogether", sizes.code);
        println!("{:<36} {:>9}\n", "constants", sizes.data);
    }
    Ok(())
}

/// Measures the widget and a page of finished HTML in turn, under the same conditions.
fn print_times(world: &World, pages: &Host, api: &str) -> Result<()> {
    let business = world.businesses().next().context("no example is there")?;
    let entry = business
        .entries()?
        .into_iter()
        .next()
        .context("the example has no customer")?;
    pages.publish(
        "widget",
        Page {
            html: widget_page(business.industry, &entry.customer, "")
                .replace("</script>", OPEN_OPTIONS),
            csp: Csp::strict(api),
            creditor: business.creditor.to_owned(),
        },
    );
    let chromium = Browser::start(Engine::Chromium, "en-US")?;
    let widget = format!("{}/page/widget", pages.origin());
    let ready = "return performance.getEntriesByName('options-ready')[0]?.startTime ?? null";
    let painted =
        "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";

    chromium.open(&widget)?;
    chromium.wait_for(ready)?;
    pages.publish("finished", finished_page(&chromium, api)?);
    let finished = format!("{}/page/finished", pages.origin());

    chromium.devtools("Network.enable", &json!({}))?;
    chromium.devtools(
        "Network.setCacheDisabled",
        &json!({ "cacheDisabled": true }),
    )?;
    chromium.devtools(
        "Network.emulateNetworkConditions",
        &json!({
            "offline": false,
            "latency": LATENCY_MS,
            "downloadThroughput": DOWN,
            "uploadThroughput": UP,
        }),
    )?;
    chromium.devtools(
        "Emulation.setCPUThrottlingRate",
        &json!({ "rate": CPU_SLOWDOWN }),
    )?;
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..RUNS {
        for ((address, mark), times) in [(&widget, ready), (&finished, painted)]
            .into_iter()
            .zip(&mut times)
        {
            chromium.open(address)?;
            times.push(milliseconds(&chromium.wait_for(mark)?)?);
        }
    }
    println!(
        "at {CPU_SLOWDOWN}x CPU slowdown, 1.6 Mbit/s, {LATENCY_MS} ms, nothing cached, median of {RUNS}:"
    );
    for (what, times) in ["options ready", "page of finished HTML painted"]
        .iter()
        .zip(&mut times)
    {
        times.sort_unstable();
        let (first, median, last) = (
            times.first().copied().unwrap_or_default(),
            times.get(RUNS / 2).copied().unwrap_or_default(),
            times.last().copied().unwrap_or_default(),
        );
        println!("{what:<36} {median:>6} ms ({first} to {last})");
    }
    Ok(())
}

fn milliseconds(value: &Value) -> Result<u64> {
    let text = value.to_string();
    let whole = text.split('.').next().unwrap_or_default();
    whole.parse().context("the browser named no time")
}

/// Goes on from the balance to the options as soon as that can be pressed, as a
/// customer in a hurry would.
const OPEN_OPTIONS: &str = r#"
  const host = document.querySelector("leeway-widget");
  host.addEventListener("leeway:ready", () => {
    const root = host.shadowRoot;
    const press = () => {
      const row = [...root.querySelectorAll(".leeway-actions button")].find((button) =>
        button.textContent.includes("See all your choices"));
      row?.click();
      return Boolean(row);
    };
    if (press()) return;
    const watch = new MutationObserver(() => press() && watch.disconnect());
    watch.observe(root, { childList: true, subtree: true });
  });
</script>"#;

/// A host page with nothing but the widget, logged in as one customer.
#[must_use]
pub fn widget_page(site: &str, customer: &str, attributes: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Your account</title>
<!-- leeway-widget -->
<leeway-widget api="{{{{api}}}}" creditor="{{{{creditor}}}}" {attributes}>
  <p slot="fallback">Call us on <a href="tel:+15550100">555 0100</a>, Monday to Friday.</p>
</leeway-widget>
<script nonce="{{{{nonce}}}}">
  document.querySelector("leeway-widget").tokenProvider = async () =>
    (await fetch("/{site}/session-token?customer={customer}")).text();
</script>
</html>
"#
    )
}

/// What the widget shows now, as a page that needs no script: the least any
/// other way of building the same screen has to send.
fn finished_page(chromium: &Browser, api: &str) -> Result<Page> {
    let shown =
        chromium.run("return document.querySelector('leeway-widget').shadowRoot.innerHTML")?;
    let css = chromium.run(
        "return [...document.querySelector('leeway-widget').shadowRoot.adoptedStyleSheets].slice(0, 1).flatMap(s => [...s.cssRules]).map(r => r.cssText).join('\\n')",
    )?;
    let (shown, css) = (
        shown.as_str().unwrap_or_default(),
        css.as_str().unwrap_or_default().replace(":host", "body"),
    );
    note(&format!(
        "the finished page: {} bytes of HTML, {} of styles",
        shown.len(),
        css.len()
    ));
    Ok(Page {
        html: format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Your account</title>\n<style>{css}</style>\n{shown}\n</html>\n"
        ),
        csp: Csp::strict(api).with("style-src", &["'unsafe-inline'"]),
        creditor: String::new(),
    })
}

/// Compresses as a CDN does with files it keeps: brotli at its highest quality.
///
/// # Errors
/// When the encoder fails, which only a lack of memory makes it do.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters).context("brotli")?;
    Ok(out)
}

/// Compresses with gzip at its highest level.
///
/// # Errors
/// When the encoder fails, which only a lack of memory makes it do.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).context("gzip")?;
    encoder.finish().context("gzip")
}

/// How long processors worked for the process so far, where the system tells.
fn worked(process: u32) -> Option<Duration> {
    /// Clock ticks that `/proc` counts in.
    const TICK: Duration = Duration::from_millis(10);
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program is between brackets and may hold blanks.
    let (_, numbers) = stat.rsplit_once(')')?;
    let mut numbers = numbers.split_ascii_whitespace().skip(11);
    let user: u32 = numbers.next()?.parse().ok()?;
    let system: u32 = numbers.next()?.parse().ok()?;
    Some(TICK * user.checked_add(system)?)
}

/// What the process holds in memory now, where the system tells.
fn resident_kb(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_ascii_whitespace().nth(1)?.parse().ok()
}

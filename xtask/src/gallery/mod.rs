//! `cargo xtask gallery`: every screen and state of the widget at an address of its own.
//!
//! | file | what it holds |
//! |---|---|
//! | `states.json` | the states: how a customer comes to each, and what shows that they have |
//! | [`states`] | reads that list |
//! | `plan.rs` | one way of it in one language, for the player |
//! | `player.js` | plays it in the page |
//! | `perceive.js` | what a customer can perceive of the widget, for the player and the tests |
//! | `visit.rs` | whose account a page shows |
//! | [`server`] | the pages, and the way to the API |
//! | `index.rs` | the list of all states |
//! | [`words`] | the widget's texts |

mod index;
mod plan;
pub mod server;
pub mod states;
mod visit;
pub mod words;

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::json;

use self::server::{Config, Gallery};
use self::states::State;
use crate::examples::{BUSINESSES, Business};
use crate::progress::{Progress, note};
use crate::webdriver::{Browser, Engine};
use crate::world::{self, World};
use crate::{demo, dist, messages, project, tools};

/// The values of the widget's `theme`.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// How long a state may take, with every state on the way.
const WAY_LIMIT: Duration = Duration::from_secs(60);
const HEIGHT: u32 = 900;
/// What `--check` opens: language, theme, width, and the setting of the browser it tries.
const LOOKS: [(&str, &str, u32, &str); 2] = [
    ("en", "light", 1280, "prefers-reduced-motion: reduce"),
    ("ar", "dark", 360, "forced-colors: active"),
];

/// Arguments of `cargo xtask gallery`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Open every address in Chromium, in English and Arabic, then stop: succeeds if each reaches its state.
    #[arg(long)]
    check: bool,
    /// With `--check`: only states whose name contains this.
    #[arg(long)]
    only: Option<String>,
    /// Port of the creditor API.
    #[arg(long, default_value_t = 7082)]
    api_port: u16,
    /// Port of the gallery.
    #[arg(long, default_value_t = 7083)]
    port: u16,
}

/// Runs `cargo xtask gallery` until Ctrl-C, or with `--check` until every state was opened.
///
/// # Errors
/// When a tool is missing, a step fails, or with `--check` a state is not reached.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut progress = Progress::new(dist::STEPS + 4);
    progress.step("building the leeway command");
    demo::build_leeway()?;
    let folder = project::target().join("gallery");
    let world = World::new(&folder, &project::leeway());
    progress.step("making keys");
    world.make_keys()?;
    let out = folder.join("dist");
    dist::build(&world.trust(), &out, &mut progress)?;
    progress.step("signing policies and importing accounts");
    world.fill()?;

    progress.step("starting the API and the gallery");
    let local = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let (listen, api) = if arguments.check {
        (local(0), world::free_address()?)
    } else {
        (local(arguments.port), local(arguments.api_port))
    };
    let origin = format!("http://{}", local(arguments.port));
    let api = world.serve(api, std::slice::from_ref(&origin))?;
    let runtime = tokio::runtime::Runtime::new().context("starting the gallery")?;
    let gallery = runtime.block_on(server::serve(Config {
        listen,
        dist: out,
        world,
        api: api.address().to_owned(),
    }))?;
    if arguments.check {
        return check(&gallery, arguments.only.as_deref());
    }
    println!("{}/gallery/", gallery.origin());
    eprintln!(
        "ready after {:.0} s; Ctrl-C stops everything",
        progress.elapsed().as_secs_f64()
    );
    runtime
        .block_on(tokio::signal::ctrl_c())
        .context("waiting for Ctrl-C")
}

/// Opens every address and says which do not reach their state.
fn check(gallery: &Gallery, only: Option<&str>) -> Result<()> {
    tools::chromium()?;
    let (mut opened, mut lost) = (0, 0);
    for (lang, theme, width, setting) in LOOKS {
        let chromium = Browser::start(Engine::Chromium, lang)?;
        chromium.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false }),
        )?;
        if let Some((name, value)) = setting.split_once(": ") {
            let features = json!({ "features": [{ "name": name, "value": value }] });
            chromium.devtools("Emulation.setEmulatedMedia", &features)?;
        }
        for state in states::all()? {
            if only.is_some_and(|part| !state.name.contains(part)) {
                continue;
            }
            for industry in state.industries() {
                opened += 1;
                let address = gallery.address(state, industry, lang, theme);
                chromium.open(&address)?;
                if let Err(error) = reach(&chromium, state) {
                    lost += 1;
                    note(&format!("{address}: {error:#}"));
                }
            }
        }
    }
    if lost > 0 {
        bail!("{lost} of {opened} addresses do not reach their state");
    }
    eprintln!("all {opened} addresses reach their state");
    Ok(())
}

/// Waits until the page that is open has brought the widget to `state`.
///
/// # Errors
/// When it does not get there; the text is the player's.
pub fn reach(browser: &Browser, state: &State) -> Result<()> {
    let answer = browser.wait_for_with(
        "const { reached, failed } = window.gallery
           ?? { reached: [], failed: document.body.innerText };
         return failed ?? (reached.includes(arguments[0]) && 'reached')",
        &[json!(state.name)],
        WAY_LIMIT,
    );
    let answer = answer.with_context(|| {
        let seen = browser.run("return JSON.stringify([window.gallery, window.seen?.events])");
        format!("`{}` was not reached: {seen:?}", state.name)
    })?;
    match answer.as_str() {
        Some("reached") => Ok(()),
        _ => bail!("{}", answer.as_str().unwrap_or("no page of the gallery")),
    }
}

/// Opens a state and calls `look` at every state on the way, the state itself included.
///
/// # Errors
/// When one is not reached, or `look` fails.
pub fn walk(
    browser: &Browser,
    address: &str,
    state: &'static State,
    mut look: impl FnMut(&'static State) -> Result<()>,
) -> Result<()> {
    browser.open(&format!("{address}&stops"))?;
    for station in state.way()? {
        reach(browser, station)?;
        look(station)?;
        browser.run("window.gallery.go()")?;
    }
    Ok(())
}

fn business(industry: &str) -> Result<&'static Business> {
    let found = BUSINESSES.iter().find(|known| known.industry == industry);
    found.with_context(|| format!("there is no business `{industry}`"))
}

/// The tags of the languages there are messages for.
fn languages() -> Result<Vec<String>> {
    let languages = messages::read(&project::root().join("locales"))?;
    Ok(languages.into_iter().map(|language| language.tag).collect())
}

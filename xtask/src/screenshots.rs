//! `cargo xtask screenshots`: every screen on the way to a receipt, as pictures
//! at two widths, in two languages and two themes.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::bench::widget_page;
use crate::examples::Business;
use crate::host::{Csp, Host, Page};
use crate::progress::{Progress, note};
use crate::webdriver::{Browser, Engine};
use crate::world::{self, World};
use crate::{demo, dist, host, project, tools};

const WIDTHS: [u32; 2] = [360, 1280];
const HEIGHT: u32 = 900;
const LANGUAGES: [&str; 2] = ["en", "ar"];
const THEMES: [&str; 2] = ["light", "dark"];
/// More screens than any way through the widget has.
const LONGEST_WAY: usize = 12;

/// Remembers the widget's events, so that a picture is taken after the screen has changed.
const WATCH: &str = r"
window.leewaySteps = [];
addEventListener('leeway:step', (event) => window.leewaySteps.push(event.detail.step));
";

/// Presses what leads on: agrees where asked to, then the first main button.
const GO_ON: &str = r"
const root = document.querySelector('leeway-widget').shadowRoot;
for (const box of root.querySelectorAll('input[type=checkbox][required]')) if (!box.checked) box.click();
const button = root.querySelector('.leeway-button--primary:not([disabled])');
if (!button) return false;
button.click();
return true;
";

/// Arguments of `cargo xtask screenshots`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only this industry, for instance `telecom`.
    #[arg(long)]
    industry: Option<String>,
}

/// Runs `cargo xtask screenshots`.
///
/// # Errors
/// When a tool is missing or a step fails.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut progress = Progress::new(dist::STEPS + 5);
    progress.step("looking for Chromium");
    tools::chromium()?;
    progress.step("building the leeway command");
    demo::build_leeway()?;
    progress.step("making keys");
    let folder = project::target().join("screenshots");
    let world = World::new(&folder.join("world"), &project::leeway());
    world.make_keys()?;
    let out = folder.join("dist");
    dist::build(&world.trust(), &out, &mut progress)?;

    progress.step("taking pictures");
    let runtime = tokio::runtime::Runtime::new().context("starting the page server")?;
    let mut taken = 0;
    for width in WIDTHS {
        for language in LANGUAGES {
            for theme in THEMES {
                // Accounts change on the way to a receipt, so each way begins with new ones.
                world.fill()?;
                let listen = world::free_address()?;
                let api = world.serve(
                    SocketAddr::from((Ipv4Addr::LOCALHOST, world::free_address()?.port())),
                    &[format!("http://{listen}")],
                )?;
                let config = world.host_config(listen, &out, api.address())?;
                let pages = runtime.block_on(host::serve(config))?;
                let chromium = Browser::start(Engine::Chromium, language)?;
                chromium.devtools(
                    "Emulation.setDeviceMetricsOverride",
                    &json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false }),
                )?;
                chromium.devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    &json!({ "source": WATCH }),
                )?;
                for business in world.businesses() {
                    if arguments
                        .industry
                        .as_ref()
                        .is_none_or(|wanted| wanted == business.industry)
                    {
                        let name = format!("{}-{width}-{language}-{theme}", business.industry);
                        let attributes = format!("lang=\"{language}\" theme=\"{theme}\"");
                        taken += walk(
                            &chromium,
                            &pages,
                            api.address(),
                            business,
                            &attributes,
                            &folder.join(name),
                        )?;
                    }
                }
                runtime.block_on(pages.stop())?;
            }
        }
    }
    progress.step("counting");
    note(&format!("{taken} pictures in {}", folder.display()));
    Ok(())
}

/// Takes one way through the widget; the answer is the number of pictures.
fn walk(
    chromium: &Browser,
    pages: &Host,
    api: &str,
    business: &Business,
    attributes: &str,
    folder: &Path,
) -> Result<usize> {
    let Some(entry) = business.entries()?.into_iter().next() else {
        return Ok(0);
    };
    pages.publish(
        "widget",
        Page {
            html: widget_page(business.industry, &entry.customer, attributes),
            csp: Csp::strict(api),
            creditor: business.creditor.to_owned(),
        },
    );
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    chromium.open(&format!("{}/page/widget", pages.origin()))?;
    let mut seen = 0;
    while seen < LONGEST_WAY {
        let steps =
            format!("return window.leewaySteps.length > {seen} && window.leewaySteps.at(-1)");
        let Ok(step) = chromium.wait_for(&steps) else {
            break;
        };
        seen += 1;
        let name = step.as_str().unwrap_or("screen");
        chromium.picture(&folder.join(format!("{seen:02}-{name}.png")))?;
        if name == "receipt" || chromium.run(GO_ON)? != Value::Bool(true) {
            break;
        }
    }
    Ok(seen)
}

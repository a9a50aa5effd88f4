//! `cargo xtask screenshots`: every screen on the way to a receipt, as pictures
//! at two widths, in two languages and two themes.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

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
/// More steps than any way through the widget has.
const LONGEST_WAY: usize = 16;

/// Remembers the widget's events, so that a picture is taken after the screen has changed.
const WATCH: &str = r"
window.leewaySteps = [];
window.leewayErrors = [];
addEventListener('leeway:step', (event) => window.leewaySteps.push(event.detail.step));
addEventListener('leeway:error', (event) => window.leewayErrors.push(event.detail.code));
";

/// Presses what leads on from the screen that is shown; `null` until that worked.
///
/// From the balance to the options; there to the question about income, where there
/// is one, or to the first plan of several payments; then on to the receipt.
const GO_ON: &str = r"
const root = document.querySelector('leeway-widget').shadowRoot;
const step = window.leewaySteps.at(-1);
const all = (selector) => [...root.querySelectorAll(selector)];
const press = (button) => { button?.click(); return button ? true : null; };
if (step === 'balance') return press(all('.leeway-action').at(-3));
if (step === 'options') {
  const cards = all('.leeway-option');
  const asks = cards.find((card) => !card.querySelector('.leeway-bars'));
  const plan = cards.find((card) => card.querySelectorAll('.leeway-bars__bar').length > 2);
  const first = window.leewaySteps.includes('assistance') ? plan : asks ?? plan;
  return press((first ?? cards[0])?.querySelector('.leeway-button'));
}
if (step === 'assistance') {
  const [household, income] = all('input[type=text]');
  if (income && !income.value) {
    household.value = '3';
    income.value = '4200';
    for (const field of [household, income])
      field.dispatchEvent(new Event('input', { bubbles: true }));
    press(root.querySelector('.leeway-button--primary'));
    window.leewaySteps.push('assistance-result');
    return true;
  }
}
if (step === 'assistance-result')
  return press(all('.leeway-button').find((button) => button.type === 'button'));
if (step === 'review') {
  // A press in the first half second counts as a slip, so it is tried again.
  for (const box of all('input[type=checkbox]')) if (!box.checked) box.click();
  press(root.querySelector('.leeway-button--primary'));
  return null;
}
return press(root.querySelector('.leeway-button--primary'));
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

/// Takes the ways through the widget; the answer is the number of pictures.
fn walk(
    chromium: &Browser,
    pages: &Host,
    api: &str,
    business: &Business,
    attributes: &str,
    folder: &Path,
) -> Result<usize> {
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    let mut taken = 0;
    let mut picture = |name: &str| {
        taken += 1;
        chromium.picture(&folder.join(format!("{taken:02}-{name}.png")))
    };
    let show = |html: String, csp: Csp| {
        pages.publish(
            "widget",
            Page {
                html,
                csp,
                creditor: business.creditor.to_owned(),
            },
        );
        chromium.open(&format!("{}/page/widget", pages.origin()))
    };
    let page = |customer: &str| widget_page(business.industry, customer, attributes);

    // Without a login, and what an empty form says.
    let anonymous = page("nobody").replace(".tokenProvider = async", ".nobody = async");
    show(anonymous, Csp::strict(api))?;
    chromium.wait_for(&reached(0))?;
    chromium.wait_for("return window.leewaySteps.at(-1) === 'identify' || null")?;
    picture("identify")?;
    chromium.wait_for(GO_ON)?;
    chromium.wait_for(SUMMARY)?;
    picture("identify-error")?;

    // The page forbids WebAssembly.
    let without = Csp::strict(api).without("script-src", "'wasm-unsafe-eval'");
    show(page("nobody"), without)?;
    chromium.wait_for("return window.leewayErrors.length > 0 || null")?;
    picture("fallback")?;

    let entries = business.entries()?;
    if let Some(entry) = entries.iter().find(|entry| !entry.owes) {
        show(page(&entry.customer), Csp::strict(api))?;
        chromium.wait_for("return window.leewaySteps.at(-1) === 'nothing_owed' || null")?;
        picture("nothing-owed")?;
    }

    let Some(entry) = entries.first() else {
        return Ok(taken);
    };
    show(page(&entry.customer), Csp::strict(api))?;
    let mut seen = 0;
    while seen < LONGEST_WAY {
        let Ok(step) = chromium.wait_for(&reached(seen)) else {
            break;
        };
        let Some((length, name)) = step.as_array().and_then(|step| match step.as_slice() {
            [length, name] => Some((length.as_u64()?, name.as_str()?.to_owned())),
            _ => None,
        }) else {
            break;
        };
        seen = usize::try_from(length).unwrap_or(LONGEST_WAY);
        // What is only passed through is drawn for no time at all.
        if name == "loading" || name == "sending" {
            continue;
        }
        picture(&name)?;
        if name == "receipt" {
            break;
        }
        let on = format!("if (window.leewaySteps.length !== {seen}) return true; {GO_ON}");
        chromium.wait_for(&on)?;
    }
    Ok(taken)
}

/// The error summary is there and has the focus.
const SUMMARY: &str = r"
const root = document.querySelector('leeway-widget').shadowRoot;
return root.activeElement?.matches('.leeway-error-summary') || null;
";

/// The number of steps and the last of them, once there are more than `seen`.
fn reached(seen: usize) -> String {
    format!(
        "const steps = window.leewaySteps ?? []; \
         return steps.length > {seen} ? [steps.length, steps.at(-1)] : null"
    )
}

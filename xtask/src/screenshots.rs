//! `cargo xtask screenshots`: every screen on the way to a receipt, or every state of the
//! gallery, as pictures in the widths, languages and themes that are asked for.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::examples::Business;
use crate::gallery::server::{self, Config, Gallery};
use crate::gallery::{states, walk};
use crate::progress::{Progress, note};
use crate::webdriver::{Browser, Engine};
use crate::world::{self, World};
use crate::{demo, dist, project, tools};

const HEIGHT: u32 = 900;

/// Arguments of `cargo xtask screenshots`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only this industry, for instance `telecom`.
    #[arg(long)]
    industry: Option<String>,
    /// Every state of the gallery instead of those on the way to a receipt.
    #[arg(long)]
    all: bool,
    /// Widths in CSS pixels.
    #[arg(long, value_delimiter = ',', default_value = "360,768,1280")]
    width: Vec<u32>,
    /// Languages, as BCP 47 tags.
    #[arg(long, value_delimiter = ',', default_value = "en,de,ar,hi")]
    language: Vec<String>,
    /// Themes: `light`, `dark` or both.
    #[arg(long, value_delimiter = ',', default_value = "light,dark")]
    theme: Vec<String>,
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
    world.fill()?;
    let businesses = world.businesses().filter(|business| {
        let wanted = arguments.industry.as_ref();
        wanted.is_none_or(|wanted| wanted == business.industry)
    });
    let businesses: Vec<_> = businesses.collect();
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let api = world.serve(world::free_address()?, &["http://127.0.0.1".to_owned()])?;
    let runtime = tokio::runtime::Runtime::new().context("starting the page server")?;
    let gallery = runtime.block_on(server::serve(Config {
        listen,
        dist: out,
        world,
        api: api.address().to_owned(),
    }))?;
    let mut taken = 0;
    for width in &arguments.width {
        for language in &arguments.language {
            let chromium = Browser::start(Engine::Chromium, language)?;
            chromium.devtools(
                "Emulation.setDeviceMetricsOverride",
                &json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false }),
            )?;
            // A picture of the whole page has no scrollbar, and the page is laid out anew for it.
            chromium.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }))?;
            for theme in &arguments.theme {
                for business in &businesses {
                    let name = format!("{}-{width}-{language}-{theme}", business.industry);
                    let folder = folder.join(name);
                    let pictures = Pictures {
                        chromium: &chromium,
                        gallery: &gallery,
                        business,
                        language,
                        theme,
                    };
                    taken += pictures.take(arguments.all, &folder)?;
                }
            }
        }
    }
    progress.step("counting");
    note(&format!("{taken} pictures in {}", folder.display()));
    Ok(())
}

/// The pictures of one business in one look.
struct Pictures<'a> {
    chromium: &'a Browser,
    gallery: &'a Gallery,
    business: &'a Business,
    language: &'a str,
    theme: &'a str,
}

impl Pictures<'_> {
    /// Walks to the states that are walked to, or to all; the answer is the number of pictures.
    fn take(&self, all: bool, folder: &Path) -> Result<usize> {
        if folder.exists() {
            // Pictures of states that are gone would be looked at with the others.
            fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
        }
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
        let industry = self.business.industry;
        let mut taken: Vec<&str> = Vec::new();
        for state in states::all()? {
            let wanted = all || state.walked;
            if !wanted || !state.industries().contains(&industry) {
                continue;
            }
            let address = self
                .gallery
                .address(state, industry, self.language, self.theme);
            walk(self.chromium, &address, state, |station| {
                if taken.contains(&station.name.as_str()) {
                    return Ok(());
                }
                taken.push(&station.name);
                let name = format!("{:02}-{}.png", taken.len(), station.name);
                self.chromium.picture(&folder.join(name))
            })?;
        }
        Ok(taken.len())
    }
}

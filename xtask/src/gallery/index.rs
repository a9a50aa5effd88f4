//! The page that lists every state, with a frame for each.

use std::fmt::Write as _;

use anyhow::Result;

use super::server::Look;
use super::states::{self, State};
use super::{THEMES, languages};

const WIDTHS: [u32; 3] = [360, 768, 1280];

/// The whole list as it is looked at.
pub(super) fn page(look: &Look) -> Result<String> {
    let mut screens: Vec<(&str, Vec<&'static State>)> = Vec::new();
    for state in states::all()? {
        match screens.iter_mut().find(|(name, _)| *name == state.screen) {
            Some((_, states)) => states.push(state),
            None => screens.push((&state.screen, vec![state])),
        }
    }
    let width = look.width.filter(|width| WIDTHS.contains(width));
    let width = width.unwrap_or(360);
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\" class=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Leeway gallery</title>\n<link rel=\"stylesheet\" href=\"/gallery.css\">\n\
         <main class=\"index\">\n<h1>Leeway gallery</h1>\n\
         <p>Every screen and state of the widget, each with an address of its own. \
         Opening a screen shows its states below it. Forced colours and reduced motion \
         follow the browser.</p>\n<nav aria-label=\"How\">\n",
        escaped(&look.theme)
    );
    let link =
        |lang: &str, theme: &str, width: u32| format!("?lang={lang}&theme={theme}&width={width}");
    let languages = languages()?;
    choices(&mut html, "Language", &languages, &look.lang, |lang| {
        link(lang, &look.theme, width)
    });
    choices(&mut html, "Theme", &THEMES, &look.theme, |theme| {
        link(&look.lang, theme, width)
    });
    let widths = WIDTHS.map(|width| width.to_string());
    choices(&mut html, "Width", &widths, &width.to_string(), |width| {
        link(&look.lang, &look.theme, width.parse().unwrap_or(360))
    });
    let screen_links: String = screens
        .iter()
        .map(|(name, _)| format!("<li><a href=\"#{name}\">{name}</a></li>\n"))
        .collect();
    let _ = writeln!(
        html,
        "</nav>\n<nav aria-label=\"Screens\"><ul>{screen_links}</ul></nav>"
    );
    for (screen, states) in screens {
        // Closed to begin with: a frame in it is fetched only once it is near the window.
        let _ = writeln!(
            html,
            "<section id=\"{screen}\">\n<h2>{screen}</h2>\n<ul>\n{}</ul>\n<details><summary>Frames of {screen}</summary>\n<ul class=\"frames w{width}\">",
            addresses(&states, look)
                .map(|(title, address)| format!("<li><a href=\"{address}\">{title}</a></li>\n"))
                .collect::<String>()
        );
        for (title, address) in addresses(&states, look) {
            let _ = writeln!(
                html,
                "<li><p>{title}</p><iframe loading=\"lazy\" title=\"{title}\" src=\"{address}\"></iframe></li>"
            );
        }
        html.push_str("</ul></details>\n</section>\n");
    }
    html.push_str("</main>\n</html>\n");
    Ok(html)
}

/// Name and address of each state at each of its businesses.
fn addresses(states: &[&'static State], look: &Look) -> impl Iterator<Item = (String, String)> {
    let (lang, theme) = (escaped(&look.lang), escaped(&look.theme));
    let places = states.iter().flat_map(|state| {
        let industries = state.industries();
        industries
            .into_iter()
            .map(move |industry| (*state, industry))
    });
    let places: Vec<_> = places.collect();
    places.into_iter().map(move |(state, industry)| {
        (
            format!("{}, {industry}", state.name),
            format!(
                "/gallery/{}?lang={lang}&amp;theme={theme}&amp;industry={industry}",
                state.name
            ),
        )
    })
}

/// A list of links, one of which is where the reader is.
fn choices(
    html: &mut String,
    label: &str,
    values: &[impl AsRef<str>],
    now: &str,
    link: impl Fn(&str) -> String,
) {
    let _ = writeln!(html, "<ul aria-label=\"{label}\">");
    for value in values {
        let value = value.as_ref();
        let current = if value == now {
            " aria-current=\"true\""
        } else {
            ""
        };
        let address = escaped(&link(value));
        let _ = writeln!(html, "<li><a href=\"{address}\"{current}>{value}</a></li>");
    }
    html.push_str("</ul>\n");
}

/// A text inside HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

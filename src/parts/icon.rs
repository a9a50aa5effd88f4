//! Icons: drawn on a 24 px grid, decorative, so hidden from assistive technology.

use super::{Node, el};

/// The icon of this name.
pub(crate) fn icon(name: &'static str) -> Node {
    // The mark of a question is mirrored in Arabic script, and only there.
    let asking = name == "question";
    let class = if asking {
        "leeway-icon leeway-icon--asking"
    } else {
        "leeway-icon"
    };
    icon_with(name, class)
}

/// The icon of this name in these classes.
pub(crate) fn icon_with(name: &'static str, class: &'static str) -> Node {
    drawing(class, "0 0 24 24").child(el("path", "").attr("d", path(name)))
}

/// A drawing that says nothing on its own.
pub(super) fn drawing(class: &'static str, view_box: &'static str) -> Node {
    el("svg", class)
        .attr("viewBox", view_box)
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
}

fn path(name: &str) -> &'static str {
    match name {
        "calendar" => {
            "M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5zM4 10h16M8 3v4M16 3v4"
        }
        "wallet" => {
            "M18 8V5.5A1.5 1.5 0 0 0 16.5 4H6a2 2 0 0 0 0 4h13a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 20H6a2 2 0 0 1-2-2V6M16.5 14h.01"
        }
        "instalments" => "M4 8h4v12H4zM10 8h4v12h-4zM16 8h4v12h-4zM4 4h16",
        "pause" => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM10 9v6M14 9v6",
        "tag" => {
            "M3.5 12.3V5A1.5 1.5 0 0 1 5 3.5h7.3a2 2 0 0 1 1.4.6l6.5 6.5a2 2 0 0 1 0 2.8l-6.8 6.8a2 2 0 0 1-2.8 0l-6.5-6.5a2 2 0 0 1-.6-1.4zM8 8h.01"
        }
        "heart" => {
            "M12 20s-8-4.7-8-10.4A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.6C20 15.3 12 20 12 20z"
        }
        "check" => "M5 12.5l4.5 4.5L19 7.5",
        "info" => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8h.01",
        "warning" => "M12 4 2.5 20h19zM12 10v4.5M12 17.25h.01",
        "phone" => {
            "M6.5 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"
        }
        "mail" => {
            "M4.5 5.5h15A1.5 1.5 0 0 1 21 7v10a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17V7a1.5 1.5 0 0 1 1.5-1.5zM3.5 7.5 12 13.5l8.5-6"
        }
        "download" => "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
        "print" => {
            "M7 8V3.5h10V8M7 17H5a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 5 8h14a1.5 1.5 0 0 1 1.5 1.5v6A1.5 1.5 0 0 1 19 17h-2M7 14h10v6.5H7z"
        }
        "chevron-down" => "M6 9.5l6 6 6-6",
        "chevron-next" => "M9.5 6l6 6-6 6",
        "chevron-back" => "M14.5 6l-6 6 6 6",
        "lock" => {
            "M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5zM8 10.5V8a4 4 0 0 1 8 0v2.5"
        }
        "globe" => {
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 12h17M12 3c2.5 2.5 3.75 5.5 3.75 9S14.5 18.5 12 21c-2.5-2.5-3.75-5.5-3.75-9S9.5 5.5 12 3z"
        }
        "offline" => {
            "M3 3l18 18M8.5 8.2A7.5 7.5 0 0 0 5 12.5M2.5 9.5a12 12 0 0 1 3-2.3M10.5 5.1A12.5 12.5 0 0 1 21.5 9.5M15.5 9.5a7.5 7.5 0 0 1 3.5 3M8.5 15.8a5 5 0 0 1 6-.6M12 19.5h.01"
        }
        "question" => {
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.5h.01"
        }
        "clock" => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2",
        "flag" => "M5.5 21V4M5.5 4.5c4-2 8 2 13 0v9c-5 2-9-2-13 0",
        "plug" => "M9 3v5M15 3v5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v4",
        _ => "",
    }
}

//! Free and independent advice from others, as the creditor's policy names it.

use leeway_core::services::{AdviceService, Services};

use crate::flow::Flow;
use crate::parts::{Node, details, el, local, many, nothing, page_link, phone_link};
use crate::state::Ui;
use crate::words::Line;

/// The advice in a fold, below every screen.
#[inline(never)]
pub(crate) fn advice(ui: &Ui, flow: &Flow) -> Node {
    match list(ui, flow) {
        Some(list) => details(ui, "advice-title", None, list),
        None => nothing(),
    }
}

/// The advice under a heading, on the screens of those who may need it most.
pub(super) fn listed(ui: &Ui, flow: &Flow) -> Node {
    let Some(list) = list(ui, flow) else {
        return nothing();
    };
    el("section", "leeway-card leeway-stack leeway-stack--small")
        .child(el(ui.heading(1), "leeway-heading").say(ui, "advice-title"))
        .child(list)
}

fn list(ui: &Ui, flow: &Flow) -> Option<Node> {
    let account = flow.account()?;
    let services = flow.services();
    let advice = services.advice_for(&account.account, ui.lang());
    if advice.is_empty() {
        return None;
    }
    let lead = Line::plain("advice-lead").with("creditor", account.creditor.name.as_str());
    let mut list = el("ul", "leeway-advice");
    for service in advice {
        list.push(item(ui, service));
    }
    Some(many(vec![
        el("p", "leeway-text").tell(ui, &lead),
        breathing_space(ui, &services),
        list,
    ]))
}

fn breathing_space(ui: &Ui, services: &Services) -> Node {
    match &services.breathing_space {
        Some(text) => el("p", "leeway-text").child(local(ui, text)),
        None => nothing(),
    }
}

fn item(ui: &Ui, service: &AdviceService) -> Node {
    let mut ways = el("p", "leeway-advice__ways");
    if let Some(phone) = &service.phone {
        ways.push(phone_link(phone));
    }
    if let Some(web) = &service.web {
        // The page opens beside this one, so that nothing typed here is lost.
        let link = page_link(web).attr("target", "_blank").child(
            el("span", "leeway-hidden")
                .text(" ")
                .say(ui, "advice-new-tab"),
        );
        ways.push(link);
    }
    let mut item = el("li", "leeway-advice__item")
        .child(el("bdi", "leeway-advice__name").text(&service.name))
        .child(el("p", "").child(local(ui, &service.about)))
        .child(ways);
    if let Some(hours) = &service.hours {
        item.push(el("p", "leeway-note").child(local(ui, hours)));
    }
    item
}

//! Elements by name: a small tree that becomes elements of the page in one place.
//!
//! A [`Node`] is one pointer whatever it holds, so a screen is a row of short calls
//! and no shape of a view is compiled, and downloaded, twice. Everything is made by
//! `createElement` and `setAttribute`: no HTML strings, which a page with Trusted
//! Types refuses.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Event as DomEvent};

use crate::flow::{Event, Flow};
use crate::reactive::{Effect, keep};
use crate::state::{Store, Ui};
use crate::words::Line;

/// A part of a screen.
pub(crate) struct Node(Box<Kind>);

enum Kind {
    Text(String),
    /// Nodes one after the other, in an element where there is a tag.
    Element(Element),
    /// Drawn anew whenever a signal it reads changes.
    Region(Box<dyn FnMut() -> Node>),
}

struct Element {
    /// Empty for no element around the children.
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    handlers: Vec<(&'static str, Handler)>,
    children: Vec<Node>,
}

type Handler = Box<dyn FnMut(DomEvent)>;

enum Value {
    Fixed(&'static str),
    Text(String),
    Live(Box<dyn FnMut() -> Option<String>>),
}

/// An element `tag` of the classes `class`; no class attribute where it is empty.
#[inline(never)]
pub(crate) fn el(tag: &'static str, class: &'static str) -> Node {
    let node = Node(Box::new(Kind::Element(Element {
        tag,
        attributes: Vec::new(),
        handlers: Vec::new(),
        children: Vec::new(),
    })));
    if class.is_empty() {
        node
    } else {
        node.attr("class", class)
    }
}

/// Nodes one after the other, without an element around them.
pub(crate) fn many(children: Vec<Node>) -> Node {
    let mut node = el("", "");
    if let Kind::Element(element) = &mut *node.0 {
        element.children = children;
    }
    node
}

/// Nothing at all.
pub(crate) fn nothing() -> Node {
    el("", "")
}

/// A run of text.
#[inline(never)]
pub(crate) fn words(text: &str) -> Node {
    Node(Box::new(Kind::Text(text.to_owned())))
}

/// A part that is drawn anew whenever a signal it reads changes.
pub(crate) fn region(draw: impl FnMut() -> Node + 'static) -> Node {
    Node(Box::new(Kind::Region(Box::new(draw))))
}

/// A part of a screen that is drawn anew with what changes on the screen.
pub(crate) fn live(store: Store, draw: fn(&Ui, &Flow) -> Node) -> Node {
    region(move || {
        store.track_detail();
        store.node(draw)
    })
}

/// A part of a screen that belongs to the later file: drawn once that has arrived,
/// with what changes on the screen.
pub(crate) fn later(store: Store, draw: fn(&Ui, &Flow) -> Node) -> Node {
    region(move || {
        store.track_detail();
        if store.has_later() {
            store.node(draw)
        } else {
            nothing()
        }
    })
}

impl Node {
    fn set(&mut self, name: &'static str, value: Value) {
        if let Kind::Element(element) = &mut *self.0 {
            element.attributes.push((name, value));
        }
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(crate) fn attr(mut self, name: &'static str, value: &'static str) -> Self {
        self.set(name, Value::Fixed(value));
        self
    }

    /// Sets an attribute to a text that is not known beforehand.
    #[inline(never)]
    pub(crate) fn attr_text(mut self, name: &'static str, value: String) -> Self {
        self.set(name, Value::Text(value));
        self
    }

    /// Sets an attribute without a value, such as `checked`.
    #[inline(never)]
    pub(crate) fn flag(self, name: &'static str, set: bool) -> Self {
        if set { self.attr(name, "") } else { self }
    }

    /// Keeps an attribute at what `value` says as the signals it reads change.
    pub(crate) fn live_attr(
        mut self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + 'static,
    ) -> Self {
        self.set(name, Value::Live(Box::new(value)));
        self
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, handler: Handler) -> Self {
        if let Kind::Element(element) = &mut *self.0 {
            element.handlers.push((event, handler));
        }
        self
    }

    /// Listens to an event.
    pub(crate) fn on(self, event: &'static str, handler: impl FnMut(DomEvent) + 'static) -> Self {
        self.listen(event, Box::new(handler))
    }

    /// Sends an event to the flow when it is pressed.
    #[inline(never)]
    pub(crate) fn sends(self, store: Store, event: Event) -> Self {
        self.attr("type", "button")
            .on("click", move |_| store.send(event.clone()))
    }

    /// Adds a child to a node that is not finished.
    #[inline(never)]
    pub(crate) fn push(&mut self, child: Node) {
        if let Kind::Element(element) = &mut *self.0 {
            element.children.push(child);
        }
    }

    /// Adds a child.
    #[inline(never)]
    pub(crate) fn child(mut self, child: Node) -> Self {
        self.push(child);
        self
    }

    /// Adds text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.child(words(text))
    }

    /// Adds a message without arguments.
    #[inline(never)]
    pub(crate) fn say(self, ui: &Ui, id: &'static str) -> Self {
        self.tell(ui, &Line::plain(id))
    }

    /// Adds a message.
    #[inline(never)]
    pub(crate) fn tell(self, ui: &Ui, line: &Line) -> Self {
        self.child(super::message(ui, line))
    }

    /// Draws the node at the end of `parent`.
    pub(crate) fn draw(self, parent: &web_sys::Node) {
        self.draw_before(parent, None);
    }

    /// Draws the node into `parent`, before `next` where there is one.
    fn draw_before(self, parent: &web_sys::Node, next: Option<&web_sys::Node>) {
        let Some(document) = document() else {
            return;
        };
        match *self.0 {
            Kind::Text(text) => {
                let _ = parent.insert_before(&document.create_text_node(&text), next);
            }
            Kind::Region(draw) => draw_region(draw, &document, parent, next),
            Kind::Element(element) => element.draw_before(&document, parent, next),
        }
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Draws a region between two empty texts that mark its place.
fn draw_region(
    mut draw: Box<dyn FnMut() -> Node>,
    document: &Document,
    parent: &web_sys::Node,
    next: Option<&web_sys::Node>,
) {
    let (start, end) = (document.create_text_node(""), document.create_text_node(""));
    let _ = parent.insert_before(&start, next);
    let _ = parent.insert_before(&end, next);
    Effect::run(Box::new(move || {
        let node = draw();
        let Some(parent) = end.parent_node() else {
            return;
        };
        while let Some(old) = start.next_sibling()
            && !old.is_same_node(Some(&end))
        {
            let _ = parent.remove_child(&old);
        }
        node.draw_before(&parent, Some(&end));
    }));
}

/// Elements of a drawing have a namespace of their own.
const SVG: &str = "http://www.w3.org/2000/svg";

impl Element {
    fn draw_before(
        self,
        document: &Document,
        parent: &web_sys::Node,
        next: Option<&web_sys::Node>,
    ) {
        if self.tag.is_empty() {
            for child in self.children {
                child.draw_before(parent, next);
            }
            return;
        }
        let made = match self.tag {
            "svg" | "path" | "rect" => document.create_element_ns(Some(SVG), self.tag),
            tag => document.create_element(tag),
        };
        let Ok(element) = made else {
            return;
        };
        for (name, value) in self.attributes {
            let _ = match value {
                Value::Fixed(text) => element.set_attribute(name, text),
                Value::Text(text) => element.set_attribute(name, &text),
                Value::Live(mut text) => {
                    let element = element.clone();
                    Effect::run(Box::new(move || {
                        let _ = match text() {
                            Some(text) => element.set_attribute(name, &text),
                            None => element.remove_attribute(name),
                        };
                    }));
                    Ok(())
                }
            };
        }
        for child in self.children {
            child.draw_before(&element, None);
        }
        for (event, handler) in self.handlers {
            let listener = Closure::wrap(handler);
            let function = listener.as_ref().unchecked_ref();
            let _ = element.add_event_listener_with_callback(event, function);
            keep(Rc::new(listener));
        }
        let _ = parent.insert_before(&element, next);
    }
}

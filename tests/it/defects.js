// Defects as they happen to widgets, each put into one screen and taken out again. `put`
// gives a function that undoes it.
const first = (selector) => seenBy(selector)[0];
const seenBy = (selector) => [...root.querySelectorAll(selector)].filter(perceivable);

const attribute = (selector, key, value) => () => {
  const element = first(selector);
  const before = element.getAttribute(key);
  if (value === null) element.removeAttribute(key);
  else element.setAttribute(key, value);
  return () => (before === null ? element.removeAttribute(key) : element.setAttribute(key, before));
};
const style = (selector, css) => () => {
  // Through the object model: the page's policy forbids the attribute.
  const element = first(selector);
  const before = element.style.cssText;
  element.style.cssText = css;
  return () => (element.style.cssText = before);
};
const add = (selector, build) => () => {
  const place = first(selector);
  const made = build();
  place.append(made);
  return () => made.remove();
};
const make = (tag, attributes, text = "") => {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "style") element.style.cssText = value;
    else element.setAttribute(key, value);
  }
  element.textContent = text;
  return element;
};
const swap = (selector, build) => () => {
  const old = first(selector);
  const made = build(old);
  old.replaceWith(made);
  return () => made.replaceWith(old);
};
const without = (selector) => () => {
  const element = first(selector);
  const [parent, next] = [element.parentNode, element.nextSibling];
  element.remove();
  return () => parent.insertBefore(element, next);
};
const sheet = (css) => () => {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  const before = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...before, made];
  return () => (root.adoptedStyleSheets = before);
};

const MAIN = ".leeway-frame__main";
const INPUT = "input:not([type=radio], [type=checkbox])";

const DEFECTS = [
  { on: "identify", name: "a field without a label", put: without("label") },
  { on: "identify", name: "a placeholder instead of a label", put: () => {
    const undo = [without("label")(), attribute(INPUT, "placeholder", "Reference")(), attribute(INPUT, "aria-label", "Reference")()];
    return () => undo.reverse().forEach((step) => step());
  } },
  { on: "identify", name: "a placeholder beside the label", put: attribute(INPUT, "placeholder", "MV-000") },
  { on: "identify", name: "grey text", put: style(`${MAIN} label`, "color: #999") },
  { on: "identify", name: "text of less than seven to one", put: style(`${MAIN} label`, "color: #6f7680") },
  { on: "identify", name: "an empty button", put: add(MAIN, () => make("button", { class: "leeway-button" })) },
  { on: "identify", name: "a small target", put: style("button", "block-size: 20px; min-block-size: 0; padding: 0; inline-size: 30px; min-inline-size: 0") },
  { on: "identify", name: "a target of 30 pixels", put: style(`${MAIN} button`, "block-size: 30px; min-block-size: 0; padding-block: 0") },
  { on: "identify", name: "an order of its own for the keyboard", put: attribute(INPUT, "tabindex", "3") },
  { on: "identify", name: "an error that is not tied to its field", put: attribute("[aria-invalid]", "aria-describedby", null) },
  { on: "identify", name: "a description that is not there", put: attribute("[aria-invalid]", "aria-describedby", "nowhere") },
  { on: "identify", name: "errors without a summary", put: without(".leeway-error-summary") },
  { on: "identify", name: "a summary without links", put: swap(".leeway-error-summary a", (old) => make("span", {}, old.textContent)) },
  { on: "identify", name: "a division that acts as a button", put: add(MAIN, () => make("div", { style: "cursor: pointer" }, "Go on")) },
  { on: "identify", name: "a division that takes the focus", put: add(MAIN, () => make("div", { tabindex: "0" }, "Go on")) },
  { on: "identify", name: "no outline at the focus", put: sheet("* { outline: none !important; box-shadow: none !important }") },
  { on: "identify", name: "an outline nobody sees on one button", put: style(`${MAIN} button`, "outline: none") },
  { on: "identify", name: "a wrong word for filling in", put: attribute(INPUT, "autocomplete", "refrence") },
  { on: "identify", name: "a field that takes nothing", put: attribute(INPUT, "readonly", "") },
  { on: "identify", name: "a field with arrows for a number", put: attribute(INPUT, "type", "number") },
  { on: "identify", name: "an id twice", put: add(MAIN, () => make("p", { id: root.querySelector(INPUT).id }, "Again")) },
  { on: "identify", name: "no place to speak through", put: without("[role=status]") },
  { on: "identify", name: "hidden, and in the way of the keyboard", put: add(MAIN, () => {
    const box = make("div", { "aria-hidden": "true" });
    box.append(make("button", { class: "leeway-button" }, "Hidden"));
    return box;
  }) },
  { on: "identify", name: "a name that does not hold what is seen", put: attribute(`${MAIN} button`, "aria-label", "Submit") },
  { on: "identify", name: "fields whose edge is hardly seen", put: style(INPUT, "border-color: #e5e5e5; transition: none") },
  { on: "identify", name: "a pale ring at the focus", put: sheet("* { outline-color: #ddd !important }") },
  { on: "identify", name: "a bar over the page", put: add(MAIN, () => make("div", { style: "position: fixed; inset: 0 0 auto; block-size: 6em; background: #fff; z-index: 9" })) },
  { on: "identify", name: "something that happens on focus", put: () => {
    const button = first(`${MAIN} button`);
    const said = make("p", {}, "Now!");
    const act = () => button.after(said);
    button.addEventListener("focus", act);
    return () => {
      button.removeEventListener("focus", act);
      said.remove();
    };
  } },
  { on: "identify", name: "the way to a person in another place", put: () => {
    const help = first("[aria-controls=help]");
    const [parent, next] = [help.parentNode, help.nextSibling];
    first(MAIN).append(help);
    return () => parent.insertBefore(help, next);
  } },

  { on: "balance", name: "a block of 2000 pixels", put: add(MAIN, () => make("div", { style: "inline-size: 2000px; block-size: 2em" }, "wide")) },
  { on: "balance", name: "a heading skipped", put: swap("h3", (old) => make("h6", { class: old.className }, old.textContent)) },
  { on: "balance", name: "an empty heading", put: add(MAIN, () => make("h3", {})) },
  { on: "balance", name: "a tooltip", put: attribute("button", "title", "Press to go on") },
  { on: "balance", name: "a drawing without a name", put: () => {
    const drawing = seenBy("*").length && root.querySelector("svg");
    const hidden = drawing.closest("[aria-hidden=true]");
    hidden.removeAttribute("aria-hidden");
    return () => hidden.setAttribute("aria-hidden", "true");
  } },
  { on: "balance", name: "a picture without a text", put: add(MAIN, () => make("img", { src: "data:image/gif;base64,R0lGODlhAQABAAAAACw=", width: "40", height: "40" })) },
  { on: "balance", name: "no language at all", put: attribute("[lang]", "lang", null) },
  { on: "balance", name: "a language that is none", put: attribute("[lang]", "lang", "english") },
  { on: "balance", name: "no direction", put: attribute("[dir]", "dir", null) },
  { on: "balance", name: "Arabic that does not say so", put: add(MAIN, () => make("p", {}, "يمكنك الدفع على أقساط كل شهر")) },
  { on: "balance", name: "a link told by its colour", put: add(MAIN, () => {
    const sentence = make("p", { class: "leeway-text" }, "You can ");
    sentence.append(make("a", { href: "#x", style: "color: #0b484e; text-decoration: none" }, "ask for help"), " at any time.");
    return sentence;
  }) },
  { on: "balance", name: "a table without a caption", put: without("caption") },
  { on: "balance", name: "heads of a table that say nothing of what", put: attribute("th", "scope", null) },
  { on: "balance", name: "two buttons of one name", put: add(MAIN, () => make("button", { class: "leeway-button" }, tidy(spoken(first(`${MAIN} button`))))) },
  { on: "balance", name: "capitals for emphasis", put: style("p", "text-transform: uppercase") },
  { on: "balance", name: "text of eleven pixels", put: style(`${MAIN} .leeway-note`, "font-size: 11px") },
  { on: "balance", name: "a list with something else in it", put: add("ul", () => make("div", {}, "not an item")) },
  { on: "balance", name: "a role nobody knows", put: attribute("section", "role", "card") },
  { on: "balance", name: "justified text", put: style("p", "text-align: justify") },

  { on: "tailor", name: "radio buttons without a question", put: swap("fieldset", (old) => {
    const made = make("div", { class: old.className });
    made.append(...[...old.children].map((child) => child.cloneNode(true)));
    return made;
  }) },
  { on: "tailor", name: "a legend that says nothing", put: () => {
    const legend = first("legend");
    const before = [...legend.childNodes];
    legend.replaceChildren();
    return () => legend.replaceChildren(...before);
  } },
  { on: "tailor", name: "a slider for an amount", put: add(MAIN, () => {
    const label = make("label", {}, "Amount ");
    label.append(make("input", { type: "range", style: "min-block-size: 44px" }));
    return label;
  }) },
];

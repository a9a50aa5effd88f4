// What a customer can perceive of the widget. Sent before every question the
// tests ask; the last expression of each question becomes its answer.
const widget = document.querySelector("leeway-widget");
const root = widget.shadowRoot;

// Marks and kinds of space that change how a text is laid out, not what it says.
const tidy = (text) =>
  text
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const perceivable = (element) =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
  !element.closest("[aria-hidden=true]");

// The text below a node as it is read out.
function spoken(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node instanceof HTMLSlotElement) {
    return node.assignedNodes({ flatten: true }).map(spoken).join(" ");
  }
  if (node instanceof HTMLSelectElement) return "";
  if (node instanceof Element ? !perceivable(node) : node !== root) return "";
  const text = [...node.childNodes].map(spoken).join("");
  const inline = node instanceof Element && getComputedStyle(node).display === "inline";
  return inline ? text : ` ${text} `;
}

function name(element) {
  const ids = element.getAttribute("aria-labelledby");
  if (ids) return tidy(ids.split(/\s+/).map((id) => spoken(root.getElementById(id))).join(" "));
  if (element.ariaLabel) return tidy(element.ariaLabel);
  if (element.labels?.length) return tidy([...element.labels].map(spoken).join(" "));
  return tidy(spoken(element));
}

const ROLES = {
  button: "button, [role=button]",
  checkbox: "input[type=checkbox]",
  disclosure: "summary",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  picker: "select",
  radio: "input[type=radio]",
  textbox: "input:not([type=radio], [type=checkbox]), textarea",
};

const all = (role) => [...root.querySelectorAll(ROLES[role])].filter(perceivable);

// The elements of a role with this name; those that only begin with it, as an
// action with a second line does, count where no other has it whole.
function named(role, wanted) {
  const known = all(role).map((element) => [element, name(element)]);
  const whole = known.filter(([, text]) => text === wanted);
  const begun = known.filter(([, text]) => text.startsWith(`${wanted} `));
  return (whole.length ? whole : begun).map(([element]) => element);
}

function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

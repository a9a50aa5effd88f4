// What axe does not look for, or does not decide: rules about the widget as it is on the
// screen now. Sent after `page.js`; gives [{rule, html}], empty where all is well.
const OPERABLE = "button, a[href], summary, select, textarea, input, [role=button], [tabindex]";
const TARGET_PX = 44;
const CONTRAST = 7;
const CONTRAST_LARGE = 4.5;
const CONTRAST_EDGE = 3;
// WCAG's "large": 18 points, or 14 points bold, in CSS pixels.
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;

const broken = [];
const fault = (rule, element) =>
  broken.push({ rule, html: (element.outerHTML ?? String(element)).slice(0, 200) });

const everything = [...root.querySelectorAll("*")];
const seen = everything.filter(perceivable);
const operable = seen.filter((element) => element.matches(OPERABLE) && element.tabIndex >= 0);
const texts = [];
{
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && node.data.trim() && !parent.closest("style") && perceivable(parent)) texts.push(node);
  }
}
// What the host page offers where the widget cannot run is the host page's own.
const fallback = [...root.querySelectorAll("slot")].some((slot) => perceivable(slot.parentElement));
const hiddenFromSight = (element) => {
  const box = element.getBoundingClientRect();
  return Boolean(element.closest(".leeway-hidden")) || box.width <= 1 || box.height <= 1;
};

// Colours in any notation, as the numbers a screen shows.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const colours = new Map();
function colour(text) {
  if (!colours.has(text)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    colours.set(text, { r, g, b, a: a / 255 });
  }
  return colours.get(text);
}
const over = (top, below) => ({
  r: top.r * top.a + below.r * (1 - top.a),
  g: top.g * top.a + below.g * (1 - top.a),
  b: top.b * top.a + below.b * (1 - top.a),
  a: 1,
});
const luminance = ({ r, g, b }) => {
  const linear = [r, g, b].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
function background(element) {
  const layers = [];
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const layer = colour(getComputedStyle(at).backgroundColor);
    layers.push(layer);
    if (layer.a === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), { r: 255, g: 255, b: 255, a: 1 });
}

// 1.4.6: text against what is behind it.
for (const element of new Set(texts.map((text) => text.parentElement))) {
  if (hiddenFromSight(element) || element.closest(":disabled, [aria-disabled=true], option")) continue;
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  const large = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(style.fontWeight) >= 700);
  const behind = background(element);
  const ratio = contrast(over(colour(style.color), behind), behind);
  if (ratio + 0.005 < (large ? CONTRAST_LARGE : CONTRAST)) fault("text-contrast", element);
}

// 2.5.5: what is pressed is large enough, with its label where that can be pressed too.
for (const element of operable) {
  if (element.matches("[tabindex]") && !element.matches("button, a, summary, select, textarea, input")) continue;
  const style = getComputedStyle(element);
  if (style.display === "inline" && element.closest("p, dd, li")) continue; // in a sentence
  const boxes = [element, ...(element.matches("[type=radio], [type=checkbox], [type=file]") ? element.labels : [])].map(
    (each) => each.getBoundingClientRect(),
  );
  const wide = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  const high = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  if (wide + 0.5 < TARGET_PX || high + 0.5 < TARGET_PX) fault("target-size", element);
}

// 1.4.11: what is typed into, ticked or pressed as a button has an edge, or is filled, against what it lies on.
for (const element of operable.filter((each) => each.matches(".leeway-button, input, select, textarea, .leeway-action"))) {
  // A list of languages is told by its text and its arrow, a hidden field for files by its label.
  if (hiddenFromSight(element) || element.matches(".leeway-frame__select, .leeway-button--quiet")) continue;
  const style = getComputedStyle(element);
  // What the browser draws itself follows the colours of the system.
  if (element.matches("[type=radio], [type=checkbox]") && style.appearance !== "none") continue;
  const around = background(element.parentElement ?? element);
  const shows = (text) => contrast(over(colour(text), around), around) + 0.005 >= CONTRAST_EDGE;
  const edge = style.borderBlockEndStyle !== "none" && Number.parseFloat(style.borderBlockEndWidth) >= 1;
  if (!(edge && shows(style.borderBlockEndColor)) && !shows(style.backgroundColor)) fault("edge-contrast", element);
}

// 2.4.13, 2.4.12: the focus can be seen on everything that takes it, with nothing over it.
// 3.2.1: and nothing happens only because it is there.
{
  const before = focused();
  const { scrollLeft, scrollTop } = document.scrollingElement;
  const [steps, drawn] = [window.seen?.events.length, root.innerHTML.length];
  for (const element of operable) {
    const plain = getComputedStyle(element);
    const quiet = [plain.outlineStyle, plain.outlineWidth, plain.boxShadow].join();
    element.focus({ focusVisible: true });
    const style = getComputedStyle(element);
    const box = element.closest(".leeway-field__box, .leeway-segment, .leeway-evidence__choose");
    const rings = [element, ...(box ? [box] : [])].filter((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    if (focused() !== element) fault("focus-refused", element);
    else if (!rings.length && quiet === [style.outlineStyle, style.outlineWidth, style.boxShadow].join()) {
      fault("focus-unseen", element);
    }
    for (const ring of rings) {
      const around = background(ring.parentElement ?? ring);
      const drawnIn = colour(getComputedStyle(ring).outlineColor);
      if (contrast(over(drawnIn, around), around) < CONTRAST_EDGE) fault("focus-contrast", ring);
    }
    if (!hiddenFromSight(element)) {
      // Engines scroll to different parts of it.
      element.scrollIntoView({ block: "nearest" });
      const [{ left, right, top, bottom }] = element.getClientRects();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const points = [[x, y], [left + 2, y], [right - 2, y], [x, top + 2], [x, bottom - 2]];
      // What is larger than the window cannot be in it whole.
      const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
      const covered = inside.some(([x, y]) => {
        const hit = root.elementFromPoint(x, y);
        return !hit || !(element.contains(hit) || hit.contains(element) || element.labels?.[0]?.contains(hit) || hit.matches(".leeway-field__box *"));
      });
      if (covered || !inside.length) fault("focus-covered", element);
    }
  }
  if (steps !== window.seen?.events.length || drawn !== root.innerHTML.length) fault("focus-acts", root.host);
  if (before && before !== document.body) before.focus({ preventScroll: true });
  else focused()?.blur?.();
  scrollTo(scrollLeft, scrollTop);
}

// 3.2.6: the way to a person is in the same place: after the list of languages, before everything else.
{
  const place = operable.findIndex((element) => element.getAttribute("aria-controls") === "help");
  const first = operable.findIndex((element) => !element.matches("#language"));
  if (!fallback && place !== first) fault("help-moved", root.host);
}

// 1.3.1, 4.1.2: what looks operable is, and what is looks it.
for (const element of seen) {
  if (element.matches("[onclick], [tabindex='0']") && !element.matches(OPERABLE.replace(", [tabindex]", ""))) {
    fault("not-a-control", element);
  }
  const parent = element.parentElement;
  if (
    getComputedStyle(element).cursor === "pointer" &&
    !(parent && getComputedStyle(parent).cursor === "pointer") &&
    !element.closest("button, a[href], summary, select, label, input, [role=button]")
  ) {
    fault("not-a-control", element);
  }
  if (element.matches("a:not([href])")) fault("link-to-nowhere", element);
}

// 2.4.3: the order of the page is the order of the keyboard.
for (const element of seen) if (element.tabIndex > 0) fault("tab-order", element);

// 1.3.1, 3.3.2: a label that is seen, and no placeholder instead of one.
for (const field of seen.filter((element) => element.matches("input, select, textarea"))) {
  const labels = [...(field.labels ?? [])].filter((label) => perceivable(label) && tidy(label.textContent));
  const named = field.getAttribute("aria-labelledby");
  const lookup = field.matches("select") && field.ariaLabel;
  if (!labels.length && !named && !lookup) fault("label-unseen", field);
  if (field.placeholder) fault("placeholder", field);
  if (field.matches("[type=radio]")) {
    const group = field.closest("fieldset, [role=radiogroup]");
    const legend = group?.querySelector("legend");
    if (!group || !(tidy(legend?.textContent ?? "") || group.ariaLabel || group.getAttribute("aria-labelledby"))) {
      fault("radio-alone", field);
    }
  }
  if (field.matches("[type=number], [type=range], [type=date]")) fault("field-kind", field);
}

// 3.3.1: an error is tied to its field both ways, and in the summary.
const visibleErrors = seen.filter((element) => element.matches(".leeway-field__error"));
const descriptions = (element) =>
  (element.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean);
for (const error of visibleErrors) {
  const tied = everything.some((field) => descriptions(field).includes(error.id) && error.id);
  if (!tied) fault("error-untied", error);
}
for (const field of seen.filter((element) => element.ariaInvalid === "true")) {
  const tied = descriptions(field).some((id) => root.getElementById(id)?.matches(".leeway-field__error"));
  if (!tied) fault("error-untied", field);
}
// A file that cannot be sent keeps nobody from sending the rest: said at once, and at the file.
const summarised = visibleErrors.filter((error) => !error.closest(".leeway-evidence"));
if (seen.filter((element) => element.matches(".leeway-error-summary a[href]")).length < summarised.length) {
  fault("error-summary", summarised[0]);
}

// Every id that is referred to is there, once.
for (const element of everything) {
  for (const attribute of ["aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "for"]) {
    for (const id of (element.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean)) {
      if (root.querySelectorAll(`#${CSS.escape(id)}`).length !== 1) fault("reference", element);
    }
  }
}

// 1.4.13: nothing that only a pointer finds.
for (const element of seen) if (element.title) fault("tooltip", element);

// 1.1.1: a drawing is named, or leaves itself out.
for (const drawing of root.querySelectorAll("svg, img, canvas")) {
  const named = drawing.ariaLabel || drawing.getAttribute("aria-labelledby") || drawing.getAttribute("alt");
  if (!named && !drawing.closest("[aria-hidden=true]") && drawing.getAttribute("alt") !== "") {
    fault("drawing-unnamed", drawing);
  }
}
for (const hidden of root.querySelectorAll("[aria-hidden=true]")) {
  const inside = [hidden, ...hidden.querySelectorAll("*")];
  if (inside.some((element) => element.tabIndex >= 0 && element.checkVisibility())) fault("hidden-focus", hidden);
}

// 3.1.1, 3.1.2: every text says which language it is, and is in it as far as letters tell.
const SCRIPTS = { ar: /\p{Script=Arabic}/u, hi: /\p{Script=Devanagari}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };
const frame = root.querySelector("[lang]");
if (!frame?.dir) fault("direction", frame ?? root.host);
for (const text of texts) {
  const element = text.parentElement;
  const lang = element.closest("[lang]")?.lang;
  if (!lang) {
    fault("language", element);
    continue;
  }
  const script = SCRIPTS[lang.split("-")[0]];
  // An address is in no language, and what the customer called a file in the one they chose.
  if (element.closest(".leeway-evidence bdi")) continue;
  const words = text.data.replace(/\S+@\S+|https?:\S+/g, "");
  const foreign = words.match(/\p{Script=Latin}{3,}/gu) ?? [];
  if (foreign.length > 3 && !(script ?? /\p{Script=Latin}/u).test(text.data)) fault("language", element);
  if (!script && /\p{Script=Arabic}{3,}/u.test(text.data) && !element.closest("select")) fault("language", element);
}

// 2.4.6, 2.4.10: headings that say something, one step at a time, the first at the top.
{
  let level = 0;
  for (const heading of all("heading")) {
    const next = Number(heading.localName[1]);
    if (!name(heading)) fault("heading-empty", heading);
    if (level && next > level + 1) fault("heading-skipped", heading);
    level = next;
  }
  // What is only loading has nothing to say yet that a heading could name.
  const loads = everything.some((element) => element.matches(".leeway-skeleton"));
  if (!level && !fallback && !loads) fault("heading-missing", root.host);
}

// 2.4.4, 2.5.3, 4.1.2: names that are there, differ, and hold what is seen.
{
  const known = new Map();
  for (const element of operable.filter((each) => each.matches("button, a[href], summary, [role=button]"))) {
    const text = name(element);
    if (!text) fault("name-missing", element);
    const label = element.ariaLabel && tidy(spoken(element));
    if (label && !tidy(element.ariaLabel).includes(label)) fault("label-not-in-name", element);
    if (element.localName !== "summary" && text) {
      if (known.has(text)) fault("name-repeated", element);
      known.set(text, element);
    }
  }
}

// 1.3.1: figures in tables say which row and column they are of.
for (const table of seen.filter((element) => element.localName === "table")) {
  if (!tidy(table.caption?.textContent ?? "")) fault("table-caption", table);
  for (const head of table.querySelectorAll("th")) if (!head.scope) fault("table-scope", head);
  if (!table.querySelector("th")) fault("table-scope", table);
}
for (const list of seen.filter((element) => element.matches("ul, ol"))) {
  if ([...list.children].some((child) => child.localName !== "li")) fault("list-item", list);
}

// 4.1.3: one region to speak through, there before it has anything to say.
{
  const regions = [...root.querySelectorAll("[role=status], [aria-live=polite]")];
  if (regions.length < 1 && !fallback) fault("status-missing", root.host);
}

// 1.4.1: a link in a sentence is not told by its colour alone.
for (const link of seen.filter((element) => element.matches("p a[href], li a[href]"))) {
  const style = getComputedStyle(link);
  const marked = style.textDecorationLine.includes("underline") || Number.parseFloat(style.borderBlockEndWidth) > 0;
  if (!marked) fault("link-by-colour", link);
}

// 1.4.8, 1.4.12: text large enough to read, lines far enough apart, no capitals for emphasis.
for (const element of new Set(texts.map((text) => text.parentElement))) {
  if (hiddenFromSight(element)) continue;
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  if (size < 14) fault("text-small", element);
  if (style.textTransform === "uppercase") fault("text-capitals", element);
  if (style.textAlign === "justify") fault("text-justified", element);
  if (style.userSelect === "none" && !element.closest("button, summary, label, select")) fault("text-unselectable", element);
}

// 1.4.10: nothing is wider than what it is in.
if (root.host.scrollWidth > root.host.clientWidth + 1) fault("too-wide", root.host);
for (const element of seen) {
  if (hiddenFromSight(element)) continue;
  const box = element.getBoundingClientRect();
  const edge = document.scrollingElement.clientWidth;
  if (box.right > edge + 1 || box.left < -1) {
    fault("too-wide", element);
    break;
  }
}

// 1.3.5: what is asked about a person may be filled in by the device.
for (const field of seen.filter((element) => element.matches("[type=tel]"))) {
  if (!/\btel\b/.test(field.autocomplete)) fault("autocomplete", field);
}
// 3.3.8: nothing stands in the way of pasting or of a password manager.
for (const field of seen.filter((element) => element.matches("input"))) {
  if (field.onpaste || field.readOnly) fault("paste", field);
}

// 2.2.2, 2.3.3: what moves stops where less motion is wished for.
if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
  for (const animation of root.getAnimations?.() ?? document.getAnimations()) {
    if (animation.playState === "running") fault("motion", animation.effect.target);
  }
  for (const element of seen) {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const still = animationName === "none" && scrollBehavior === "auto";
    if (!still || transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0)) fault("motion", element);
  }
}

return broken;

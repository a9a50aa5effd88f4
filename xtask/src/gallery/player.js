// Brings the widget on the page to a state, as a customer would, and says when it is there.
//
// `plan` is what `plan.rs` writes: the states on the way, each with its steps and with what
// shows that it is reached. The texts are those of the page's language. The answer is in
// `window.gallery`: `reached`, the names of the states so far; `failed`, what was waited for
// in vain. With `?stops` it waits at every state until `gallery.go()`.
"use strict";

const plan = JSON.parse(document.getElementById("plan").textContent);
const element = document.querySelector("leeway-widget");
const PATIENCE_MS = 20_000;

// A state begins with nothing entered in the one before.
sessionStorage.clear();

// Everything the page gets to know of the widget, and everything its policy refuses.
window.seen = { events: [], violations: [] };
for (const name of ["ready", "step", "choice", "needs-token", "error"]) {
  addEventListener(`leeway:${name}`, ({ detail }) => seen.events.push({ name, detail }));
}
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  seen.violations.push({ effectiveDirective, blockedURI, sample }),
);

window.gallery = { reached: [], failed: null, go: () => {} };

const width = Number(new URLSearchParams(location.search).get("width"));
if (width > 0) document.getElementById("stage").style.inlineSize = `${width}px`;

if (plan.token) element.tokenProvider = async () => (await fetch(plan.token)).text();

const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Asks again and again until the answer is neither null nor false. */
async function until(question, what) {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = question();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await soon();
  }
}

/** Whether the widget shows this; `since` is the number of events before. */
function shows({ step, says, invalid, error }, since = 0) {
  if (!element.shadowRoot) return false;
  const { root, all, tidy, spoken } = perceive();
  const events = seen.events.slice(since);
  // What is only passed through is over before anyone can look.
  const steps = events.filter(({ name }) => name === "step");
  const isThere = since ? steps.some(({ detail }) => detail.step === step) : steps.at(-1)?.detail.step === step;
  if (step && !isThere) return false;
  if (error && !events.some(({ name, detail }) => name === "error" && detail.code === error)) return false;
  if (invalid && !all("textbox").some((field) => field.ariaInvalid === "true")) return false;
  const text = says.length ? tidy(spoken(root)) : "";
  return says.every((part) => text.includes(part));
}

/** The one element of these roles and this name, as soon as there is one. */
const find = (roles, name) =>
  until(() => {
    if (!element.shadowRoot) return false;
    const { named } = perceive();
    const found = roles.flatMap((role) => named(role, name));
    return found.length === 1 && found[0];
  }, `one ${roles.join(" or ")} “${name}”`);

async function play(step) {
  const since = seen.events.length;
  if (step.press) {
    const press = async () => (await find(["button"], step.press)).click();
    await press();
    if (step.until) {
      await until(() => {
        if (shows(step.until, since)) return true;
        const [button] = perceive().named("button", step.press);
        button?.click();
        return shows(step.until, since);
      }, JSON.stringify(step.until));
    }
  } else if (step.open) {
    const summary = await find(["disclosure"], step.open);
    if (!summary.parentElement.open) summary.click();
  } else if (step.open_all) {
    for (const details of element.shadowRoot.querySelectorAll("details")) details.open = true;
  } else if (step.tick) {
    const box = await find(["checkbox", "radio"], step.tick);
    if (!box.checked) box.click();
  } else if (step.fill) {
    const field = await find(["textbox"], step.fill.label);
    field.value = step.fill.text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (step.files) {
    // As the customer's own dialogue would hand them over; type and content follow from the name.
    const kinds = {
      pdf: ["application/pdf", "%PDF-1.7"],
      png: ["image/png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
      txt: ["text/plain", "Notes"],
    };
    const chosen = new DataTransfer();
    for (const name of step.files) {
      const [type, content] = kinds[name.split(".").at(-1)];
      chosen.items.add(new File(name === "Empty.pdf" ? [] : [content], name, { type }));
    }
    const field = await until(
      () => element.shadowRoot?.querySelector("input[type=file]"),
      "a field for files",
    );
    field.files = chosen.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (step.pay) {
    const answer = await fetch(step.pay, { method: "POST" });
    if (!answer.ok) throw new Error(`the payment was answered with ${answer.status}`);
  } else if (step.offline) {
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
    dispatchEvent(new Event("offline"));
  } else if (step.passes) {
    const then = Date.now() + step.passes * 1000;
    Date.now = () => then;
    // The widget looks at the clock whenever the page comes to the front.
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  } else if (step.restart || step.come_back) {
    if (step.come_back) await until(() => sessionStorage.length > 0, "what is kept");
    seen.events.length = 0;
    const { parentElement, nextSibling } = element;
    element.remove();
    await soon();
    parentElement.insertBefore(element, nextSibling);
  }
}

async function run() {
  const stops = new URLSearchParams(location.search).has("stops");
  for (const state of plan.way) {
    for (const step of state.steps) await play(step);
    await until(() => shows(state.shows), JSON.stringify(state.shows));
    const went = new Promise((resolve) => (gallery.go = resolve));
    gallery.reached.push(state.name);
    if (stops) await went;
  }
}

run().catch((error) => {
  gallery.failed = `${plan.way[gallery.reached.length]?.name}: ${error.message}`;
  const notice = document.getElementById("failed");
  notice.textContent = `This state was not reached. ${gallery.failed}`;
  notice.hidden = false;
});

// The live face of every board: draws the tree that Python sends, and sends back named operations with values.
//
// Words arrive as strings and are set as text; no markup is ever parsed. An element says by itself what it does:
//   data-op="verdict" data-values='{"verdict": "repeats"}'  clicked (buttons) or changed (fields): sends the operation
//   data-decision                                           a decision: held back while another one is pending
//   data-form="…"                                           an operation inside it also sends its fields by `name`
//   data-stop                                               a place that j and k go to; keys act within it
//   data-shortcut="1"                                       the key that clicks this element while its stop has focus;
//                                                           j and k too, where an element claims them
//   data-selection                                          the operation also sends what is selected in a passage
//   data-anchor="…"                                         the same element from one tree to the next
// Fields are `name`d; a passage with data-offset can be selected from (`selection`, in code points).

const SVG = "http://www.w3.org/2000/svg";
const TAGS = new Set(
  (
    "a article b bdi button caption cite dd del details div dl dt em fieldset figcaption figure footer h2 h3 h4 header " +
    "i input ins kbd label legend li mark meter nav ol option p progress q section select small span strong summary " +
    "sup table tbody td textarea tfoot th thead time tr ul svg g path line rect circle polygon polyline text tspan " +
    "title desc"
  ).split(" "),
);
const ATTRIBUTE = /^(?!on|style$|src)[a-zA-Z][a-zA-Z0-9-]*$/;
const WEB = /^https?:\/\//;
const REPLY_WITHIN = 30000;
const SLOW_AFTER = 4000;
const SLOW = "No answer from the kernel yet. If it was restarted, run this cell again; what was written is kept.";
const GONE = "The kernel was restarted: run this cell again. All that was written is kept.";

// ---- drawing ----------------------------------------------------------------------------------------------------

const known = new WeakMap();

function build(tree, inside) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  if (!TAGS.has(tag)) return document.createTextNode("");
  const drawing = tag === "svg" || inside === true;
  const element = drawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) assign(element, name, value);
  element.append(...children.map((child) => build(child, drawing)));
  known.set(element, tree);
  return element;
}

function assign(element, name, value) {
  if (!ATTRIBUTE.test(name)) return;
  if (name === "href" && !WEB.test(value)) return;
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
  if (name === "value" && "value" in element) element.value = value ?? "";
  if ((name === "selected" || name === "checked") && name in element) element[name] = value !== undefined;
}

// Changes only what the new tree says differently, so that what a reader typed, opened or focused stays.
function patch(element, tree) {
  const before = known.get(element);
  const after = typeof tree === "string" ? null : tree;
  if (!before || !after || before[0] !== after[0] || before[1]["data-anchor"] !== after[1]["data-anchor"]) {
    const fresh = build(tree, element.parentNode instanceof SVGElement);
    element.replaceWith(fresh);
    return fresh;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return element;
  for (const name of new Set([...Object.keys(before[1]), ...Object.keys(after[1])])) {
    if (before[1][name] !== after[1][name]) assign(element, name, after[1][name]);
  }
  patchChildren(element, after.slice(2));
  known.set(element, after);
  return element;
}

function patchChildren(element, trees) {
  const anchored = new Map();
  for (const child of element.children) if (child.dataset?.anchor) anchored.set(child.dataset.anchor, child);
  trees.forEach((tree, place) => {
    const anchor = typeof tree === "string" ? undefined : tree[1]["data-anchor"];
    const found = anchor && anchored.get(anchor);
    const current = element.childNodes[place];
    if (found && found !== current) element.insertBefore(found, current ?? null);
    const child = element.childNodes[place];
    if (!child) element.append(build(tree, element instanceof SVGElement));
    else if (typeof tree === "string" && child.nodeType === Node.TEXT_NODE) {
      if (child.data !== tree) child.data = tree;
    } else if (child.nodeType === Node.TEXT_NODE) child.replaceWith(build(tree, element instanceof SVGElement));
    else patch(child, tree);
  });
  while (element.childNodes.length > trees.length) element.lastChild.remove();
}

// ---- operations --------------------------------------------------------------------------------------------------

function requestId() {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16)).join("");
}

function fieldsOf(element) {
  const form = element.closest("[data-form]");
  if (!form) return {};
  const fields = [...form.querySelectorAll("input[name], textarea[name], select[name]")];
  const on = fields.filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked);
  return Object.fromEntries(on.map((field) => [field.name, field.value]));
}

function codePoints(text) {
  return [...text].length;
}

// Offset in the document's code points of a place inside an element with data-offset.
function offsetOf(place, index) {
  const passage = (place.nodeType === Node.TEXT_NODE ? place.parentElement : place)?.closest("[data-offset]");
  if (!passage) return null;
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(place, index);
  return Number(passage.dataset.offset) + codePoints(before.toString());
}

function selection() {
  const chosen = document.getSelection();
  if (!chosen || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : [start, end];
}

function operations(model, current, say) {
  let pending = null;
  const waiting = new Set();

  const mark = () => {
    current().toggleAttribute("data-pending", pending !== null);
    current().setAttribute("aria-busy", String(waiting.size > 0));
  };
  const settle = (request) => {
    waiting.delete(request);
    if (pending === request) pending = null;
    mark();
  };
  const send = (op, values, { decision = false, quiet = false } = {}) => {
    if (current().closest(".jupyter-widgets-disconnected")) return quiet || say(GONE, true);
    if (decision && pending) return say("The last decision is still being written.");
    const request = requestId();
    if (decision) pending = request;
    if (!quiet) waiting.add(request);
    mark();
    model.send({ op, request, values });
    if (quiet) return request;
    setTimeout(() => waiting.has(request) && say(SLOW), SLOW_AFTER);
    setTimeout(() => {
      if (!waiting.has(request)) return;
      settle(request);
      say("No answer from the kernel. If it was restarted, run this cell again; what was written is kept.", true);
    }, REPLY_WITHIN);
    return request;
  };
  const reply = (message) => {
    if (!message || message.reply === undefined) return;
    if (message.reply) settle(message.reply);
    if (message.say) say(message.say, message.failed);
    if (message.file) keepFile(message.file);
    if (message.focus) queueMicrotask(() => focusAnchor(current(), message.focus));
  };
  return { send, reply };
}

// A file that the kernel made, kept where the browser keeps downloads; nothing is asked of the network.
function keepFile({ name, type, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function focusAnchor(board, anchor) {
  const found = [...board.querySelectorAll("[data-anchor]")].find((element) => element.dataset.anchor === anchor);
  if (!found) return;
  if (!found.hasAttribute("tabindex") && found.tabIndex < 0) found.setAttribute("tabindex", "-1");
  found.focus({ preventScroll: true });
  found.querySelector(".ck-text mark")?.scrollIntoView({ block: "center" });
  found.scrollIntoView({ block: "nearest" });
}

// ---- keys --------------------------------------------------------------------------------------------------------

const TYPES = new Set(["text", "search", "date", "number", ""]);

function typing(target) {
  if (target.tagName === "TEXTAREA" || target.tagName === "SELECT" || target.isContentEditable) return true;
  return target.tagName === "INPUT" && TYPES.has(target.getAttribute("type") ?? "");
}

// The Latin letter or digit of a key, also on an Arabic or Russian keyboard.
function keyOf(event) {
  if (/^[ -~]$/.test(event.key)) return event.key.toLowerCase();
  if (event.code === "Slash" && event.shiftKey) return "?";
  const found = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code);
  return found ? found[1].toLowerCase() : event.key;
}

function step(board, from, by) {
  const stops = [...board.querySelectorAll("[data-stop]")];
  if (!stops.length) return;
  const here = stops.indexOf(from);
  const next = stops[here < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, here + by))];
  if (!next.hasAttribute("tabindex")) next.setAttribute("tabindex", "-1");
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function pressed(board, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const stop = event.target.closest("[data-stop]");
  if (event.key === "Escape" && typing(event.target) && stop) {
    stop.focus();
    return event.preventDefault();
  }
  if (typing(event.target)) return;
  const key = keyOf(event);
  const places = [stop, board].filter(Boolean);
  for (const place of places) {
    const found = [...place.querySelectorAll("[data-shortcut]")].find((element) => element.dataset.shortcut === key);
    if (!found || found.disabled) continue;
    event.preventDefault();
    if (typing(found)) found.focus();
    else found.click();
    return;
  }
  if (key === "j" || key === "k") {
    step(board, stop, key === "j" ? 1 : -1);
    event.preventDefault();
  }
}

// JupyterLab's own keys stay quiet inside a board, except those with Ctrl or ⌘ (save, find, …). Its selectors match the
// focused element itself, so that is where the attribute must stand.
function keepKeys(root) {
  const guard = (event) => {
    if (!(event.target instanceof Element) || !root.contains(event.target)) return;
    const quiet = !(event.ctrlKey || event.metaKey) || event.key === "Enter";
    for (const element of [root, event.target]) element.toggleAttribute("data-lm-suppress-shortcuts", quiet);
  };
  root.setAttribute("data-lm-suppress-shortcuts", "");
  window.addEventListener("keydown", guard, true);
  return () => window.removeEventListener("keydown", guard, true);
}

// ---- the widget --------------------------------------------------------------------------------------------------

function render({ model, el }) {
  const board = document.createElement("div");
  const news = document.createElement("p");
  news.className = "ck-news";
  news.setAttribute("role", "status");
  el.classList.add("ck-surface");
  el.append(board, news);
  let face = board;

  const say = (words, failed = false) => {
    news.textContent = words;
    news.classList.toggle("ck-failed", failed);
  };
  const draw = () => {
    const focused = document.activeElement?.closest?.("[data-anchor]")?.dataset.anchor;
    face = patch(face, model.get("face"));
    if (focused && !face.contains(document.activeElement) && document.activeElement === document.body) {
      focusAnchor(face, focused);
    }
  };
  const { send, reply } = operations(model, () => face, say);

  const act = (element) => {
    if (element.disabled || element.getAttribute("aria-disabled") === "true") return;
    const values = { ...fieldsOf(element), ...JSON.parse(element.dataset.values ?? "{}") };
    if (element.name && !(element.name in values)) values[element.name] = element.value;
    if (element.dataset.selection !== undefined) values.selection = selection();
    send(element.dataset.op, values, { decision: element.dataset.decision !== undefined });
  };
  const clicked = (event) => {
    const element = event.target.closest("[data-op]");
    if (element && !["SELECT", "TEXTAREA", "INPUT"].includes(element.tagName)) act(element);
  };
  const changed = (event) => {
    if (event.target.matches("select[data-op], input[data-op], textarea[data-op]")) act(event.target);
  };
  const keyed = (event) => {
    const element = event.target.closest?.("[data-op][role=button]");
    if (element && element === event.target && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      return act(element);
    }
    if (event.key === "Enter" && event.target.matches?.("input[data-op]")) {
      // Leaving the field is what makes a browser say that it changed; inside a notebook Enter alone does not.
      event.target.blur();
      return event.target.focus();
    }
    pressed(face, event);
  };

  draw();
  const answered = () => queueMicrotask(() => reply(model.get("reply")));
  model.on("change:face", draw);
  model.on("change:reply", answered);
  const parted = () => el.closest(".jupyter-widgets-disconnected") && say(GONE, true);
  const partings = new MutationObserver(parted);
  partings.observe(el, { attributes: true, attributeFilter: ["class"] });
  el.addEventListener("click", clicked);
  el.addEventListener("change", changed);
  el.addEventListener("keydown", keyed);

  let letGo = () => {};
  requestAnimationFrame(() => (letGo = keepKeys(el.closest(".ck-live") ?? el)));
  const every = Number(model.get("look_every"));
  const looking = every
    ? setInterval(() => document.visibilityState === "visible" && el.isConnected && send("look", {}, { quiet: true }), every)
    : 0;
  return () => {
    clearInterval(looking);
    partings.disconnect();
    letGo();
    model.off("change:face", draw);
    model.off("change:reply", answered);
  };
}

export default { render };

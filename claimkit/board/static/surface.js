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
//   data-words                                              a text in which arrows choose words, [ ] - = their edges
//   data-copy="…"                                           clicked, these words go to the clipboard
//   data-lit="a b"                                          under the mouse, it lights all of its drawing that share a word with it
//   data-narrows                                            typed in, it hides what of the list beside it has not these words
//   data-into-view="…"                                      scrolled into view, within its data-scrolls, when that changes
// Fields are `name`d; a passage with data-offset can be selected from (`selection`, in code points).

const SVG = "http://www.w3.org/2000/svg";
const TAGS = new Set(
  (
    "a article b bdi button caption cite datalist dd del details div dl dt em fieldset figcaption figure footer h2 h3 h4 header " +
    "i input ins kbd label legend li mark meter nav ol option p progress q section select small span strong summary " +
    "sup table tbody td textarea tfoot th thead time tr ul svg g path line rect circle polygon polyline text tspan " +
    "title desc"
  ).split(" "),
);
const ATTRIBUTE = /^(?!on|style$|src)[a-zA-Z][a-zA-Z0-9-]*$/;
const WEB = /^https?:\/\//;
const REPLY_WITHIN = 30000;
const SLOW_AFTER = 4000;
// Operations after which another surface stands in the place of this one, and takes the focus.
const MOVES = new Set(["jump", "back"]);
const BESIDE_FOR = 6000;
const SLOW = "No answer from the kernel yet. If it was restarted, run this cell again; what was written is kept.";
const NO_ANSWER = "No answer from the kernel. If it was restarted, run this cell again; what was written is kept.";
const WRITING = "The last decision is still being written.";
const COPIED = "Copied.";
const CHOSEN = "The words are chosen: press Ctrl+C.";
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
  const causes = new Map();

  const mark = () => {
    current().toggleAttribute("data-pending", pending !== null);
    current().setAttribute("aria-busy", String(waiting.size > 0));
  };
  const settle = (request) => {
    waiting.delete(request);
    if (pending === request) pending = null;
    mark();
  };
  const send = (op, values, { decision = false, quiet = false, from = null } = {}) => {
    if (current().closest(".jupyter-widgets-disconnected")) return quiet || say(GONE, true, from);
    if (decision && pending) return say(WRITING, false, from);
    const request = requestId();
    causes.set(request, from);
    if (MOVES.has(op)) (current().closest(".ck-live") ?? current()).dataset.handed = op;
    if (decision) pending = request;
    if (!quiet) waiting.add(request);
    mark();
    model.send({ op, request, values });
    if (quiet) return request;
    setTimeout(() => waiting.has(request) && say(SLOW, false, from), SLOW_AFTER);
    setTimeout(() => {
      if (!waiting.has(request)) return;
      settle(request);
      say(NO_ANSWER, true, from);
    }, REPLY_WITHIN);
    return request;
  };
  const reply = (message) => {
    if (!message || message.reply === undefined) return;
    if (message.reply) settle(message.reply);
    if (message.say) say(message.say, message.failed, message.reply ? causes.get(message.reply) : "above");
    causes.delete(message.reply);
    for (const file of [message.file, message.beside]) if (file) keepFile(file);
    if (message.focus) queueMicrotask(() => focusAnchor(current(), message.focus));
  };
  return { send, reply };
}

// Puts a message beside what caused it: an element, or what stands in its place now; "above" are the choices over the board.
function putBeside(news, frame, board, cause) {
  news.classList.remove("ck-beside");
  if (!cause) return;
  const anchor = cause !== "above" && cause.closest("[data-anchor]")?.dataset.anchor;
  const same = (element) => element.dataset.anchor === anchor;
  const found = cause.isConnected ? cause : [...board.querySelectorAll("[data-anchor]")].find(same);
  if (cause !== "above" && !found?.getClientRects().length) return;
  news.classList.add("ck-beside");
  const around = frame.getBoundingClientRect();
  const box = cause === "above" ? { left: around.left, bottom: around.top } : found.getBoundingClientRect();
  news.style.top = `${box.bottom - around.top + 4}px`;
  news.style.left = `${Math.max(0, Math.min(box.left - around.left, around.width - news.offsetWidth - 4))}px`;
}

// A file that the kernel made, kept where the browser keeps downloads; nothing is asked of the network.
async function keepFile({ name, type, base64, drawn }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const whole = new Blob([bytes], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(drawn ? await painted(whole) : whole);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// An SVG as a PNG, twice as fine as it is large.
async function painted(svg) {
  const image = new Image();
  const address = URL.createObjectURL(svg);
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((keep) => canvas.toBlob(keep, "image/png"));
}

// To the clipboard, or chosen for the reader to copy where the browser allows no more.
async function copy(words, board) {
  try {
    await navigator.clipboard.writeText(words);
    return COPIED;
  } catch {
    board.querySelector(".ck-quotation-text")?.select();
    return document.execCommand("copy") ? COPIED : CHOSEN;
  }
}

function focusAnchor(board, anchor) {
  const found = [...board.querySelectorAll("[data-anchor]")].find((element) => element.dataset.anchor === anchor);
  if (!found) return;
  if (!found.hasAttribute("tabindex") && found.tabIndex < 0) found.setAttribute("tabindex", "-1");
  for (let around = found.parentElement?.closest("details"); around; around = around.parentElement?.closest("details")) around.open = true;
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
  if (event.target.matches("[data-words]") && chooseWords(event.target, event)) return event.preventDefault();
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

// ---- choosing words by keys ---------------------------------------------------------------------------------------

const chosenWords = new WeakMap();

// Words without the signs around them; harakat belong to their letter.
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}])?/gu;

function wordsOf(text) {
  return [...text.textContent.matchAll(WORD)].map((found) => [found.index, found.index + found[0].length]);
}

// A place in the text by its UTF-16 offset.
function placeAt(text, offset) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  for (let left = offset; node; node = walker.nextNode()) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  return [text, text.childNodes.length];
}

function rangeOf(text, start, end) {
  const range = document.createRange();
  range.setStart(...placeAt(text, start));
  range.setEnd(...placeAt(text, end));
  return range;
}

// Where the selection stands in the text, in UTF-16 offsets; null where it is elsewhere.
function selectedIn(text) {
  const selected = document.getSelection();
  if (!selected || !selected.rangeCount || !text.contains(selected.anchorNode) || !text.contains(selected.focusNode)) return null;
  const range = selected.getRangeAt(0);
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
}

function choose(text, start, end, shown) {
  document.getSelection().setBaseAndExtent(...placeAt(text, start), ...placeAt(text, end));
  intoView(text.closest("[data-scrolls]") ?? text, rangeOf(text, ...shown).getBoundingClientRect());
}

// The word on the line above or below that stands nearest.
function wordAcross(text, words, from, by) {
  const box = (place) => rangeOf(text, ...words[place]).getBoundingClientRect();
  const start = box(from);
  const middle = (start.left + start.right) / 2;
  let best = from;
  let line = null;
  for (let place = from + by; place >= 0 && place < words.length; place += by) {
    const here = box(place);
    const off = by > 0 ? here.top >= start.bottom - 2 : here.bottom <= start.top + 2;
    if (!off) continue;
    line ??= here;
    if (by > 0 ? here.top >= line.bottom - 2 : here.bottom <= line.top + 2) break;
    const far = (at) => Math.abs((at.left + at.right) / 2 - middle);
    if (best === from || far(here) < far(box(best))) best = place;
  }
  return best;
}

function chooseWords(text, event) {
  const selected = selectedIn(text);
  if (["[", "]", "-", "="].includes(event.key)) {
    if (!selected || selected[0] === selected[1]) return false;
    const [start, end] = selected;
    const moved = { "[": [start - 1, end], "]": [start + 1, end], "-": [start, end - 1], "=": [start, end + 1] }[event.key];
    if (moved[0] >= 0 && moved[1] > moved[0] && moved[1] <= text.textContent.length) choose(text, ...moved, moved);
    return true;
  }
  if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event.key)) return false;
  const words = wordsOf(text);
  if (!words.length) return true;
  const kept = chosenWords.get(text);
  const at = (offset) => Math.max(0, words.findIndex(([, end]) => end > offset));
  let from = kept?.at ?? -1;
  let base = kept?.base ?? 0;
  // Words chosen with the mouse, or edges moved by letters, count from where they stand.
  if (selected && selected[0] !== selected[1] && `${selected}` !== kept?.told) {
    base = at(selected[0]);
    from = at(selected[1] - 1);
  }
  const leftwards = getComputedStyle(text).direction === "rtl";
  const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
  const by = sideways ? ((event.key === "ArrowRight") !== leftwards ? 1 : -1) : event.key === "ArrowDown" ? 1 : -1;
  const next = from < 0 ? 0 : sideways ? Math.min(words.length - 1, Math.max(0, from + by)) : wordAcross(text, words, from, by);
  if (!event.shiftKey || from < 0) base = next;
  const range = [words[Math.min(base, next)][0], words[Math.max(base, next)][1]];
  chosenWords.set(text, { at: next, base, told: `${range}` });
  choose(text, ...range, words[next]);
  return true;
}

// Scrolls a box within its own frame, never the page.
function intoView(frame, box) {
  const around = frame.getBoundingClientRect();
  if (box.top >= around.top + 8 && box.bottom <= around.bottom - 8) return;
  frame.scrollTop += box.top - around.top - Math.max(8, (around.height - box.height) / 3);
}

// Shows what the new tree points at: the chosen mark in the text, the chosen claim in the list.
function follow(board, seen) {
  const frames = new Set();
  const told = new Map();
  for (const element of board.querySelectorAll("[data-into-view]")) {
    const frame = element.closest("[data-scrolls]");
    if (!frame || frames.has(frame)) continue;
    frames.add(frame);
    told.set(frame, element.dataset.intoView);
    if (seen.get(frame) !== element.dataset.intoView) intoView(frame, element.getBoundingClientRect());
  }
  return told;
}

// Hides those of a list that do not hold the words typed into the field beside it.
function narrow(field) {
  const words = field.value.trim().toLocaleLowerCase();
  for (const item of field.parentElement.querySelectorAll("li")) {
    item.hidden = words !== "" && !item.textContent.toLocaleLowerCase().includes(words);
  }
}

// ---- the widget --------------------------------------------------------------------------------------------------

// Lights what a drawing says belongs to the part under the mouse, and dims the rest.
function light(drawing, part) {
  const wanted = new Set((part?.dataset.lit ?? "").split(" "));
  drawing.classList.toggle("ck-lighting", part !== null);
  for (const element of drawing.querySelectorAll("[data-lit]")) {
    element.classList.toggle("ck-lit", part !== null && element.dataset.lit.split(" ").some((key) => wanted.has(key)));
  }
}

function whenConnected(el, then, frames = 120) {
  if (el.isConnected || frames === 0) then();
  else requestAnimationFrame(() => whenConnected(el, then, frames - 1));
}

function render({ model, el }) {
  const board = document.createElement("div");
  const news = document.createElement("p");
  news.className = "ck-news";
  news.setAttribute("role", "status");
  news.dir = "auto";
  el.classList.add("ck-surface");
  el.append(board, news);
  let face = board;
  let settling = 0;

  // What this file says itself, in the language of the interface; what the kernel says is in it already.
  const told = (words) => model.get("words")?.[words] ?? words;
  const say = (words, failed = false, cause = null) => {
    news.textContent = told(words);
    news.classList.toggle("ck-failed", failed);
    putBeside(news, el, face, cause);
    clearTimeout(settling);
    if (!failed) settling = setTimeout(settle, BESIDE_FOR);
  };
  // Below the board again: what was pressed may have moved.
  const settle = () => news.classList.remove("ck-beside");
  let followed = new Map();
  const draw = () => {
    const focused = document.activeElement?.closest?.("[data-anchor]")?.dataset.anchor;
    face = patch(face, model.get("face"));
    if (focused && !face.contains(document.activeElement) && document.activeElement === document.body) {
      focusAnchor(face, focused);
    }
    followed = follow(face, followed);
  };
  const { send, reply } = operations(model, () => face, say);

  const act = (element) => {
    if (element.disabled || element.getAttribute("aria-disabled") === "true") return;
    const values = { ...fieldsOf(element), ...JSON.parse(element.dataset.values ?? "{}") };
    if (element.name && !(element.name in values)) values[element.name] = element.value;
    if (element.dataset.selection !== undefined) values.selection = selection();
    send(element.dataset.op, values, { decision: element.dataset.decision !== undefined, from: element });
  };
  const clicked = (event) => {
    const copied = event.target.closest("[data-copy]");
    if (copied) return copy(copied.dataset.copy, face).then((words) => say(words, false, copied));
    const element = event.target.closest("[data-op]");
    // A press that chose words in a text is no press on the mark under it.
    if (element?.tagName === "MARK" && !document.getSelection()?.isCollapsed) return;
    if (element && !["SELECT", "TEXTAREA", "INPUT"].includes(element.tagName)) act(element);
  };
  const changed = (event) => {
    if (event.target.matches("[data-narrows]")) return;
    if (event.target.matches("select[data-op], input[data-op], textarea[data-op]")) act(event.target);
  };
  const keyed = (event) => {
    const element = event.target.closest?.("[data-op][role=button]");
    if (element && element === event.target && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      return act(element);
    }
    if (event.key === "Enter" && event.target.matches?.("[data-narrows]")) return act(event.target);
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
  el.addEventListener("mouseover", (event) => {
    const drawing = event.target.closest?.("svg");
    if (drawing?.querySelector("[data-lit]")) light(drawing, event.target.closest("[data-lit]"));
  });
  el.addEventListener("mouseout", (event) => {
    const drawing = event.target.closest?.("svg.ck-lighting");
    if (drawing && !drawing.contains(event.relatedTarget)) light(drawing, null);
  });
  el.addEventListener("scroll", settle, { capture: true, passive: true });
  el.addEventListener("input", (event) => event.target.matches("[data-narrows]") && narrow(event.target));
  el.addEventListener("keydown", keyed);

  let letGo = () => {};
  whenConnected(el, () => {
    const whole = el.closest(".ck-live") ?? el;
    letGo = keepKeys(whole);
    if (!whole.dataset.handed) return;
    delete whole.dataset.handed;
    reply(model.get("reply"));
  });
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

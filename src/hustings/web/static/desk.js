// The desk's own script: take and undo corrections, copy, drop a file, keys. Everything else works without it.
"use strict";

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const calm = matchMedia("(prefers-reduced-motion: reduce)");

document.documentElement.classList.add("js");

// -- corrections -----------------------------------------------------------------------------------------------------

const ticks = () => all("#sheet input[name=take]");

/** Show a correction as taken or not, in the copy and in the margin. */
function show(tick) {
  const mark = document.getElementById(tick.dataset.mark);
  mark.classList.toggle("taken", tick.checked);
  tick.closest(".note").classList.toggle("taken", tick.checked);
  one("span", tick.parentElement).textContent = tick.checked ? "Undo" : "Take";
}

/** Show every correction, and whether all of them are taken. */
function showAll() {
  ticks().forEach(show);
  const button = one("[data-all]");
  if (!button) return;
  const number = ticks().length;
  const taken = ticks().every((tick) => tick.checked);
  button.textContent = taken ? (number > 1 ? "Undo all" : "Undo it") : (number > 1 ? `Take all ${number}` : "Take it");
}

function takeAll() {
  if (!ticks().length) return;
  const wanted = !ticks().every((tick) => tick.checked);
  ticks().forEach((tick) => { tick.checked = wanted; });
  showAll();
  say(wanted ? "All corrections taken." : "All corrections undone.");
}

/** The report as it reads with the corrections that are taken. */
function correctedText() {
  return all("#sheet .line").map((line) => {
    const copy = line.cloneNode(true);
    all("a.n", copy).forEach((link) => link.remove());
    all("mark.fixable", copy).forEach((mark) => one(mark.classList.contains("taken") ? "del" : "ins", mark).remove());
    return copy.textContent;
  }).join("");
}

async function copyText() {
  const text = correctedText();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = one("#text");
    box.value = text;
    box.focus();
    box.select();
    say("This browser did not let it be copied: it is selected in the box below.");
    return;
  }
  const taken = ticks().filter((tick) => tick.checked).length;
  say(taken ? `Copied, with ${taken} correction${taken === 1 ? "" : "s"}.` : "Copied, with no correction taken.");
}

function say(words) {
  const place = one(".said");
  if (place) place.textContent = words;
}

// -- findings --------------------------------------------------------------------------------------------------------

const notes = () => all("#sheet .note");
const current = () => one("#sheet .note.current");

/** Go to a finding: its note takes the focus, its place in the copy is outlined. */
function goTo(note) {
  all(".current").forEach((shown) => shown.classList.remove("current"));
  note.classList.add("current");
  const mark = document.getElementById(note.id.replace("f", "c"));
  if (mark) mark.classList.add("current");
  note.focus({ preventScroll: true });
  (mark || note).scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

function step(by) {
  const every = notes();
  if (!every.length) return;
  const at = every.indexOf(current());
  goTo(every[at < 0 ? (by > 0 ? 0 : every.length - 1) : (at + by + every.length) % every.length]);
}

function takeCurrent() {
  const tick = current() && one("input[name=take]", current());
  if (tick) tick.click();
}

function openCurrent() {
  const link = current() && one("a.behind", current());
  if (link) link.click();
}

// -- paste, drop, upload ---------------------------------------------------------------------------------------------

function pasteBox() {
  const box = one("#text");
  if (!box) { location.href = "/"; return; }
  box.focus();
  box.scrollIntoView({ block: "center" });
}

function sendFiles(files) {
  const field = one("#report");
  if (!field || !files.length) return;
  field.files = files;
  one("#paste").requestSubmit();
}

for (const kind of ["dragenter", "dragover"]) {
  document.addEventListener(kind, (event) => {
    if (!one("#paste") || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    one("#paste").classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (kind === "dragleave" && event.relatedTarget) return;
    if (one("#paste")) one("#paste").classList.remove("over");
  });
}
document.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  sendFiles(event.dataTransfer.files);
});

// -- clicks and changes ----------------------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const button = event.target.closest("button, a.n");
  if (!button) return;
  if (button.matches("[data-all]")) takeAll();
  if (button.matches("[data-copy]")) copyText();
  if (button.matches("[data-keys]")) one("#keys").showModal();
  if (button.matches("mark a.n")) {
    event.preventDefault();
    goTo(one(button.getAttribute("href")));
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches("input[name=take]")) showAll();
  if (event.target.matches("#report")) sendFiles(event.target.files);
  if (event.target.matches("#single-keys")) keepKeys(event.target.checked);
});

document.addEventListener("focusin", (event) => {
  const note = event.target.closest("#sheet .note");
  if (note && note !== current()) {
    all(".current").forEach((shown) => shown.classList.remove("current"));
    note.classList.add("current");
    const mark = document.getElementById(note.id.replace("f", "c"));
    if (mark) mark.classList.add("current");
  }
});

// -- keys ------------------------------------------------------------------------------------------------------------

const KEYS = {
  n: () => step(1),
  p: () => step(-1),
  t: takeCurrent,
  a: takeAll,
  o: openCurrent,
  c: copyText,
  e: pasteBox,
  "/": () => one("#q").focus(),
  "?": () => one("#keys").showModal(),
};

/** Whether single letters are shortcuts: kept by this browser, on unless somebody turned them off. */
function hasKeys() {
  try { return localStorage.getItem("hustings.keys") !== "off"; } catch { return true; }
}

function keepKeys(isOn) {
  try { localStorage.setItem("hustings.keys", isOn ? "on" : "off"); } catch { /* kept until the page is left */ }
}

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("#text")) {
    event.preventDefault();
    one("#paste").requestSubmit();
    return;
  }
  if (event.target.matches("#q")) { searchKey(event); return; }
  if (event.target.closest("#hits")) { hitKey(event); return; }
  if (field || event.ctrlKey || event.metaKey || event.altKey || !one("#single-keys").checked) return;
  const act = Object.hasOwn(KEYS, event.key) && KEYS[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

function searchKey(event) {
  const first = one("#hits a");
  if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  if (event.key === "Escape") closeHits();
}

/** Nothing found is shown until something else is typed, not even what was asked for before. */
function closeHits() {
  one("#hits").replaceChildren();
  one("#hits").dataset.closed = "";
}

one("#q").addEventListener("input", (event) => {
  if (event.target.value) delete one("#hits").dataset.closed;
  else closeHits();
});

/** An answer that comes late takes nothing away from under the reader's hand, and opens nothing that was closed. */
document.addEventListener("htmx:beforeSwap", (event) => {
  const hits = event.target;
  if (hits.id !== "hits") return;
  if ("closed" in hits.dataset || hits.contains(document.activeElement)) event.detail.shouldSwap = false;
});

function hitKey(event) {
  const links = all("#hits a");
  const at = links.indexOf(document.activeElement);
  const to = { ArrowDown: links[at + 1], ArrowUp: links[at - 1] || one("#q"), Escape: one("#q") }[event.key];
  if (!to) return;
  event.preventDefault();
  to.focus();
  if (event.key === "Escape") closeHits();
}

// -- after a part of the page was exchanged --------------------------------------------------------------------------

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id !== "main") return;
  showAll();
  const headline = one("#headline");
  if (headline) headline.focus({ preventScroll: true });
});

one("#single-keys").checked = hasKeys();
showAll();

// The look-up desk by keyboard. The server renders every result and every text to copy; without this file the
// same form is sent with GET and each result is a link.

const SETTLED_AFTER = 150;
const GIVE_UP_AFTER = 10000;
const SHOWN_FOR = 6000;
const FAILED = "The search did not answer. Press Enter to try again.";

const form = document.querySelector("#desk");
const node = document.querySelector("[data-node]");
const told = document.querySelector("[data-told]");
let hiding;

/** Says something in the line that is also read out. */
function tell(text) {
  told.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => (told.textContent = ""), SHOWN_FOR);
}

/** Copies by the old way, which also works where the page was not fetched over https. */
function copyBySelection(text) {
  const box = document.createElement("textarea");
  const focused = document.activeElement;
  box.value = text;
  box.className = "govuk-visually-hidden";
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  focused.focus({ preventScroll: true });
  return done;
}

async function copy(item) {
  const text = item.dataset.copy;
  const done = await (navigator.clipboard?.writeText(text).then(() => true) ?? Promise.reject())
    .catch(() => copyBySelection(text));
  tell(done ? `Copied: ${item.dataset.name}` : "This browser did not let us copy. Open it and copy the text there.");
}

function isPlain(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

function startNode() {
  const button = document.querySelector("[data-copy-button]");
  button.hidden = false;
  button.addEventListener("click", () => copy(node));
  if (document.activeElement === document.body) node.focus({ preventScroll: true });
  // Only while the focus is within: a single letter must do nothing elsewhere.
  node.addEventListener("keydown", (event) => {
    if (!isPlain(event)) return;
    if (event.key === "c") copy(node);
    if (event.key === "Escape") goBack();
  });
}

/** To the search that led here, or to an empty one. */
function goBack() {
  const from = document.referrer && new URL(document.referrer);
  if (from && from.origin === location.origin && from.pathname === "/desk") history.back();
  else location.assign("/desk");
}

function startDesk() {
  const field = form.querySelector("#q");
  const said = document.querySelector("[data-said]");
  const filters = form.querySelector("[data-filters]");
  const title = document.title;
  let waiting;
  let asking;
  let shown = address();
  let latest = Promise.resolve();

  /** The search as it stands, without what is left empty: its permanent address. */
  function address() {
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    return given.length ? `/desk?${new URLSearchParams(given)}` : "/desk";
  }

  function items() {
    return [...form.querySelectorAll("[data-open]")];
  }

  async function fetchResults(wanted) {
    asking?.abort();
    asking = new AbortController();
    const signal = AbortSignal.any([asking.signal, AbortSignal.timeout(GIVE_UP_AFTER)]);
    const response = await fetch(wanted, { headers: { Accept: form.dataset.type }, signal });
    if (!response.ok) throw new Error(response.status);
    return response.text();
  }

  function show(html, wanted) {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-results]");
    form.querySelector("[data-results]").replaceWith(document.adoptNode(fresh));
    said.textContent = fresh.dataset.summary;
    history.replaceState(null, "", wanted);
    document.title = field.value.trim() ? `${field.value.trim()} - ${title.split(" - ").slice(-2).join(" - ")}` : title;
    shown = wanted;
  }

  async function refresh() {
    clearTimeout(waiting);
    const wanted = address();
    if (wanted === shown) return;
    try {
      show(await fetchResults(wanted), wanted);
    } catch (error) {
      if (error.name !== "AbortError") tell(FAILED);
    }
  }

  function soon(delay) {
    clearTimeout(waiting);
    waiting = setTimeout(() => (latest = refresh()), delay);
  }

  /** Into the results, once they are those of what is typed. */
  async function enterResults() {
    latest = refresh();
    await latest;
    if (shown === address()) items()[0]?.focus();
  }

  function backToField() {
    field.focus();
    field.select();
  }

  function move(item, step) {
    const all = items();
    const next = all[all.indexOf(item) + step];
    if (next) next.focus();
    else if (step < 0) backToField();
  }

  const keys = {
    ArrowDown: (item) => move(item, 1),
    ArrowUp: (item) => move(item, -1),
    Home: () => items()[0].focus(),
    End: () => items().at(-1).focus(),
    Escape: backToField,
    "/": backToField,
    c: copy,
  };

  field.addEventListener("input", () => soon(SETTLED_AFTER));
  filters.addEventListener("change", () => soon(0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    enterResults();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || !isPlain(event)) return;
    event.preventDefault();
    enterResults();
  });
  form.addEventListener("keydown", (event) => {
    const item = event.target.closest("[data-open]");
    if (!item || !isPlain(event) || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key](item);
  });
  // Who comes back to a search types the next one over it. The browser may not have come to `autofocus` yet.
  if ([document.body, field].includes(document.activeElement)) backToField();
  // Beside the results there is room for the filters.
  if (matchMedia("(min-width: 60em)").matches) filters.open = true;
}

if (form) startDesk();
if (node) startNode();

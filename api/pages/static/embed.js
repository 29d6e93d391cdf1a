// The frame's side of the widget: says hello to the site around it, passes Escape on, takes the focus.
// It must come before the chat's script, which then sends its messages through the fetch of this file.

const VERSION = 1;
const HEADER = "X-Conversation";
const KEY = "conversation";
const hosts = document.querySelector('meta[name="widget-hosts"]').content.split(" ");
let host = null;
let kept = readKept();

/* The site around the frame */

function tell(type) {
  if (host) parent.postMessage({ planAssistant: VERSION, type }, host);
}

const heard = new Map([
  ["hello", () => tell("ready")],
  ["focus", focusQuestion],
]);

/** Where the question can be seen already, the page stays as it is. */
function focusQuestion() {
  const box = document.querySelector("#message");
  box?.focus({ preventScroll: box.getBoundingClientRect().bottom <= innerHeight });
}

addEventListener("message", (event) => {
  if (parent === window || event.source !== parent || !hosts.includes(event.origin)) return;
  if (event.data?.planAssistant !== VERSION || !heard.has(event.data.type)) return;
  host = event.origin;
  heard.get(event.data.type)();
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  tell("close");
});

// Another page has no room here.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]:not([download])");
  if (!link || !/^https?:$/.test(link.protocol) || link.getAttribute("href").startsWith("#")) return;
  link.target = "_blank";
  link.rel = "noopener";
}, { capture: true });

/* Where the browser keeps no cookies for frames, the server gives the conversation's id to this script. It
   stays in this tab, and goes back with every request. */

function readKept() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(id) {
  kept = id;
  try {
    if (id) sessionStorage.setItem(KEY, id);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Then it lasts as long as this page.
  }
}

const send = window.fetch.bind(window);
window.fetch = async (address, options = {}) => {
  const headers = new Headers(options.headers);
  if (kept) headers.set(HEADER, kept);
  const response = await send(address, { ...options, headers });
  const id = response.headers.get(HEADER);
  if (id) keep(id);
  return response;
};

// A form or a download that no script sends would go without the id.
addEventListener("submit", async (event) => {
  if (!kept || event.defaultPrevented) return;
  event.preventDefault();
  const { action } = event.target;
  await fetch(action, { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
  if (action.endsWith("/clear")) keep(null);
  location.reload();
});

addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[download]");
  if (!kept || !link || link.protocol === "blob:") return;
  event.preventDefault();
  const file = await (await fetch(link.href)).blob();
  const copy = link.cloneNode();
  copy.href = URL.createObjectURL(file);
  copy.download = "conversation.txt";
  copy.click();
  URL.revokeObjectURL(copy.href);
});

// The page came without the conversation, as its request could not carry the id: the chat catches up as it
// does when the browser takes a page out of its cache.
addEventListener("load", () => {
  if (kept) dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
});

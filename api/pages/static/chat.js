// The chat without reloading the page. The server renders every message; the script only puts it in place.
// Without this file the same forms work by themselves.
import { fragment, UNREACHABLE } from "./chat-server.js";
import { keepDraft, forgetDraft, restoreDraft } from "./chat-draft.js";
import { tell, onNews } from "./chat-tabs.js";
import { showTools } from "./chat-tools.js";
import { watchState } from "./chat-state.js";

const SLOW_AFTER = 2000;
const SLOW = "Still looking. This takes a few seconds now and then.";
const PENDING_AFTER = 2000;

const log = document.querySelector("[data-log]");
const form = document.querySelector("form.ask");
const box = form.querySelector("textarea");
const send = form.querySelector("[data-send]");
const failure = document.querySelector("[data-failure]");
const template = document.querySelector("[data-waiting]");
let busy = false;

/** An element with a class and a text. */
function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The server's HTML as a document; scripts in it could not run. */
function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Shows the question at once, with a line that says that we look. */
function showWaiting(question) {
  const message = template.content.firstElementChild.cloneNode(true);
  message.querySelector("[data-question]").textContent = question;
  log.append(message);
  return message;
}

/** Only the reply is new to a screen reader: the question stays as it is. */
function showReply(waiting, message) {
  waiting.id = message.id;
  waiting.querySelector("[data-reply]").replaceWith(document.adoptNode(message.querySelector("[data-reply]")));
  showTools(waiting);
}

/** What the conversation was is gone from the server, so it goes from the page. */
function showExpired(notice, waiting) {
  log.querySelectorAll("article").forEach((message) => message !== waiting && message.remove());
  document.querySelector("[data-expired]")?.remove();
  log.before(document.adoptNode(notice));
}

/** Below the reply, so nothing moves that is being read. */
function showAround(page) {
  const examples = page.querySelector("[data-examples]");
  const fresh = examples ? document.adoptNode(examples) : element("div", "examples", "");
  fresh.dataset.examples = "";
  document.querySelector("[data-examples]").replaceWith(fresh);
  document.querySelector("[data-yours]").hidden = !log.querySelector("article[id]");
}

function showFailure(problem, question) {
  const retry = element("button", "question-button question-button--option", "Try again");
  retry.type = "button";
  retry.addEventListener("click", () => converse(question, retry));
  failure.replaceChildren(
    element("p", "failure__title", problem.title ?? UNREACHABLE.title),
    element("p", "govuk-body", problem.detail ?? UNREACHABLE.detail),
    retry,
  );
  failure.scrollIntoView({ block: "nearest" });
}

/** What was offered for the message before no longer fits; it comes back when the question fails. */
function hideOffers() {
  const offers = [...document.querySelectorAll("[data-next]:not([hidden])")];
  offers.forEach((offer) => (offer.hidden = true));
  return offers;
}

function setBusy(value) {
  busy = value;
  send.setAttribute("aria-disabled", String(value));
}

/** One question from being sent to its reply; `pressed` is the button that sent it, if it was not "Send". */
async function converse(question, pressed) {
  if (busy) return;
  setBusy(true);
  failure.replaceChildren();
  const offers = hideOffers();
  const waiting = showWaiting(question);
  // Until it is answered the question survives a reload.
  keepDraft(box.value.trim() ? box.value : question);
  const slow = setTimeout(() => (waiting.querySelector("[data-slow]").textContent = SLOW), SLOW_AFTER);
  // The button may be gone: a keyboard must not be thrown back to the top of the page.
  if (pressed) waiting.querySelector("h3").focus({ preventScroll: true });
  waiting.scrollIntoView({ block: "start" });
  const from = scrollY;
  try {
    const page = parsed(await fragment(form.action, { message: question }));
    const notice = page.querySelector("[data-expired]");
    if (notice) showExpired(notice, waiting);
    showReply(waiting, page.querySelector("article"));
    showAround(page);
    // The page was too short for the question to go to the top; whoever has scrolled since is left alone.
    if (scrollY === from) waiting.scrollIntoView({ block: "start" });
    if (box.value.trim() === question) box.value = "";
    forgetDraft(box);
    tell("message");
  } catch (problem) {
    waiting.remove();
    offers.forEach((offer) => (offer.hidden = false));
    if (!box.value.trim()) box.value = question;
    keepDraft(box.value);
    showFailure(problem, question);
    if (pressed) failure.querySelector("button").focus();
  } finally {
    clearTimeout(slow);
    setBusy(false);
  }
}

/** Brings the page up to what the server has: another tab went on, or an answer was still on its way. */
async function catchUp() {
  if (busy) return;
  const response = await fetch(form.action.replace(/chat$/, ""), { headers: { Accept: "text/html" } }).catch(() => null);
  if (!response?.ok || busy) return;
  const page = parsed(await response.text());
  if (!page.querySelector("[data-log]")) return;
  for (const message of page.querySelectorAll("[data-log] article")) {
    const known = document.getElementById(message.id);
    if (!known) {
      log.querySelectorAll("[data-next]").forEach((offer) => (offer.hidden = true));
      log.append(document.adoptNode(message));
    } else if (known.querySelector("[data-pending]")) {
      showReply(known, message);
    }
  }
  showTools(log);
  showAround(page);
  awaitPending();
}

/** A page that was opened while an answer was on its way shows it when it is there. */
function awaitPending() {
  if (log.querySelector("[data-pending]")) setTimeout(catchUp, PENDING_AFTER);
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-ask]")) return;
  event.preventDefault();
  const offered = event.submitter?.name === "message" ? event.submitter : null;
  const question = (offered ? offered.value : box.value).trim();
  if (question) converse(question, offered);
  else box.focus();
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-clear]")) {
    forgetDraft(box);
    tell("cleared");
  }
});

// Enter sends and Shift+Enter makes a new line, where there is a keyboard; on a phone Enter makes a new line.
box.addEventListener("keydown", (event) => {
  const plainEnter = event.key === "Enter" && !event.shiftKey && !event.isComposing;
  if (!plainEnter || !matchMedia("(pointer: fine)").matches) return;
  event.preventDefault();
  form.requestSubmit(send);
});

box.addEventListener("input", () => keepDraft(box.value));
// A page that the browser kept aside may be older than the conversation.
addEventListener("pageshow", (event) => event.persisted && catchUp());
// On paper nothing can be opened.
addEventListener("beforeprint", () => log.querySelectorAll("details").forEach((closed) => (closed.open = true)));
onNews(catchUp);
restoreDraft(box, [...log.querySelectorAll("[data-question]")].at(-1)?.textContent);
showTools(document);
watchState();
awaitPending();

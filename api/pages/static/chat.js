// The chat without reloading the page. The server renders every message; the script only puts it in place.
// Without this file the same forms work by themselves.

const SLOW_AFTER = 2000;
const GIVE_UP_AFTER = 30000;
const UNREACHABLE = {
  title: "We could not reach the service",
  detail: "Check your connection. Your question is still here.",
};

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

/** The message's HTML as an element of this page; scripts in it could not run. */
function messageFrom(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return document.adoptNode(parsed.querySelector("article"));
}

/** Shows the question at once, with a line that says that we look. */
function showWaiting(question) {
  const message = template.content.firstElementChild.cloneNode(true);
  message.querySelector("[data-question]").textContent = question;
  log.append(message);
  return message;
}

/** The server's HTML of the message; throws the problem when there is none. */
async function ask(question) {
  const response = await fetch(form.action, {
    method: "POST",
    headers: { Accept: `${form.dataset.type}, application/problem+json` },
    body: new URLSearchParams({ message: question }),
    signal: AbortSignal.timeout(GIVE_UP_AFTER),
  }).catch(() => Promise.reject(UNREACHABLE));
  if (!response.ok) {
    throw await response.json().catch(() => UNREACHABLE);
  }
  return response.text().catch(() => Promise.reject(UNREACHABLE));
}

/** Only the reply is new to a screen reader: the question stays as it is. */
function showReply(waiting, html) {
  const message = messageFrom(html);
  waiting.id = message.id;
  waiting.querySelector("[data-reply]").replaceWith(message.querySelector("[data-reply]"));
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
}

/** What was offered for the message before no longer fits; it comes back when the question fails. */
function hideOffers() {
  const offers = [...log.querySelectorAll("[data-next]:not([hidden])")];
  offers.forEach((offer) => (offer.hidden = true));
  return offers;
}

/** Below the reply, so nothing moves that is being read. */
function showConversationBegun() {
  document.querySelector("[data-again]").hidden = false;
  document.querySelector("[data-examples]")?.remove();
}

function setBusy(value) {
  busy = value;
  send.setAttribute("aria-disabled", String(value));
}

/** One question from being sent to its reply; `pressed` is the button that sent it, if it was not "Ask". */
async function converse(question, pressed) {
  if (busy) return;
  setBusy(true);
  failure.replaceChildren();
  const offers = hideOffers();
  const waiting = showWaiting(question);
  const slow = setTimeout(() => (waiting.querySelector("[data-slow]").hidden = false), SLOW_AFTER);
  // The button may be gone: a keyboard must not be thrown back to the top of the page.
  if (pressed) waiting.querySelector("h3").focus({ preventScroll: true });
  waiting.scrollIntoView({ block: "start" });
  try {
    showReply(waiting, await ask(question));
    if (box.value.trim() === question) box.value = "";
    showConversationBegun();
  } catch (problem) {
    waiting.remove();
    offers.forEach((offer) => (offer.hidden = false));
    if (!box.value.trim()) box.value = question;
    showFailure(problem, question);
  } finally {
    clearTimeout(slow);
    setBusy(false);
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-ask]")) return;
  event.preventDefault();
  const offered = event.submitter?.name === "message" ? event.submitter : null;
  const question = (offered ? offered.value : box.value).trim();
  if (question) converse(question, offered);
});

// Enter sends and Shift+Enter makes a new line, where there is a keyboard; on a phone Enter makes a new line.
box.addEventListener("keydown", (event) => {
  const plainEnter = event.key === "Enter" && !event.shiftKey && !event.isComposing;
  if (!plainEnter || !matchMedia("(pointer: fine)").matches) return;
  event.preventDefault();
  form.requestSubmit(send);
});

// Says whether questions can be asked: starting up, limited, offline, and when that is over.

const EVERY = 3000;
const OFFLINE = ["You are offline.", "What you type stays here. You can send it when you are connected again."];
const ONLINE = ["You are connected again.", "You can ask now."];
const READY = ["Ready.", "Everything works now. You can ask."];
const LIMITED = [
  "Limited for now.",
  "You can ask single questions. Follow-up questions and giving your views may not work for a few minutes.",
];

const state = document.querySelector("[data-state]");

/** One notice in place of any other. */
function show([title, text]) {
  const notice = document.createElement("p");
  notice.className = "notice";
  const strong = document.createElement("strong");
  strong.textContent = title;
  notice.append(strong, ` ${text}`);
  if (state.textContent.trim() !== notice.textContent) state.replaceChildren(notice);
}

/** "yes", "partly" (single questions are answered) or "no". */
async function readiness() {
  const body = await fetch("/readyz").then((response) => response.json());
  if (!body.parts?.index || !body.parts.database) return "no";
  return body.parts.dialogue ? "yes" : "partly";
}

/** Asks until everything works. */
async function look() {
  const now = await readiness().catch(() => state.dataset.ready);
  if (now !== state.dataset.ready) {
    state.dataset.ready = now;
    if (now === "yes") show(READY);
    if (now === "partly") show(LIMITED);
  }
  if (now !== "yes") setTimeout(look, EVERY);
}

export function watchState() {
  addEventListener("offline", () => show(OFFLINE));
  addEventListener("online", () => show(ONLINE));
  if (!navigator.onLine) show(OFFLINE);
  if (state.dataset.ready !== "yes") setTimeout(look, EVERY);
}

// Tells the other tabs of this browser what happened to the conversation that they share. No words are sent.

// In the widget's frame it is another conversation.
const place = location.pathname.replace(/[^/]*$/, "");
const channel = "BroadcastChannel" in window ? new BroadcastChannel(`conversation ${place}`) : null;

/** What happened: "message" or "cleared". */
export function tell(what) {
  channel?.postMessage(what);
}

/** Calls `catchUp` when another tab went on, and empties this tab when another one cleared. */
export function onNews(catchUp) {
  channel?.addEventListener("message", (event) => {
    if (event.data === "message") catchUp();
    if (event.data === "cleared") empty();
  });
}

/** What was cleared must not stay readable here. */
function empty() {
  document.querySelectorAll("[data-log] article").forEach((message) => message.remove());
  document.querySelector("[data-yours]").hidden = true;
}

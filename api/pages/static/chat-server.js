// How the chat's scripts talk to the server.

const GIVE_UP_AFTER = 30000;
const HEADER = "X-Conversation";
export const UNREACHABLE = {
  title: "We could not reach the service",
  detail: "Check your connection. Your question is still here.",
};
// Where a browser keeps no cookies for frames, the widget's frame holds the conversation's id itself.
let conversation = null;

/** The server's HTML for a posted form; throws the problem when there is none. */
export async function fragment(address, fields) {
  const type = document.querySelector("form.ask").dataset.type;
  const own = conversation ? { [HEADER]: conversation } : {};
  const response = await fetch(address, {
    method: "POST",
    headers: { Accept: `${type}, application/problem+json`, ...own },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(GIVE_UP_AFTER),
  }).catch(() => Promise.reject(UNREACHABLE));
  if (!response.ok) {
    throw await response.json().catch(() => UNREACHABLE);
  }
  conversation = response.headers.get(HEADER) ?? conversation;
  return response.text().catch(() => Promise.reject(UNREACHABLE));
}

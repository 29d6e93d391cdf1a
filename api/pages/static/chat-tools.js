// What can be done with an answer, with scripts: rate it in place, copy it, print the page.
import { fragment } from "./chat-server.js";

/** Shows the buttons that need scripts. */
export function showTools(within) {
  within.querySelectorAll("[data-copy], [data-print]").forEach((button) => (button.hidden = false));
}

/** The answer as plain text, each quotation with its place and its address. */
function words(answer) {
  const copy = answer.cloneNode(true);
  copy.querySelectorAll(".comment-link, summary, .govuk-visually-hidden").forEach((part) => part.remove());
  copy.querySelectorAll("blockquote").forEach((quote) => (quote.textContent = `“${quote.textContent}”`));
  copy.querySelectorAll("a[href]").forEach((link) => {
    if (link.matches(".contact") && link.protocol.startsWith("http")) link.textContent = link.getAttribute("href");
    else if (link.protocol.startsWith("http") && link.textContent !== link.href) link.append(` (${link.href})`);
  });
  const blocks = copy.querySelectorAll("p, li, dt, dd, blockquote, figcaption");
  const lines = [...blocks].map((block) => block.textContent.replace(/\s+/g, " ").trim());
  return lines.filter(Boolean).join("\n");
}

async function copyAnswer(button) {
  const message = button.closest("article");
  const question = message.querySelector("[data-question]").textContent;
  const said = message.querySelector("[data-copied]");
  try {
    await navigator.clipboard.writeText(`${question}\n\n${words(message.querySelector("[data-answer]"))}\n`);
    said.textContent = "Copied";
  } catch {
    said.textContent = "Your browser did not allow copying. Select the text instead.";
  }
}

/** Puts the server's thanks in place of the question; the keyboard goes with it. */
async function rate(form, submitter) {
  const place = form.closest("[data-rating]");
  const fields = Object.fromEntries(new FormData(form, submitter));
  try {
    const html = await fragment(form.action, fields);
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-rating]");
    place.replaceWith(document.adoptNode(fresh));
    (fresh.querySelector("textarea") ?? fresh).focus();
  } catch (problem) {
    const said = document.createElement("p");
    said.className = "rating__failed";
    said.setAttribute("role", "alert");
    said.textContent = `${problem.title ?? "That did not work"}. ${problem.detail ?? "Please try again."}`;
    place.querySelector(".rating__failed")?.remove();
    place.append(said);
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches("[data-copy]")) copyAnswer(button);
  if (button?.matches("[data-print]")) window.print();
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-rate]")) return;
  event.preventDefault();
  rate(event.target, event.submitter);
});

// Opens what the page knows about the passage that somebody came for, e.g. from an answer's link.

function openTarget() {
  const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!passage?.matches(".passage")) return;
  const below = passage.closest("li, h3, h4, h5");
  const part = [...(below?.children ?? []), below?.nextElementSibling].find((one) => one?.matches("[data-part]"));
  if (part) part.open = true;
}

addEventListener("hashchange", openTarget);
openTarget();

// Puts the assistant on any page: <script src="https://ASSISTANT/widget.js" async></script>.
// A button and a panel, closed off from the page's styles; the assistant itself comes in a frame of its own
// origin, and only when somebody opens it. See docs/widget.md.
(() => {
  "use strict";

  const VERSION = 1;
  const TAG = "plan-assistant";
  const KEY = "plan-assistant";
  const NO_ANSWER_AFTER = 8000;
  const script = document.currentScript;
  if (!script || document.querySelector(TAG)) return;

  const home = new URL(script.src).origin;
  const chosen = {
    label: script.dataset.label || "Ask about the plan",
    colour: /^#[0-9a-f]{6}$/i.test(script.dataset.colour ?? "") ? script.dataset.colour : "",
    side: script.dataset.position === "left" ? "left" : "right",
  };

  const STYLES = `
    :host { all: initial; position: fixed; z-index: 2147483000; inset-block-end: 0; display: block;
      font: 1rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
      --accent: #0b5561; --on-accent: #fff; --paper: #fff; --ink: #0b0c0c; --edge: #bccacd; --link: #0b5561; }
    :host([data-side="right"]) { inset-inline-end: 0; }
    :host([data-side="left"]) { inset-inline-start: 0; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    button, a { font: inherit; min-height: 44px; cursor: pointer; }
    .launcher { display: flex; align-items: center; gap: 0.5rem; margin: 1rem; padding: 0.5rem 1.125rem;
      border: 2px solid var(--on-accent); border-radius: 1.5rem; background: var(--accent);
      color: var(--on-accent); font-weight: 700; box-shadow: 0 2px 8px rgb(0 0 0 / 35%); }
    .launcher svg { flex: none; width: 1.375rem; height: 1.375rem; fill: none; stroke: currentColor;
      stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
    .launcher:hover, .close:hover { text-decoration: underline; text-underline-offset: 0.2em; }
    :is(button, a):focus-visible { outline: 3px solid #fd0; outline-offset: 0;
      box-shadow: 0 0 0 6px #0b0c0c; }
    dialog { position: fixed; inset: auto; inset-block-end: 1rem; display: none; flex-direction: column;
      width: min(26rem, calc(100vw - 2rem)); height: min(44rem, calc(100dvh - 2rem)); margin: 0; padding: 0;
      max-width: none; max-height: none; overflow: hidden; border: 1px solid var(--edge);
      border-radius: 0.5rem; background: var(--paper); color: var(--ink);
      box-shadow: 0 4px 24px rgb(0 0 0 / 35%); }
    :host([data-side="right"]) dialog { inset-inline-end: 1rem; }
    :host([data-side="left"]) dialog { inset-inline-start: 1rem; }
    dialog[open] { display: flex; }
    dialog:modal { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
    .bar { display: flex; flex: none; align-items: center; gap: 0.75rem; padding: 0.25rem 0.5rem 0.25rem 1rem;
      background: var(--accent); color: var(--on-accent); }
    .title { flex: 1; min-width: 0; margin: 0; font-weight: 700; overflow-wrap: anywhere; }
    .bar :is(a, button) { display: flex; align-items: center; padding: 0 0.5rem; border: 0; background: none;
      color: inherit; border-radius: 4px; }
    .bar :is(a, button):focus-visible { outline-offset: -4px; box-shadow: inset 0 0 0 5px #0b0c0c; }
    .close { font-weight: 700; }
    iframe { flex: 1; width: 100%; min-height: 0; border: 0; background: var(--paper); }
    .note { margin: 1.5rem 1rem; }
    .note a { display: inline-flex; align-items: center; color: var(--link); }
    @media (prefers-color-scheme: dark) {
      :host { --paper: #14191b; --ink: #f1f4f4; --edge: #4b585b; --link: #8fd3dd; }
    }
    @media (max-width: 40em) { .launcher { margin: 0.5rem; } }
    @media (forced-colors: active) {
      .launcher { border-color: ButtonText; }
      .bar { border-bottom: 2px solid CanvasText; }
      :is(button, a):focus-visible, .bar :is(a, button):focus-visible { outline-color: Highlight; }
    }
    @media print { :host { display: none; } }
  `;

  /** An element with its attributes and what is in it. */
  function element(name, attributes = {}, ...inside) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...inside);
    return made;
  }

  /** A speech bubble, drawn here so that nothing has to be fetched. */
  function icon() {
    const made = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
    made[0].setAttribute("viewBox", "0 0 24 24");
    made[0].setAttribute("aria-hidden", "true");
    made[1].setAttribute("d", "M4 4h16v12H11l-5 4v-4H4z");
    made[0].append(made[1]);
    return made[0];
  }

  /** A link to the assistant's own page. */
  function ownPage(text) {
    return element("a", { href: `${home}/`, target: "_blank", rel: "noopener" }, text);
  }

  const launcher = element("button", { type: "button", class: "launcher", "aria-haspopup": "dialog" },
    icon(), chosen.label);
  const closer = element("button", { type: "button", class: "close" }, "Close");
  const waiting = element("p", { class: "note", role: "status" });
  const panel = element("dialog", { "aria-labelledby": "title" },
    element("div", { class: "bar" }, element("p", { class: "title", id: "title" }, chosen.label), closer),
    waiting);
  const region = element("section", { "aria-label": chosen.label }, launcher, panel);
  const widget = element(TAG, { "data-side": chosen.side });
  const shadow = widget.attachShadow({ mode: "open" });
  // A sheet made by a script: a policy without unsafe-inline lets it through.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(region);

  const small = matchMedia("(max-width: 40em), (max-height: 30em)");
  let frame = null;
  let opener = launcher;
  let isReady = false;
  let wantsFocus = false;
  let giveUp = 0;

  /** Black or white, whichever is easier to read on a colour. */
  function readableOn(colour) {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000" : "#fff";
  }

  function remember(isOpen) {
    try {
      if (isOpen) sessionStorage.setItem(KEY, "open");
      else sessionStorage.removeItem(KEY);
    } catch {
      // The site or the browser allows no storage: the next page begins with the panel closed.
    }
  }

  function wasOpen() {
    try {
      return sessionStorage.getItem(KEY) === "open";
    } catch {
      return false;
    }
  }

  function tell(type) {
    frame.contentWindow.postMessage({ planAssistant: VERSION, type }, home);
  }

  function load() {
    if (frame) return;
    waiting.hidden = false;
    waiting.replaceChildren("Opening the assistant ...");
    frame = element("iframe", { src: `${home}/embed/`, title: chosen.label, allow: "clipboard-write" });
    frame.hidden = true;
    frame.addEventListener("load", () => tell("hello"));
    giveUp = setTimeout(showUnavailable, NO_ANSWER_AFTER);
    panel.append(frame);
  }

  /** This site is not on the assistant's list, or the assistant is away: never an empty box. */
  function showUnavailable() {
    frame.remove();
    frame = null;
    waiting.replaceChildren("The assistant cannot be shown here. ", ownPage("Open it in a new tab"));
  }

  function focusChat() {
    wantsFocus = false;
    frame.focus();
    tell("focus");
  }

  const heard = new Map([
    ["ready", () => {
      clearTimeout(giveUp);
      isReady = true;
      frame.hidden = false;
      waiting.hidden = true;
      // Somebody who has gone on reading the page meanwhile is not called back.
      if (wantsFocus && isInside()) focusChat();
    }],
    ["close", () => close()],
  ]);

  addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== home) return;
    if (event.data?.planAssistant === VERSION) heard.get(event.data.type)?.();
  });

  function isInside() {
    return document.activeElement === widget && shadow.activeElement !== launcher;
  }

  /** Where the panel covers the page, what is under it cannot be reached; elsewhere the page stays usable. */
  function present() {
    if (small.matches) panel.showModal();
    else panel.show();
  }

  function open(by) {
    opener = by;
    wantsFocus = true;
    load();
    if (!panel.open) present();
    showOpened();
    if (isReady) focusChat();
    else closer.focus();
  }

  function showOpened() {
    launcher.hidden = true;
    remember(true);
  }

  function close() {
    const wasInside = isInside();
    panel.close();
    launcher.hidden = false;
    remember(false);
    if (wasInside) (opener.isConnected ? opener : launcher).focus();
  }

  launcher.addEventListener("click", () => open(launcher));
  closer.addEventListener("click", close);
  panel.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  // Any link or button of the page with this attribute opens the panel; without scripts a link is a link.
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest?.("[data-opens-plan-assistant]");
    if (!pressed || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(pressed);
  });
  small.addEventListener("change", () => {
    if (!panel.open) return;
    const focused = shadow.activeElement;
    panel.close();
    present();
    (focused ?? panel).focus();
  });

  function start() {
    if (chosen.colour) {
      widget.style.setProperty("--accent", chosen.colour);
      widget.style.setProperty("--on-accent", readableOn(chosen.colour));
    }
    document.body.append(widget);
    if (!wasOpen() || small.matches) return;
    // As it was left on the page before; the focus stays where the new page has it.
    load();
    panel.setAttribute("open", "");
    showOpened();
  }

  if (document.body) start();
  else addEventListener("DOMContentLoaded", start);
})();

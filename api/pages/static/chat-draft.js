// What is typed but not sent, kept for this tab so that a reload does not lose it.

const KEY = "draft";

/** Runs something with the tab's storage, where the browser allows one. */
function withStorage(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

export const keepDraft = (text) => withStorage((kept) => kept.setItem(KEY, text));

/** Keeps what was typed meanwhile, if anything. */
export const forgetDraft = (box) =>
  withStorage((kept) => (box.value.trim() ? kept.setItem(KEY, box.value) : kept.removeItem(KEY)));

/** Puts it back, unless the page came with a text of its own or it was asked by now (`asked`). */
export function restoreDraft(box, asked) {
  const draft = withStorage((kept) => kept.getItem(KEY));
  if (draft && draft.trim() !== asked && !box.value) box.value = draft;
}

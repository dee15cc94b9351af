/** The state of the page in its address: a view and its choices, all behind the `#`. */

/** The choices that are indices. What a form shows in its fields is checked there. */
const INDICES = ["index", "layer", "unit", "pixel", "digit", "label"];
const INDEX = /^\d{1,9}$/;

/** An address as people type it, after the paths of the API, such as `#models/mnist/2` or `#datasets/wine`. */
const TYPED = /^#\/?(models|jobs|sweeps|datasets|data)\/?([^/?]+)?(?:\/(?:versions\/)?([^/?]+))?\/?$/;
const SUBJECTS = { models: "model", jobs: "job", sweeps: "sweep", datasets: "dataset", data: "dataset" };

export const VIEWS = ["train", "data", "draw", "inspect", "jobs", "models"];
const UNLISTED = ["sweeps", "components"]; // no navigation leads there

/**
 * @param {string} hash Such as `#draw?model=mnist&version=3`.
 * @returns {{view: string, choices: Record<string, string>, unknown: string | null, ignored: string[]}}
 *   unknown: a name that no view has; the view is then the first one. ignored: choices that are no
 *   indices, such as `index=abc`, and are left out.
 */
export function readAddress(hash) {
  const [text, query = ""] = hash.replace(/^#/, "").split("?", 2);
  const name = text === "inside" ? "inspect" : text; // the view's name in old bookmarks
  const view = [...VIEWS, ...UNLISTED].includes(name) ? name : VIEWS[0];
  const unknown = name === "" || view === name ? null : name;
  const chosen = [...new URLSearchParams(query)].filter(([, value]) => value !== "");
  const isInvalid = ([key, value]) => INDICES.includes(key) && !INDEX.test(value);
  const choices = Object.fromEntries(chosen.filter((choice) => !isInvalid(choice)));
  return { view, choices, unknown, ignored: chosen.filter(isInvalid).map((choice) => choice.join("=")) };
}

/**
 * Return the address of a view; choices that are null, undefined or empty are left out.
 * @param {string} view
 * @param {Record<string, string | number | null | undefined>} choices
 */
export function linkTo(view, choices = {}) {
  const made = Object.entries(choices).filter(([, value]) => value != null && value !== "");
  const query = new URLSearchParams(made.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `#${view}?${query}` : `#${view}`;
}

/** Return the page's own form of a typed address; any other is returned as it is. */
export function canonicalHash(hash) {
  const [, name, subject, version] = TYPED.exec(hash) ?? [];
  if (name === undefined) return hash;
  return linkTo(name === "datasets" ? "data" : name, { [SUBJECTS[name]]: subject, version });
}

/** The choices of one open view; a change appears in the address bar immediately. */
export class Address {
  #view;

  constructor(view) {
    this.#view = view;
  }

  /** The current choices. */
  get choices() {
    return readAddress(location.hash).choices;
  }

  /**
   * Change some choices; null removes one. The view is not called: it makes the change.
   * @param {Record<string, string | number | null>} changes
   * @param {{isStep?: boolean}} options isStep: the browser's Back undoes it.
   */
  change(changes, { isStep = false } = {}) {
    const { view, choices } = readAddress(location.hash);
    if (view !== this.#view) return; // the response came after the view was closed
    const hash = linkTo(view, { ...choices, ...changes });
    if (hash === location.hash) return;
    if (isStep) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  }
}

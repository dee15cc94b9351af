/** Where the page is: a view and its choices, all behind the `#`, so that a link shows the same. */

export const VIEWS = ["train", "draw", "inside", "jobs", "models"];

/**
 * @param {string} hash Such as `#draw?model=mnist&version=3`.
 * @returns {{view: string, choices: Record<string, string>, unknown: string | null}} Instead of an
 *   unknown view the first one, and the name that is unknown.
 */
export function readAddress(hash) {
  const [name, query = ""] = hash.replace(/^#/, "").split("?", 2);
  const view = VIEWS.includes(name) ? name : VIEWS[0];
  const unknown = name === "" || view === name ? null : name;
  return { view, choices: Object.fromEntries(new URLSearchParams(query)), unknown };
}

/**
 * Return the address of a view; what is null, undefined or empty is no choice.
 * @param {string} view
 * @param {Record<string, string | number | null | undefined>} choices
 */
export function linkTo(view, choices = {}) {
  const made = Object.entries(choices).filter(([, value]) => value != null && value !== "");
  const query = new URLSearchParams(made.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `#${view}?${query}` : `#${view}`;
}

/** The choices of one open view; what it changes stands in the address bar at once. */
export class Address {
  #view;

  constructor(view) {
    this.#view = view;
  }

  /** What is chosen now. */
  get choices() {
    return readAddress(location.hash).choices;
  }

  /**
   * Change some choices; null takes one away. The view is not told: it knows.
   * @param {Record<string, string | number | null>} changes
   * @param {{isStep?: boolean}} options isStep: the browser's Back undoes it.
   */
  change(changes, { isStep = false } = {}) {
    const { view, choices } = readAddress(location.hash);
    if (view !== this.#view) return; // an answer came after the view was left
    const hash = linkTo(view, { ...choices, ...changes });
    if (hash === location.hash) return;
    if (isStep) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  }
}

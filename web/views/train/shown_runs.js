/** Which runs are shown, as the address has it. */

export const MAX_RUNS = 20; // more than there are colors: all but the chosen and the best run are faded
const BETWEEN = ",";

/**
 * @typedef {object} ShownRuns
 * @property {string[]} ids In the order of their colors.
 * @property {string | null} chosen Whose details are shown.
 * @property {string[]} hidden Whose curves are not drawn.
 */

/**
 * @param {Record<string, string>} choices
 * @returns {ShownRuns}
 */
export function readShown({ jobs = "", run, hide = "" }) {
  const ids = [...new Set(split(jobs))].slice(0, MAX_RUNS);
  const chosen = ids.includes(run) ? run : (ids[0] ?? null);
  return { ids, chosen, hidden: split(hide).filter((id) => ids.includes(id)) };
}

/** Return the choices of an address; the first run is chosen by default. */
export function writeShown({ ids, chosen, hidden }) {
  return {
    jobs: ids.join(BETWEEN) || null,
    run: chosen === ids[0] ? null : chosen,
    hide: hidden.join(BETWEEN) || null,
  };
}

/** Add a run, which becomes the chosen one; it replaces the oldest if there are too many. */
export function addRun({ ids, hidden }, id) {
  const others = ids.filter((one) => one !== id);
  const rest = [...others.slice(-(MAX_RUNS - 1)), id];
  return { ids: rest, chosen: id, hidden: hidden.filter((one) => rest.includes(one) && one !== id) };
}

/** Return the run that another one would replace; null: none. */
export function findReplaced({ ids }, id) {
  return ids.length >= MAX_RUNS && !ids.includes(id) ? ids[0] : null;
}

/** Remove a run. */
export function removeRun({ ids, chosen, hidden }, id) {
  const rest = ids.filter((one) => one !== id);
  return {
    ids: rest,
    chosen: chosen === id ? (rest[0] ?? null) : chosen,
    hidden: hidden.filter((one) => one !== id),
  };
}

/** Hide a run's curves, or show them again. */
export function toggleRun(shown, id) {
  const { hidden } = shown;
  const isHidden = hidden.includes(id);
  return { ...shown, hidden: isHidden ? hidden.filter((one) => one !== id) : [...hidden, id] };
}

function split(text) {
  return text.split(BETWEEN).filter((id) => id !== "");
}

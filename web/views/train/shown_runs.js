/** Which runs are looked at: all of it stands in the address. */

export const MOST_RUNS = 6; // as many as there are colors
export const CHOICES = ["jobs", "run", "hide"];
const BETWEEN = ",";

/**
 * @typedef {object} ShownRuns
 * @property {string[]} ids In the order of their colors.
 * @property {string | null} chosen Whose details are seen.
 * @property {string[]} hidden Whose curves are not drawn.
 */

/**
 * @param {Record<string, string>} choices
 * @returns {ShownRuns}
 */
export function readShown({ jobs = "", run, hide = "" }) {
  const ids = [...new Set(split(jobs))].slice(0, MOST_RUNS);
  const chosen = ids.includes(run) ? run : (ids[0] ?? null);
  return { ids, chosen, hidden: split(hide).filter((id) => ids.includes(id)) };
}

/** Return the choices of an address; the first run is chosen without being named. */
export function writeShown({ ids, chosen, hidden }) {
  return {
    jobs: ids.join(BETWEEN) || null,
    run: chosen === ids[0] ? null : chosen,
    hide: hidden.join(BETWEEN) || null,
  };
}

/** Return what is shown with a run more, which is the chosen one; the oldest makes room for it. */
export function addRun({ ids, hidden }, id) {
  const others = ids.filter((one) => one !== id);
  const kept = [...others.slice(-(MOST_RUNS - 1)), id];
  return { ids: kept, chosen: id, hidden: hidden.filter((one) => kept.includes(one) && one !== id) };
}

/** Return the run that makes room for another one, or null. */
export function findReplaced({ ids }, id) {
  return ids.length >= MOST_RUNS && !ids.includes(id) ? ids[0] : null;
}

/** Return what is shown without a run. */
export function removeRun({ ids, chosen, hidden }, id) {
  const kept = ids.filter((one) => one !== id);
  return {
    ids: kept,
    chosen: chosen === id ? (kept[0] ?? null) : chosen,
    hidden: hidden.filter((one) => one !== id),
  };
}

/** Return what is shown with a run's curves hidden, or seen again. */
export function toggleRun(shown, id) {
  const { hidden } = shown;
  const isHidden = hidden.includes(id);
  return { ...shown, hidden: isHidden ? hidden.filter((one) => one !== id) : [...hidden, id] };
}

function split(text) {
  return text.split(BETWEEN).filter((id) => id !== "");
}

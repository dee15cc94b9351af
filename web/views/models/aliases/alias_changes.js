/** Changes of an alias that are made only if it is as it was seen. */

import { send } from "../../../api/client.js";
import { path } from "../../../api/paths.js";
import { messages } from "../../../i18n/models.js";

const PRECONDITION_FAILED = 412;

/** @typedef {{alias: string, version: number | null, generation: number | null}} Seen
 * An alias as it was seen; null: there was none. */

/**
 * Make an alias, or move it.
 * @param {string} model
 * @param {Seen} seen
 * @param {number} version Where it shall point.
 */
export function changeAlias(model, seen, version) {
  return send("PUT", path`/models/${model}/aliases/${seen.alias}`, { version }, { headers: condition(seen) });
}

/**
 * Delete an alias.
 * @param {string} model
 * @param {Seen} seen
 */
export function removeAlias(model, seen) {
  const headers = condition(seen);
  return send("DELETE", path`/models/${model}/aliases/${seen.alias}`, undefined, { headers });
}

/**
 * Return why a change was not made; where somebody was faster, what was seen and what is now.
 * @param {Error & {status?: number}} refusal
 * @param {Seen} seen
 * @param {Seen | null} now
 * @returns {{message: string}}
 */
export function explainChange(refusal, seen, now) {
  if (refusal.status !== PRECONDITION_FAILED) return refusal;
  if (seen.generation === null) return { message: messages.isThere(seen.alias, now?.version) };
  if (now === null) return { message: messages.wasRemoved(seen.alias) };
  return { message: messages.wasMoved(seen.alias, seen.version, now.version) };
}

function condition({ generation }) {
  return generation === null ? { "If-None-Match": "*" } : { "If-Match": `"${generation}"` };
}

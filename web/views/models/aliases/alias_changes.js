/** Changes of an alias under the precondition that it has not changed since it was loaded, and of the default. */

import { send } from "../../../api/client.js";
import { path } from "../../../api/paths.js";
import { messages } from "../../../i18n/models.js";

const PRECONDITION_FAILED = 412;

/** @typedef {{alias: string, version: number | null, generation: number | null}} KnownAlias
 * An alias as it was loaded; null: it did not exist. */

/**
 * Create or move an alias.
 * @param {string} model
 * @param {KnownAlias} known
 * @param {number} version The new version.
 */
export function changeAlias(model, known, version) {
  return send("PUT", path`/models/${model}/aliases/${known.alias}`, { version }, { headers: condition(known) });
}

/**
 * Delete an alias.
 * @param {string} model
 * @param {KnownAlias} known
 */
export function removeAlias(model, known) {
  const headers = condition(known);
  return send("DELETE", path`/models/${model}/aliases/${known.alias}`, undefined, { headers });
}

/**
 * Make a version the model's default.
 * @param {string} model
 * @param {string | number} ref A number, an alias or `latest`.
 */
export function changeDefault(model, ref) {
  return send("PATCH", path`/models/${model}`, { default: ref });
}

/**
 * Return why a change failed; after a concurrent change, with the old and the new version.
 * @param {Error & {status?: number}} error
 * @param {KnownAlias} known
 * @param {KnownAlias | null} now
 * @returns {{message: string}}
 */
export function explainChange(error, known, now) {
  if (error.status !== PRECONDITION_FAILED) return error;
  if (known.generation === null) return { message: messages.isThere(known.alias, now?.version) };
  if (now === null) return { message: messages.wasRemoved(known.alias) };
  return { message: messages.wasMoved(known.alias, known.version, now.version) };
}

/** @returns {Record<string, string>} */
function condition({ generation }) {
  return generation === null ? { "If-None-Match": "*" } : { "If-Match": `"${generation}"` };
}

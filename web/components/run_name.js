/** The name of a run, the same wherever it is shown. */

import { messages } from "../i18n/components.js";

/**
 * @param {{id: string, name?: string, spec?: {model: string} | null}} job As responses have it; without a
 *   spec it can't be loaded.
 * @returns {string}
 */
export function runName({ id, name, spec }) {
  if (name) return name;
  return spec ? messages.runName(spec.model, id) : messages.unknownRun(id);
}

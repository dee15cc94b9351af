/** A warning that another version of the model is clearly more accurate, with a button that takes it. */

import { findBetter } from "../api/predictor_list.js";
import { html } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";
import { percent } from "./formats.js";

/**
 * @param {import("../api/predictor_list.js").PredictorRef | null} ref
 * @param {import("../api/predictor_list.js").PredictorLists | null} lists
 * @param {(version: string) => void} choose
 */
export function betterVersion(ref, lists, choose) {
  const found = findBetter(ref, lists);
  if (found === null) return null;
  const { chosen, best } = found;
  const accuracy = ({ metrics }) => percent(metrics.test_accuracy);
  return html`
    <p class="notice warning">
      ${messages.poorVersion(chosen.version, accuracy(chosen), best.version, accuracy(best))}
      <button @click=${() => choose(String(best.version))}>${messages.useVersion(best.version)}</button>
    </p>
  `;
}

/** A warning that another version of the model is clearly more accurate, with a button that takes it. */

import { findBetter } from "../service/answerers.js";
import { html } from "../vendor/lit-html.js";
import { words } from "../words/parts.js";
import { percent } from "./numbers.js";

/**
 * @param {import("../service/answerers.js").Who | null} who
 * @param {import("../service/answerers.js").Offer | null} offer
 * @param {(version: string) => void} choose
 */
export function betterVersion(who, offer, choose) {
  const found = findBetter(who, offer);
  if (found === null) return null;
  const { chosen, best } = found;
  const accuracy = ({ metrics }) => percent(metrics.test_accuracy);
  return html`
    <p class="notice warning">
      ${words.poorVersion(chosen.version, accuracy(chosen), best.version, accuracy(best))}
      <button @click=${() => choose(String(best.version))}>${words.useVersion(best.version)}</button>
    </p>
  `;
}

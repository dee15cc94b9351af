/** The prediction of the pad's image, with all probabilities. */

import { percent } from "../../components/formats.js";
import { probabilityBars } from "../../components/probability_bars.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";

/**
 * @param {import("./prediction_store.js").PredictionStore} seen
 * @param {{
 *   label: number | null, notes: unknown, hasPredictor: boolean, explain: (digit: number) => void,
 * }} more label: what the picture is, if that is known; notes: what is to be said of who answers;
 *   hasPredictor: whether somebody can be asked.
 */
export function predictionCard(seen, { label, notes, hasPredictor, explain }) {
  const hint = hasPredictor ? html`<p class="faint">${messages.noAnswer}</p>` : null;
  return html`
    <section class="card">
      <h2>${messages.prediction}</h2>
      ${notes}
      ${seen.prediction ? headline(seen, label, explain) : hint}
      <p class="unseen" role="status">${seen.announcement}</p>
    </section>
  `;
}

function headline({ prediction, tookMs, digit }, label, explain) {
  const { digit: taken, probabilities, warnings } = prediction;
  return html`
    <p class="headline">
      <strong class="taken">${taken}</strong>
      <span>
        <b>${percent(probabilities[taken])}</b> ${describePredictor(prediction)}
        <span class="faint">${tookMs === null ? null : messages.took(tookMs)}</span>
        ${label === null ? null : html`<span class="truth">${messages.truth(label, label === taken)}</span>`}
      </span>
    </p>
    ${warnings.map((name) => html`<p class="notice warning">${messages.warnings[name] ?? name}</p>`)}
    ${probabilityBars(probabilities, taken, { picked: digit, pick: explain })}
    <p class="faint small">${messages.pickHint}</p>
  `;
}

function describePredictor({ epoch, model, version }) {
  return epoch === undefined ? messages.byVersion(model, version) : messages.byRun(epoch);
}

/** The prediction of the pad's image, with all probabilities. */

import { percent } from "../../components/formats.js";
import { probabilityBars } from "../../components/class_bars.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

/**
 * @param {import("./prediction_store.js").PredictionStore} predictions
 * @param {{
 *   label: number | null, accuracy: number | null, notes: unknown, empty: unknown,
 *   explain: (digit: number) => void,
 * }} more label: of the image, if it is known; accuracy: of the version; notes: about the predictor;
 *   empty: what is shown without a prediction.
 */
export function predictionCard(predictions, { label, accuracy, notes, empty, explain }) {
  return html`
    <section class="card">
      <h2>${messages.prediction}</h2>
      ${notes}
      ${predictions.prediction ? headline(predictions, { label, accuracy }, explain) : empty}
      <p class="unseen" role="status">${predictions.announcement}</p>
    </section>
  `;
}

function headline({ prediction, tookMs, digit }, { label, accuracy }, explain) {
  const { digit: predicted, probabilities, warnings } = prediction;
  return html`
    <p class="headline">
      <strong class="predicted">${predicted}</strong>
      <span>
        <b>${percent(probabilities[predicted])}</b> ${describePredictor(prediction, accuracy)}
        <span class="faint">${tookMs === null ? null : messages.took(tookMs)}</span>
        ${label === null ? null : html`<span class="truth">${messages.truth(label, label === predicted)}</span>`}
      </span>
    </p>
    ${warnings.map((name) => html`<p class="notice warning">${messages.warnings[name] ?? name}</p>`)}
    ${probabilityBars(probabilities, predicted, { picked: digit, pick: explain })}
    <p class="faint small">${messages.pickHint}</p>
  `;
}

function describePredictor({ epoch, model, version }, accuracy) {
  if (epoch !== undefined) return messages.byRun(epoch);
  const measured = accuracy === null ? "" : messages.accuracy(percent(accuracy));
  return `${messages.byVersion(model, version)}${measured}`;
}

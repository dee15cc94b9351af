/** The explanation of a prediction: the network's input, contributions and hidden units. */

import "../../components/images/digit_image.js";
import { sideOf } from "../../components/images/pixel_colors.js";
import { short } from "../../components/formats.js";
import "../../components/images/signed_image.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";
import { describeContributions } from "./contribution_words.js";
import { describeUnits } from "./unit_activity.js";

const DIGITS = 3;

/**
 * @param {import("./prediction_store.js").PredictionStore} predictions
 * @param {{explain: (digit: null) => void, inspectLink: string}} actions inspectLink: the address of
 *   the image in the view "inspect".
 */
export function explanationCard(predictions, actions) {
  return html`
    <section class="card explanation-card">
      <h2>${messages.explanation}</h2>
      ${predictions.prediction ? explained(predictions, actions) : preview()}
    </section>
  `;
}

/** Return what the explanation will be. */
function preview() {
  const { input, contributions: pixels, hidden } = messages.preview;
  return html`
    <p class="faint">${messages.noExplanation}</p>
    <dl class="preview">
      <dt>${messages.input}</dt>
      <dd>${input}</dd>
      <dt>${messages.contributions(null)}</dt>
      <dd>${pixels} ${legend({ low: messages.opposes(""), high: messages.supports("") })}</dd>
      <dt>${messages.hidden}</dt>
      <dd>${hidden} ${legend({ none: messages.inactive, high: messages.active })}</dd>
    </dl>
  `;
}

function explained({ prediction, explanation, digit }, { explain, inspectLink }) {
  return html`
    <div class="images">
      <figure>
        <digit-image .pixels=${prediction.pixels} .label=${messages.inputLabel}></digit-image>
        <figcaption>${messages.input}</figcaption>
      </figure>
      ${explanation && contributions(explanation)}
    </div>
    ${explanation && html`<p>${describeContributions(explanation.digit, explanation.contributions)}</p>`}
    ${digit === null
      ? null
      : html`<button @click=${() => explain(null)}>${messages.backToPrediction}</button>`}
    ${explanation && hiddenLayers(explanation)}
    <p><a href=${inspectLink}>${messages.inspect}</a></p>
  `;
}

function contributions({ digit, contributions: values }) {
  const sum = (isMeant) => values.filter(isMeant).reduce((total, value) => total + value, 0);
  const opposes = short(sum((value) => value < 0), DIGITS);
  const supports = `+${short(sum((value) => value > 0), DIGITS)}`;
  const label = messages.contributionsLabel(digit, {
    most: placeOfMost(values),
    against: placeOfMost(values.map((value) => -value)),
  });
  return html`
    <figure>
      <signed-image .values=${values} .label=${label}></signed-image>
      <figcaption>
        ${messages.contributions(digit)}
        ${legend({ low: messages.opposes(opposes), high: messages.supports(supports) })}
      </figcaption>
    </figure>
  `;
}

/** Return what the colors mean: those of the lowest value (low), of zero (none) and of the highest (high). */
function legend(meanings) {
  const meaning = ([name, text]) => html`<span class=${name}>${text}</span>`;
  return html`
    <span class="legend" role="group" aria-label=${messages.legend}>${Object.entries(meanings).map(meaning)}</span>
  `;
}

/** Return the row and column of the largest positive value, counted from 1. */
function placeOfMost(values) {
  const place = values.reduce((best, value, index) => (value > values[best] ? index : best), 0);
  if (values[place] <= 0) return messages.noPixel;
  const side = sideOf(values);
  return messages.pixel(Math.floor(place / side) + 1, (place % side) + 1);
}

function hiddenLayers({ hidden, activation, error }) {
  if (error !== null) return html`<p class="notice">${error}</p>`;
  const layer = (values, index) => {
    const reading = describeUnits(values, activation);
    return html`
      <figure class="layer">
        <figcaption>${messages.layer(index + 1, values.length)}</figcaption>
        <unit-activity
          .activity=${{ values, activation }}
          .label=${messages.layerLabel(index + 1, reading)}
        ></unit-activity>
        <p class="faint small">${reading}</p>
      </figure>
    `;
  };
  return html`
    <h3>${messages.hidden}</h3>
    ${legend({ none: messages.inactive, high: messages.active })}
    ${hidden.map(layer)}
  `;
}

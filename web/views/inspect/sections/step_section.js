/** The last part: steps of training on a few images, and the loss as it falls. */

import "../../../components/images/digit_image.js";
import { refusalNote } from "../../../components/error_note.js";
import { html } from "../../../vendor/lit-html.js";
import { words } from "../../../i18n/inspect.js";
import {
  isDrawn,
  labelOf,
  MAX_IMAGES,
  MAX_LEARNING_RATE,
  MAX_STEPS,
  STEP_FIELDS,
} from "../inspect_params.js";
import { positiveField, wholeField, wrongAt } from "../form_fields.js";
import { stepResults } from "./step_results.js";

/** @param {import("../inspect_store.js").Looking} looking */
export function stepSection(looking) {
  const { choices, stepped, stepError } = looking;
  const lacksDrawn = isDrawn(choices) && labelOf(choices) === null;
  return {
    title: words.step.title,
    content: html`
      <p>${words.step.about(choices.images)} ${lacksDrawn ? words.step.withoutDrawn : ""}</p>
      ${controls(looking)} ${refusalNote(stepError)}
      ${stepped === null ? "" : html`${batchImages(stepped.before)} ${stepResults(looking)}`}
    `,
  };
}

function controls(looking) {
  const steps = Number(looking.choices.steps);
  const isStuck = looking.stepError !== null || STEP_FIELDS.some((name) => looking.unread.has(name));
  const cannot = isStuck || steps >= MAX_STEPS;
  const isFresh = steps === 0;
  const choose = (changes) => looking.choose("step", changes, { isStep: true });
  const optionsOf = (name, label) => ({
    name,
    label,
    value: looking.choices[name],
    wrong: wrongAt(looking.stepError, name),
    onChange: (value) => choose({ [name]: value }),
  });
  const whole = (name, label, bounds) => wholeField(looking, { ...optionsOf(name, label), ...bounds });
  const rate = optionsOf("learning_rate", words.step.learningRate);
  return html`
    <div class="row step-fields">
      ${whole("images", words.step.images, { min: 1, max: MAX_IMAGES })}
      ${positiveField(looking, { ...rate, max: MAX_LEARNING_RATE })}
      ${whole("steps", words.step.steps, { min: 0, max: MAX_STEPS })}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${cannot} @click=${() => cannot || looking.makeStep()}>
        ${words.step.make}
      </button>
      <button aria-disabled=${isFresh} @click=${() => isFresh || choose({ steps: 0 })}>${words.step.reset}</button>
    </div>
  `;
}

function batchImages({ images }) {
  const item = ({ pixels, label }) => html`
    <li><digit-image .pixels=${pixels} .label=${words.step.imageOf(label)}></digit-image></li>
  `;
  return html`<ul class="batch" aria-label=${words.step.batch}>${images.map(item)}</ul>`;
}

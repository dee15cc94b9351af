/** The presets: specs that fill in the whole form. */

import { choicesOf } from "../../../api/jobs/spec_params.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/train.js";
import { SpecForm } from "./spec_form.js";

const RELU = {
  activation: "relu",
  initializer: { kind: "he" },
  optimizer: { kind: "sgd", learning_rate: 0.1, momentum: 0.9 },
  sampling: "shuffle",
};

/** By the names of their texts. What they reach: docs/page.md. */
export const PRESETS = {
  notebook: {},
  better: {
    ...RELU,
    hidden_sizes: [300],
    schedule: { kind: "cosine" },
    augmentation: { kind: "affine", rotation_degrees: 12, scaling: 0.12, translation_px: 1 },
    epochs: 15,
  },
  best: {
    ...RELU,
    hidden_sizes: [800],
    schedule: { kind: "cosine", warmup_steps: 1000 },
    augmentation: { kind: "elastic", alpha_px: 44, sigma_px: 5 },
    epochs: 40,
    max_seconds: 300,
  },
  // The rate rises until the network loses what it has learned.
  diverging: {
    activation: "relu",
    initializer: { kind: "he" },
    optimizer: { kind: "sgd", learning_rate: 5 },
    schedule: { kind: "constant", warmup_steps: 6000 },
    epochs: 14,
    publish: "never",
  },
};

/**
 * Return the presets as buttons; the one that the form has is pressed.
 * @param {import("./form_state.js").FormState} state Its form is loaded.
 */
export function presetBar({ form, applyPreset }) {
  const current = JSON.stringify(form.spec);
  const names = Object.keys(PRESETS);
  const pressed = names.find((name) => specOf(form, PRESETS[name]) === current);
  const button = (name) => html`
    <button
      type="button"
      tabindex=${name === (pressed ?? names[0]) ? 0 : -1}
      aria-pressed=${name === pressed}
      @click=${() => applyPreset(choicesOf(PRESETS[name]))}
    >
      <strong>${unbroken(messages.presets[name].title)}</strong>
      <span class="faint">${messages.presets[name].text}</span>
    </button>
  `;
  return html`
    <div class="presets" role="toolbar" aria-label=${messages.presetsLabel} @keydown=${moveFocus}>${names.map(button)}</div>
  `;
}

/** Return a text in which no line ends between a number and its unit. */
function unbroken(text) {
  return text.split(/([\d.]+ %)/).map((part) => (part.endsWith("%") ? html`<span class="number">${part}</span>` : part));
}

/** Move the focus to a neighbor with the arrow keys: the toolbar has one tab stop. */
function moveFocus(event) {
  const step = { ArrowRight: "nextElementSibling", ArrowLeft: "previousElementSibling" }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.target[step]?.focus();
}

/** Return the spec of a preset as the form would send it, to compare. */
function specOf({ allFields }, spec) {
  const form = new SpecForm(allFields);
  form.choices = choicesOf(spec);
  return JSON.stringify(form.spec);
}

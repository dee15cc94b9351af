/** A segmented control: radio buttons as joined buttons, for two to five short choices. */

import { html } from "../../vendor/lit.js";

/**
 * @param {object} control
 * @param {string} control.name Of the radio buttons; unique in the document.
 * @param {string} control.label Of the group, for screen readers.
 * @param {string[][]} control.options Pairs of a value and its text.
 * @param {string} control.chosen The chosen value.
 * @param {(value: string) => void} control.choose Called with a newly chosen value.
 */
export function segmented({ name, label, options, chosen, choose }) {
  const option = (/** @type {string[]} */ [value, text]) => html`
    <label>
      <input
        type="radio"
        name=${name}
        value=${value}
        .checked=${value === chosen}
        @change=${() => choose(value)}
      />
      ${text}
    </label>
  `;
  return html`
    <fieldset class="segmented">
      <legend class="unseen">${label}</legend>
      ${options.map(option)}
    </fieldset>
  `;
}

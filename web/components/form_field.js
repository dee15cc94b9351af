/** A form field: its label, its control, its errors and its description. */

import "./design/help_tip.js";
import { html, nothing } from "../vendor/lit.js";

/**
 * @typedef {object} FieldTexts
 * @property {string} id Of the control.
 * @property {string} label
 * @property {string[]} wrong Error messages.
 * @property {string} [meaning] The description.
 * @property {string} [help] The same, behind a "?".
 */

/**
 * @param {FieldTexts} texts
 * @param {unknown} control
 * @param {{isChanged?: boolean, isTick?: boolean}} options isChanged: mark it; isTick: the control is
 *   a checkbox, before its label.
 */
export function formField(texts, control, { isChanged = false, isTick = false } = {}) {
  const label = html`<label for=${texts.id}>${texts.label}</label>`;
  const { help } = texts;
  const tip = help ? html`<help-tip .subject=${texts.label} .text=${help}></help-tip>` : nothing;
  return html`
    <div class=${isChanged ? "field changed" : "field"}>
      ${isTick
        ? html`<span class="tick">${control}${label}${tip}</span>`
        : html`<span class="label">${label}${tip}</span>${control}`}
      ${fieldNotes(texts)}
    </div>
  `;
}

/**
 * Return the errors and the description of a field.
 * @param {FieldTexts} texts
 */
export function fieldNotes({ id, wrong, meaning, help }) {
  const error = (message, place) => html`<p class="wrong" id=${wrongId(id, place)}>${message}</p>`;
  return html`
    ${wrong.map(error)} ${meaning ? html`<p class="meaning" id=${meaningId(id)}>${meaning}</p>` : nothing}
    ${help ? html`<p hidden id=${meaningId(id)}>${help}</p>` : nothing}
  `;
}

/**
 * Return the ids of the notes, for the control's `aria-describedby`.
 * @param {FieldTexts} texts
 */
export function describedBy({ id, wrong, meaning, help }) {
  const ids = wrong.map((_, place) => wrongId(id, place));
  if (meaning || help) ids.push(meaningId(id));
  return ids.length > 0 ? ids.join(" ") : nothing;
}

function wrongId(id, place) {
  return `${id}-wrong-${place}`;
}

function meaningId(id) {
  return `${id}-meaning`;
}

/** A field of the form: its label, its control, its description and its errors. */

import { html, nothing } from "../../vendor/lit-html.js";
import { OFF, ON } from "./field_text.js";
import { choiceLabel, descriptionOf, labelOf } from "./field_description.js";

const TAG_LINES = 3;

/**
 * @typedef {object} Shown
 * @property {string} text Of the control.
 * @property {boolean} isChanged
 * @property {string[]} wrong Error messages.
 * @property {(text: string) => void} change
 * @property {string[]} [suggestions] Of a text field.
 * @property {boolean} [isEnabled]
 */

/**
 * @param {import("../../api/jobs/spec_fields.js").Field} field
 * @param {Shown} shown
 */
export function fieldControl(field, shown) {
  const id = idOf(field);
  const isTick = field.kind === "flag" || field.kind === "part";
  const label = html`<label for=${id}>${labelOf(field)}</label>`;
  const control = controlOf(field, shown);
  return html`
    <div class=${shown.isChanged ? "field changed" : "field"}>
      ${isTick ? html`<span class="tick">${control}${label}</span>` : html`${label}${control}`}
      ${wrongNote(field, shown.wrong)}
      <p class="meaning" id=${`${id}-meaning`}>${descriptionOf(field)}</p>
    </div>
  `;
}

/** Return the error messages of a field. */
export function wrongNote(field, wrong) {
  return wrong.map(
    (message, place) => html`<p class="wrong" id=${`${idOf(field)}-wrong-${place}`}>${message}</p>`,
  );
}

/** Return the ids of the elements that describe a control, errors first. */
export function describedBy(field, wrong) {
  const id = idOf(field);
  return [...wrong.map((_, place) => `${id}-wrong-${place}`), `${id}-meaning`].join(" ");
}

/** Return the id of a field's control. */
export function idOf(field) {
  return `spec-${field.name}`;
}

function controlOf(field, shown) {
  if (field.kind === "choice" || field.kind === "union") return selectOf(field, shown);
  if (field.kind === "flag") return tickOf(field, shown, { yes: "true", no: "false" });
  if (field.kind === "part") return tickOf(field, shown, { yes: ON, no: OFF });
  if (field.kind === "tags") return linesOf(field, shown);
  return inputOf(field, shown);
}

/** Return a text field; its placeholder is the default. */
export function inputOf(field, { text, wrong, change, suggestions = [], isEnabled = true }) {
  const id = idOf(field);
  const { defaultValue } = field;
  const placeholder = Array.isArray(defaultValue) ? defaultValue.join(", ") : (defaultValue ?? "");
  return html`
    <input
      id=${id}
      name=${field.name}
      .value=${text}
      ?disabled=${!isEnabled}
      placeholder=${placeholder}
      inputmode=${field.kind === "number" ? "decimal" : "text"}
      list=${suggestions.length > 0 ? `${id}-known` : nothing}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong.length > 0}
      aria-describedby=${describedBy(field, wrong)}
      @input=${(event) => change(event.target.value)}
    />
    ${suggestions.length > 0 ? knownOf(id, suggestions) : nothing}
  `;
}

function knownOf(id, suggestions) {
  const option = (one) => html`<option value=${one}></option>`;
  return html`<datalist id=${`${id}-known`}>${suggestions.map(option)}</datalist>`;
}

function selectOf(field, { text, wrong, change }) {
  const option = (choice) => html`
    <option value=${choice} .selected=${choice === text}>${choiceLabel(choice)}</option>
  `;
  return html`
    <select
      id=${idOf(field)}
      name=${field.name}
      aria-invalid=${wrong.length > 0}
      aria-describedby=${describedBy(field, wrong)}
      @change=${(event) => change(event.target.value)}
    >
      ${field.choices.map(option)}
    </select>
  `;
}

function tickOf(field, { text, wrong, change }, { yes, no }) {
  return html`
    <input
      type="checkbox"
      id=${idOf(field)}
      name=${field.name}
      .checked=${text === yes}
      aria-invalid=${wrong.length > 0}
      aria-describedby=${describedBy(field, wrong)}
      @change=${(event) => change(event.target.checked ? yes : no)}
    />
  `;
}

function linesOf(field, { text, wrong, change }) {
  return html`
    <textarea
      id=${idOf(field)}
      name=${field.name}
      rows=${TAG_LINES}
      .value=${text}
      spellcheck="false"
      aria-invalid=${wrong.length > 0}
      aria-describedby=${describedBy(field, wrong)}
      @input=${(event) => change(event.target.value)}
    ></textarea>
  `;
}

/** A field of the form, with the control of its kind. */

import { describedBy, formField } from "../../../components/form_field.js";
import { selectOptions, withChosen } from "../../../components/select_options.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/train.js";
import { OFF, ON, splitList } from "./field_text.js";
import { choiceLabel, descriptionOf } from "./field_description.js";

const TAG_LINES = 3;

/**
 * @typedef {object} Shown
 * @property {string} text Of the control.
 * @property {boolean} isChanged
 * @property {string[]} wrong Error messages.
 * @property {(text: string) => void} change
 * @property {string} defaultText
 * @property {import("../../../components/select_options.js").Option[] | null} [options] Of a field that is picked
 *   from a list that the service has.
 * @property {string[]} [suggestions] Names that fit into a list.
 * @property {boolean} [isEnabled]
 */

/**
 * @param {import("../../../api/jobs/spec_fields.js").Field} field
 * @param {Shown} shown
 */
export function fieldControl(field, shown) {
  const texts = textsOf(field, shown);
  const isTick = field.kind === "flag" || field.kind === "part";
  return formField(texts, controlOf(field, shown, texts), { isChanged: shown.isChanged, isTick });
}

/**
 * Return what stands around a field's control.
 * @returns {import("../../../components/form_field.js").FieldTexts}
 */
export function textsOf(field, { wrong }) {
  return { id: `spec-${field.name}`, label: field.title, wrong, help: descriptionOf(field) };
}

function controlOf(field, shown, texts) {
  if (shown.options != null) return selectOf(field, shown, texts, withChosen(shown.options, shown.text));
  if (field.kind === "choice" || field.kind === "union") {
    return selectOf(field, shown, texts, field.choices.map((choice) => [choice, choiceLabel(field, choice)]));
  }
  if (field.kind === "flag") return tickOf(field, shown, texts, { yes: "true", no: "false" });
  if (field.kind === "part") return tickOf(field, shown, texts, { yes: ON, no: OFF });
  if (field.kind === "tags") return linesOf(field, shown, texts);
  if (field.kind === "names") return [inputOf(field, shown, texts), suggestionsOf(shown)];
  return inputOf(field, shown, texts);
}

/** Return a text field; its placeholder is the default. */
export function inputOf(field, { text, defaultText, change, isEnabled = true }, texts) {
  return html`
    <input
      id=${texts.id}
      name=${field.name}
      .value=${text}
      ?disabled=${!isEnabled}
      placeholder=${defaultText}
      inputmode=${field.kind === "number" ? "decimal" : "text"}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${texts.wrong.length > 0}
      aria-describedby=${describedBy(texts)}
      @input=${(event) => change(event.target.value)}
    />
  `;
}

/** Return buttons that add a name to a list. */
function suggestionsOf({ text, change, suggestions = [] }) {
  const names = splitList(text);
  const add = (name) => change([...names, name].join(messages.betweenNames));
  const button = (name) => html`<button type="button" @click=${() => add(name)}>${messages.add(name)}</button>`;
  const unused = suggestions.filter((name) => !names.some((one) => one.split("@")[0] === name));
  return unused.length > 0 ? html`<div class="row start-aligned">${unused.map(button)}</div>` : null;
}

function selectOf(field, { text, change }, texts, options) {
  return html`
    <select
      id=${texts.id}
      name=${field.name}
      aria-invalid=${texts.wrong.length > 0}
      aria-describedby=${describedBy(texts)}
      @change=${(event) => change(event.target.value)}
    >
      ${selectOptions(options, text)}
    </select>
  `;
}

function tickOf(field, { text, change }, texts, { yes, no }) {
  return html`
    <input
      type="checkbox"
      id=${texts.id}
      name=${field.name}
      .checked=${text === yes}
      aria-invalid=${texts.wrong.length > 0}
      aria-describedby=${describedBy(texts)}
      @change=${(event) => change(event.target.checked ? yes : no)}
    />
  `;
}

function linesOf(field, { text, change }, texts) {
  return html`
    <textarea
      id=${texts.id}
      name=${field.name}
      rows=${TAG_LINES}
      .value=${text}
      spellcheck="false"
      aria-invalid=${texts.wrong.length > 0}
      aria-describedby=${describedBy(texts)}
      @input=${(event) => change(event.target.value)}
    ></textarea>
  `;
}

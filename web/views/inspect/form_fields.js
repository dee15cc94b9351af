/** Form fields that check what is entered. */

import { describedBy, formField } from "../../components/form_field.js";
import { selectOptions } from "../../components/select_options.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/inspect.js";

const WHOLE = /^\d{1,10}$/;

/**
 * @typedef {{
 *   name: string, label: string, value: string, onChange: (value: string) => void,
 *   wrong?: string | null, meaning?: string,
 * }} FieldOptions wrong: the service's error message.
 */

/**
 * Return the error message of a field; null: none.
 * @param {(Error & {fields?: {loc: unknown[], msg: string}[]}) | null} error
 * @param {...string} names The field's names in an error.
 */
export function errorAt(error, ...names) {
  const lastName = ({ loc }) => loc.filter((part) => typeof part === "string").at(-1);
  return error?.fields?.find((field) => names.includes(lastName(field)))?.msg ?? null;
}

/**
 * Return a field for a whole number within bounds; without an upper one the service checks it.
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {FieldOptions & {min: number, max?: number}} options
 */
export function wholeField(store, { min, max, ...options }) {
  const isIn = (number) => number >= min && number <= (max ?? Infinity);
  return inputField(store, {
    ...options,
    number: { min, max, step: 1 },
    read: (text) => (WHOLE.test(String(Number(text))) && isIn(Number(text)) ? String(Number(text)) : null),
    requirement: messages.requirement.whole(min, max),
  });
}

/**
 * Return a field for a number above 0, up to a largest one.
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {FieldOptions & {max: number}} options
 */
export function positiveField(store, { max, ...options }) {
  const isIn = (number) => number > 0 && number <= max;
  return inputField(store, {
    ...options,
    number: { min: 0, max, step: "any" },
    read: (text) => (isIn(Number(text)) ? String(Number(text)) : null),
    requirement: messages.requirement.positive(max),
  });
}

/**
 * Return a field for a text or a number; it shows the requirement if the text is invalid.
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {FieldOptions & {
 *   read: (text: string) => string | null, requirement: string,
 *   number?: {min: number, max?: number, step: number | string},
 * }} options read: returns the value of a text; null: it is invalid.
 */
export function inputField(store, { name, label, value, onChange, read, requirement, ...more }) {
  const { meaning, number } = more;
  const invalid = store.invalid.get(name);
  const texts = textsOf(name, label, invalid === undefined ? more.wrong : requirement, meaning);
  const change = ({ target }) => {
    const meant = target.value === "" ? null : read(target.value);
    if (meant === null) {
      store.noteInvalid(name, target.value);
      return;
    }
    target.value = meant;
    onChange(meant);
  };
  const input = html`
    <input
      id=${texts.id}
      type=${number ? "number" : "text"}
      required
      min=${number?.min ?? nothing}
      max=${number?.max ?? nothing}
      step=${number?.step ?? nothing}
      .value=${invalid ?? value}
      aria-invalid=${texts.wrong.length > 0}
      aria-describedby=${describedBy(texts)}
      @change=${change}
    />
  `;
  return formField(texts, input);
}

/**
 * Return a field for one of several values.
 * @param {{
 *   name: string, label: string, value: string, onChange: (value: string) => void,
 *   options: import("../../components/select_options.js").Option[], wrong?: string | null,
 * }} options
 */
export function choiceField({ name, label, value, onChange, options, wrong = null }) {
  const texts = textsOf(name, label, wrong);
  const select = html`
    <select
      id=${texts.id}
      aria-invalid=${texts.wrong.length > 0}
      aria-describedby=${describedBy(texts)}
      @change=${(event) => onChange(event.target.value)}
    >
      ${selectOptions(options, value)}
    </select>
  `;
  return formField(texts, select);
}

/** @returns {import("../../components/form_field.js").FieldTexts} */
function textsOf(name, label, wrong, meaning = "") {
  return { id: `inspect-${name}`, label, wrong: wrong ? [wrong] : [], meaning };
}

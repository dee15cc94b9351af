/** A form with a field per column of a table. */

import { describedBy, formField } from "../../../components/form_field.js";
import { short } from "../../../components/formats.js";
import { selectOptions } from "../../../components/select_options.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const DIGITS = 6;

/**
 * Return the texts of the fields at first: of numbers the mean.
 * @param {{name: string, mean: number | null, values: string[] | null}[]} columns
 * @returns {Record<string, string>} By the column's name.
 */
export function firstTexts(columns) {
  const text = ({ mean, values }) => (values === null ? String(Number((mean ?? 0).toPrecision(DIGITS))) : values[0]);
  return Object.fromEntries(columns.map((column) => [column.name, text(column)]));
}

/**
 * Return the texts of the fields for a row.
 * @param {Record<string, number | string>} row
 */
export function textsOf(row) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
}

/**
 * Return the row that some texts are; a column without a text is left out, and a number that is none
 * stays a text, so that the service says what it needs.
 */
export function rowOf(columns, texts) {
  const filled = columns.filter(({ name }) => texts[name].trim() !== "");
  const value = ({ name, values }) => {
    const number = Number(texts[name]);
    return values === null && Number.isFinite(number) ? number : texts[name];
  };
  return Object.fromEntries(filled.map((column) => [column.name, value(column)]));
}

/**
 * @param {any[]} columns
 * @param {Record<string, string>} texts By the column's name.
 * @param {Map<string, string>} wrong Messages by the column's name.
 * @param {(name: string, text: string) => void} onChange
 */
export function rowForm(columns, texts, wrong, onChange) {
  const field = (column, index) => {
    const message = wrong.get(column.name);
    const fieldTexts = {
      id: `row-${index}`,
      label: column.name,
      wrong: message === undefined ? [] : [message],
      meaning: column.values === null ? messages.prediction.column(short(column.mean), short(column.std)) : "",
    };
    const onInput = (event) => onChange(column.name, event.target.value);
    return formField(fieldTexts, control(column, texts[column.name], fieldTexts, onInput));
  };
  return html`<div class="row-form columns">${columns.map(field)}</div>`;
}

function control({ values }, text, fieldTexts, onInput) {
  const { id, wrong } = fieldTexts;
  if (values !== null) {
    return html`
      <select id=${id} aria-invalid=${wrong.length > 0} aria-describedby=${describedBy(fieldTexts)} @change=${onInput}>
        ${selectOptions(values.map((value) => [value, value]), text)}
      </select>
    `;
  }
  return html`
    <input
      id=${id}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${text}
      aria-invalid=${wrong.length > 0}
      aria-describedby=${describedBy(fieldTexts)}
      @input=${onInput}
    />
  `;
}

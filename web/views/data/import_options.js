/** The options of an import, by the kind of file; their texts and defaults are those of the schema. */

import { describedBy, formField } from "../../components/form_field.js";
import { selectOptions } from "../../components/select_options.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";

const ONE_KIND = /^\.(\w+)[^:]*: /; // begins the description of an option of one kind of file

/**
 * @param {import("../../api/jobs/spec_fields.js").Field[]} fields
 * @param {string} kind Of the file, such as `csv`.
 * @param {Map<string, string>} wrong Messages by the name of an option.
 */
export function importOptions(fields, kind, wrong) {
  const shown = fields.filter(({ description }) => [undefined, kind].includes(ONE_KIND.exec(description)?.[1]));
  return html`
    <details ?open=${wrong.size > 0}>
      <summary>${messages.options}</summary>
      <div class="columns narrow">${shown.map((field) => optionField(field, wrong.get(field.name)))}</div>
    </details>
  `;
}

function optionField(field, wrong) {
  const texts = {
    id: `import-${field.name}`,
    label: messages.optionNames[field.name] ?? field.name,
    wrong: wrong === undefined ? [] : [wrong],
    meaning: messages.sentence(field.description.replace(ONE_KIND, "")),
  };
  return formField(texts, field.kind === "choice" ? selectOf(field, texts) : inputOf(field, texts));
}

function selectOf({ name, choices, defaultValue }, texts) {
  return html`
    <select id=${texts.id} name=${name} aria-describedby=${describedBy(texts)}>
      ${selectOptions(choices.map((choice) => [choice, choice]), defaultValue)}
    </select>
  `;
}

function inputOf({ name, kind, defaultValue }, texts) {
  return html`
    <input
      id=${texts.id}
      name=${name}
      inputmode=${kind === "number" ? "decimal" : "text"}
      placeholder=${defaultValue ?? ""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${texts.wrong.length > 0}
      aria-describedby=${describedBy(texts)}
    />
  `;
}

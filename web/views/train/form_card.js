/** The form for a new run. */

import { fieldNotes } from "../../components/form_field.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";
import { fieldControl, inputOf, textsOf } from "./field_control.js";
import { groupFields } from "./form_groups.js";
import { LENGTHS } from "./spec_form.js";

/** @param {import("./form_panel.js").FormPanel} panel Its form is loaded. */
export function formCard(panel) {
  const { common, lengths, folded } = groupFields(panel.form.fields, LENGTHS);
  const submit = (event) => {
    event.preventDefault();
    panel.start();
  };
  return html`
    <form class="card stack train-form" novalidate aria-labelledby="train-form-title" @submit=${submit}>
      <div>
        <h2 id="train-form-title">${messages.form}</h2>
        ${formErrorNote(panel)}
      </div>
      ${common.map((field) => withParts(field, panel))} ${lengthChoice(lengths, panel)}
      ${folded.map(([group, fields]) => foldedGroup(group, fields, panel))}
      <div class="row start">
        <button class="primary">${panel.isStarting ? messages.starting : messages.start}</button>
        <button type="button" @click=${() => panel.reset()}>${messages.reset}</button>
      </div>
      <details>
        <summary>${messages.request}</summary>
        <pre class="request">${JSON.stringify(panel.form.spec, null, 2)}</pre>
      </details>
    </form>
  `;
}

function formErrorNote({ wrong, formErrors }) {
  const errors = wrong.size > 0 ? [messages.fieldsAreWrong(wrong.size), ...formErrors] : formErrors;
  return html`
    <div role="alert">
      ${errors.length > 0 ? html`<div class="notice error">${errors.map((error) => html`<p>${error}</p>`)}</div>` : null}
    </div>
  `;
}

/** Return a field, with the parts of its chosen variant. */
function withParts(field, panel) {
  const parts = panel.form.partsOf(field);
  const control = fieldControl(field, shownOf(field, panel));
  if (parts.length === 0) return control;
  return html`
    ${control}
    <div class="parts stack" role="group" aria-label=${field.title}>
      ${parts.map((part) => withParts(part, panel))}
    </div>
  `;
}

function shownOf(field, panel) {
  const { form, wrong, options } = panel;
  return {
    text: form.textOf(field),
    isChanged: form.isChanged(field),
    wrong: wrong.get(field.name) ?? [],
    defaultText: form.defaultOf(field),
    options: options.of(field.name, form),
    suggestions: field.name === "extra_datasets" ? options.extrasOf(form) : [],
    change(text) {
      form.setText(field, text);
      panel.change(field.name);
    },
  };
}

/** Return the choice between steps and epochs. */
function lengthChoice(fields, panel) {
  return html`
    <fieldset class="stack" aria-describedby="train-length-meaning">
      <legend>${messages.length}</legend>
      <p class="meaning" id="train-length-meaning">${messages.lengthMeaning}</p>
      ${fields.map((field) => lengthField(field, panel))}
    </fieldset>
  `;
}

function lengthField(field, panel) {
  const shown = shownOf(field, panel);
  const texts = textsOf(field, shown);
  const isChosen = panel.form.length === field.name;
  const choose = () => {
    panel.form.chooseLength(field.name);
    panel.change(field.name);
  };
  return html`
    <div class=${shown.isChanged ? "field changed" : "field"}>
      <div class="length">
        <label>
          <input type="radio" name="length" value=${field.name} .checked=${isChosen} @change=${choose} />
          ${texts.label}
        </label>
        <label class="unseen" for=${texts.id}>${messages.numberOf(texts.label)}</label>
        ${inputOf(field, { ...shown, text: isChosen ? shown.text : "", isEnabled: isChosen }, texts)}
      </div>
      ${fieldNotes(texts)}
    </div>
  `;
}

function foldedGroup(group, fields, panel) {
  if (fields.length === 0) return null;
  const all = fields.flatMap((field) => [field, ...panel.form.partsOf(field)]);
  const count = all.filter((field) => panel.form.isChanged(field)).length;
  return html`
    <details>
      <summary>
        ${messages.groups[group]} ${count > 0 ? html`<span class="changed-count">${messages.changed(count)}</span>` : null}
      </summary>
      <div class="stack">${fields.map((field) => withParts(field, panel))}</div>
    </details>
  `;
}

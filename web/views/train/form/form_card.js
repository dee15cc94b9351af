/** The form for a new run. */

import { segmented } from "../../../components/design/segmented.js";
import { formField } from "../../../components/form_field.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/train.js";
import { fieldControl, inputOf, textsOf } from "./field_control.js";
import { groupFields } from "./form_groups.js";
import { LENGTHS } from "./spec_form.js";

/** @param {import("./form_state.js").FormState} state Its form is loaded. */
export function formCard(state) {
  const { main, lengths, groups } = groupFields(state.form, LENGTHS);
  const submit = (event) => {
    event.preventDefault();
    state.start();
  };
  return html`
    <form class="card train-form" novalidate aria-label=${messages.form} @submit=${submit}>
      ${formErrorNote(state)}
      <div class="main-fields">
        ${main.map((field) => fieldControl(field, shownOf(field, state)))} ${lengthField(lengths, state)}
      </div>
      <div class="row start">
        <button class="primary">${state.isStarting ? messages.starting : messages.start}</button>
        <button type="button" class="quiet" @click=${() => state.reset()}>${messages.reset}</button>
      </div>
      ${moreSettings(groups, state)}
    </form>
  `;
}

function formErrorNote({ wrong, formErrors, loadError }) {
  const fields = wrong.size > 0 ? [messages.fieldsAreWrong(wrong.size)] : [];
  const errors = [...fields, ...formErrors, ...(loadError ? [loadError.message] : [])];
  return html`
    <div role="alert">
      ${errors.length > 0 ? html`<div class="notice error">${errors.map((error) => html`<p>${error}</p>`)}</div>` : null}
    </div>
  `;
}

/** Return a field, with the parts of its chosen variant. */
function withParts(field, state) {
  const parts = state.form.partsOf(field);
  const control = fieldControl(field, shownOf(field, state));
  if (parts.length === 0) return control;
  return html`
    ${control}
    <div class="parts stack" role="group" aria-label=${field.title}>
      ${parts.map((part) => withParts(part, state))}
    </div>
  `;
}

function shownOf(field, state) {
  const { form, wrong, options } = state;
  return {
    text: form.textOf(field),
    isChanged: form.isChanged(field),
    wrong: wrong.get(field.name) ?? [],
    defaultText: form.defaultOf(field),
    options: options.of(field.name, form),
    suggestions: field.name === "extra_datasets" ? options.extrasOf(form) : [],
    change(text) {
      form.setText(field, text);
      state.change(field.name);
    },
  };
}

/** Return the length: a number, and whether it counts steps or epochs. */
function lengthField(lengths, state) {
  const { form } = state;
  const field = lengths.find(({ name }) => name === form.length);
  const shown = shownOf(field, state);
  const texts = { ...textsOf(field, shown), label: messages.length };
  const choose = (name) => {
    form.chooseLength(name);
    state.change(name);
  };
  const unit = {
    name: "length",
    label: messages.lengthUnit,
    options: lengths.map(({ name, title }) => [name, title]),
    chosen: field.name,
    choose,
  };
  const control = html`
    <div class="length">
      ${inputOf(field, shown, texts)}
      ${segmented(unit)}
    </div>
  `;
  return formField(texts, control, { isChanged: shown.isChanged });
}

/** Return all fields that are no main fields, folded. */
function moreSettings(groups, state) {
  const { form } = state;
  const all = groups.flatMap(([, fields]) => fields).flatMap((field) => [field, ...form.partsOf(field)]);
  const count = new Set(all.filter((field) => form.isChanged(field))).size;
  return html`
    <details class="more">
      <summary>
        ${messages.more} ${count > 0 ? html`<span class="badge accent">${messages.changed(count)}</span>` : null}
      </summary>
      <div class="groups">${groups.map(([group, fields]) => groupOf(group, fields, state))}</div>
      <details>
        <summary>${messages.request}</summary>
        <pre class="request">${JSON.stringify(form.spec, null, 2)}</pre>
      </details>
    </details>
  `;
}

function groupOf(group, fields, state) {
  if (fields.length === 0) return null;
  return html`
    <fieldset class="stack">
      <legend>${messages.groups[group]}</legend>
      ${fields.map((field) => withParts(field, state))}
    </fieldset>
  `;
}

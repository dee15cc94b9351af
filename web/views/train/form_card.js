/** The form for a new run. */

import { fieldNotes } from "../../components/form_field.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/train.js";
import { fieldControl, inputOf, textsOf } from "./field_control.js";
import { labelOf } from "./field_description.js";
import { groupFields } from "./form_groups.js";
import { LENGTHS } from "./spec_form.js";

/**
 * @typedef {object} FormState
 * @property {import("./spec_form.js").SpecForm} form
 * @property {Map<string, string[]>} wrong Error messages by the name of a field.
 * @property {string[]} formErrors Errors that are about no field of the form.
 * @property {boolean} isStarting
 * @property {Record<string, string[]>} suggestions By the name of a field.
 * @property {(name: string) => void} changed Called with the name of the changed field.
 * @property {() => void} start
 * @property {() => void} reset
 */

/** @param {FormState} state */
export function formCard(state) {
  const { common, lengths, folded } = groupFields(state.form.fields, LENGTHS);
  const submit = (event) => {
    event.preventDefault();
    state.start();
  };
  return html`
    <form class="card stack train-form" novalidate aria-labelledby="train-form-title" @submit=${submit}>
      <div>
        <h2 id="train-form-title">${messages.form}</h2>
        ${formErrorNote(state)}
      </div>
      ${common.map((field) => withParts(field, state))} ${lengthChoice(lengths, state)}
      ${folded.map(([group, fields]) => foldedGroup(group, fields, state))}
      <div class="row start">
        <button class="primary">${state.isStarting ? messages.starting : messages.start}</button>
        <button type="button" @click=${state.reset}>${messages.reset}</button>
      </div>
      <details>
        <summary>${messages.request}</summary>
        <pre class="request">${JSON.stringify(state.form.spec, null, 2)}</pre>
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
function withParts(field, state) {
  const parts = state.form.partsOf(field);
  const control = fieldControl(field, shownOf(field, state));
  if (parts.length === 0) return control;
  return html`
    ${control}
    <div class="parts stack" role="group" aria-label=${labelOf(field)}>
      ${parts.map((part) => withParts(part, state))}
    </div>
  `;
}

function shownOf(field, { form, wrong, suggestions, changed }) {
  return {
    text: form.textOf(field),
    isChanged: form.isChanged(field),
    wrong: wrong.get(field.name) ?? [],
    suggestions: suggestions[field.name] ?? [],
    change(text) {
      form.setText(field, text);
      changed(field.name);
    },
  };
}

/** Return the choice between steps and epochs. */
function lengthChoice(fields, state) {
  return html`
    <fieldset class="stack" aria-describedby="train-length-meaning">
      <legend>${messages.length}</legend>
      <p class="meaning" id="train-length-meaning">${messages.lengthMeaning}</p>
      ${fields.map((field) => lengthField(field, state))}
    </fieldset>
  `;
}

function lengthField(field, state) {
  const shown = shownOf(field, state);
  const texts = textsOf(field, shown);
  const isChosen = state.form.length === field.name;
  const choose = () => {
    state.form.chooseLength(field.name);
    state.changed(field.name);
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

function foldedGroup(group, fields, state) {
  if (fields.length === 0) return null;
  const all = fields.flatMap((field) => [field, ...state.form.partsOf(field)]);
  const count = all.filter((field) => state.form.isChanged(field)).length;
  return html`
    <details>
      <summary>
        ${messages.groups[group]} ${count > 0 ? html`<span class="changed-count">${messages.changed(count)}</span>` : null}
      </summary>
      <div class="stack">${fields.map((field) => withParts(field, state))}</div>
    </details>
  `;
}

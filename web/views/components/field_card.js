/** The form fields of the view "components". */

import "../../components/design/help_tip.js";
import { segmented } from "../../components/design/segmented.js";
import { describedBy, formField } from "../../components/form_field.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/design.js";

/**
 * @param {string} axis The chosen one.
 * @param {(axis: string) => void} chooseAxis
 */
export function fieldCard(axis, chooseAxis) {
  const { field } = messages;
  const wrong = { id: "sample-layers", label: field.layers, wrong: [field.wrong] };
  const described = { id: "sample-model", label: field.text, wrong: [], meaning: field.meaning };
  const options = Object.entries(messages.axes);
  return html`
    <section class="card stack">
      <h2>${messages.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${field.rate}</label>
          <help-tip .subject=${field.rate} .text=${field.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${formField(
        wrong,
        html`<input id=${wrong.id} aria-invalid="true" aria-describedby=${describedBy(wrong)} value="50.5" />`,
      )}
      ${formField(
        described,
        html`<input id=${described.id} aria-describedby=${describedBy(described)} placeholder=${field.placeholder} />`,
      )}
      <label class="field">${field.choice}<select><option>${field.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${field.tick}</label>
      <label class="field">${field.range}<input type="range" /></label>
      ${segmented({ name: "sample-axis", label: messages.axis, options, chosen: axis, choose: chooseAxis })}
    </section>
  `;
}

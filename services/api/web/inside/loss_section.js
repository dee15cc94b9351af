/** The loss: what the true digit's probability costs, and what each digit adds to that. */

import { html } from "../vendor/lit-html.js";
import { words } from "../words/inside.js";
import { words as formulaWords } from "../words/inside_formulas.js";
import { lossFormula, shareFormula } from "./forward_formulas.js";
import { labelField } from "./label_field.js";
import { shown } from "./shown.js";

/** @param {import("./looking.js").Looking} looking */
export function lossSection(looking) {
  const { label } = looking.looked.whole.images[0];
  return {
    title: words.loss.title,
    content: html`
      <p>${words.loss.about}</p>
      ${label === null ? withoutLabel(looking, "loss-label") : known(looking)}
    `,
  };
}

/** What is said in place of numbers that need a label, and where to say which digit it was. */
export function withoutLabel(looking, name) {
  return html`
    <div class="notice">
      <p>${words.loss.unlabeled}</p>
      ${labelField(looking, name)}
    </div>
  `;
}

function known({ looked }) {
  const { label, loss, probabilities } = looked.whole.images[0];
  const digit = looked.output.unit.unit;
  const target = Number(digit === label);
  return html`
    ${lossFormula(label, probabilities[label], loss)}
    <div class="beside">
      ${sharesTable(looked.whole.images[0], digit)}
      <div>
        <h3>${words.numbers.Digit(digit)}</h3>
        <p>${words.loss.share(digit)}</p>
        ${shareFormula(digit, target, probabilities[digit], target * loss)}
      </div>
    </div>
  `;
}

function sharesTable({ label, loss, probabilities }, chosen) {
  const row = (p, digit) => html`
    <tr class=${digit === chosen ? "answer" : ""}>
      <th scope="row">${digit}</th>
      <td class="number">${digit === label ? 1 : 0}</td>
      <td class="number">${shown(p)}</td>
      <td class="number">${shown(digit === label ? loss : 0)}</td>
    </tr>
  `;
  return html`
    <div class="scrolls">
      <table class="list">
        <caption class="unseen">${words.loss.table}</caption>
        <thead>
          <tr>
            <th scope="col">${words.loss.digit}</th>
            <th scope="col"><var>t</var></th>
            <th scope="col"><var>p</var></th>
            <th scope="col">−<var>t</var> ${formulaWords.ln} <var>p</var></th>
          </tr>
        </thead>
        <tbody>${probabilities.map(row)}</tbody>
      </table>
    </div>
  `;
}

/** One share per class as bars with numbers: the probabilities of a prediction, or accuracies. */

import { html } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";
import { percent } from "./formats.js";

/**
 * Return the probabilities of one prediction; a click on a bar picks its class.
 * @param {number[]} probabilities One per class.
 * @param {number} digit The predicted class.
 * @param {{picked: number | null, pick: (label: number) => void, names?: string[], shown?: number[]}} options
 *   names: of the classes, which are digits by default; shown: some of the classes.
 */
export function probabilityBars(probabilities, digit, { picked, pick, names, shown }) {
  const row = (label) => {
    const name = names?.[label] ?? String(label);
    const probability = probabilities[label];
    return html`
      <tr class=${label === digit ? "answer" : ""} @click=${() => pick(label)}>
        <th scope="row">
          <button class="pick class-name" aria-label=${messages.pick(name)} aria-pressed=${String(label === picked)}>${name}</button>
        </th>
        ${barCells(probability, messages.probabilityOf(name), percent(probability))}
      </tr>
    `;
  };
  const caption = names ? messages.classProbabilities : messages.probabilities;
  return barTable(caption, (shown ?? [...probabilities.keys()]).map(row));
}

/**
 * @param {(number | null)[]} accuracies One per class; null: the class has no examples.
 * @param {string[]} names Of the classes; a class without one is shown by its number.
 */
export function accuracyBars(accuracies, names = []) {
  const row = (accuracy, label) => html`
    <tr>
      <th scope="row"><span class="class-name">${names[label] ?? label}</span></th>
      ${barCells(accuracy ?? 0, messages.accuracyOf(names[label] ?? label), percent(accuracy, 1))}
    </tr>
  `;
  return barTable(messages.classAccuracy, accuracies.map(row));
}

/**
 * @param {string} caption
 * @param {any[][]} shares The name, the share and its text of each bar.
 */
export function shareBars(caption, shares) {
  const row = (/** @type {any[]} */ [name, share, text]) => html`
    <tr>
      <th scope="row"><span class="class-name">${name}</span></th>
      ${barCells(share, name, text)}
    </tr>
  `;
  return barTable(caption, shares.map(row));
}

function barTable(caption, rows) {
  return html`
    <table class="probabilities">
      <caption class="unseen">${caption}</caption>
      <tbody>
        ${rows}
      </tbody>
    </table>
  `;
}

function barCells(share, label, text) {
  return html`
    <td><meter min="0" max="1" .value=${share} aria-label=${label}></meter></td>
    <td class="number">${text}</td>
  `;
}

/** `<confusion-matrix>`: predictions by true class, as a table whose cells are links. */

import { html } from "../vendor/lit.js";
import { messages } from "../i18n/confusion.js";
import { LightElement } from "./light_element.js";

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const SHADES = 5;

class ConfusionMatrix extends LightElement {
  static properties = { counts: { attribute: false }, names: { attribute: false }, chosen: { attribute: false } };
  /** @type {(label: number, digit: number) => string} Returns the address of a cell. */
  linkOf = () => "";

  constructor() {
    super();
    /** Predictions by label and predicted class. @type {number[][]} */
    this.counts = [];
    /** Of the classes; one without a name is shown by its number. @type {string[]} */
    this.names = [];
    /** The selected cell. @type {{label: number, digit: number} | null} */
    this.chosen = null;
    this.addEventListener("keydown", this.#step);
  }

  render() {
    const classes = this.counts.map((_, index) => index);
    const most = largestMistake(this.counts);
    return html`
      <p class="faint">${messages.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${messages.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${messages.corner}</th>
              ${classes.map((digit) => html`<th scope="col">${this.#nameOf(digit)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${classes.map((label) => html`
              <tr>
                <th scope="row">${this.#nameOf(label)}</th>
                ${classes.map((digit) => this.#cell(label, digit, most))}
              </tr>
            `)}
          </tbody>
        </table>
      </div>
    `;
  }

  #nameOf(index) {
    return this.names[index] ?? String(index);
  }

  #cell(label, digit, most) {
    const row = this.counts[label];
    const count = row[digit];
    const share = count / row.reduce((sum, part) => sum + part, 0);
    if (count === 0) return html`<td class="none">0</td>`;
    const isChosen = this.chosen?.label === label && this.chosen?.digit === digit;
    return html`
      <td class=${label === digit ? `right-${shade(share)}` : `wrong-${shade(share / most)}`}>
        <a
          href=${this.linkOf(label, digit)}
          aria-label=${messages.cell(count, this.#nameOf(label), this.#nameOf(digit), share)}
          aria-current=${isChosen}
          tabindex=${this.#isEntry(label, digit) ? 0 : -1}
          data-cell=${`${label} ${digit}`}
        >${count}</a>
      </td>
    `;
  }

  /** Whether Tab focuses this cell; from there the arrow keys move. */
  #isEntry(label, digit) {
    const entry = this.chosen ?? firstCell(this.counts);
    return entry.label === label && entry.digit === digit;
  }

  #step = (event) => {
    const step = STEPS[event.key];
    const from = event.target.dataset.cell?.split(" ").map(Number);
    if (step === undefined || from === undefined) return;
    event.preventDefault(); // keep the page from scrolling
    let [label, digit] = [from[0] + step[0], from[1] + step[1]];
    while (this.counts[label]?.[digit] === 0) [label, digit] = [label + step[0], digit + step[1]];
    /** @type {HTMLElement | null} */
    const cell = this.querySelector(`[data-cell="${label} ${digit}"]`);
    cell?.focus();
  };
}

/** Return a shade from 1 to SHADES; small shares differ more than large ones. */
function shade(share) {
  return Math.min(SHADES, Math.max(1, Math.ceil(Math.sqrt(share) * SHADES)));
}

function largestMistake(counts) {
  const shares = counts.map((row, label) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    const mistakes = row.filter((_, digit) => digit !== label);
    return all === 0 ? 0 : Math.max(...mistakes) / all;
  });
  return Math.max(...shares);
}

function firstCell(counts) {
  const label = counts.findIndex((row) => row.some((count) => count > 0));
  return { label, digit: counts[label]?.findIndex((count) => count > 0) };
}

customElements.define("confusion-matrix", ConfusionMatrix);

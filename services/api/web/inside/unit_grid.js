/** The units of a layer with a number each, one of which can be chosen. */

import { signedColor } from "../parts/signed_image.js";
import { html, nothing } from "../vendor/lit-html.js";
import { words } from "../words/inside.js";
import "./number_grid.js";
import { shown } from "./shown.js";

const COLUMNS = 10;
const MOST = 1000; // more can't be walked through, and a browser would feel it

const firstOnes = new WeakMap();

/**
 * Return the grid, and how many units it leaves out.
 * @param {{
 *   label: string, values: number[], chosen: number | null, onChoose: (unit: number) => void,
 *   isOfDigits?: boolean,
 * }} units
 */
export function unitGrid({ label, values, chosen, onChoose, isOfDigits = false }) {
  return html`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${label}
        .columns=${COLUMNS}
        .describe=${isOfDigits ? describeDigits : describeUnits}
        .values=${takeFirst(values)}
        .chosen=${chosen}
        @choose=${(event) => onChoose(event.detail)}
      ></number-grid>
    </div>
    ${values.length > MOST ? html`<p class="faint">${words.numbers.more(MOST, values.length)}</p>` : nothing}
  `;
}

/** Always the same array for the same values, so that the grid sees that nothing changed. */
function takeFirst(values) {
  if (values.length <= MOST) return values;
  if (!firstOnes.has(values)) firstOnes.set(values, values.slice(0, MOST));
  return firstOnes.get(values);
}

const describeUnits = describeWith(words.numbers.Unit);
const describeDigits = describeWith(words.numbers.Digit);

function describeWith(nameOf) {
  return (values) => {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return (place) => {
      const number = shown(values[place]);
      return {
        text: `${place}\n${number}`,
        name: words.numbers.cell(nameOf(place), number),
        color: signedColor(values[place], largest),
      };
    };
  };
}

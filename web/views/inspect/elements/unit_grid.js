/** The units of a layer with one number each; one can be chosen. */

import { signedColor } from "../../../components/images/signed_image.js";
import { html, nothing } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { memoize } from "../memoize.js";
import "./number_grid.js";
import { short } from "../../../components/formats.js";

const COLUMNS = matchMedia("(max-width: 42rem)").matches ? 4 : 10; // what fits a phone
const MAX_UNITS = 1000; // more would be slow to render

const firstOnes = memoize((values) => values.slice(0, MAX_UNITS));

/**
 * Return the grid, with a note about omitted units.
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
        .values=${values.length > MAX_UNITS ? firstOnes(values) : values}
        .chosen=${chosen}
        @choose=${(event) => onChoose(event.detail)}
      ></number-grid>
    </div>
    ${values.length > MAX_UNITS
      ? html`<p class="faint">${messages.numbers.more(MAX_UNITS, values.length)}</p>`
      : nothing}
  `;
}

const describeUnits = describeWith(messages.numbers.Unit);
const describeDigits = describeWith(messages.numbers.Digit);

function describeWith(nameOf) {
  return (values) => {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return (place) => {
      const number = short(values[place]);
      return {
        text: `${place}\n${number}`,
        name: messages.numbers.cell(nameOf(place), number),
        color: signedColor(values[place], largest),
      };
    };
  };
}

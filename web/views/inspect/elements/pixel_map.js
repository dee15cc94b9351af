/** One number per pixel as a small image, with the range of its colors. */

import "../../../components/images/signed_image.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { short } from "../../../components/formats.js";

/**
 * Return the figure.
 * @param {string} title
 * @param {string} label The text alternative.
 * @param {number[]} values
 */
export function picture(title, label, values) {
  const [smallest, largest] = [Math.min(...values), Math.max(...values)];
  const range = messages.range(short(smallest), short(largest));
  return html`
    <figure>
      <signed-image .label=${`${label}. ${range}`} .values=${values}></signed-image>
      <figcaption>${title}<br /><span class="faint">${range}</span></figcaption>
    </figure>
  `;
}

/** Small bars: how often each of some values comes. */

import { html } from "../../vendor/lit-html.js";

const WIDTH = 120;
const HEIGHT = 28;
const LEAST = 1; // of a bar that is not 0

/**
 * @param {number[]} counts One per bar; all bars are equally wide.
 * @param {string} label What they show, in words.
 */
export function histogram(counts, label) {
  const width = WIDTH / counts.length;
  const most = Math.max(...counts, 1);
  const bar = (count, index) => {
    const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * HEIGHT);
    return `M${index * width} ${HEIGHT}v${-height}h${width * 0.9}v${height}z`;
  };
  return html`
    <svg class="histogram" viewBox="0 0 120 28" role="img" aria-label=${label}>
      <path d=${counts.map(bar).join("")} />
    </svg>
  `;
}

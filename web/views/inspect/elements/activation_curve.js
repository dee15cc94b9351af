/** The curve of an activation function with the point of a unit. */

import { html, svg } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";
import { activationNamed } from "../activations.js";
import { short } from "../../../components/formats.js";

const REACH = 6; // beyond ±6 sigmoid and tanh are flat
const STEPS = 60;
const WIDTH = 240;
const HEIGHT = 120;
const MARGIN = 8;

/**
 * Return the diagram.
 * @param {string} activation As the service names it.
 * @param {number} a The unit's sum.
 * @param {number} z The unit's activation.
 */
export function activationCurve(activation, a, z) {
  const { of } = activationNamed(activation);
  const [lowest, highest] = [of(-REACH), of(REACH)];
  const clamp = (value) => Math.max(-REACH, Math.min(REACH, value));
  const x = (value) => (clamp(value) / REACH / 2 + 0.5) * WIDTH;
  const y = (value) =>
    HEIGHT - MARGIN - ((value - lowest) / (highest - lowest)) * (HEIGHT - 2 * MARGIN);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = (step / STEPS) * 2 * REACH - REACH;
    return `${x(at).toFixed(1)},${y(of(at)).toFixed(1)}`;
  });
  const line = svg`
    <line x1=${x(0)} y1="0" x2=${x(0)} y2=${HEIGHT}></line>
    <line x1="0" y1=${y(0)} x2=${WIDTH} y2=${y(0)}></line>
    <polyline points=${points.join(" ")}></polyline>
    <circle cx=${x(a)} cy=${y(of(clamp(a)))} r="5"></circle>
  `;
  const label = messages.activation.curve(activation, short(a), short(z));
  return html`
    <svg class="activation-curve" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${label}>
      ${line}
    </svg>
  `;
}

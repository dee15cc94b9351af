/** The parts of the picture of a network: weights, units and probabilities, as SVG. */

import { percent, short } from "../../../components/formats.js";
import { nothing, svg } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/network.js";
import { curvePath } from "./picture_layout.js";

const DIGITS = 3;
const MIN_OPACITY = 0.08;
const MAX_WIDTH = 2.6;
const BAR_HEIGHT = 10;
const MIN_BAR_WIDTH = 10;
const MAX_NAME_WIDTH = 70;
export const LETTER_WIDTH = 7;
const MAX_LETTERS = 9;
const SHARE_WIDTH = 50;

/**
 * @typedef {object} Drawn A network to draw.
 * @property {import("./picture_layout.js").Layout} layout
 * @property {any | null} summary Of `POST /inspect/summary`, its units in the order of the layout.
 * @property {string[]} classNames
 * @property {{layer: number, unit: number} | null} focus The unit whose weights are emphasized.
 * @property {(input: number) => {x: number, y: number}} placeOf Of an input.
 */

/** Return the strongest weights into each layer. @param {Drawn} drawn */
export function weightLines({ layout, summary, focus, placeOf }) {
  if (summary === null) return nothing;
  return summary.layers.map((layer, index) => {
    const sources = index === 0 ? placeOf : sourceIn(layout.columns[index - 1]);
    const largest = Math.max(...layer.weights.flat().map(Math.abs), 0) || 1;
    const lines = layer.units.flatMap((unit, row) =>
      layer.weights[row].map((weight, rank) => {
        const isIn = focus?.layer === index && focus?.unit === unit;
        return weightLine(sources(layer.inputs[row][rank]), layout.columns[index][row], weight / largest, isIn);
      }),
    );
    return svg`<g class=${focus === null ? "weights" : "weights dimmed"}>${lines}</g>`;
  });
}

function sourceIn(places) {
  const byUnit = new Map(places.map((place) => [place.unit, place]));
  return (unit) => byUnit.get(unit);
}

function weightLine(from, to, strength, isFocused) {
  const share = Math.abs(strength);
  const kind = strength < 0 ? "against" : "for";
  return svg`
    <path
      class=${isFocused ? `${kind} focused` : kind}
      d=${curvePath(from, to)}
      stroke-width=${(0.5 + (MAX_WIDTH - 0.5) * share).toFixed(2)}
      stroke-opacity=${(MIN_OPACITY + (1 - MIN_OPACITY) * share * share).toFixed(2)}
    ></path>
  `;
}

/**
 * Return the units of a layer, filled by their outputs.
 * @param {Drawn} drawn
 * @param {number} layer
 * @param {{select: (focus: {layer: number, unit: number} | null) => void, tabStop: {layer: number, unit: number}}} actions
 */
export function unitCircles({ layout, summary, focus, classNames }, layer, { select, tabStop }) {
  const values = summary?.layers[layer].values;
  const largest = scaleOf(summary, layer);
  const isLast = layer === layout.columns.length - 1;
  return layout.columns[layer].map(({ x, y, unit }, row) => {
    const value = values?.[row] ?? 0;
    const isFocused = focus?.layer === layer && focus.unit === unit;
    const isTabStop = tabStop.layer === layer && tabStop.unit === unit;
    const name = isLast ? messages.class(classNames[unit] ?? unit) : messages.unit(unit, layer + 1);
    return svg`
      <g
        class=${isFocused ? "unit focused" : "unit"}
        role="button"
        tabindex=${isTabStop ? 0 : -1}
        data-layer=${layer}
        data-unit=${unit}
        aria-label=${values ? `${name}: ${messages.output(textOf(value, isLast))}` : name}
        @pointerenter=${() => select({ layer, unit })}
        @pointerleave=${() => select(null)}
        @focus=${() => select({ layer, unit })}
        @blur=${() => select(null)}
      >
        <circle class="back" cx=${x} cy=${y} r=${layout.radius}></circle>
        <circle
          class=${value < 0 ? "fill against" : "fill for"}
          cx=${x} cy=${y} r=${layout.radius}
          fill-opacity=${Math.min(1, Math.abs(value) / largest).toFixed(2)}
        ></circle>
      </g>
    `;
  });
}

/** Return the output of a full circle: 1 where the activation is bounded. */
function scaleOf(summary, layer) {
  if (summary === null || summary.activation !== "relu" || layer === summary.layers.length - 1) return 1;
  return Math.max(...summary.layers[layer].values.map(Math.abs), 0) || 1;
}

/** Return the probabilities of the shown classes. @param {Drawn} drawn */
export function probabilityRows({ layout, summary, classNames }) {
  const places = layout.columns.at(-1) ?? [];
  const values = summary?.layers.at(-1).values;
  const longest = Math.max(...places.map(({ unit }) => String(classNames[unit] ?? unit).length));
  const nameWidth = Math.min(MAX_NAME_WIDTH, 12 + LETTER_WIDTH * longest);
  const full = Math.max(MIN_BAR_WIDTH, layout.width - layout.bars - nameWidth - SHARE_WIDTH);
  return places.map(({ y, unit }, row) => {
    const share = values?.[row] ?? 0;
    const name = String(classNames[unit] ?? unit);
    const bar = (kind, width) =>
      svg`<rect class=${kind} x=${layout.bars + nameWidth} y=${y - BAR_HEIGHT / 2} width=${width} height=${BAR_HEIGHT} rx="2"></rect>`;
    return svg`
      <g class=${kindOfClass(summary, unit)} aria-hidden="true">
        <text x=${layout.bars} y=${y} dy="0.35em">${cut(name, MAX_LETTERS)}</text>
        ${bar("track", full)} ${bar("bar", (full * share).toFixed(1))}
        <text class="share" x=${layout.width - 1} y=${y} dy="0.35em" text-anchor="end">${values ? percent(share, 1) : ""}</text>
        <rect class="label" x=${layout.bars - 5} y=${y - BAR_HEIGHT} width=${nameWidth - 2} height=${2 * BAR_HEIGHT} rx="4"></rect>
      </g>
    `;
  });
}

/** Return the style classes of a class: whether it is the example's, and whether the network says so. */
function kindOfClass(summary, unit) {
  const isLabel = summary?.label === unit;
  const verdict = summary?.digit !== unit ? "" : isLabel || summary.label === null ? " right" : " wrong";
  return `class-row${verdict}${isLabel ? " labeled" : ""}`;
}

/** Return a text of at most as many letters, with an ellipsis where it ends early. */
export function cut(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Return an output as a text: a probability as a percentage. */
export function textOf(value, isLast) {
  return isLast ? percent(value, 1) : short(value, DIGITS);
}

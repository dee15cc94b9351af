/** `<parallel-chart>`: a line per trial through the axes of its parameters to its objective.
 *
 * Dispatches `focus-trial` with the number of the trial at the pointer, or null; its parent sets `focused`.
 */

import { InView } from "../../../components/in_view.js";
import { LightElement } from "../../../components/light_element.js";
import { messages } from "../../../i18n/sweeps.js";
import { html, nothing, svg } from "../../../vendor/lit.js";
import { drawLines, nearestLine, pathOf, readLineColors } from "./line_layer.js";

const HEIGHT = 320;
const TOP = 34; // the names of the axes
const BOTTOM = 14;
const LEFT = 56; // the texts of the first axis
const RIGHT = 44; // half the name of the last one
const LEAST_GAP = 104; // between axes
const NEAR = 12;
const MAX_TEXT = 16; // characters of a name
const DATA = ["axes", "trials"]; // the properties that change the lines

/** @typedef {{number: number, places: number[], rank: number | null}} PlacedTrial places: on the axes. */

class ParallelChart extends LightElement {
  static properties = {
    axes: { attribute: false },
    trials: { attribute: false },
    best: { attribute: false },
    focused: { attribute: false },
    label: {},
    width: { state: true },
  };
  #view = new InView(this);
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #sizes = new ResizeObserver(() => requestAnimationFrame(() => (this.width = this.clientWidth)));
  /** @type {import("./line_layer.js").Line[]} */
  #lines = [];
  #isOutdated = true;

  constructor() {
    super();
    /** @type {import("./axes.js").Axis[]} */
    this.axes = [];
    /** @type {PlacedTrial[]} */
    this.trials = [];
    /** The number of the best trial. @type {number | null} */
    this.best = null;
    /** @type {number | null} */
    this.focused = null;
    /** What it shows, for screen readers. */
    this.label = "";
    this.width = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.#dark.addEventListener("change", this.#recolor);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#dark.removeEventListener("change", this.#recolor);
  }

  #recolor = () => {
    this.#isOutdated = true;
    this.requestUpdate();
  };

  get #size() {
    return { width: Math.max(this.width, LEFT + RIGHT + LEAST_GAP * (this.axes.length - 1)), height: HEIGHT };
  }

  #xOf(place) {
    const gaps = Math.max(this.axes.length - 1, 1);
    return LEFT + (place / gaps) * (this.#size.width - LEFT - RIGHT);
  }

  willUpdate(changed) {
    if (![...DATA, "width"].some((name) => changed.has(name))) return;
    this.#isOutdated = true;
    this.#lines = this.trials.map(({ number, places, rank }) => {
      const points = places.map((at, place) => [this.#xOf(place), yOf(at)]).filter(([, y]) => Number.isFinite(y));
      return { number, rank, points: /** @type {[number, number][]} */ (points) };
    });
  }

  render() {
    const { width, height } = this.#size;
    return html`
      <div class="scrolls" tabindex="0" role="group" aria-label=${this.label} @keydown=${this.#walk}>
        <div class="parallel" @pointermove=${this.#point} @pointerdown=${this.#point} @pointerleave=${() => this.#focus(null)}>
          <canvas></canvas>
          <svg width=${width} height=${height} aria-hidden="true">
            ${this.axes.map((axis, place) => axisPicture(axis, this.#xOf(place)))}
            ${this.#marked("best", this.best)} ${this.#marked("focused", this.focused)}
          </svg>
        </div>
      </div>
    `;
  }

  #marked(kind, number) {
    const line = this.#lines.find((one) => one.number === number);
    if (line === undefined) return nothing;
    const circle = ([x, y]) => svg`<circle class=${kind} cx=${x} cy=${y} r="3.5"></circle>`;
    return svg`<path class=${kind} d=${pathOf(line)}></path>${line.points.map(circle)}`;
  }

  updated() {
    if (!this.#isOutdated || !this.#view.isInView || this.width === 0) return;
    this.#isOutdated = false;
    const canvas = /** @type {HTMLCanvasElement} */ (this.querySelector("canvas"));
    const { width, height } = this.#size;
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    drawLines(canvas, this.#lines, { width, height }, readLineColors(this));
  }

  #point = (event) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const found = nearestLine(this.#lines, [event.clientX - left, event.clientY - top], NEAR);
    this.#focus(found?.number ?? null);
  };

  /** Focus the next better or worse trial with the arrow keys. */
  #walk = (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    const ranked = this.trials.filter(({ rank }) => rank !== null).sort((one, other) => Number(other.rank) - Number(one.rank));
    if (step === undefined || ranked.length === 0) return;
    event.preventDefault();
    const place = ranked.findIndex(({ number }) => number === this.focused);
    const next = place < 0 ? 0 : place + step;
    this.#focus(ranked[Math.max(0, Math.min(next, ranked.length - 1))].number);
  };

  #focus(number) {
    if (number !== this.focused) this.dispatchEvent(new CustomEvent("focus-trial", { detail: number }));
  }
}

customElements.define("parallel-chart", ParallelChart);

function yOf(at) {
  return HEIGHT - BOTTOM - at * (HEIGHT - TOP - BOTTOM);
}

function axisPicture({ name, label, ticks }, x) {
  const text = label.length > MAX_TEXT ? messages.cut(label.slice(0, MAX_TEXT - 1)) : label;
  const tick = ({ at, text: value }) => svg`
    <path d=${`M${x - 4} ${yOf(at)}h4`}></path>
    <text class="tick-text" x=${x - 8} y=${yOf(at)} dy="0.35em">${messages.cutTo(value, MAX_TEXT - 2)}</text>
  `;
  return svg`
    <g class="axis">
      <path d=${`M${x} ${yOf(0)}V${yOf(1)}`}></path>
      ${ticks.map(tick)}
      <text class="name" x=${x} y="16"><title>${name}</title>${text}</text>
    </g>
  `;
}

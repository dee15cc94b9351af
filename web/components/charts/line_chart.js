/** `<line-chart>`: overlaid lines, as wide as its parent, which shows their values as text.
 *
 * Dispatches `point` with the x at the pointer, `focus-line` with the id of the line near the pointer, and `zoom`
 * with the range that the pointer has selected; its parent sets `focused` and `zoom`.
 */

import { html, nothing } from "../../vendor/lit.js";
import UPlot from "../../vendor/uplot.js";
import { messages } from "../../i18n/components.js";
import { short, wholeOnly } from "../formats.js";
import { InView } from "../in_view.js";
import { LightElement } from "../light_element.js";
import { NO_ZOOM, pointsOf } from "./chart_data.js";
import { chartOptions, readColors, strengthOf } from "./chart_options.js";

const HEIGHT_PX = 240;
const MIN_WIDTH_PX = 240;
const DATA = ["series", "smoothing", "isLog", "zoom"]; // the properties that change what is drawn

export class LineChart extends LightElement {
  static properties = {
    series: { attribute: false },
    label: {},
    xLabel: {},
    yLabel: {},
    tickOf: { attribute: false },
    formatY: { attribute: false },
    smoothing: { type: Number },
    isLog: { type: Boolean },
    zoom: { attribute: false },
    focused: {},
    group: {},
    height: { type: Number },
  };
  /** @type {any} */
  #plot = null;
  #view = new InView(this);
  #isOutdated = false; // it was not drawn again while it was out of sight
  #structure = ""; // of the plot: what only a new plot changes
  /** @type {import("./chart_options.js").Drawn[]} */
  #drawn = [];
  /** @type {ReturnType<typeof readColors> | null} */
  #colors = null;
  #dark = matchMedia("(prefers-color-scheme: dark)");
  /** The last detail of each event. @type {Record<string, unknown>} */
  #reported = { point: null, "focus-line": null };
  // In the next frame: its own size may change, too.
  #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#resize()));

  constructor() {
    super();
    /** @type {import("./chart_data.js").Line[]} */
    this.series = [];
    /** The text alternative. */
    this.label = "";
    this.xLabel = "";
    this.yLabel = "";
    /** Formats an x at the axis. */
    this.tickOf = wholeOnly;
    this.formatY = short;
    /** The weight of the moving average; 0: none. */
    this.smoothing = 0;
    this.isLog = false;
    this.zoom = NO_ZOOM;
    /** The id whose lines are highlighted. @type {string | null} */
    this.focused = null;
    /** Charts of one group have one cursor. @type {string | null} */
    this.group = null;
    /** (px) */
    this.height = HEIGHT_PX;
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
    this.#forgetPlot();
  }

  render() {
    return html`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#isEmpty ? html`<p>${messages.nothingYet}</p>` : nothing}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `;
  }

  get #picture() {
    return /** @type {HTMLElement} */ (this.querySelector(".chart-picture"));
  }

  get #isEmpty() {
    return this.series.every(({ xs }) => xs.length === 0);
  }

  updated(changed) {
    this.#picture.style.minHeight = `${this.height}px`; // what is below does not jump
    if (this.#isEmpty) return this.#forgetPlot();
    this.#isOutdated ||= DATA.some((name) => changed.has(name));
    if (this.#plot !== null && !this.#view.isInView) this.#isOutdated = true;
    else if (this.#plot === null || this.#isOutdated) this.#draw();
    else if (changed.has("focused")) this.#highlight();
    return undefined;
  }

  #draw() {
    this.#isOutdated = false;
    const raw = this.smoothing > 0 ? this.series.map((line) => ({ line, isRaw: true })) : [];
    const byStrength = (one, other) => orderOf(one.line) - orderOf(other.line);
    this.#drawn = [...raw, ...this.series.map((line) => ({ line, isRaw: false })).sort(byStrength)];
    const table = UPlot.join(
      this.#drawn.map(({ line, isRaw }) => pointsOf(line, { ...this.#scaling, ...(isRaw ? { smoothing: 0 } : {}) })),
    );
    const structure = JSON.stringify([this.isLog, this.group, this.#drawn.map(styleOf)]);
    if (this.#plot === null || this.#structure !== structure) {
      this.#forgetPlot();
      this.#structure = structure;
      this.#plot = new UPlot(this.#options(), table, this.#picture);
    } else {
      this.#plot.setData(table);
    }
    this.#highlight();
  }

  get #scaling() {
    return { smoothing: this.smoothing, isLog: this.isLog, zoom: this.zoom };
  }

  #options() {
    return chartOptions(this.#drawn, {
      size: this.#size,
      colors: () => (this.#colors ??= readColors(this)),
      zoom: () => this.zoom,
      formatX: (x) => this.tickOf(x),
      formatY: (y) => this.formatY(y),
      isLog: this.isLog,
      group: this.group,
      onCursor: (place) => this.#report("point", place === null ? null : this.#plot.data[0][place]),
      onFocus: (index) => this.#report("focus-line", index === null ? null : this.#drawn[index - 1].line.id),
      onZoom: (zoom) => this.#report("zoom", zoom),
    });
  }

  get #size() {
    return { width: Math.max(this.clientWidth, MIN_WIDTH_PX), height: this.height };
  }

  #resize() {
    const size = this.#size;
    if (this.#plot !== null && size.width !== this.#plot.width) this.#plot.setSize(size);
  }

  /** Dispatch an event, unless the same one was the last of its name. */
  #report(name, detail) {
    if (this.#reported[name] === detail) return;
    this.#reported[name] = detail;
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #highlight() {
    this.#drawn.forEach((one, place) => Object.assign(this.#plot.series[place + 1], strengthOf(one, this.focused)));
    this.#plot.redraw(false);
  }

  #forgetPlot() {
    this.#plot?.destroy();
    this.#plot = null;
    this.#report("point", null);
    this.#report("focus-line", null);
  }

  #recolor = () => {
    this.#colors = null;
    this.#plot?.redraw(false);
  };
}

customElements.define("line-chart", LineChart);

/** Return when to draw a line: the strong ones are above the others. */
function orderOf({ emphasis }) {
  return emphasis === "strong" ? 1 : emphasis === "faded" ? -1 : 0;
}

/** @param {import("./chart_options.js").Drawn} drawn */
function styleOf({ line: { color, isDashed, isDotted, shape }, isRaw }) {
  return [color, isDashed, isDotted, shape, isRaw];
}

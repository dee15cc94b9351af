/** `<line-chart>`: overlaid lines with a legend, as wide as its parent.
 *
 * All properties that are set in one task are drawn once.
 */

import { render } from "../../vendor/lit.js";
import UPlot from "../../vendor/uplot.js";
import { messages } from "../../i18n/components.js";
import { chartKey } from "./chart_legend.js";
import { chartOptions, readColors } from "./chart_options.js";
import { short } from "../formats.js";
import { tabulate } from "./series_table.js";

const HEIGHT_PX = 260;
const MIN_WIDTH_PX = 240;

class LineChart extends HTMLElement {
  #picture = document.createElement("div");
  #key = document.createElement("div");
  #yTitle = document.createElement("p");
  #xTitle = document.createElement("p");
  #series = [];
  /** @type {ReturnType<typeof tabulate> | null} */
  #table = null; // null: the series have changed
  #settings = { label: "", xLabel: "", yLabel: "", formatY: short };
  #place = null;
  /** @type {any} */
  #plot = null;
  #plotted = ""; // the styles of the plot's lines
  /** @type {ReturnType<typeof readColors> | null} */
  #colors = null;
  #isRedrawRequested = false;
  #dark = matchMedia("(prefers-color-scheme: dark)");
  // In the next frame: its own size may change, too.
  #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#requestRedraw()));

  connectedCallback() {
    this.#picture.setAttribute("role", "img");
    this.#picture.className = "chart-picture";
    this.#yTitle.className = "chart-y";
    this.#xTitle.className = "chart-x";
    this.#key.className = "scrolls";
    this.replaceChildren(this.#yTitle, this.#picture, this.#xTitle, this.#key);
    this.#sizes.observe(this);
    this.#dark.addEventListener("change", this.#recolor);
    this.#requestRedraw();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#dark.removeEventListener("change", this.#recolor);
    this.#forgetPlot();
  }

  /**
   * The lines: `color` is 1 to 6 of the stylesheet's series; xs are increasing integers; a y of null is unknown.
   * @type {{label: string, color: number, xs: ArrayLike<number>, ys: ArrayLike<number | null>,
   *   isDashed?: boolean, isDotted?: boolean}[]}
   */
  get series() {
    return this.#series;
  }

  set series(series) {
    if (series === this.#series) return; // lit sets objects on each render
    this.#series = series;
    this.#table = null;
    this.#requestRedraw();
  }

  /** The text alternative. */
  set label(text) {
    this.#change({ label: text });
  }

  set xLabel(text) {
    this.#change({ xLabel: text });
  }

  set yLabel(text) {
    this.#change({ yLabel: text });
  }

  /** Formats a y. */
  set formatY(format) {
    this.#change({ formatY: format });
  }

  #change(settings) {
    const isSame = Object.entries(settings).every(([name, value]) => this.#settings[name] === value);
    if (isSame) return;
    Object.assign(this.#settings, settings);
    this.#requestRedraw();
  }

  /** Draw once, after all properties are set, in the same frame. */
  #requestRedraw() {
    if (this.#isRedrawRequested) return;
    this.#isRedrawRequested = true;
    queueMicrotask(() => this.#redraw());
  }

  #redraw() {
    this.#isRedrawRequested = false;
    if (!this.isConnected) return;
    this.#colors ??= readColors(this);
    this.#picture.setAttribute("aria-label", this.#settings.label);
    this.#yTitle.textContent = this.#settings.yLabel;
    this.#xTitle.textContent = this.#settings.xLabel;
    this.#draw();
    this.#drawKey();
  }

  #draw() {
    const size = { width: Math.max(this.clientWidth, MIN_WIDTH_PX), height: HEIGHT_PX };
    const isNew = this.#table === null;
    const table = this.#table ?? tabulate(this.#series);
    this.#table = table;
    if (table[0].length === 0) {
      this.#forgetPlot();
      this.#picture.textContent = messages.nothingYet;
      return;
    }
    const lines = this.#series.map(({ color, isDashed, isDotted }) => [color, isDashed, isDotted]);
    if (this.#plot === null || this.#plotted !== JSON.stringify(lines)) {
      this.#forgetPlot();
      this.#picture.replaceChildren();
      this.#plotted = JSON.stringify(lines);
      this.#plot = new UPlot(this.#options(size), table, this.#picture);
      return;
    }
    this.#plot.batch(() => {
      if (isNew) this.#plot.setData(table);
      if (size.width !== this.#plot.width) this.#plot.setSize(size);
    });
  }

  #options(size) {
    return chartOptions(this.#series, {
      size,
      colors: () => this.#colors ?? readColors(this),
      formatY: (y) => this.#settings.formatY(y),
      onCursor: (place) => this.#point(place),
    });
  }

  #point(place) {
    if (place === this.#place) return;
    this.#place = place;
    this.#requestRedraw();
  }

  #drawKey() {
    const settings = { ...this.#settings, place: this.#place };
    render(chartKey(this.#settings.label, this.#series, this.#table ?? tabulate(this.#series), settings), this.#key);
  }

  #forgetPlot() {
    this.#plot?.destroy();
    this.#plot = null;
    this.#place = null;
  }

  #recolor = () => {
    this.#colors = null;
    this.#forgetPlot();
    this.#requestRedraw();
  };
}

customElements.define("line-chart", LineChart);

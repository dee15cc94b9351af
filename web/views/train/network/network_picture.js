/** `<network-picture>`: a network as columns of units, with an example, its strongest weights and the probabilities. */

import "../../../components/images/raw_image.js";
import { LightElement } from "../../../components/light_element.js";
import { percent } from "../../../components/formats.js";
import { classNamesOf, hasSquareImages } from "../../../api/datasets.js";
import { html, nothing, svg } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/network.js";
import { inputPlace, keepPlaces, layOut } from "./picture_layout.js";
import { LETTER_WIDTH, cut, probabilityRows, unitCircles, weightLines } from "./picture_parts.js";
import { SummaryRequests } from "./summary_requests.js";
import { columnOfInputs, readRow } from "./table_inputs.js";
import { describePicture, unitDetails } from "./unit_details.js";

const TALL_PX = 300;
const LOW_PX = 260;
const NARROW_PX = 560;
const MAX_UNITS = 20;
const MAX_ROWS = 12; // of a table
const HEADER_PX = 135; // the width of a long header

class NetworkPicture extends LightElement {
  static properties = { network: { attribute: false }, info: { attribute: false } };
  /** @type {any} */
  #summary = null;
  #shownKey = ""; // of the network in the summary, without its changes
  #index = 0;
  /** @type {{layer: number, unit: number} | null} */
  #focus = null;
  #tabStop = { layer: 0, unit: 0 };
  #note = "";
  #width = 0;
  #sizes = new ResizeObserver(() => this.#measure());
  #requests = new SummaryRequests({
    show: (summary, info) => this.#show(summary, info),
    refuse: (error) => this.#refuse(error),
  });

  constructor() {
    super();
    /** @type {import("./shown_network.js").ShownNetwork | null} */
    this.network = null;
    /** The data set of its examples; null: not known. @type {any} */
    this.info = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#requests.cancel();
  }

  #measure() {
    if (this.clientWidth === this.#width) return;
    this.#width = this.clientWidth;
    this.requestUpdate();
  }

  willUpdate() {
    if (this.network === null || this.info === null || this.info.name !== this.network.dataset) return;
    const { choice, epoch, endedJob } = this.network;
    if (endedJob !== undefined && this.#summary?.network.job_id === endedJob) return;
    const body = { network: choice, image: this.#example, units: MAX_UNITS, ...this.#unitOfRequest };
    this.#requests.submit(body, this.info, epoch);
  }

  get #example() {
    const { name, version, test_examples: tests, train_examples: training } = this.info;
    const index = this.#index % (tests || training);
    return { dataset: name, dataset_version: version, split: tests > 0 ? "test" : "train", index };
  }

  get #unitOfRequest() {
    const isImage = this.#focus?.layer === 0 && hasSquareImages(this.info);
    return isImage ? { unit: { layer: 1, unit: this.#focus?.unit } } : {};
  }

  #show(summary, { input_shape: shape, pixel_max: pixelMax }) {
    const key = String(summary.layer_sizes);
    const before = key === this.#shownKey ? this.#summary?.layers : undefined;
    this.#shownKey = key;
    this.#note = "";
    const layers = summary.layers.map((layer, place) => reorder(layer, before?.[place].units));
    this.#summary = { ...summary, layers, example: { pixels: summary.pixels, shape, pixelMax } };
    this.requestUpdate();
  }

  #refuse(error) {
    this.#summary = null;
    this.#note = error.message;
    this.requestUpdate();
  }

  render() {
    const isReady = this.network !== null && this.info !== null && this.#width > 0;
    if (!isReady) return html`<div class="network-space"></div>`;
    const drawn = this.#draw();
    const { layout, summary } = drawn;
    const example = this.#describeExample(summary);
    return html`
      <div class="network-picture">
        ${this.#input(layout)}
        <svg
          width=${layout.width}
          height=${layout.height}
          role="group"
          aria-label=${summary === null ? example : describePicture(summary, example)}
          @keydown=${(event) => this.#move(event, layout)}
        >
          ${this.#headers(layout)} ${weightLines(drawn)}
          ${layout.columns.map((_, layer) => unitCircles(drawn, layer, { select: this.#select, tabStop: this.#tabStop }))}
          ${probabilityRows(drawn)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#source(summary)} ${example}</p>
        ${this.#isGone(summary) ? nothing : this.#nextButton()}
      </div>
      <div class="unit-details">
        ${this.#note ? html`<p class="notice">${this.#note}</p>` : unitDetails({ ...drawn, ...this.#inputs })}
      </div>
    `;
  }

  /** Whether the service can't draw the shown network again. */
  #isGone(summary) {
    return summary?.network.job_id !== undefined && summary.network.job_id === this.network?.endedJob;
  }

  #nextButton() {
    const text = this.info.kind === "table" ? messages.anotherRow : messages.anotherImage;
    return html`<button type="button" class="small" @click=${this.#next}>${text}</button>`;
  }

  /** Return what to draw: the newest summary, or the layers alone until there is one. */
  #draw() {
    const { hiddenSizes } = /** @type {import("./shown_network.js").ShownNetwork} */ (this.network);
    const sizes = [...hiddenSizes, this.info.classes];
    const summary = String(this.#summary?.layer_sizes.slice(1)) === String(sizes) ? this.#summary : null;
    const units = summary?.layers.map((layer) => layer.units) ?? sizes.map((size) => range(Math.min(size, MAX_UNITS)));
    const height = this.#width < NARROW_PX ? LOW_PX : TALL_PX;
    const layout = layOut({ width: this.#width, height }, units, this.#inputs.ratio);
    if (!units[this.#tabStop.layer]?.includes(this.#tabStop.unit)) this.#tabStop = { layer: 0, unit: units[0][0] };
    return {
      layout,
      summary,
      focus: this.#focus,
      classNames: classNamesOf(this.info),
      placeOf: (input) => inputPlace(layout.input, this.#inputs.placeOf(input), this.#inputs.grid),
    };
  }

  /** How the inputs of the data set are shown. */
  get #inputs() {
    const { kind, columns, input_shape: shape } = this.info;
    if (kind === "table") {
      const owners = columnOfInputs(columns);
      const rows = Math.min(columns.length, MAX_ROWS);
      const placeOf = (input) => Math.min(owners[input], rows - 1);
      const inputName = (input) => columns[owners[input]].name;
      return { ratio: 1, grid: { columns: 1, rows }, placeOf, inputName, hasImages: false };
    }
    const [height, width, channels = 1] = shape;
    const placeOf = (input) => Math.floor(input / channels);
    const inputName = (input) => messages.pixel(Math.floor(placeOf(input) / width), placeOf(input) % width);
    const grid = { columns: width, rows: height };
    return { ratio: width / height, grid, placeOf, inputName, hasImages: hasSquareImages(this.info) };
  }

  /** Return the example: an image, or the columns of a row. */
  #input({ input, height }) {
    if (this.#summary?.image.dataset !== this.info.name) return nothing;
    const { kind, columns } = this.info;
    if (kind === "table") return rowCells(readRow(columns, this.#summary.pixels).slice(0, MAX_ROWS), input, height);
    return html`<raw-image .example=${this.#summary.example} .label=${this.#describeExample(null)}></raw-image>`;
  }

  updated() {
    /** @type {HTMLElement | null} */
    const image = this.querySelector("raw-image");
    if (image === null) return;
    const { x, y, width, height } = this.#draw().layout.input;
    Object.assign(image.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
  }

  #headers({ columns }) {
    const sizes = [...(this.network?.hiddenSizes ?? []), this.info.classes];
    const pitch = columns.length > 2 ? columns[1][0].x - columns[0][0].x : this.#width / 3;
    const text = pitch < HEADER_PX ? messages.shownShort : messages.shown;
    const header = ([{ x }, ...others], layer) =>
      svg`<text class="header" x=${x} y="12" text-anchor="middle">${text(others.length + 1, sizes[layer])}</text>`;
    return columns.slice(0, -1).map(header);
  }

  #source(summary) {
    const source = summary?.network;
    if (source === undefined) return nothing;
    const { lastEpoch, endedJob } = /** @type {import("./shown_network.js").ShownNetwork} */ (this.network);
    const behind = source.kind === "job" ? (lastEpoch ?? source.epoch) - source.epoch : 0;
    const kind = source.kind === "job" || endedJob === undefined ? source.kind : "unpublished";
    return html`<span class="badge">${messages.sources[kind](source, behind)}</span>`;
  }

  /** Return which example it is, and whether the network is right about it. */
  #describeExample(summary) {
    const names = classNamesOf(this.info);
    const { split, index } = this.#summary?.image ?? this.#example; // that of the shown values
    const label = this.#summary?.label;
    const text = (split === "test" ? messages.example : messages.training)(index, names[label] ?? "");
    if (summary === null) return text;
    const { digit, layers } = summary;
    if (digit === null) return `${text}, ${messages.notRead}`;
    const share = layers.at(-1).values[layers.at(-1).units.indexOf(digit)];
    const verdict = digit === label ? messages.right : messages.wrong;
    return `${text}, ${messages.predicted(names[digit], percent(share, 1))}: ${verdict}`;
  }

  #select = (focus) => {
    this.#focus = focus;
    if (focus !== null) this.#tabStop = focus;
    this.requestUpdate();
  };

  #next = () => {
    this.#index += 1;
    this.requestUpdate();
  };

  /** Move the focus to a neighbor with the arrow keys. */
  async #move(event, { columns }) {
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { layer, unit } = this.#tabStop;
    const row = columns[layer].findIndex((place) => place.unit === unit);
    const column = columns[layer + step[0]];
    if (column === undefined) return;
    const next = step[0] === 0 ? row + step[1] : Math.round(((row + 0.5) / columns[layer].length) * column.length - 0.5);
    const place = column[Math.max(0, Math.min(column.length - 1, next))];
    this.#select({ layer: layer + step[0], unit: place.unit });
    await this.updateComplete;
    /** @type {SVGElement | null} */ (this.querySelector("svg [tabindex='0']"))?.focus();
  }
}

customElements.define("network-picture", NetworkPicture);

function range(count) {
  return Array.from({ length: count }, (_, place) => place);
}

/** Return a layer with its units where they were before. */
function reorder(layer, before) {
  const units = keepPlaces(before, layer.units);
  const places = units.map((unit) => layer.units.indexOf(unit));
  const pick = (values) => places.map((place) => values[place]);
  return { units, values: pick(layer.values), inputs: pick(layer.inputs), weights: pick(layer.weights) };
}

/** Return the columns of a row of a table. */
function rowCells(cells, { x, y, width, height }, total) {
  const pitch = height / cells.length;
  const most = Math.floor(width / LETTER_WIDTH) - 2;
  const cell = ({ name, value }, place) => {
    const shown = cut(value, Math.ceil(most / 2));
    return svg`
      <g>
        <title>${name}: ${value}</title>
        <text class="cell" x=${x} y=${y + pitch * (place + 0.5)} dy="0.35em">${cut(name, most - shown.length)}</text>
        <text class="cell value" x=${x + width - 8} y=${y + pitch * (place + 0.5)} dy="0.35em" text-anchor="end">${shown}</text>
      </g>
    `;
  };
  return html`<svg class="table-row" width=${x + width} height=${total} aria-hidden="true">${cells.map(cell)}</svg>`;
}

/** `<run-charts>`: the curves of overlaid runs, and how they are drawn, which the address says. */

import "../design/help_tip.js";
import "./line_chart.js";
import { Address } from "../../api/address.js";
import { messages } from "../../i18n/charts.js";
import { html } from "../../vendor/lit.js";
import { short, shortPercent, whole, wholeOnly } from "../formats.js";
import { LightElement } from "../light_element.js";
import { chartToolbar } from "./chart_toolbar.js";
import { readCurveChoices, roundZoom, writeCurveChoices } from "./curve_choices.js";
import { runCurves } from "./run_curves.js";
import { valueTable } from "./value_table.js";

const IN_NATS = "cross_entropy"; // a squared error has no unit
const CHART_HEIGHT_PX = 240;
const RATE_HEIGHT_PX = 130;
const GROUP = "runs"; // the charts have one cursor

export class RunCharts extends LightElement {
  static properties = {
    shown: { attribute: false },
    view: {},
    choices: { state: true },
    focused: { state: true },
    x: { state: true },
  };
  /** @type {unknown[]} */
  #basis = []; // what the curves were made of
  /** @type {ReturnType<typeof runCurves>} */
  #curves = { loss: [], accuracy: [], rate: [] };

  constructor() {
    super();
    /** @type {import("./run_curves.js").Shown[]} */
    this.shown = [];
    /** The view whose address has the choices. */
    this.view = "";
    this.choices = readCurveChoices({});
    /** The id of the highlighted run. @type {string | null} */
    this.focused = null;
    /** The x at the pointer. @type {number | null} */
    this.x = null;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("popstate", this.#readChoices);
    this.#readChoices();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("popstate", this.#readChoices);
  }

  #readChoices = () => {
    this.choices = readCurveChoices(new Address(this.view).choices);
  };

  #choose(changes) {
    const choices = writeCurveChoices({ ...this.choices, ...changes });
    new Address(this.view).change(choices);
    this.#readChoices();
    this.requestUpdate(); // a refused range is replaced by the current one
  }

  /** Make the curves of changed runs: charts of the same lines are not drawn again. */
  willUpdate() {
    const { x } = this.choices;
    const parts = this.shown.flatMap(({ run, color, isChosen, isBest }) => [run.epochs, color, isChosen, isBest]);
    const basis = [x, ...parts];
    if (basis.length === this.#basis.length && basis.every((value, place) => value === this.#basis[place])) return;
    this.#basis = basis;
    this.#curves = runCurves(this.shown, x);
  }

  render() {
    const isNats = this.shown.every(({ run }) => !run.job?.spec || run.job.spec.loss === IN_NATS);
    const { loss, accuracy, rate } = messages;
    return html`
      ${chartToolbar(this.choices, {
        try: (changes) => (this.choices = { ...this.choices, ...changes }),
        choose: (changes) => this.#choose(changes),
      })}
      <div class="chart-grid">
        ${this.#chart("loss", { ...loss, y: loss.y(isNats) })} ${this.#chart("accuracy", accuracy)}
        ${this.#chart("rate", rate)}
      </div>
      ${this.#values()}
    `;
  }

  #values() {
    const { x } = this.choices;
    const settings = { x: this.x, xLabel: messages.xLabels[x], placeOf: PLACES[x], focused: this.focused };
    return valueTable(this.shown, this.#curves, settings, (id) => (this.focused = id));
  }

  #chart(name, { title, label, y, help }) {
    const { x, smoothing, isLog, zoom } = this.choices;
    return html`
      <section class=${name}>
        <h3>${title} <help-tip .subject=${title} .text=${help}></help-tip></h3>
        <line-chart
          .label=${label}
          .xLabel=${messages.xLabels[x]}
          .yLabel=${y}
          .tickOf=${x === "time" ? short : wholeOnly}
          .formatY=${name === "accuracy" ? shortPercent : short}
          .height=${name === "rate" ? RATE_HEIGHT_PX : CHART_HEIGHT_PX}
          .series=${this.#curves[name]}
          .smoothing=${name === "rate" ? 0 : smoothing}
          .isLog=${isLog && name !== "accuracy"}
          .zoom=${zoom}
          .group=${GROUP}
          .focused=${this.focused}
          @point=${({ detail }) => (this.x = detail)}
          @focus-line=${({ detail }) => (this.focused = detail)}
          @zoom=${({ detail }) => this.#choose({ zoom: roundZoom(detail, x) })}
        ></line-chart>
      </section>
    `;
  }
}

customElements.define("run-charts", RunCharts);

/** Format an x in the table of values. */
const PLACES = { epoch: whole, step: whole, time: (seconds) => seconds.toFixed(1) };

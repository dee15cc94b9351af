/** The toolbar above the charts of runs: the axis, smoothing, the scale and the zoom. */

import "../design/help_tip.js";
import { segmented } from "../design/segmented.js";
import { messages } from "../../i18n/charts.js";
import { html, live } from "../../vendor/lit.js";
import { NO_ZOOM } from "./chart_data.js";
import { AXES, MAX_SMOOTHING } from "./curve_choices.js";

const SMOOTHING_STEP = 0.01;

/**
 * @param {import("./curve_choices.js").CurveChoices} choices
 * @param {{try: (changes: object) => void, choose: (changes: object) => void}} actions try: while a slider moves.
 */
export function chartToolbar(choices, actions) {
  return html`
    <div class="toolbar chart-toolbar" role="group" aria-label=${messages.toolbar}>
      ${segmented({
        name: "curves-x",
        label: messages.xAxis,
        options: AXES.map((axis) => [axis, messages.axes[axis]]),
        chosen: choices.x,
        choose: (x) => actions.choose({ x, zoom: NO_ZOOM }),
      })}
      ${smoothingControl(choices, actions)} ${logControl(choices, actions)} ${zoomControl(choices, actions)}
    </div>
  `;
}

function smoothingControl({ smoothing }, actions) {
  const read = (event) => ({ smoothing: Number(event.target.value) });
  const text = smoothing > 0 ? smoothing.toFixed(2) : messages.none;
  return html`
    <span class="tool">
      <label for="curves-smoothing">${messages.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${MAX_SMOOTHING}
        step=${SMOOTHING_STEP}
        .value=${live(String(smoothing))}
        aria-valuetext=${text}
        @input=${(event) => actions.try(read(event))}
        @change=${(event) => actions.choose(read(event))}
      />
      <output class="number" for="curves-smoothing">${text}</output>
      <help-tip .subject=${messages.smoothing} .text=${messages.smoothingHelp}></help-tip>
    </span>
  `;
}

function logControl({ isLog }, actions) {
  return html`
    <label class="tool" title=${messages.logOf}>
      <input
        type="checkbox"
        .checked=${live(isLog)}
        @change=${(event) => actions.choose({ isLog: event.target.checked })}
      />
      ${messages.log}
    </label>
  `;
}

function zoomControl({ x, zoom }, actions) {
  const unit = messages.xLabels[x];
  const end = (name, label, placeholder) => html`
    <input
      type="number"
      min="0"
      step=${x === "time" ? "any" : 1}
      aria-label=${label}
      placeholder=${placeholder}
      .value=${live(zoom[name] === null ? "" : String(zoom[name]))}
      @change=${({ target }) => actions.choose({ zoom: { ...zoom, [name]: target.value === "" ? null : target.valueAsNumber } })}
    />
  `;
  const isWhole = zoom.from === null && zoom.to === null;
  return html`
    <span class="tool">
      ${messages.zoom} ${end("from", messages.zoomFrom(unit), messages.start)} ${messages.to}
      ${end("to", messages.zoomTo(unit), messages.end)}
      <button type="button" ?disabled=${isWhole} @click=${() => actions.choose({ zoom: NO_ZOOM })}>${messages.reset}</button>
      <help-tip .subject=${messages.zoom} .text=${messages.zoomHelp}></help-tip>
    </span>
  `;
}

/** `<version-evaluation>`: confusion matrix, mistakes, classes and calibration of a version. */

import "../../../components/confusion_matrix.js";
import { percent, whole } from "../../../components/formats.js";
import { ElementTask, LightElement } from "../../../components/light_element.js";
import { listTable, numberRow } from "../../../components/lists/list_table.js";
import { whenLoaded } from "../../../components/task_note.js";
import { linkTo } from "../../../api/address.js";
import { getWithRetry } from "../../../api/client.js";
import { path } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";
import { calibration } from "./calibration.js";
import { cellOf } from "./test_predictions.js";

/** Properties: `manifest`, and `choices`, those of the address. */
class VersionEvaluation extends LightElement {
  static properties = { choices: { attribute: false } };
  /** @type {any} */
  manifest = null;
  #evaluation = new ElementTask(this, {
    task: ([{ name, version, evaluation }], { signal }) =>
      evaluation && getWithRetry(path`/models/${name}/versions/${version}/evaluation`, { signal }),
    args: () => [this.manifest],
  });

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.choices = {};
  }

  render() {
    if (this.#evaluation.value) return this.#cards(this.#evaluation.value);
    return html`
      <section class="card">
        <h2>${messages.evaluation}</h2>
        ${this.manifest.evaluation ? whenLoaded(this.#evaluation, () => null) : html`<p>${messages.noEvaluation}</p>`}
      </section>
    `;
  }

  #cards({ dataset, confusion_matrix: counts, classes, calibration: measured }) {
    const { name: model, version, input_transform: transform } = this.manifest;
    const names = transform?.class_names ?? [];
    const linkOf = (label, digit) => linkTo("models", { model, version, label, digit });
    return html`
      <div class="columns wide">
        <section class="card">
          <h2>${messages.confusion}</h2>
          <confusion-matrix
            .counts=${counts}
            .names=${names}
            .chosen=${cellOf(this.choices)}
            .linkOf=${linkOf}
          ></confusion-matrix>
        </section>
        <test-predictions
          .manifest=${this.manifest}
          .choices=${this.choices}
          .images=${transform?.kind === "table" ? null : dataset}
        ></test-predictions>
      </div>
      <div class="columns">
        <section class="card"><h2>${messages.classes}</h2>${classTable(classes, names)}</section>
        <section class="card"><h2>${messages.calibration}</h2>${calibration(measured)}</section>
      </div>
    `;
  }
}

customElements.define("version-evaluation", VersionEvaluation);

/**
 * @param {{label: number, examples: number, precision: number | null, recall: number | null}[]} classes
 * @param {string[]} names
 */
function classTable(classes, names) {
  const row = ({ label, examples, precision, recall }) =>
    numberRow(names[label] ?? label, [whole(examples), percent(precision, 1), percent(recall, 1)]);
  const { label, examples, precision, recall } = messages.columns;
  const headings = [label, { number: examples }, { number: precision }, { number: recall }];
  return html`
    <p class="faint">${messages.classesMeaning}</p>
    ${listTable(messages.classes, headings, classes.map(row), { isFocusable: true })}
  `;
}

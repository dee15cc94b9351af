/** The selection of the predictor: a model with a version or alias, or a running job. */

import { percent } from "../../components/formats.js";
import { LATEST } from "../../api/predictor_list.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";

const RUN = "job:"; // no model's name has a colon

/**
 * @param {import("../../api/predictor_list.js").PredictorRef | null} ref The chosen one.
 * @param {import("../../api/predictor_list.js").PredictorLists | null} lists null: not loaded yet.
 * @param {{choose: (ref: object) => void, refresh: () => void}} actions refresh: load the lists again.
 */
export function picker(ref, lists, { choose, refresh }) {
  if (ref === null) return lists === null ? null : noModel();
  const chooseSource = ({ target }) => choose(readSource(target.value));
  return html`
    <div class="row" role="group" aria-label=${messages.predictor}>
      <label class="field">
        <span class="meaning">${messages.predictorLabel}</span>
        <select @change=${chooseSource} @focus=${refresh}>
          ${sourceOptions(ref, lists)}
        </select>
      </label>
      ${ref.job ? null : versionSelect(ref, lists, { choose, refresh })}
    </div>
  `;
}

function noModel() {
  return html`<p class="notice">${messages.noModel} <a href="#train">${messages.train}</a></p>`;
}

function readSource(value) {
  if (value.startsWith(RUN)) return { job: value.slice(RUN.length) };
  return { model: value, version: LATEST };
}

function sourceOptions(ref, lists) {
  const chosen = ref.job ? RUN + ref.job : ref.model;
  const runs = (lists?.jobs ?? []).map(({ id, spec }) => [RUN + id, messages.run(spec.model, id)]);
  const models = (lists?.models ?? []).map(({ name }) => [name, name]);
  // An address may name a job or a model that the lists do not have.
  if (ref.job && !has(runs, chosen)) runs.unshift([chosen, messages.oldRun(ref.job)]);
  if (ref.model && !has(models, chosen)) models.unshift([chosen, chosen]);
  return [options(messages.runs, runs, chosen), options(messages.models, models, chosen)];
}

function versionSelect(ref, lists, { choose, refresh }) {
  const pick = ({ target }) => choose({ model: ref.model, version: target.value });
  const model = lists?.models.find(({ name }) => name === ref.model);
  const names = Object.entries(model?.aliases ?? {}).map(([name, version]) => [
    name,
    messages.alias(name, version),
  ]);
  if (model) names.unshift([LATEST, messages.latest(model.latest)]);
  const numbers = (lists?.versions ?? [])
    .filter(({ name }) => name === ref.model)
    .map(({ version, metrics }) => [String(version), describeVersion(version, metrics)]);
  const { version } = ref;
  if (!has(names, version) && !has(numbers, version)) names.unshift([version, version]);
  return html`
    <label class="field">
      <span class="meaning">${messages.version}</span>
      <select @change=${pick} @focus=${refresh}>
        ${options(messages.aliases, names, version)} ${options(messages.numbers, numbers, version)}
      </select>
    </label>
  `;
}

function describeVersion(version, metrics) {
  const accuracy = metrics?.test_accuracy;
  return accuracy == null ? String(version) : messages.numbered(version, percent(accuracy));
}

function options(label, entries, chosen) {
  if (entries.length === 0) return null;
  const option = ([value, text]) => html`
    <option value=${value} .selected=${value === chosen}>${text}</option>
  `;
  return html`<optgroup label=${label}>${entries.map(option)}</optgroup>`;
}

function has(entries, value) {
  return entries.some(([known]) => known === value);
}

/** The selection of the predictor: a model with a version or alias, or a running job. */

import { percent } from "../../components/formats.js";
import { optionGroups, withChosen } from "../../components/select_options.js";
import { LATEST } from "../../api/predictor_list.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

const RUN = "job:"; // no model's name has a colon

/**
 * @param {import("../../api/predictor_list.js").PredictorRef | null} ref The chosen one; null: there is none.
 * @param {import("../../api/predictor_list.js").PredictorLists | null} lists null: not loaded yet.
 * @param {{choose: (ref: object) => void, refresh: () => void}} actions refresh: load the lists again.
 */
export function picker(ref, lists, { choose, refresh }) {
  if (ref === null) return null;
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

function readSource(value) {
  if (value.startsWith(RUN)) return { job: value.slice(RUN.length) };
  return { model: value };
}

function sourceOptions(ref, lists) {
  const chosen = ref.job ? RUN + ref.job : ref.model;
  const runs = (lists?.jobs ?? []).map(({ id, spec }) => [RUN + id, messages.run(spec.model, id)]);
  const models = (lists?.models ?? []).map(({ name }) => [name, name]);
  const groups = {
    [messages.runs]: ref.job ? withChosen(runs, chosen, messages.oldRun(ref.job)) : runs,
    [messages.models]: ref.model ? withChosen(models, chosen) : models,
  };
  return optionGroups(groups, chosen);
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
  const isNumber = numbers.some(([number]) => number === version);
  const groups = {
    [messages.aliases]: isNumber ? names : withChosen(names, version),
    [messages.numbers]: numbers,
  };
  return html`
    <label class="field">
      <span class="meaning">${messages.version}</span>
      <select @change=${pick} @focus=${refresh}>
        ${optionGroups(groups, version)}
      </select>
    </label>
  `;
}

function describeVersion(version, metrics) {
  const accuracy = metrics?.test_accuracy;
  return accuracy == null ? String(version) : messages.numbered(version, percent(accuracy));
}

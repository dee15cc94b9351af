/** Who answers: a model's version or alias, or a run that learns now. */

import { percent } from "../../components/formats.js";
import { LATEST } from "../../api/predictor_list.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/draw.js";

const RUN = "job:"; // no model's name has a colon

/**
 * @param {import("../../api/predictor_list.js").Who | null} who Who is chosen.
 * @param {import("../../api/predictor_list.js").Offer | null} offer null: not known yet.
 * @param {{choose: (who: object) => void, renew: () => void}} act renew: look who there is by now.
 */
export function picker(who, offer, { choose, renew }) {
  if (who === null) return offer === null ? null : nobody();
  const pickSource = ({ target }) => choose(readSource(target.value));
  return html`
    <div class="row" role="group" aria-label=${messages.who}>
      <label class="field">
        <span class="meaning">${messages.whoOf}</span>
        <select @change=${pickSource} @focus=${renew}>
          ${sourceOptions(who, offer)}
        </select>
      </label>
      ${who.job ? null : versionSelect(who, offer, { choose, renew })}
    </div>
  `;
}

function nobody() {
  return html`<p class="notice">${messages.nobody} <a href="#train">${messages.train}</a></p>`;
}

function readSource(value) {
  if (value.startsWith(RUN)) return { job: value.slice(RUN.length) };
  return { model: value, version: LATEST };
}

function sourceOptions(who, offer) {
  const chosen = who.job ? RUN + who.job : who.model;
  const runs = (offer?.jobs ?? []).map(({ id, spec }) => [RUN + id, messages.run(spec.model, id)]);
  const models = (offer?.models ?? []).map(({ name }) => [name, name]);
  // What stands in the address may be too old for the lists.
  if (who.job && !has(runs, chosen)) runs.unshift([chosen, messages.oldRun(who.job)]);
  if (who.model && !has(models, chosen)) models.unshift([chosen, chosen]);
  return [options(messages.runs, runs, chosen), options(messages.models, models, chosen)];
}

function versionSelect(who, offer, { choose, renew }) {
  const pick = ({ target }) => choose({ model: who.model, version: target.value });
  const model = offer?.models.find(({ name }) => name === who.model);
  const names = Object.entries(model?.aliases ?? {}).map(([name, version]) => [
    name,
    messages.alias(name, version),
  ]);
  if (model) names.unshift([LATEST, messages.latest(model.latest)]);
  const numbers = (offer?.versions ?? [])
    .filter(({ name }) => name === who.model)
    .map(({ version, metrics }) => [String(version), describeVersion(version, metrics)]);
  const { version } = who;
  if (!has(names, version) && !has(numbers, version)) names.unshift([version, version]);
  return html`
    <label class="field">
      <span class="meaning">${messages.version}</span>
      <select @change=${pick} @focus=${renew}>
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

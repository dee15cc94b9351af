/** The options of the network selection, with queries as values. */

import { LATEST } from "../../api/predictor_list.js";
import { withChosen } from "../../components/select_options.js";
import { messages } from "../../i18n/inspect.js";
import { FRESH, kindOfNetwork, networkOf } from "./inspect_params.js";

const NONE = { models: [], jobs: [], versions: [] };

/**
 * Return the options, and the chosen value.
 * @param {import("./inspect_store.js").InspectStore} store
 * @returns {{value: string, groups: Record<string, string[][]>}} Values are queries.
 */
export function networkOptions({ choices, lists }) {
  const { models, jobs, versions } = lists ?? NONE;
  const kind = kindOfNetwork(choices);
  const value = valueOf(choices);
  const found = [
    ...models.flatMap(namesOf),
    ...versions.map(versionOption),
  ];
  const running = jobs.map(({ id, spec }) => [
    query({ job: id }),
    messages.network.job(spec.model, id),
  ]);
  const fresh = [query({ hidden_sizes: FRESH.hidden_sizes }), messages.network.fresh];
  const groups = {
    [messages.network.versions]: kind === "version" ? withChosen(found, value, describeVersion(choices)) : found,
    [messages.network.jobs]: kind === "job" ? withChosen(running, value, messages.network.chosenJob(choices.job)) : running,
    [messages.network.untrained]: [fresh],
  };
  return { value, groups };
}

function valueOf(choices) {
  const kind = kindOfNetwork(choices);
  if (kind === "job") return query({ job: choices.job });
  if (kind !== "version") return query({ hidden_sizes: FRESH.hidden_sizes }); // with any sizes
  return query(networkOf(choices));
}

function namesOf({ name, latest, aliases }) {
  const option = (ref, text) => [query({ model: name, version: ref }), text];
  return [
    option(LATEST, messages.network.latest(name, latest)),
    ...Object.entries(aliases).map(([alias, at]) =>
      option(alias, messages.network.alias(name, alias, at)),
    ),
  ];
}

function versionOption({ name, version }) {
  return [query({ model: name, version }), messages.network.number(name, version)];
}

function describeVersion(choices) {
  const { model, version } = networkOf(choices);
  return messages.network.number(model, version);
}

function query(choices) {
  return String(new URLSearchParams(choices));
}

/** The options of the network selection, with queries as values. */

import { LATEST } from "../../api/predictor_list.js";
import { messages } from "../../i18n/inspect.js";
import { FRESH, kindOfNetwork, networkOf } from "./inspect_params.js";

const NONE = { models: [], jobs: [], versions: [] };

/**
 * Return the options, and the chosen value.
 * @param {import("./inspect_store.js").InspectStore} store
 * @returns {{value: string, groups: [string, [string, string][]][]}} Values are queries.
 */
export function networkOptions({ choices, lists }) {
  const { models, jobs, versions } = lists ?? NONE;
  const value = valueOf(choices);
  const found = [
    ...models.flatMap(namesOf),
    ...versions.map(versionOption),
  ];
  const running = jobs.map(({ id, spec }) => [
    query({ job: id }),
    messages.network.job(spec.model, id),
  ]);
  return {
    value,
    groups: [
      [messages.network.versions, withChosen(found, value, choices, "version")],
      [messages.network.jobs, withChosen(running, value, choices, "job")],
      [
        messages.network.untrained,
        [[query({ hidden_sizes: FRESH.hidden_sizes }), messages.network.fresh]],
      ],
    ],
  };
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

/** Add the chosen value if the lists do not have it. */
function withChosen(options, value, choices, kind) {
  if (kindOfNetwork(choices) !== kind || options.some(([each]) => each === value)) return options;
  return [...options, [value, describeChosen(choices, kind)]];
}

function describeChosen(choices, kind) {
  if (kind === "job") return messages.network.chosenJob(choices.job);
  const { model, version } = networkOf(choices);
  return messages.network.number(model, version);
}

function query(choices) {
  return String(new URLSearchParams(choices));
}

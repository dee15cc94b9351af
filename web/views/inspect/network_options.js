/** The networks that can be chosen, each with the choices of the address that mean it. */

import { LATEST } from "../../api/predictor_list.js";
import { words } from "../../i18n/inspect.js";
import { FRESH, kindOfNetwork, networkOf } from "./inspect_params.js";

const NONE = { models: [], jobs: [], versions: [] };

/**
 * Return what can be chosen, and what is.
 * @param {import("./inspect_store.js").Looking} looking
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
    words.network.job(spec.model, id),
  ]);
  return {
    value,
    groups: [
      [words.network.versions, withChosen(found, value, choices, "version")],
      [words.network.jobs, withChosen(running, value, choices, "job")],
      [
        words.network.untrained,
        [[query({ hidden_sizes: FRESH.hidden_sizes }), words.network.fresh]],
      ],
    ],
  };
}

function valueOf(choices) {
  const kind = kindOfNetwork(choices);
  if (kind === "job") return query({ job: choices.job });
  if (kind !== "version") return query({ hidden_sizes: FRESH.hidden_sizes }); // whatever its sizes
  return query(networkOf(choices));
}

function namesOf({ name, latest, aliases }) {
  const option = (ref, text) => [query({ model: name, version: ref }), text];
  return [
    option(LATEST, words.network.latest(name, latest)),
    ...Object.entries(aliases).map(([alias, at]) =>
      option(alias, words.network.alias(name, alias, at)),
    ),
  ];
}

function versionOption({ name, version }) {
  return [query({ model: name, version }), words.network.number(name, version)];
}

/** What is chosen is there to be seen, also where the lists do not have it (any more). */
function withChosen(options, value, choices, kind) {
  if (kindOfNetwork(choices) !== kind || options.some(([each]) => each === value)) return options;
  return [...options, [value, sayChosen(choices, kind)]];
}

function sayChosen(choices, kind) {
  if (kind === "job") return words.network.chosenJob(choices.job);
  const { model, version } = networkOf(choices);
  return words.network.number(model, version);
}

function query(choices) {
  return String(new URLSearchParams(choices));
}

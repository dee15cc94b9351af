/** The selection of the network: a version, a running job's, or an untrained one. */

import { linkTo } from "../../api/address.js";
import { optionGroups } from "../../components/select_options.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/inspect.js";
import { kindOfNetwork, NO_NETWORK } from "./inspect_params.js";
import { choiceField, inputField, wholeField, errorAt } from "./form_fields.js";
import { networkOptions } from "./network_options.js";

const SIZES = /^\d{1,9}(,\d{1,9})*$/;
const LARGEST_SEED = 2 ** 32 - 1;
const NOTEBOOK = { split: "train", index: 0, hidden_sizes: 50, initializer: 0.1, steps: 5 };

/** @param {import("./inspect_store.js").InspectStore} store */
export function networkPicker(store) {
  const kind = kindOfNetwork(store.choices);
  const refreshJob = () => store.refreshJob();
  return html`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${messages.network.title}</h2>
      <div>${networkChoice(store)}</div>
      ${kind === "fresh" ? freshFields(store) : nothing}
      ${
        kind === "job"
          ? html`<p><button @click=${refreshJob}>${messages.network.newest}</button></p>`
          : nothing
      }
      ${store.inspected === null ? nothing : html`<p>${describeNetwork(store)}</p>`}
      <p><a href=${linkTo("inspect", NOTEBOOK)}>${messages.network.notebook}</a></p>
    </section>
  `;
}

/** Describe the network in a sentence. */
export function describeNetwork({ inspected }) {
  const { network, layer_sizes: sizes, activation, dtype } = inspected.whole;
  const from = {
    version: () => messages.network.ofVersion(network.model, network.version),
    job: () => messages.network.ofJob(network.epoch, network.step),
    fresh: () => messages.network.ofNothing,
  }[network.kind]();
  return `${from}: ${messages.network.shape(sizes, activation, dtype)}`;
}

function networkChoice(store) {
  const { value, groups } = networkOptions(store);
  const choose = ({ target }) => {
    const network = Object.fromEntries(new URLSearchParams(target.value));
    store.choose("network", { ...NO_NETWORK, ...network }, { isStep: true });
  };
  return html`
    <label class="field">
      ${messages.network.choose}
      <select @focus=${() => store.list()} @change=${choose}>${optionGroups(groups, value)}</select>
    </label>
  `;
}

function freshFields(store) {
  const { choices, error } = store;
  const choose = (changes) => store.choose("network", changes, { isStep: true });
  const choice = (name, label, names, ...places) =>
    choiceField({
      name,
      label,
      value: choices[name],
      options: Object.entries(names),
      wrong: errorAt(error, name, ...places),
      onChange: (value) => choose({ [name]: value }),
    });
  return html`
    <div class="row">
      ${inputField(store, {
        name: "hidden_sizes",
        label: messages.network.hiddenSizes,
        meaning: messages.network.hiddenSizesMeaning,
        value: choices.hidden_sizes,
        read: readSizes,
        requirement: messages.requirement.sizes,
        wrong: errorAt(error, "hidden_sizes"),
        onChange: (sizes) => choose({ hidden_sizes: sizes }),
      })}
      ${choice("activation", messages.network.activation, messages.network.activations)}
      ${choice("initializer", messages.network.initializer, messages.network.initializers, "std", "kind")}
      ${wholeField(store, {
        name: "seed",
        label: messages.network.seed,
        value: choices.seed,
        min: 0,
        max: LARGEST_SEED,
        wrong: errorAt(error, "seed"),
        onChange: (seed) => choose({ seed }),
      })}
    </div>
  `;
}

/** Return sizes without spaces; null: the text is invalid. */
function readSizes(text) {
  const sizes = text.replaceAll(/\s/g, "");
  return SIZES.test(sizes) ? sizes : null;
}

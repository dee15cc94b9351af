/** Which network is looked into: a version, a running job's, or one that has learned nothing. */

import { linkTo } from "../../api/address.js";
import { html, nothing } from "../../vendor/lit-html.js";
import { words } from "../../i18n/inspect.js";
import { kindOfNetwork, NO_NETWORK } from "./inspect_params.js";
import { choiceField, inputField, wholeField, wrongAt } from "./form_fields.js";
import { networkOptions } from "./network_options.js";

const SIZES = /^\d{1,9}(,\d{1,9})*$/;
const LARGEST_SEED = 2 ** 32 - 1;
const NOTEBOOK = { split: "train", index: 0, hidden_sizes: 50, initializer: 0.1, steps: 5 };

/** @param {import("./inspect_store.js").Looking} looking */
export function networkPicker(looking) {
  const kind = kindOfNetwork(looking.choices);
  const takeNewest = () => looking.takeNewest();
  return html`
    <section class="card stack" aria-labelledby="inside-network">
      <h2 id="inside-network">${words.network.title}</h2>
      <div>${networkChoice(looking)}</div>
      ${kind === "fresh" ? freshFields(looking) : nothing}
      ${
        kind === "job"
          ? html`<p><button @click=${takeNewest}>${words.network.newest}</button></p>`
          : nothing
      }
      ${looking.looked === null ? nothing : html`<p>${describeNetwork(looking)}</p>`}
      <p><a href=${linkTo("inside", NOTEBOOK)}>${words.network.notebook}</a></p>
    </section>
  `;
}

/** What the network is, in words. */
export function describeNetwork({ looked }) {
  const { network, layer_sizes: sizes, activation, dtype } = looked.whole;
  const from = {
    version: () => words.network.ofVersion(network.model, network.version),
    job: () => words.network.ofJob(network.epoch, network.step),
    fresh: () => words.network.ofNothing,
  }[network.kind]();
  return `${from}: ${words.network.shape(sizes, activation, dtype)}`;
}

function networkChoice(looking) {
  const { value, groups } = networkOptions(looking);
  const option = ([each, text]) =>
    html`<option value=${each} ?selected=${each === value}>${text}</option>`;
  const group = ([title, options]) =>
    options.length > 0 ? html`<optgroup label=${title}>${options.map(option)}</optgroup>` : nothing;
  const choose = ({ target }) => {
    const network = Object.fromEntries(new URLSearchParams(target.value));
    looking.choose("network", { ...NO_NETWORK, ...network }, { isStep: true });
  };
  return html`
    <label>
      ${words.network.choose}<br />
      <select .value=${value} @focus=${() => looking.list()} @change=${choose}>
        ${groups.map(group)}
      </select>
    </label>
  `;
}

function freshFields(looking) {
  const { choices, error } = looking;
  const choose = (changes) => looking.choose("network", changes, { isStep: true });
  const choice = (name, label, names, ...places) =>
    choiceField({
      name,
      label,
      value: choices[name],
      options: Object.entries(names),
      wrong: wrongAt(error, name, ...places),
      onChange: (value) => choose({ [name]: value }),
    });
  return html`
    <div class="row">
      ${inputField(looking, {
        name: "hidden_sizes",
        label: words.network.hiddenSizes,
        meaning: words.network.hiddenSizesMeaning,
        value: choices.hidden_sizes,
        read: readSizes,
        needed: words.needed.sizes,
        wrong: wrongAt(error, "hidden_sizes"),
        onChange: (sizes) => choose({ hidden_sizes: sizes }),
      })}
      ${choice("activation", words.network.activation, words.network.activations)}
      ${choice("initializer", words.network.initializer, words.network.initializers, "std", "kind")}
      ${wholeField(looking, {
        name: "seed",
        label: words.network.seed,
        value: choices.seed,
        min: 0,
        max: LARGEST_SEED,
        wrong: wrongAt(error, "seed"),
        onChange: (seed) => choose({ seed }),
      })}
    </div>
  `;
}

/** Return sizes with nothing but commas between, or null where these are none. */
function readSizes(text) {
  const sizes = text.replaceAll(/\s/g, "");
  return SIZES.test(sizes) ? sizes : null;
}

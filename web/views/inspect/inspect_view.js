/** The view "inspect": one image through a network, number by number, and steps of training. */

import { Address } from "../../api/address.js";
import { betterVersion } from "../../components/better_version.js";
import { LightElement, openElement } from "../../components/light_element.js";
import { errorNote } from "../../components/task_note.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/inspect.js";
import { announcement } from "./announcement.js";
import { kindOfNetwork, networkOf } from "./inspect_params.js";
import { imagePicker } from "./image_picker.js";
import { InspectStore } from "./inspect_store.js";
import { networkPicker } from "./network_picker.js";
import "./elements/section_bar.js";
import { gradientSection } from "./sections/gradient_section.js";
import { activationSection, sumSection } from "./sections/layer_sections.js";
import { lossSection } from "./sections/loss_section.js";
import { outputSection, softmaxSection } from "./sections/output_sections.js";
import { pixelSection } from "./sections/pixel_section.js";
import { stepSection } from "./sections/step_section.js";

export function openInspect(host) {
  return openElement(host, "inspect-view");
}

class InspectView extends LightElement {
  static properties = { choices: { attribute: false } };
  #store = new InspectStore(this, new Address("inspect"));

  constructor() {
    super();
    /** Those of the address. @type {Record<string, string>} */
    this.choices = {};
  }

  willUpdate(changed) {
    if (changed.has("choices")) this.#store.show(this.choices);
  }

  render() {
    const store = this.#store;
    const { choices, lists } = store;
    const version = kindOfNetwork(choices) === "version" ? networkOf(choices) : null;
    const choose = (better) => store.choose("network", { version: better }, { isStep: true });
    const sections = store.inspected === null ? [] : inspectionSections(store);
    return html`
      <h1>${messages.title}</h1>
      <p>${messages.about}</p>
      <p class="unseen" role="status">${announcement(store)}</p>
      <div class="stack">
        <div class="columns">${imagePicker(store)} ${networkPicker(store)}</div>
        ${betterVersion(version, lists, choose)} ${errorNote(store.failure)}
        <div role="status">
          ${store.isMixed ? html`<p class="notice warning">${messages.mixed}</p>` : nothing}
        </div>
      </div>
      ${sections.length > 0 ? sectionBar(store, sections) : nothing}
      <div class="stack" aria-busy=${store.isLoading}>${sections.map(section)}</div>
    `;
  }
}

customElements.define("inspect-view", InspectView);

function sectionBar(store, sections) {
  const named = sections.filter(({ heading }) => heading === undefined);
  return html`<section-bar
    .sections=${named.map(({ id, name }) => ({ id, name }))}
    .choices=${store.requested}
  ></section-bar>`;
}

/**
 * Return the sections in order.
 * @param {import("./inspect_store.js").InspectStore} store `inspected` is not null.
 * @returns {{id: string, name: string, heading?: string, content: unknown}[]} name: in the bar, which
 *   links to those without another heading; the others belong to the one before.
 */
function inspectionSections(store) {
  const hidden = store.inspected.whole.layer_sizes.length - 2;
  const layers = Array.from({ length: hidden }, (_, index) => index + 1);
  const names = messages.sections;
  const ofLayer = (layer) => {
    const named = { id: `layer-${layer}`, name: names.layer(layer) };
    return [
      { ...named, content: sumSection(store, layer) },
      { ...named, heading: messages.activation.title(layer), content: activationSection(store, layer) },
    ];
  };
  return [
    { id: "input", name: names.input, content: pixelSection(store) },
    ...layers.flatMap(ofLayer),
    { id: "output", name: names.output, content: outputSection(store) },
    { id: "softmax", name: names.softmax, content: softmaxSection(store) },
    { id: "loss", name: names.loss, content: lossSection(store) },
    { id: "gradients", name: names.gradients, content: gradientSection(store) },
    { id: "step", name: names.step, content: stepSection(store) },
  ];
}

function section({ id, name, heading = name, content }, index) {
  const headingId = `inspect-section-${index + 1}`;
  return html`
    <section class="card inspect-section" data-section=${id} aria-labelledby=${headingId}>
      <h2 id=${headingId} tabindex="-1">${heading}</h2>
      ${content}
    </section>
  `;
}

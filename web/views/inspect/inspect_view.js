/** The view "inspect": one image through a network, number by number, and steps of training. */

import { betterVersion } from "../../components/better_version.js";
import { errorNote } from "../../components/task_note.js";
import { html, nothing, render } from "../../vendor/lit.js";
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

export function openInspect(host, address) {
  const store = new InspectStore(address);
  store.addEventListener("change", () => render(view(store), host));
  return {
    show: (choices) => store.show(choices),
    close: () => store.close(),
  };
}

function view(store) {
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
      ${betterVersion(version, lists, choose)} ${errorNote(store.error)}
      <div role="status">
        ${store.isMixed ? html`<p class="notice warning">${messages.mixed}</p>` : nothing}
      </div>
    </div>
    ${sections.length > 0 ? sectionBar(store, sections) : nothing}
    <div class="stack" aria-busy=${store.isLoading}>${sections.map(section)}</div>
  `;
}

function sectionBar(store, sections) {
  const named = sections.filter(({ name }) => name);
  return html`<section-bar
    .sections=${named.map(({ id, name }) => ({ id, name }))}
    .choices=${store.requested}
  ></section-bar>`;
}

/**
 * Return the sections in order. The bar links to those with a name; the others belong to the one before.
 * @param {import("./inspect_store.js").InspectStore} store `inspected` is not null.
 * @returns {{id: string, name?: string, title: string, content: unknown}[]}
 */
function inspectionSections(store) {
  const hidden = store.inspected.whole.layer_sizes.length - 2;
  const layers = Array.from({ length: hidden }, (_, index) => index + 1);
  const names = messages.sections;
  return [
    { id: "input", name: names.input, ...pixelSection(store) },
    ...layers.flatMap((layer) => [
      { id: `layer-${layer}`, name: names.layer(layer), ...sumSection(store, layer) },
      { id: `layer-${layer}`, ...activationSection(store, layer) },
    ]),
    { id: "output", name: names.output, ...outputSection(store) },
    { id: "softmax", name: names.softmax, ...softmaxSection(store) },
    { id: "loss", name: names.loss, ...lossSection(store) },
    { id: "gradients", name: names.gradients, ...gradientSection(store) },
    { id: "step", name: names.step, ...stepSection(store) },
  ];
}

function section({ id, title, content }, index) {
  const heading = `inspect-section-${index + 1}`;
  return html`
    <section class="card inspect-section" data-section=${id} aria-labelledby=${heading}>
      <h2 id=${heading} tabindex="-1">${index + 1}. ${title}</h2>
      ${content}
    </section>
  `;
}

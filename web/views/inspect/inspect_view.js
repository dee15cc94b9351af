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
      <div class="stack" aria-busy=${store.isLoading}>
        ${store.inspected === null ? nothing : inspectionSections(store)}
      </div>
    </div>
  `;
}

/** @param {import("./inspect_store.js").InspectStore} store `inspected` is not null. */
function inspectionSections(store) {
  const hidden = store.inspected.whole.layer_sizes.length - 2;
  const layers = Array.from({ length: hidden }, (_, index) => index + 1);
  const sections = [
    pixelSection(store),
    ...layers.flatMap((layer) => [sumSection(store, layer), activationSection(store, layer)]),
    outputSection(store),
    softmaxSection(store),
    lossSection(store),
    gradientSection(store),
    stepSection(store),
  ];
  return sections.map(({ title, content }, index) => section(index + 1, title, content));
}

function section(number, title, content) {
  const id = `inspect-section-${number}`;
  return html`
    <section class="card inspect-section" aria-labelledby=${id}>
      <h2 id=${id}>${number}. ${title}</h2>
      ${content}
    </section>
  `;
}

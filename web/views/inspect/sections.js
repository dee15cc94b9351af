/** All sections about one image, in order. */

import { html } from "../../vendor/lit-html.js";
import { gradientSection } from "./sections/gradient_section.js";
import { activationSection, sumSection } from "./sections/layer_sections.js";
import { lossSection } from "./sections/loss_section.js";
import { outputSection, softmaxSection } from "./sections/output_sections.js";
import { pixelSection } from "./sections/pixel_section.js";
import { stepSection } from "./sections/step_section.js";

/** @param {import("./inspect_store.js").InspectStore} store `inspected` is not null. */
export function inspectionSections(store) {
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

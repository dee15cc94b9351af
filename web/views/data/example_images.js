/** Some training images of each class. */

import "../../components/images/raw_image.js";
import { getWithRetry } from "../../api/client.js";
import { path, withQuery } from "../../api/paths.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";

const PER_CLASS = 6;
const MAX_CLASSES = 12;
const MAX_NUMBERS = 100_000; // of the images of a class

/** Return some images of each of the first classes. */
export async function loadExamples({ name, version, classes, class_names: names, input_shape: shape }, signal) {
  const numbers = shape.reduce((product, length) => product * length, 1);
  const limit = Math.max(1, Math.min(PER_CLASS, Math.floor(MAX_NUMBERS / numbers)));
  const load = async (_, index) => {
    const query = { split: "train", class: names[index] ?? index, limit };
    const url = withQuery(path`/datasets/${name}/versions/${version}/examples`, query);
    const { items } = await getWithRetry(url, { signal });
    return { className: names[index] ?? String(index), items };
  };
  return Promise.all(Array.from({ length: Math.min(classes, MAX_CLASSES) }, load));
}

/**
 * @param {any} info Of the version.
 * @param {Awaited<ReturnType<typeof loadExamples>>} examples
 */
export function exampleImages(info, examples) {
  return html`
    ${examples.map((one) => classRow(one, info))}
    ${info.classes > MAX_CLASSES ? html`<p class="faint">${messages.firstClasses(MAX_CLASSES)}</p>` : null}
  `;
}

function classRow({ className, items }, { input_shape: shape, pixel_max: pixelMax }) {
  const image = ({ pixels, index }) => html`
    <li>
      <raw-image .example=${{ pixels, shape, pixelMax }} .label=${messages.image(index, className)}></raw-image>
    </li>
  `;
  return html`
    <h3>${className}</h3>
    ${items.length === 0 ? html`<p>${messages.noExamples}</p>` : html`<ul class="raw-images">${items.map(image)}</ul>`}
  `;
}

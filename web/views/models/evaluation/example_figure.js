/** One image of a data set with a caption. */

import "../../../components/images/example_image.js";
import { html } from "../../../vendor/lit-html.js";

/** @param {{example: {dataset: string, split: string, index: number, label: string}, caption: unknown}} shown */
export function exampleFigure({ example, caption }) {
  return html`
    <li>
      <figure>
        <example-image .example=${example}></example-image>
        <figcaption>${caption}</figcaption>
      </figure>
    </li>
  `;
}

/** What the card of the prediction shows before there is one: how to get it. */

import { emptyState } from "../../components/design/empty_state.js";
import "../../components/images/example_image.js";
import { linkTo } from "../../api/address.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

const EXAMPLES = 5;

/** @param {import("../../api/predictor_list.js").PredictorLists} lists */
export function noModel({ unfit }) {
  const [title, text] = unfit.length > 0 ? messages.noFitModel : messages.noModel;
  return emptyState({ icon: "models", title, text, actions: [{ href: linkTo("train"), text: messages.train }] });
}

/**
 * @param {any} dataset Whose first test images can be taken instead of a drawing; null: none.
 * @param {(index: number) => void} takeImage
 */
export function nothingDrawn(dataset, takeImage) {
  const state = emptyState({ icon: "draw", title: messages.nothingDrawn, text: messages.noPrediction });
  if (dataset === null) return state;
  const example = (_, index) => html`
    <li>
      <button @click=${() => takeImage(index)}>
        <example-image
          .example=${{ dataset: dataset.name, split: "test", index, label: messages.example(index) }}
        ></example-image>
      </button>
    </li>
  `;
  return html`
    ${state}
    <p class="faint" id="examples">${messages.examples}</p>
    <ul class="examples" aria-labelledby="examples">
      ${Array.from({ length: Math.min(EXAMPLES, dataset.test_examples) }, example)}
    </ul>
  `;
}

/** The test images with different predictions of two versions. */

import { exampleFigure } from "../../../components/images/example_image.js";
import { percent, whole } from "../../../components/formats.js";
import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit-html.js";
import { messages } from "../../../i18n/models.js";

/** @param {object} compared The service's comparison. */
export function disagreements({ model, dataset, disagreements: count, images, versions }) {
  const figure = (image) => {
    const answers = versions.map(({ version }, place) => ({ model, version, ...answerOf(image, place) }));
    return exampleFigure({
      example: { dataset, split: "test", index: image.index, label: messages.image(image.index, image.label) },
      caption: caption(image, answers, dataset),
    });
  };
  return html`
    <h2>${messages.disagreements(whole(count))}</h2>
    ${count > images.length ? html`<p class="faint">${messages.mostConfident(images.length)}</p>` : null}
    <ul class="examples roomy">${images.map(figure)}</ul>
  `;
}

function answerOf({ label, digits, probabilities }, place) {
  const digit = digits[place];
  return { digit, isRight: digit === label, share: percent(probabilities[place], 1) };
}

function caption({ index, label }, answers, dataset) {
  const line = ({ model, version, digit, isRight, share }) => html`
    <li class=${isRight ? "right" : ""}>
      <a href=${linkTo("inspect", { model, version, dataset, split: "test", index })}>
        ${messages.answerOf({ version, digit, share, isRight })}
      </a>
    </li>
  `;
  return html`${messages.image(index, label)}<ul class="plain">${answers.map(line)}</ul>`;
}

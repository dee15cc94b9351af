/** The results of a comparison: the contingency table with its test, and the disagreements. */

import { exampleFigure } from "../../../components/images/example_image.js";
import { percent, short, whole } from "../../../components/formats.js";
import { numberRow } from "../../../components/lists/list_table.js";
import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const SIGNIFICANT = 0.05;

/**
 * Return the contingency table, and the significance of the difference.
 * @param {object} compared The service's comparison.
 */
export function comparisonTable(compared) {
  const [first, second] = compared.versions;
  return html`
    <h2>${messages.whoIsBetter}</h2>
    <p>${messages.accuracies(accuracyOf(first), accuracyOf(second), whole(compared.examples))}</p>
    <p class="notice" role="status">${mcNemarText(compared)}</p>
    <div class="scrolls">
      <table class="list fourfold">
        <caption class="unseen">${messages.fourfold}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${messages.isRight(second.version)}</th>
            <th scope="col">${messages.isWrong(second.version)}</th>
          </tr>
        </thead>
        <tbody>
          ${countRow(messages.isRight(first.version), compared.both_right, compared.only_first_right)}
          ${countRow(messages.isWrong(first.version), compared.only_second_right, compared.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${statisticText(compared.mcnemar)}</p>
  `;
}

function accuracyOf({ version, accuracy }) {
  return { version, accuracy: percent(accuracy) };
}

function countRow(heading, ...counts) {
  return numberRow(heading, counts.map(whole));
}

function mcNemarText({ versions, mcnemar, only_first_right: onlyFirst, only_second_right: onlySecond }) {
  const [first, second] = versions.map(({ version }) => version);
  const [better, worse] = onlyFirst > onlySecond ? [first, second] : [second, first];
  if (onlyFirst + onlySecond === 0) return messages.sameImages;
  /** @type {[string, string]} */
  const counts = [whole(Math.max(onlyFirst, onlySecond)), whole(Math.min(onlyFirst, onlySecond))];
  const found = { better, worse, counts, p: pText(mcnemar.p_value) };
  return mcnemar.p_value < SIGNIFICANT ? messages.significant(found) : messages.notSignificant(found);
}

function pText(p) {
  return p < 0.0001 ? messages.pTiny : messages.pIs(short(p, 2));
}

function statisticText({ statistic, exact }) {
  return exact ? messages.exactTest : messages.chiSquare(short(statistic));
}

/**
 * Return the test images with different predictions.
 * @param {object} compared The service's comparison.
 */
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

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
    <p>${messages.accuracies(accuracyOf(first), accuracyOf(second), compared.examples)}</p>
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
  if (onlyFirst + onlySecond === 0) return messages.sameExamples;
  /** @type {[number, number]} */
  const counts = [Math.max(onlyFirst, onlySecond), Math.min(onlyFirst, onlySecond)];
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
 * Return the test examples with different predictions.
 * @param {object} compared The service's comparison.
 * @param {{kind?: string, class_names?: string[] | null} | null} [transform] What the versions take; null: gray digits.
 */
export function disagreements({ model, dataset, disagreements: count, images, versions }, transform) {
  const isTable = transform?.kind === "table";
  const names = (isTable && transform?.class_names) || [];
  const figure = (image) => {
    const answers = versions.map(({ version }, place) => ({ model, version, ...answerOf(image, place, names) }));
    const label = messages.image(image.index, image.label, names[image.label]);
    if (isTable) return html`<li>${label} ${rowAnswers(image, answers)}</li>`;
    return exampleFigure({
      example: { dataset, split: "test", index: image.index, label },
      caption: html`${label}${answerList(answers, (answer) => inspectLink(answer, image, dataset))}`,
    });
  };
  return html`
    <h2>${messages.disagreements(count)}</h2>
    ${count > images.length ? html`<p class="faint">${messages.mostConfident(images.length)}</p>` : null}
    <ul class="examples roomy">${images.map(figure)}</ul>
  `;
}

function answerOf({ label, digits, probabilities }, place, names) {
  const digit = digits[place];
  return { digit: names[digit] ?? digit, isRight: digit === label, share: percent(probabilities[place], 1) };
}

function answerList(answers, linkOf) {
  const line = (answer) => html`
    <li class=${answer.isRight ? "right" : ""}><a href=${linkOf(answer)}>${messages.answerOf(answer)}</a></li>
  `;
  return html`<ul class="plain">${answers.map(line)}</ul>`;
}

function rowAnswers({ index }, answers) {
  return answerList(answers, ({ model, version }) => linkTo("models", { model, version, example: index }));
}

function inspectLink({ model, version }, { index }, dataset) {
  return linkTo("inspect", { model, version, dataset, split: "test", index });
}

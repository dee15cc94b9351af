/** What is known of a version of a data set: facts, warnings, classes and columns. */

import { factTable } from "../../components/fact_table.js";
import { moment, short, size, whole } from "../../components/formats.js";
import { listTable, numberRow } from "../../components/lists/list_table.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/data.js";

const MAX_VALUES = 12; // shown of a column of texts
const BARS_WIDTH = 120;
const BARS_HEIGHT = 28;
const LEAST_BAR = 1; // of a count that is not 0
const FILLED = 0.9; // of the width of a bar; the rest separates it from the next

/** Return the warnings in words. */
export function warningList(warnings) {
  if (warnings.length === 0) return null;
  return html`
    <ul class="plain stack" aria-label=${messages.warnings}>
      ${warnings.map(({ message }) => html`<li class="notice warning">${message}</li>`)}
    </ul>
  `;
}

/** Return the kind, the sizes and the source. */
export function datasetFacts(info) {
  const { fact } = messages;
  const facts = [
    [fact.kind, messages.kinds[info.kind]],
    [fact.train, whole(info.train_examples)],
    [fact.test, whole(info.test_examples)],
    [fact.shape, info.input_shape.join(messages.times)],
    [fact.pixelMax, info.pixel_max],
    [fact.prepare, info.prepare && messages.preparations[info.prepare]],
    [fact.created, info.created_at && moment(info.created_at)],
    [fact.source, info.source === null ? messages.builtIn : sourceText(info.source)],
    [fact.sha256, html`<span class="digest">${info.sha256}</span>`],
  ];
  return factTable(messages.facts, facts.filter(([, value]) => value != null));
}

function sourceText({ media_type: mediaType, size_bytes: bytes, query }) {
  const options = Object.entries(query).filter(([, value]) => value !== "");
  return html`
    ${messages.source(mediaType, size(bytes))}
    <ul class="plain">${options.map(([name, value]) => html`<li class="faint">${messages.option(name, value)}</li>`)}</ul>
  `;
}

/** Return the classes, with the examples of each if they are counted. */
export function classTable({ class_names: names, classes, examples_per_class: counts }) {
  const { name, train, test } = messages.columns;
  const countsOf = (index) => (counts === null ? [] : [whole(counts.train[index]), whole(counts.test[index])]);
  const row = (index) => numberRow(names[index] ?? index, countsOf(index));
  const rows = Array.from({ length: classes }, (_, index) => row(index));
  const options = { isTall: true, isFocusable: true };
  const headings = counts === null ? [name] : [name, { number: train }, { number: test }];
  return listTable(messages.classes, headings, rows, options);
}

/** Return the columns of a table, with how their values are distributed in the training set. */
export function columnTable(columns) {
  const { name, kind, mean, std, distribution, values } = messages.columns;
  const row = (column) => html`
    <tr>
      <th scope="row">${column.name}</th>
      <td>${messages.columnKinds[column.kind]}</td>
      <td class="number">${short(column.mean)}</td>
      <td class="number">${short(column.std)}</td>
      <td>${distributionOf(column)}</td>
      <td>${valuesText(column)}</td>
    </tr>
  `;
  const headings = [name, kind, { number: mean }, { number: std }, distribution, values];
  const options = { isTall: true, isFocusable: true };
  return listTable(messages.tableColumns, headings, columns.map(row), options);
}

function distributionOf({ name, values, histogram: numbers, counts }) {
  if (counts !== null) return histogram(counts, messages.textsPicture(name, valuesOf(values, counts)));
  if (numbers === null) return messages.none; // of an earlier build
  const [least, most] = [numbers.lowest, numbers.highest];
  const width = (most - least) / numbers.counts.length;
  const fullest = numbers.counts.indexOf(Math.max(...numbers.counts));
  const fullestRange = messages.range(short(least + fullest * width), short(least + (fullest + 1) * width));
  const label = messages.numbersPicture(name, messages.range(short(least), short(most)), fullestRange);
  return histogram(numbers.counts, label);
}

function valuesText({ values, histogram: numbers, counts }) {
  if (values !== null) return valuesOf(values, counts);
  return numbers === null ? messages.none : messages.range(short(numbers.lowest), short(numbers.highest));
}

function valuesOf(values, counts) {
  const text = (value, index) => (counts === null ? value : messages.counted(value, whole(counts[index])));
  const shown = values.slice(0, MAX_VALUES).map(text).join(messages.between);
  return values.length > MAX_VALUES ? messages.andMore(shown, values.length - MAX_VALUES) : shown;
}

/** Return a bar for each count, all equally wide; the label says in words what they show. */
function histogram(counts, label) {
  const width = BARS_WIDTH / counts.length;
  const most = Math.max(...counts, 1);
  const bar = (count, index) => {
    const height = count === 0 ? 0 : Math.max(LEAST_BAR, (count / most) * BARS_HEIGHT);
    return `M${index * width} ${BARS_HEIGHT}v${-height}h${width * FILLED}v${height}z`;
  };
  return html`
    <svg class="histogram" viewBox=${`0 0 ${BARS_WIDTH} ${BARS_HEIGHT}`} role="img" aria-label=${label}>
      <path d=${counts.map(bar).join("")} />
    </svg>
  `;
}

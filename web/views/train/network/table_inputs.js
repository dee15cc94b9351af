/** The columns of a table, whose texts are several inputs of a network. */

import { short } from "../../../components/formats.js";

const DIGITS = 3;

/** Return the column of each input: a text has one input per known value. */
export function columnOfInputs(columns) {
  return columns.flatMap((column, place) => Array(widthOf(column)).fill(place));
}

/**
 * Return the name and the value of each column of a row.
 * @param {{name: string, kind: string, values?: string[] | null}[]} columns
 * @param {(number | null)[]} inputs The numbers of the row.
 */
export function readRow(columns, inputs) {
  let start = 0;
  return columns.map((column) => {
    const numbers = inputs.slice(start, start + widthOf(column));
    start += numbers.length;
    const value = column.kind === "number" ? short(numbers[0], DIGITS) : (column.values?.[numbers.indexOf(1)] ?? "");
    return { name: column.name, value };
  });
}

/** @param {{kind: string, values?: string[] | null}} column */
function widthOf({ kind, values }) {
  return kind === "number" ? 1 : (values ?? []).length;
}

/** Tables of numbers that can be scrolled, also with the keyboard. */

import { listTable, numberRow } from "../../../components/lists/list_table.js";
import { messages } from "../../../i18n/inspect.js";

/**
 * @param {{
 *   caption: string, headings: unknown[], rows: unknown[], foot?: unknown, isTall?: boolean,
 *   isCaptionVisible?: boolean,
 * }} table Like the arguments of `listTable`.
 */
export function numberTable({ caption, headings, rows, ...options }) {
  return listTable(caption, headings, rows, { ...options, isFocusable: true });
}

/**
 * Return a table with a row for each digit, the chosen one marked.
 * @param {{
 *   caption: string, digits: number, chosen: number,
 *   columns: [unknown, (digit: number) => unknown][], foot?: unknown,
 * }} table columns: titles, and functions from a digit to a cell; foot: a `<tfoot>`.
 */
export function digitTable({ caption, digits, chosen, columns, foot }) {
  const row = (_, digit) => {
    const numbers = columns.map(([, cell]) => cell(digit));
    return numberRow(digit, numbers, { isMarked: digit === chosen });
  };
  return numberTable({
    caption,
    headings: [messages.numbers.ofDigit, ...columns.map(([title]) => title)],
    rows: Array.from({ length: digits }, row),
    foot,
  });
}

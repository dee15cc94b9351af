/** A table with a row for each digit, the chosen one marked. */

import { messages } from "../../../i18n/inspect.js";
import { numberRow, numberTable } from "./number_table.js";

/**
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

/** Tables that are sorted by a column: numbers from the largest, texts from A, until clicked again. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/components.js";

const REVERSED = "-"; // before the name of the column, as addresses have it

/**
 * Return the items in the order of a column; without a value they come last.
 * @template T
 * @param {T[]} items
 * @param {string | undefined} order The name of a column, or `-` and the name; none: as they are.
 * @param {Record<string, (item: T) => string | number | null | undefined>} valuesOf By column.
 */
export function sortBy(items, order = "", valuesOf) {
  const valueOf = valuesOf[nameOf(order)];
  if (valueOf === undefined) return items;
  const sign = order.startsWith(REVERSED) ? -1 : 1;
  const entries = items.map((item) => ({ item, value: valueOf(item) ?? null }));
  const hasValue = entries.filter(({ value }) => value !== null);
  hasValue.sort((one, other) => sign * compare(one.value, other.value));
  return [...hasValue, ...entries.filter(({ value }) => value === null)].map(({ item }) => item);
}

/**
 * Return the heading of a column that sorts its table, for `listTable`.
 * @param {string} label
 * @param {{name: string, isNumber?: boolean}} column
 * @param {string | undefined} order The current one.
 * @param {(order: string) => void} sort
 */
export function sortHeading(label, { name, isNumber = false }, order = "", sort) {
  const isCurrent = nameOf(order) === name;
  const isReversed = isCurrent && order.startsWith(REVERSED);
  const isAscending = isNumber === isReversed;
  return {
    [isNumber ? "number" : "text"]: label,
    order: isCurrent ? (isAscending ? "ascending" : "descending") : "none",
    sort: () => sort(isCurrent && !isReversed ? REVERSED + name : name),
  };
}

/**
 * Return a note that a sorted table has only the newest items, if there are more.
 * @param {string | null} nextCursor Of the response.
 * @param {number} count How many items it has.
 */
export function moreNote(nextCursor, count) {
  return nextCursor === null ? null : html`<p class="faint" role="status">${messages.sortedOf(count)}</p>`;
}

function nameOf(order) {
  return order.replace(REVERSED, "");
}

function compare(one, other) {
  if (typeof one === "number") return other - one;
  return one.localeCompare(other, undefined, { numeric: true });
}

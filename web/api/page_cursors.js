/** Where one is in a list of pages: the cursors of the pages before, as an address holds them. */

const BETWEEN = "*"; // no cursor has one, and an address shows it as it is

/**
 * Return the page that a choice of the address stands for.
 * @param {string | undefined} trail Cursors from the second page to this one; none: the first page.
 * @returns {{
 *   number: number, cursor: string | null, newer: string | null, olderThan: (cursor: string) => string,
 * }} cursor: to ask with; newer: the trail of the page before, null on the first; olderThan: the
 *   trail of the page that a `next_cursor` leads to.
 */
export function pageAt(trail) {
  const cursors = (trail ?? "").split(BETWEEN).filter((cursor) => cursor !== "");
  return {
    number: cursors.length + 1,
    cursor: cursors.at(-1) ?? null,
    newer: cursors.length > 0 ? cursors.slice(0, -1).join(BETWEEN) : null,
    olderThan: (cursor) => [...cursors, cursor].join(BETWEEN),
  };
}

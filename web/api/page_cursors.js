/** The position in a paged list: the cursors up to a page, as an address holds them. */

const BETWEEN = "*"; // no cursor has it, and addresses need not encode it

/**
 * Return the page of a trail.
 * @param {string | undefined} trail Cursors from the second page to this one; none: the first page.
 * @returns {{
 *   number: number, cursor: string | null, newer: string | null, olderThan: (cursor: string) => string,
 * }} cursor: for the request; newer: the trail of the page before, null on the first; olderThan: the
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

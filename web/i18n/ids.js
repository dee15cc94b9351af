/** How ids are said. */

/** The end of an id, which tells jobs apart; its beginning is the time. */
export function shortId(id) {
  return id.slice(-8);
}

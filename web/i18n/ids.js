/** Short ids. */

/** Return the end of an id, which distinguishes jobs; its beginning is the time. */
export function shortId(id) {
  return id.slice(-8);
}

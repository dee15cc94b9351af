/** Phrases with digits, counts and ids, in English. */

/** Return a phrase such as "a 7" or "an 8". */
export function an(label) {
  return Number(label) === 8 ? "an 8" : `a ${label}`;
}

/** Return a phrase such as "1 image" or "2 images". */
export function images(count) {
  return String(count) === "1" ? "1 image" : `${count} images`;
}

/** Return a phrase such as "1 example" or "1,797 examples". */
export function examples(count) {
  return count === 1 ? "1 example" : `${count.toLocaleString("en")} examples`;
}

export const datasetKinds = { images: "images", table: "table" };

/** Return the end of an id, which distinguishes jobs; its beginning is the time. */
export function shortId(id) {
  return id.slice(-8);
}

/** How digits and counts are said, in English. */

/** Such as "a 7" and "an 8". */
export function an(label) {
  return Number(label) === 8 ? "an 8" : `a ${label}`;
}

/** Such as "1 image" and "2 images". */
export function images(count) {
  return String(count) === "1" ? "1 image" : `${count} images`;
}

/** Numbers as the pixels of an image. */

/** Return the side of a square image. */
export function sideOf(pixels) {
  return Math.round(Math.sqrt(pixels.length));
}

/**
 * Return an image with one dot per number.
 * @param {ArrayLike<number>} values Row by row; the last row may have fewer.
 * @param {(value: number) => [number, number, number]} colorOf
 * @param {number} columns
 */
export function dotsOf(values, colorOf, columns = sideOf(values)) {
  const dots = new ImageData(columns, Math.ceil(values.length / columns));
  for (let place = 0; place < values.length; place += 1) {
    dots.data.set([...colorOf(values[place]), 255], place * 4);
  }
  return dots;
}

/**
 * Return the color of a pixel in 0..255: white ink on black.
 * @param {number} pixel
 * @returns {[number, number, number]}
 */
export function inkColor(pixel) {
  return [pixel, pixel, pixel];
}

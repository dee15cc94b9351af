/** Numbers as dots of a picture. */

/** The side of a square image of so many pixels. */
export function sideOf(pixels) {
  return Math.round(Math.sqrt(pixels.length));
}

/**
 * Return a picture with a dot a number.
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
 * The color of a pixel in 0..255: white ink on black.
 * @param {number} pixel
 * @returns {[number, number, number]}
 */
export function inkColor(pixel) {
  return [pixel, pixel, pixel];
}

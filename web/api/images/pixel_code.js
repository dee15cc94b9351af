/** An image as a short text for addresses: base64url of runs of equal bytes. */

const MAX_RUN = 255;

/**
 * @param {ArrayLike<number>} pixels Whole numbers in 0..255.
 * @returns {string}
 */
export function encodePixels(pixels) {
  const bytes = [];
  for (let start = 0; start < pixels.length; ) {
    let length = 1;
    while (length < MAX_RUN && pixels[start + length] === pixels[start]) length += 1;
    // Ink rarely repeats: a single byte other than 0 stands for itself, 0 opens a run.
    if (length === 1 && pixels[start] !== 0) bytes.push(pixels[start]);
    else bytes.push(0, length, pixels[start]);
    start += length;
  }
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Return the pixels of a text; null: it is invalid, or has another number of pixels.
 * @param {string} text
 * @param {number} count The expected number of pixels.
 * @returns {number[] | null}
 */
export function decodePixels(text, count) {
  let bytes;
  try {
    bytes = Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
  const pixels = [];
  for (let place = 0; place < bytes.length && pixels.length <= count; place += 1) {
    if (bytes[place] !== 0) {
      pixels.push(bytes[place]);
    } else {
      pixels.push(...new Array(bytes[place + 1] ?? 0).fill(bytes[place + 2] ?? 0));
      place += 2;
    }
  }
  return pixels.length === count ? pixels : null;
}

/** A file that the page has, saved as a browser saves downloads. */

/**
 * @param {Blob} blob
 * @param {string} name The file's name.
 */
export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun, which is not in this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saving a file as a download. */

/**
 * @param {Blob} blob
 * @param {string} name The file's name.
 */
export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download starts later; once it has started, it holds the bytes itself.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

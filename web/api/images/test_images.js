/** Images of test sets. */

import { getWithRetry } from "../client.js";
import { path } from "../paths.js";

/**
 * Return a random image of a test set.
 * @param {{name: string, test_examples: number}} dataset
 * @returns {Promise<{index: number, label: number, pixels: number[]}>}
 */
export function getAnyTestImage({ name, test_examples: count }, signal) {
  const index = Math.floor(Math.random() * count);
  return getWithRetry(path`/datasets/${name}/test/${index}`, { signal });
}

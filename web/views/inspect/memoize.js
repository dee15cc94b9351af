/** Memoization by object, so that elements get the same value and don't redraw. */

/**
 * Return a function that computes a value for each key object once.
 * @template T
 * @param {(key: any, ...more: any[]) => T} make
 * @returns {(key: any, ...more: any[]) => T} Other arguments are ignored for a known key.
 */
export function memoize(make) {
  const made = new WeakMap();
  return (key, ...more) => {
    if (!made.has(key)) made.set(key, make(key, ...more));
    return made.get(key);
  };
}

/** What is made of an answer once: who shows it sees that nothing has changed, and does nothing. */

/**
 * Return a function that makes something of an object the first time only.
 * @template T
 * @param {(key: any, ...more: any[]) => T} make
 * @returns {(key: any, ...more: any[]) => T} What else is given is not looked at again.
 */
export function memoize(make) {
  const made = new WeakMap();
  return (key, ...more) => {
    if (!made.has(key)) made.set(key, make(key, ...more));
    return made.get(key);
  };
}

/** Addresses of the service's routes: whatever is put into one is encoded. */

/**
 * Return a path, such as path`/models/${name}/versions/${ref}`.
 * @param {TemplateStringsArray} strings
 * @param {...(string | number)} values
 */
export function path(strings, ...values) {
  return String.raw({ raw: strings }, ...values.map(encodeURIComponent));
}

/**
 * Return a path with a query; what is null, undefined or empty is left out.
 * @param {string} base
 * @param {Record<string, string | number | null | undefined>} query
 */
export function withQuery(base, query) {
  const said = Object.entries(query).filter(([, value]) => value != null && value !== "");
  return said.length > 0 ? `${base}?${new URLSearchParams(said)}` : base;
}

/** A view with several pages, one of which the address names. */

/**
 * Return a view that opens the named page, and closes the previous one.
 * @param {HTMLElement} host
 * @param {(choices: Record<string, string>) => {
 *   key: string,
 *   open: (host: HTMLElement) => {show: (choices: any) => void, close: () => void},
 * }} choose Returns how to open the page of some choices, and its key.
 */
export function switchPages(host, choose) {
  let current = null;
  let opened = null;
  return {
    show(choices) {
      const { key, open } = choose(choices);
      if (key !== current) {
        opened?.close();
        const place = document.createElement("div");
        host.replaceChildren(place);
        // Or the focus would stay where the followed link was.
        if (current !== null) host.closest("main")?.focus();
        current = key;
        opened = open(place);
      }
      opened.show(choices);
    },
    close() {
      opened?.close();
    },
  };
}

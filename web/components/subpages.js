/** A view of several pages, of which the address names one. */

/**
 * Return a view that opens the page that is asked for, and closes the one before.
 * @param {HTMLElement} host
 * @param {(choices: Record<string, string>) => {
 *   key: string,
 *   open: (host: HTMLElement) => {show: (choices: any) => void, close: () => void},
 * }} choose Returns how to open the page that choices ask for; its key is another one's on another page.
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
        // Whoever came by a link would be left where the link was.
        if (current !== null) host.closest("main").focus();
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

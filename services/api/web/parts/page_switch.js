/** A view of several pages, of which the address names one. */

/**
 * Return a view that opens the page that is asked for, and closes the one before.
 * @param {HTMLElement} host
 * @param {(choices: Record<string, string>) => (host: HTMLElement) =>
 *   {show: (choices: Record<string, string>) => void, close: () => void}} choose Returns the opener
 *   of the page that choices ask for; the same one for what the page itself can show.
 */
export function switchPages(host, choose) {
  let opener = null;
  let opened = null;
  return {
    show(choices) {
      const wanted = choose(choices);
      if (wanted !== opener) {
        opened?.close();
        const place = document.createElement("div");
        host.replaceChildren(place);
        // Whoever came by a link would be left where the link was.
        if (opener !== null) host.closest("main").focus();
        opener = wanted;
        opened = opener(place);
      }
      opened.show(choices);
    },
    close() {
      opened?.close();
    },
  };
}

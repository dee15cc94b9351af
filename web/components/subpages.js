/** A view with several pages, one of which the address names. */

import { html, render } from "../vendor/lit.js";
import { icon } from "./design/icons.js";

/**
 * Return a view that opens the named page, and closes the previous one.
 * @param {HTMLElement} host
 * @param {(choices: Record<string, string>) => {
 *   key: string,
 *   open: (host: HTMLElement) => {show: (choices: any) => unknown, close: () => void},
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
      return opened.show(choices);
    },
    close() {
      opened?.close();
    },
  };
}

/**
 * Return a page.
 * @param {{title: string, back?: {href: string, text: string}}} head back: the link to its parent.
 * @param {unknown[]} content
 */
export function page({ title, back }, ...content) {
  return html`
    ${back && html`<a class="back" href=${back.href}>${icon("back")}${back.text}</a>`}
    <h1>${title}</h1>
    <div class="stack">${content}</div>
  `;
}

/**
 * Render a page.
 * @param {HTMLElement} host
 * @param {{title: string, back?: {href: string, text: string}}} head
 * @param {unknown[]} content
 */
export function renderPage(host, head, ...content) {
  render(page(head, ...content), host);
}

/** A view with several pages, one of which the address names. */

import { html } from "../vendor/lit.js";
import { icon } from "./design/icons.js";

/**
 * Return a view that opens the named page, and closes the previous one.
 * @param {HTMLElement} host
 * @param {(choices: Record<string, string>) => [tag: string, names?: Record<string, string>]} choose
 *   Returns the page of some choices: a Lit element, which has a property `choices`, and properties
 *   that never change.
 */
export function switchPages(host, choose) {
  let current = "";
  /** @type {any} */
  let page = null;
  return {
    show(choices) {
      const [tag, names = {}] = choose(choices);
      const key = JSON.stringify([tag, names]);
      if (key !== current) {
        page = Object.assign(document.createElement(tag), names);
        host.replaceChildren();
        // Or the focus would stay where the followed link was.
        if (current !== "") host.closest("main")?.focus();
        current = key;
      }
      page.choices = choices;
      if (!page.isConnected) host.replaceChildren(page);
    },
    close() {
      page?.remove();
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

/** Lit elements of the page: they render into themselves, so that the page's style sheets apply. */

import { LitElement } from "../vendor/lit.js";

export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/**
 * Open a view or page that is one element.
 * @param {HTMLElement} host
 * @param {string} tag The name of a Lit element, which has a property `choices`: those of the address.
 * @param {object} properties More of its properties.
 */
export function openElement(host, tag, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  return {
    show(choices) {
      Object.assign(element, { choices });
      if (!element.isConnected) host.replaceChildren(element);
      return element.updateComplete; // rejects if it can't be rendered
    },
    close() {
      element.remove();
    },
  };
}

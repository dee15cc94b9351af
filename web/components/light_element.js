/** Lit elements of the page: they render into themselves, so that the page's style sheets apply. */

import { LitElement, Task, TaskStatus } from "../vendor/lit.js";

/** Dispatches "render-error" if it can't be rendered; the shell shows that, and the console has the error. */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  scheduleUpdate() {
    try {
      super.scheduleUpdate();
    } catch (error) {
      this.dispatchEvent(new Event("render-error", { bubbles: true }));
      throw error;
    }
  }
}

/**
 * A task that stops when its element leaves the page, and runs again if the element returns.
 * @extends {Task<any[], any>}
 */
export class ElementTask extends Task {
  hostDisconnected() {
    this.abort();
  }

  hostConnected() {
    if (this.status === TaskStatus.PENDING || this.error instanceof DOMException) this.run();
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
    },
    close() {
      element.remove();
    },
  };
}

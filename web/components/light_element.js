/** Lit elements of the page: they render into themselves, so that the page's style sheets apply. */

import { LitElement, Task, TaskStatus } from "../vendor/lit.js";
import { switchPages } from "./subpages.js";

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
 * A task that stops when its element leaves the page; one that runs by itself runs again if the element returns.
 * @extends {Task<any[], any>}
 */
export class ElementTask extends Task {
  #host;

  constructor(host, config) {
    super(host, config);
    this.#host = host;
  }

  /** The error of the newest run, except that it was stopped. @returns {any} */
  get error() {
    return this.#wasStopped ? undefined : super.error;
  }

  hostDisconnected() {
    queueMicrotask(() => this.#host.isConnected || this.abort()); // it may only be moved
  }

  hostConnected() {
    if (this.autoRun && (this.status === TaskStatus.PENDING || this.#wasStopped)) this.run();
  }

  get #wasStopped() {
    return /** @type {any} */ (super.error)?.name === "AbortError";
  }
}

/**
 * Return a view that is one element.
 * @param {HTMLElement} host
 * @param {string} tag The name of a Lit element, which has a property `choices`: those of the address.
 * @param {Record<string, string>} properties More of its properties.
 */
export function openElement(host, tag, properties = {}) {
  return switchPages(host, () => [tag, properties]);
}

/** Whether an element is on the screen: drawing it out of sight would only take CPU time from the training. */

const MARGIN = "50px"; // what is about to be scrolled into sight is drawn, too

/** A controller of an element, which updates the element when it comes into sight. */
export class InView {
  isInView = false;
  #host;
  #observer = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: MARGIN });

  /** @param {import("./light_element.js").LightElement} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host);
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  #note(entries) {
    const { isIntersecting } = entries.at(-1);
    const hasEntered = isIntersecting && !this.isInView;
    this.isInView = isIntersecting;
    if (hasEntered) this.#host.requestUpdate();
  }
}

/** Help behind a "?": it opens under the pointer, with the keyboard's focus, and by click or touch. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/components.js";
import { LightElement } from "../light_element.js";

const GAP = 6; // px between the "?" and its text, and to the edges of the window
const LEAVE_MS = 200; // the pointer may cross the gap
let made = 0;

/**
 * The popover closes with Escape, a click elsewhere, and when the focus and the pointer have left.
 * Properties: `subject` is what the help is about; `text` is the help.
 */
export class HelpTip extends LightElement {
  static properties = { subject: {}, text: {} };
  #id = `help-${(made += 1)}`;
  #leaving = 0;

  constructor() {
    super();
    this.subject = "";
    /** @type {unknown} */
    this.text = "";
    this.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && this.#open());
    this.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.#leave());
  }

  render() {
    return html`
      <button
        type="button"
        class="help"
        popovertarget=${this.#id}
        popovertargetaction="show"
        aria-label=${messages.helpAbout(this.subject)}
        aria-describedby=${this.#id}
        @focus=${(event) => event.target.matches(":focus-visible") && this.#open()}
        @blur=${this.#close}
      >
        ?
      </button>
      <div class="help-text" id=${this.#id} popover @toggle=${this.#place}>${this.text}</div>
    `;
  }

  get #popover() {
    return /** @type {HTMLElement} */ (this.querySelector(".help-text"));
  }

  #open() {
    clearTimeout(this.#leaving);
    this.#popover.showPopover();
    this.#place(); // the event "toggle" comes after the first frame
  }

  #leave() {
    const hasFocus = this.contains(document.activeElement);
    if (!hasFocus) this.#leaving = window.setTimeout(this.#close, LEAVE_MS);
  }

  #close = () => {
    if (this.isConnected) this.#popover.hidePopover();
  };

  /** Place the text below the "?", or above it where the window ends, inside of the window. */
  #place = () => {
    const popover = this.#popover;
    if (!popover.matches(":popover-open")) return;
    const mark = this.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const isRoomBelow = mark.bottom + GAP + height <= innerHeight;
    const left = Math.min(mark.left - GAP, innerWidth - width - GAP);
    popover.style.left = `${Math.max(GAP, left)}px`;
    popover.style.top = `${isRoomBelow ? mark.bottom + GAP : Math.max(GAP, mark.top - GAP - height)}px`;
  };
}

customElements.define("help-tip", HelpTip);

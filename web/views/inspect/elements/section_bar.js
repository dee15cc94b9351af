/** `<section-bar>`: links to the sections of the view, in order; the one on the screen is marked. */

import { LightElement } from "../../../components/light_element.js";
import { linkTo } from "../../../api/address.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/inspect.js";

// A line across a quarter of the screen: the section that it crosses is the current one.
const LINE = { rootMargin: "-25% 0px -74% 0px" };

class SectionBar extends LightElement {
  static properties = {
    sections: { attribute: false, hasChanged: (now, old) => JSON.stringify(now) !== JSON.stringify(old) },
    choices: { attribute: false },
    current: { state: true },
  };
  #observer = new IntersectionObserver((entries) => this.#note(entries), LINE);

  constructor() {
    super();
    /** @type {{id: string, name: string}[]} In order; id: the `data-section` of its elements. */
    this.sections = [];
    /**
     * Those of the address; a new `section` is scrolled to: not before, or Back would lead there, too.
     * @type {Record<string, string>}
     */
    this.choices = {};
    this.current = "";
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  render() {
    const item = ({ id, name }) => html`
      <li>
        <a
          href=${linkTo("inspect", { ...this.choices, section: id })}
          aria-current=${id === this.current ? "location" : "false"}
          @click=${() => id === this.choices.section && goTo(id)}
          >${name}</a
        >
      </li>
    `;
    return html`
      <nav aria-label=${messages.sections.title}>
        <ol>
          ${this.sections.map(item)}
        </ol>
      </nav>
    `;
  }

  updated(changed) {
    if (changed.has("sections")) this.#watch();
    const { section } = this.choices;
    if (changed.has("choices") && section !== changed.get("choices")?.section) goTo(section);
    if (changed.has("current")) this.#showCurrent();
  }

  #watch() {
    this.#observer.disconnect();
    for (const element of document.querySelectorAll("[data-section]")) this.#observer.observe(element);
  }

  #note(entries) {
    const crossed = entries.find(({ isIntersecting }) => isIntersecting);
    if (crossed) this.current = crossed.target.dataset.section;
  }

  /** Scroll the bar, but not the page, to the current link. */
  #showCurrent() {
    const list = this.querySelector("ol");
    const link = this.querySelector("[aria-current=location]")?.parentElement;
    if (list && link) list.scrollLeft = link.offsetLeft - (list.clientWidth - link.clientWidth) / 2;
  }
}

/** Show a section, and continue there with the keyboard. */
function goTo(id) {
  const element = document.querySelector(`[data-section="${CSS.escape(id ?? "")}"]`);
  element?.scrollIntoView();
  element?.querySelector("h2")?.focus({ preventScroll: true });
}

customElements.define("section-bar", SectionBar);

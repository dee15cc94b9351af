/** `<alias-history>`: the history of an alias, newest change first. */

import { ElementTask, LightElement } from "../../../components/light_element.js";
import { whenLoaded } from "../../../components/task_note.js";
import { moment } from "../../../components/formats.js";
import { gateFigures } from "../../../components/outcomes/promotion.js";
import { getWithRetry } from "../../../api/client.js";
import { path, withQuery } from "../../../api/paths.js";
import { html } from "../../../vendor/lit.js";
import { messages } from "../../../i18n/models.js";

const CHANGES_PER_PAGE = 10;

/** Dispatches "move" with the version that the alias should be moved back to. */
class AliasHistory extends LightElement {
  static properties = { cursor: { state: true } };
  model = "";
  alias = "";
  /** Whether the alias exists. */
  isMovable = false;
  /** All loaded pages, as one. */
  #pages = new ElementTask(this, {
    task: ([cursor], { signal }) => this.#load(cursor, signal),
    args: () => [this.cursor],
  });

  constructor() {
    super();
    /** Of the page to load. @type {string | null} */
    this.cursor = null;
  }

  async #load(cursor, signal) {
    const history = path`/models/${this.model}/aliases/${this.alias}/history`;
    const loaded = await getWithRetry(withQuery(history, { limit: CHANGES_PER_PAGE, cursor }), { signal });
    return { ...loaded, items: [...(this.#pages.value?.items ?? []), ...loaded.items] };
  }

  render() {
    const back = (entry, place) => (place === 0 && this.isMovable ? this.#backButton(entry) : null);
    const item = (entry, place) => html`<li>${changeText(entry)} ${back(entry, place)} ${gateFigures(entry.gate)}</li>`;
    const list = ({ items, next_cursor: next }) => html`
      <ol class="moves" reversed>${items.map(item)}</ol>
      ${next && html`<button @click=${() => (this.cursor = next)}>${messages.earlier}</button>`}
    `;
    return html`
      <h3>${messages.historyOf(this.alias)}</h3>
      ${whenLoaded(this.#pages, list)}
    `;
  }

  #backButton({ from_version: from, to_version: to }) {
    if (from === null || to === null) return null;
    const move = () => this.dispatchEvent(new CustomEvent("move", { detail: from }));
    return html`<button @click=${move}>${messages.moveBack(from)}</button>`;
  }
}

customElements.define("alias-history", AliasHistory);

function changeText({ moved_at: movedAt, from_version: from, to_version: to }) {
  return html`<span class="moment">${moment(movedAt)}</span> ${messages.changeText(from, to)}`;
}

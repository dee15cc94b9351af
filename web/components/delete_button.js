/** `<delete-button>`: deletes something after a confirmation; an error is shown beside it. */

import { send } from "../api/client.js";
import { messages } from "../i18n/components.js";
import { html, Task } from "../vendor/lit.js";
import { confirm } from "./confirm.js";
import { LightElement } from "./light_element.js";
import { errorNote } from "./task_note.js";

class DeleteButton extends LightElement {
  /** What is deleted. */
  path = "";
  question = "";
  /** The address to open afterwards. */
  next = "";
  #deleting = new Task(this, {
    task: () => send("DELETE", this.path),
    autoRun: false,
    onComplete: () => {
      if (this.isConnected) location.hash = this.next;
    },
  });

  async #ask() {
    if (await confirm(this.question, messages.deleteYes)) this.#deleting.run();
  }

  render() {
    return html`
      <button class="danger quiet" @click=${() => this.#ask()}>${messages.deleteVersion}</button>
      ${errorNote(this.#deleting.error)}
    `;
  }
}

customElements.define("delete-button", DeleteButton);

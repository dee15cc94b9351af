/** A dialog that confirms an action. */

import { html, render } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";

/**
 * Return whether the user confirmed; Escape cancels.
 * @param {unknown} question
 * @param {string} yes The label of the confirming button.
 * @param {{detail?: unknown, isDestructive?: boolean}} options detail: what changes, below the question;
 *   isDestructive: the button is red.
 * @returns {Promise<boolean>}
 */
export function confirm(question, yes, { detail = null, isDestructive = true } = {}) {
  const dialog = document.createElement("dialog");
  const { promise, resolve } = Promise.withResolvers();
  dialog.setAttribute("aria-labelledby", "question");
  render(
    html`
      <form method="dialog">
        <h2 id="question">${question}</h2>
        ${detail}
        <div class="actions">
          <button value="no">${isDestructive ? messages.keep : messages.cancel}</button>
          <button value="yes" class=${isDestructive ? "danger" : "primary"}>${yes}</button>
        </div>
      </form>
    `,
    dialog,
  );
  const leave = () => dialog.close("no"); // the question is about a page that is closed
  addEventListener("popstate", leave);
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", leave);
    dialog.remove();
    resolve(dialog.returnValue === "yes");
  });
  document.body.append(dialog);
  dialog.showModal();
  return promise;
}

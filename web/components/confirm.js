/** A dialog that confirms an action. */

import { html, render } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";

/**
 * Return whether the user confirmed; Escape cancels.
 * @param {string} question
 * @param {string} yes The label of the confirming button.
 * @returns {Promise<boolean>}
 */
export function confirm(question, yes) {
  const dialog = document.createElement("dialog");
  const { promise, resolve } = Promise.withResolvers();
  dialog.setAttribute("aria-labelledby", "question");
  render(
    html`
      <form method="dialog">
        <p id="question">${question}</p>
        <div class="row">
          <button value="yes" class="primary">${yes}</button>
          <button value="no">${messages.keep}</button>
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

/** Which digit a drawn image was: who drew it can say so. */

import { messages } from "../../i18n/inspect.js";
import { choiceField, errorAt } from "./form_fields.js";

const DIGITS = Array.from({ length: 10 }, (_, digit) => [String(digit), String(digit)]);

/**
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {string} name Of this one among the fields of the view.
 */
export function labelField(store, name) {
  return choiceField({
    name,
    label: messages.image.label,
    value: store.choices.label ?? "",
    options: [["", messages.image.unlabeled], ...DIGITS],
    wrong: errorAt(store.error, "label"),
    onChange: (label) => store.choose("image", { label: label || null }, { isStep: true }),
  });
}

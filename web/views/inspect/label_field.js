/** The choice of a drawn image's label. */

import { messages } from "../../i18n/inspect.js";
import { choiceField, errorAt } from "./form_fields.js";

const DIGITS = Array.from({ length: 10 }, (_, digit) => [String(digit), String(digit)]);

/**
 * @param {import("./inspect_store.js").InspectStore} store
 * @param {string} name Of this field, unique in the view.
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

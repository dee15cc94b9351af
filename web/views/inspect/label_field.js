/** Which digit a drawn image was: who drew it can say so. */

import { words } from "../../i18n/inspect.js";
import { choiceField, wrongAt } from "./form_fields.js";

const DIGITS = Array.from({ length: 10 }, (_, digit) => [String(digit), String(digit)]);

/**
 * @param {import("./inspect_store.js").Looking} looking
 * @param {string} name Of this one among the fields of the view.
 */
export function labelField(looking, name) {
  return choiceField({
    name,
    label: words.image.label,
    value: looking.choices.label ?? "",
    options: [["", words.image.unlabeled], ...DIGITS],
    wrong: wrongAt(looking.error, "label"),
    onChange: (label) => looking.choose("image", { label: label || null }, { isStep: true }),
  });
}

/** Which digit a drawn image was: who drew it can say so. */

import { words } from "../words/inside.js";
import { choiceField, wrongAt } from "./fields.js";

const DIGITS = Array.from({ length: 10 }, (_, digit) => [String(digit), String(digit)]);

/**
 * @param {import("./looking.js").Looking} looking
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

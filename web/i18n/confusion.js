/** The texts of the confusion matrix, in English. */

const percent = (share) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

export const messages = {
  caption: "Confusion matrix: true classes against predicted classes",
  meaning:
    "Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",
  corner: "true ↓ predicted →",
  cell: (count, label, digit, share) =>
    label === digit
      ? `${count} of ${label} predicted correctly, ${percent(share)}`
      : `${count} of ${label} predicted as ${digit}, ${percent(share)}`,
};

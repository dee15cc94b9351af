/** What is said of confusion matrices, in English. */

const percent = (share) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

export const words = {
  caption: "How often each class was answered as each",
  meaning:
    "Rows are what the images are, columns what was answered. Blue is right; orange is wrong, the stronger the more often. Follow a number to its images; arrow keys lead from one to the next.",
  corner: "is ↓ answered →",
  cell: (count, label, digit, share) =>
    label === digit
      ? `${count} of ${label} answered rightly, ${percent(share)}`
      : `${count} of ${label} answered ${digit}, ${percent(share)}`,
};

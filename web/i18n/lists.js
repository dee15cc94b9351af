/** What is said around lists and in questions, in English. */

export const words = {
  pages: "Pages",
  pageNumber: (number) => `Page ${number}`,
  newer: "Newer",
  older: "Older",
  loading: "Loading…",
  keep: "No, keep it",
};

/** What is said around lists and in questions, in English. */

export const messages = {
  pages: "Pages",
  pageNumber: (number) => `Page ${number}`,
  newer: "Newer",
  older: "Older",
  loading: "Loading…",
  keep: "No, keep it",
};

/** The texts of lists and dialogs, in English. */

export const messages = {
  pages: "Pages",
  pageNumber: (number) => `Page ${number}`,
  newer: "Newer",
  older: "Older",
  loading: "Loading…",
  keep: "No, keep it",
};

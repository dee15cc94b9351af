/** What the view "train" says, in English. */

export const words = {
  title: "Train",
};

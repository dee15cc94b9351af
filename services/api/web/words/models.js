/** What the view "models" says, in English. */

export const words = {
  title: "Models",
};

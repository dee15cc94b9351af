/** What the view "inside" says, in English. */

export const words = {
  title: "Inside",
};

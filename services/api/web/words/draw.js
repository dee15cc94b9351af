/** What the view "draw" says, in English. */

export const words = {
  title: "Draw",
};

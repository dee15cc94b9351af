/** What the view "jobs" says, in English. */

export const words = {
  title: "Jobs",
};

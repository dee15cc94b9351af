/** What is said of the service's refusals, in English. */

export const words = {
  unreachable: "The service can't be reached.",
  noName: (text) => `Nothing can be named “${text}”.`,
  refused: (status) => `The service refused this with status ${status}.`,
};

/** What is said of the service's refusals, in English. */

export const messages = {
  unreachable: "The service can't be reached.",
  noName: (text) => `“${text}” is not a valid name.`,
  refused: (status) => `The request failed with status ${status}.`,
};

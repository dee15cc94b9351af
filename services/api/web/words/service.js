/** What is said of the service's refusals, in English. */

export const words = {
  unreachable: "The service can't be reached.",
  refused: (status) => `The service refused this with status ${status}.`,
};

/** What is said of the service's state and refusals, in English. */

export const words = {
  unreachable: "The service can't be reached.",
  away: (detail) => `The service can't answer now: ${detail}.`,
  refused: (status) => `The service refused this with status ${status}.`,
};

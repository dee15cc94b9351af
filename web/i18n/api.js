/** Errors of requests, in English. */

export const messages = {
  unreachable: "The service can't be reached.",
  noName: (text) => `“${text}” is not a valid name.`,
  noRun: (id) => `No such run: ${id}`,
  requestFailed: (status) => `The request failed with status ${status}.`,
};

/** What the frame says, in English. Another language is another set of these files. */

export const words = {
  name: "mlp-forge",
  navigation: "Views",
  views: { train: "Train", draw: "Draw", inside: "Inside", jobs: "Jobs", models: "Models" },
  docs: "HTTP API",
  notices: "State of the service",
  skip: "Skip to the view",
  away: ({ reason }) => `${reason} The page asks again by itself.`,
  unknownView: (name, shown) => `There is no view “${name}”: this is ${shown}.`,
  broken: "A part of this page can't be loaded: the service is away, or was renewed meanwhile.",
  failed: "This view does not open: that is a bug of the page, and its console has the trace.",
  reload: "Load the page again",
  tokenNeeded: "This service was started with a token: it answers those who give it.",
  token: "Token:",
  tokenSend: "Go on",
  tokenRefused: "The service does not take this token.",
};

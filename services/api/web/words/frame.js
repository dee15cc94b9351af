/** What the frame says, in English. Another language is another set of these files. */

export const words = {
  name: "mlp-forge",
  navigation: "Views",
  views: { train: "Train", draw: "Draw", inside: "Inside", jobs: "Jobs", models: "Models" },
  docs: "HTTP API",
  notices: "State of the service",
  skip: "Skip to the view",
  away: ({ reason }) => `${reason} The page asks again by itself.`,
  broken: "A part of this page can't be loaded: the service is away, or was renewed meanwhile.",
  reload: "Load the page again",
  token: "This service was started with a token. Token:",
  tokenSend: "Go on",
  tokenRefused: "The service does not take this token.",
};

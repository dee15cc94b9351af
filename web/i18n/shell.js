/** The shell's texts, in English. Another language is another set of these files. */

export const messages = {
  name: "mlp-forge",
  navigation: "Views",
  views: {
    train: "Train",
    data: "Data",
    draw: "Draw",
    inspect: "Inspect",
    jobs: "Jobs",
    sweeps: "Sweeps",
    models: "Models",
    components: "Components",
  },
  docs: "HTTP API",
  notices: "State of the service",
  skip: "Skip to the view",
  outage: ({ reason }) => `${reason} The page retries by itself.`,
  unknownView: (name, shown) => `Unknown view “${name}”: showing ${shown}.`,
  ignored: (choices) => `Ignored in the address, because a whole number is needed: ${choices.join(", ")}.`,
  failed: "This view failed to show something. This is a bug in the page; the browser's console has the trace.",
  reload: "Reload the page",
  tokenNeeded: "This service requires a token or a key. Enter one to continue.",
  token: "Token or key:",
  tokenSend: "Sign in",
  signOut: "Sign out",
  tokenRejected: "The service rejected this token or key.",
};

/** Bundles the page's modules and style sheets into web/bundle: `npm run bundle`. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";

const WEB = new URL("../../web/", import.meta.url).pathname;

/** The digest of all sources; tests/unit/web/test_bundle.py computes the same. */
function digestSources() {
  const digest = createHash("sha256");
  const isSource = (name) => /\.(js|css)$/.test(name) && !name.startsWith("bundle/");
  for (const name of readdirSync(WEB, { recursive: true }).filter(isSource).sort()) {
    const content = readFileSync(WEB + name);
    digest.update(`${name}\n${content.length}\n`).update(content);
  }
  return digest.digest("hex");
}

await build({
  entryPoints: ["shell/main.js", "styles/page.css"].map((path) => ({ in: path, out: "page" })),
  absWorkingDir: WEB,
  outdir: "bundle",
  banner: { js: `/*! Built by \`make bundle\` from sources with the digest ${digestSources()} */` },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "inline",
  logLevel: "warning",
});

/** The icons: outlines on a grid of 24, in the color of the text beside them. */

import { html, nothing, svg } from "../../vendor/lit.js";

const SHAPES = {
  train: svg`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,
  data: svg`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,
  draw: svg`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,
  inspect: svg`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,
  jobs: svg`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,
  sweeps: svg`<path d="M5 4v16M12 4v16M19 4v16" /><path d="m5 8 7 8 7-9" />`,
  models: svg`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,
  queued: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,
  running: svg`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,
  succeeded: svg`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,
  failed: svg`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,
  cancelled: svg`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,
  warning: svg`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,
  info: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,
  best: svg`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,
  play: svg`<path d="M7 4.500v15l12-7.500Z" />`,
  stop: svg`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  check: svg`<path d="m5 12.5 4.5 4.500L19 7.5" />`,
  back: svg`<path d="M19 12H5M11 6l-6 6 6 6" />`,
  forward: svg`<path d="M5 12h14M13 6l6 6-6 6" />`,
  download: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,
  upload: svg`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,
  copy: svg`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,
  delete: svg`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,
  settings: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`,
};

/** The names of all icons. */
export const ICONS = /** @type {(keyof typeof SHAPES)[]} */ (Object.keys(SHAPES));

/**
 * Return an icon. Text beside it says the same: readers of the screen skip it.
 * @param {keyof typeof SHAPES} name
 */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[name] ?? nothing}</svg>`;
}

/** Return the logo: two inputs, three units, one output; blue weights are for it, red ones against it. */
export function logo() {
  return html`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `;
}

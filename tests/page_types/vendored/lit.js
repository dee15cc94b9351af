/** What the page uses of Lit; `npm run vendor` bundles it into web/vendor/lit.js. */

export { html, LitElement, nothing, render, svg } from "lit";
export { classMap } from "lit/directives/class-map.js";
export { guard } from "lit/directives/guard.js";
export { ifDefined } from "lit/directives/if-defined.js";
export { keyed } from "lit/directives/keyed.js";
export { live } from "lit/directives/live.js";
export { repeat } from "lit/directives/repeat.js";
export { Task, TaskStatus } from "@lit/task";

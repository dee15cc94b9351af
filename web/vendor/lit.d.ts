/** The types of lit.js, from the packages that it is bundled of. */
export * from "../../tests/page_types/vendored/lit.js";
export type { TemplateResult } from "../../tests/page_types/node_modules/lit";

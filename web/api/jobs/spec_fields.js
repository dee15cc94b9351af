/** The fields of a job's spec, read from the service's own schema of it in GET /openapi.json. */

import { getWithRetry } from "../client.js";

export const NO_VARIANT = "none";
const IMPORT_SCHEMA = "#/components/schemas/ImportOptions";
const SCHEMA = "#/components/schemas/JobSpec";

/**
 * @typedef {object} Field
 * @property {string} name Its path, such as `optimizer.learning_rate`; of a union, its `kind`'s.
 * @property {string} title
 * @property {string} description
 * @property {"text" | "number" | "flag" | "choice" | "list" | "names" | "rates" | "reference" | "tags" | "union" |
 *   "part"} kind names: a list of texts; rates: a number or a text, or a list of numbers; reference: a number or a
 *   name; union: one of several objects; part: an object that may be null.
 * @property {unknown} defaultValue undefined: the field is required.
 * @property {boolean} isNullable
 * @property {{min?: number, max?: number, isMinExclusive?: boolean, isMaxExclusive?: boolean}} bounds
 * @property {string[]} choices Of a choice and a union.
 * @property {Record<string, string>} choiceTitles Of choices, as far as they have one.
 * @property {Record<string, Field[]>} variants Of a union by kind, of a part under `on`.
 */

/** The options of the import of a data set, in the same form. */
export async function loadImportFields(signal) {
  const document = await getWithRetry("/openapi.json", { signal });
  return readProperties(document, resolve(document, { $ref: IMPORT_SCHEMA }), "");
}

/** @type {Field[] | null} */
let loaded = null; // it does not change while the page is open

/**
 * Return the fields in the order of the schema; they are loaded once.
 * @param {AbortSignal} [signal]
 * @returns {Promise<Field[]>}
 */
export async function loadSpecFields(signal) {
  if (loaded !== null) return loaded;
  const document = await getWithRetry("/openapi.json", { signal });
  const fields = readProperties(document, resolve(document, { $ref: SCHEMA }), "");
  loaded = fields;
  return fields;
}

/** Return all fields that may have a control, with the parts of all variants. */
export function flatten(fields) {
  return fields.flatMap((field) => [field, ...flatten(Object.values(field.variants).flat())]);
}

/**
 * Return the fields of a spec that differ from their defaults; of an object only its kind and the
 * parts that differ. null: the fields are not loaded yet.
 * @param {Record<string, unknown>} spec
 * @returns {Record<string, unknown> | null}
 */
export function changedSettings(spec) {
  if (loaded === null) return null;
  const byName = new Map(loaded.map((field) => [nameInParent(field), field]));
  return Object.fromEntries(
    Object.entries(spec)
      .filter(([, value]) => value !== null) // null: an alternative was chosen, as epochs for steps
      .filter(([name]) => name !== "dataset_version") // a number in every accepted job
      .map(([name, value]) => [name, changesOf(byName.get(name), value)])
      .filter(([, changes]) => changes !== undefined),
  );
}

/** Return the name of a field in the object that has it. */
export function nameInParent({ kind, name }) {
  const steps = name.split(".");
  return kind === "union" ? steps.at(-2) : steps.at(-1);
}

function changesOf(field, value) {
  if (field?.kind !== "union" && field?.kind !== "part") {
    return isSame(value, field?.defaultValue) ? undefined : value;
  }
  const parts = field.variants[value.kind ?? "on"] ?? [];
  const defaults = new Map(parts.map((part) => [nameInParent(part), part.defaultValue]));
  const changed = Object.entries(value).filter(([name, part]) => !isSame(part, defaults.get(name)));
  const changes = Object.fromEntries(changed);
  return isSame(changes, { kind: field.defaultValue?.kind }) ? undefined : changes;
}

/** Whether two JSON values are equal; the service writes fields in one order. */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function readProperties(document, schema, prefix) {
  return Object.entries(schema.properties)
    .filter(([name]) => prefix === "" || name !== "kind")
    .map(([name, property]) => readField(document, property, `${prefix}${name}`));
}

function readField(document, property, name) {
  const options = property.anyOf ?? [property];
  const isNullable = options.some((option) => option.type === "null");
  const schema = resolve(document, options.find((option) => option.type !== "null"));
  const defaultValue = "default" in property ? property.default : schema.default;
  const { title = name, description = "" } = property;
  const texts = { name, title, description, choiceTitles: property["x-enum-titles"] ?? {} };
  const field = { ...texts, defaultValue, isNullable, bounds: {}, choices: [], variants: {} };
  return { ...field, ...readKind(document, schema, field) };
}

/** Return the properties that depend on the kind of field. */
function readKind(document, schema, { name, isNullable }) {
  if (schema.discriminator) return readUnion(document, schema, { name, isNullable });
  if (schema.oneOf?.some(({ type }) => type === "integer")) return { kind: "reference" };
  if (schema.oneOf) return { kind: "rates", bounds: readBounds(schema.oneOf[0].items ?? schema.oneOf[0]) };
  if (schema.enum) return { kind: "choice", choices: schema.enum };
  if (schema.properties) {
    return { kind: "part", variants: { on: readProperties(document, schema, `${name}.`) } };
  }
  if (schema.type === "object") return { kind: "tags", defaultValue: {} };
  if (schema.type === "array" && schema.items.type === "string") return { kind: "names" };
  if (schema.type === "array") return { kind: "list", bounds: readBounds(schema.items) };
  if (schema.type === "boolean") return { kind: "flag" };
  if (schema.type === "string") return { kind: "text" };
  return { kind: "number", bounds: readBounds(schema) };
}

function readUnion(document, schema, { name, isNullable }) {
  const schemas = schema.oneOf.map((option) => resolve(document, option));
  const variants = Object.fromEntries(
    schemas.map((variant) => [kindOf(variant), readProperties(document, variant, `${name}.`)]),
  );
  const kinds = schemas.map(kindOf);
  const choices = isNullable ? [NO_VARIANT, ...kinds] : kinds;
  const choiceTitles = Object.fromEntries(schemas.map((variant) => [kindOf(variant), variant.title]));
  return { kind: "union", name: `${name}.kind`, choices, choiceTitles, variants };
}

function kindOf(schema) {
  return schema.properties.kind.const;
}

function readBounds(schema) {
  return {
    min: schema.minimum ?? schema.exclusiveMinimum,
    max: schema.maximum ?? schema.exclusiveMaximum,
    isMinExclusive: "exclusiveMinimum" in schema,
    isMaxExclusive: "exclusiveMaximum" in schema,
  };
}

function resolve(document, schema) {
  if (schema.$ref === undefined) return schema;
  const steps = schema.$ref.split("/").slice(1);
  return steps.reduce((place, step) => place[step], document);
}

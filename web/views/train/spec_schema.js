/** The fields of a job's spec, read from the schema that the service itself validates by. */

const SCHEMA = "#/components/schemas/JobSpec";
export const NO_VARIANT = "none";

/**
 * @typedef {object} Field
 * @property {string} name Its place, such as `optimizer.learning_rate`; of a union, its `kind`'s.
 * @property {"text" | "number" | "flag" | "choice" | "list" | "rates" | "tags" | "union" | "part"} kind
 *   rates: a number or a list; union: one of several objects; part: an object that may be absent.
 * @property {unknown} defaultValue The default; undefined: it must be given.
 * @property {boolean} isNullable
 * @property {{min?: number, max?: number, isMinExclusive?: boolean, isMaxExclusive?: boolean}} bounds
 * @property {string[]} choices Of a choice and a union.
 * @property {Record<string, Field[]>} variants Of a union by kind, of a part under `on`.
 */

/**
 * Return the fields in the order of the schema.
 * @param {object} document The service's OpenAPI document.
 * @returns {Field[]}
 */
export function readFields(document) {
  return readProperties(document, resolve(document, { $ref: SCHEMA }), "");
}

/** Return every field that can ever have a control: parts of all variants too. */
export function flatten(fields) {
  return fields.flatMap((field) => [field, ...flatten(Object.values(field.variants).flat())]);
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
  const field = { name, defaultValue, isNullable, bounds: {}, choices: [], variants: {} };
  return { ...field, ...readKind(document, schema, field) };
}

/** Return what is particular to a kind of field. */
function readKind(document, schema, { name, isNullable }) {
  if (schema.discriminator) return readUnion(document, schema, { name, isNullable });
  if (schema.oneOf) return { kind: "rates", bounds: readBounds(schema.oneOf[0]) };
  if (schema.enum) return { kind: "choice", choices: schema.enum };
  if (schema.properties) {
    return { kind: "part", variants: { on: readProperties(document, schema, `${name}.`) } };
  }
  if (schema.type === "object") return { kind: "tags", defaultValue: {} };
  if (schema.type === "array") return { kind: "list", bounds: readBounds(schema.items) };
  if (schema.type === "boolean") return { kind: "flag" };
  if (schema.type === "string") return { kind: "text" };
  return { kind: "number", bounds: readBounds(schema) };
}

function readUnion(document, schema, { name, isNullable }) {
  const variants = Object.fromEntries(
    Object.entries(schema.discriminator.mapping).map(([kind, $ref]) => [
      kind,
      readProperties(document, resolve(document, { $ref }), `${name}.`),
    ]),
  );
  const kinds = schema.oneOf.map((option) => kindOf(resolve(document, option)));
  const choices = isNullable ? [NO_VARIANT, ...kinds] : kinds;
  return { kind: "union", name: `${name}.kind`, choices, variants };
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

import type * as v from 'valibot';

/**
 * The same plain data with the keys of every object in the order of the schema, so that printing does not depend on how
 * a record was put together. Keys that the schema does not name are left out.
 */
export function inSchemaOrder(schema: v.GenericSchema, value: unknown): unknown {
  if (schema.type === 'nullable' && 'wrapped' in schema)
    return value === null ? null : inSchemaOrder(asSchema(schema.wrapped), value);
  if (schema.type === 'optional' && 'wrapped' in schema)
    return inSchemaOrder(asSchema(schema.wrapped), value);
  if (Array.isArray(value) && 'item' in schema) {
    const item = asSchema(schema.item);
    return value.map((member) => inSchemaOrder(item, member));
  }
  if (typeof value === 'object' && value !== null && 'entries' in schema) {
    const { entries } = schema;
    if (typeof entries !== 'object' || entries === null) throw new Error('A schema without entries.');
    return Object.fromEntries(
      Object.entries(entries)
        .filter(([key]) => key in value)
        .map(([key, entry]) => [key, inSchemaOrder(asSchema(entry), Reflect.get(value, key))]),
    );
  }
  return value;
}

function asSchema(found: unknown): v.GenericSchema {
  if (!isSchema(found)) throw new Error('Not a schema.');
  return found;
}

const isSchema = (found: unknown): found is v.GenericSchema =>
  typeof found === 'object' && found !== null && 'kind' in found && found.kind === 'schema';

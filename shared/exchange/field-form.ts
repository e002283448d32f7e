import type { z } from 'zod';
import { kindOf } from '../domain/dataset.ts';
import { formOf } from '../domain/field.ts';
import { type Fault, faultIn, isFieldName } from './plain-data.ts';

const schemas = new Map<string, ReadonlyMap<string, z.ZodType>>();

/** The schemas of a kind's fields, made on first use. */
function schemasOf(kindName: string): ReadonlyMap<string, z.ZodType> {
  const known = schemas.get(kindName);
  if (known) return known;
  const fields = Object.entries(kindOf(kindName)?.fields ?? {});
  const made = new Map(fields.map(([name, field]) => [name, formOf(field)]));
  schemas.set(kindName, made);
  return made;
}

/** What is wrong with the values of some fields of this kind; fields unknown here may hold anything. */
export function faultOfFields(
  kindName: string,
  fields: Readonly<Record<string, unknown>>,
): Fault | undefined {
  const known = schemasOf(kindName);
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (!isFieldName(name)) return faultIn('nem megengedett mezőnév', name);
    const schema = known.get(name);
    if (schema && !schema.safeParse(value).success) return faultIn('az érték típusa vagy mérete hibás', name);
  }
  return undefined;
}

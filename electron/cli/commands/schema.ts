import { z } from 'zod';
import { join } from 'node:path';
import { KIND_NAMES, kindOf } from '../../../shared/domain/dataset.ts';
import { type Field, formOf } from '../../../shared/domain/field.ts';
import type { Kind } from '../../../shared/domain/record.ts';
import { type Call, type Command, done, misused, type Result, textOf } from '../command.ts';
import { makeFolder, writeOutput } from '../files.ts';

export const schema: Command = {
  name: 'schema',
  words: [],
  summary:
    'Minden nyilvántartás tételének leírását kiírja JSON Schema alakban, és egyet a pack parancs bemenetéről.',
  options: { out: { type: 'string', value: 'MAPPA', help: 'Ide kerülnek a fájlok.', required: true } },
  run: runSchema,
};

type JsonSchema = Readonly<Record<string, unknown>>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

async function runSchema(call: Call): Promise<Result> {
  const folder = await makeFolder(textOf(call, 'out') ?? '');
  if (!folder.ok) return misused(folder.message);
  const files: string[] = [];
  for (const [name, content] of schemaFiles()) {
    const written = await writeOutput(
      join(folder.value, name),
      Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
    );
    if (!written.ok) return misused(written.message);
    files.push(written.value);
  }
  return done([`Kész: ${files.length} fájl itt: ${folder.value}`], { folder: folder.value, files });
}

/** A schema for each kind, and `data.schema.json` for the input of `pack`. */
function schemaFiles(): readonly (readonly [string, JsonSchema])[] {
  const kinds = KIND_NAMES.flatMap((name) => kindOf(name) ?? []);
  const ofKinds = kinds.map(
    (kind) => [`${kind.name}.schema.json`, { $schema: DIALECT, ...schemaOf(kind) }] as const,
  );
  const lists = kinds.map(({ name, plural, purpose }) => [
    name,
    { title: plural, description: purpose, type: 'array', items: { $ref: `${name}.schema.json` } },
  ]);
  const data = {
    $schema: DIALECT,
    title: 'Mentoriroda – a pack parancs bemenete',
    type: 'object',
    properties: Object.fromEntries(lists),
    additionalProperties: false,
  };
  return [...ofKinds, ['data.schema.json', data]];
}

function schemaOf(kind: Kind): JsonSchema {
  const fields = Object.entries(kind.fields);
  const id =
    kind.id === 'new' ? 'UUIDv7; ha hiányzik, a program ad egyet.' : 'Az adatokból következik; elhagyható.';
  return {
    title: kind.label,
    description: kind.purpose,
    type: 'object',
    properties: {
      id: { title: 'Azonosító', description: id, type: 'string', maxLength: 200 },
      office: {
        title: 'Iroda',
        description: 'A tulajdonos iroda azonosítója; egy iroda adatainál elhagyható.',
        type: 'string',
      },
      ...Object.fromEntries(fields.map(([name, field]) => [name, schemaOfField(field)])),
    },
    required: fields.filter(([, field]) => field.required === true).map(([name]) => name),
  };
}

function schemaOfField(field: Field): JsonSchema {
  const { $schema: _, ...form } = z.toJSONSchema(formOf(field)) as Record<string, unknown>;
  const described = { title: field.label, ...describedBy(field), ...form };
  return field.type === 'rows' ? { ...described, items: schemaOfRow(field.fields, form.items) } : described;
}

function schemaOfRow(fields: Readonly<Record<string, Field>>, items: unknown): JsonSchema {
  const entries = Object.entries(fields);
  return {
    ...(items as object),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, schemaOfField(field)])),
    required: entries.filter(([, field]) => field.required === true).map(([name]) => name),
  };
}

function describedBy(field: Field): JsonSchema {
  const sentences = [field.help, meaningOf(field)].filter((text) => text !== undefined);
  return {
    ...(sentences.length > 0 && { description: sentences.join(' ') }),
    ...(field.type === 'date' && { format: 'date' }),
  };
}

/** What the value stands for, where the type does not say it. */
function meaningOf(field: Field): string | undefined {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return `Értékei: ${Object.entries(field.choices)
        .map(([code, label]) => `${code} – ${label}`)
        .join('; ')}.`;
    case 'reference':
    case 'references':
      return `Hivatkozás azonosítóval: ${kindOf(field.to)?.label ?? field.to} (${field.to}).`;
    case 'settlement':
    case 'settlements':
      return 'Ötjegyű KSH-településkód.';
    case 'date':
      return 'Nap: ÉÉÉÉ-HH-NN.';
    case 'time':
      return 'Időpont: ÓÓ:PP.';
    case 'whole':
    case 'decimal':
      return field.unit === '' ? undefined : `Mértékegysége: ${field.unit}.`;
    default:
      return undefined;
  }
}

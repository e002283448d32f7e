function canonicalObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Error(`not plain data at ${path}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalValue(member, `${path}.${key}`)}`);
  return `{${members.join(',')}}`;
}

function canonicalValue(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`not a finite number at ${path}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown, index) => canonicalValue(item, `${path}[${index}]`)).join(',')}]`;
  }
  if (typeof value === 'object') return canonicalObject(value, path);
  throw new Error(`${typeof value} cannot be written at ${path}`);
}

/**
 * The one JSON text of a value: keys in code unit order, no white space, `undefined` members left out.
 * Throws on NaN, Infinity, an undefined array item and anything that is not plain data.
 */
export function canonicalJson(value: unknown): string {
  return canonicalValue(value, '$');
}

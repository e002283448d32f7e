import { type ComponentType, lazy } from 'react';

/** The component of that name out of a module that is read only when its screen is opened. */
export function lazily<Props, Name extends string>(
  read: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
) {
  return lazy<ComponentType<Props>>(async () => ({ default: (await read())[name] }));
}

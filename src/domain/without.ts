/** A thing without one of its fields, for fields that are absent where they say nothing. */
export function without<Thing extends object, Key extends keyof Thing>(
  thing: Thing,
  field: Key,
): Omit<Thing, Key> {
  const { [field]: dropped, ...rest } = thing;
  return rest;
}

/**
 * Up to which number the bases that this page has read show the log. Base and log are read one after the other, and in
 * between another tab may have put a newer base in its place: what only that one shows is then still a later operation.
 */
const upToById = new Map<string, number>();

export function noteBaseRead(recordId: string, includedUpTo: number): void {
  upToById.set(recordId, includedUpTo);
}

/** `includedUpTo` is that of the base on disk now. */
export function shownUpTo(recordId: string, includedUpTo: number): number {
  return Math.min(includedUpTo, upToById.get(recordId) ?? includedUpTo);
}

/** The address of a side's flag; undefined where it has none, or where the reader wants none. */
export type FlagOf = (code: string) => string | undefined;

export const noFlags: FlagOf = () => undefined;

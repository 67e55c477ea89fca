/**
 * Where the picture of each flag lies, by country code: the build makes each a file of its own, which is fetched
 * once it is shown. Fetched by `flags.ts` after the first picture. XA, XC and XO are codes that ISO 3166 leaves
 * to each user, and other records may use them for something else; XK is in general use.
 */
const files = import.meta.glob<string>(
  ['/node_modules/country-flag-icons/3x2/[A-Z][A-Z].svg', '!/node_modules/country-flag-icons/3x2/X[ACO].svg'],
  { query: '?url&no-inline', import: 'default', eager: true },
);

export const flagAddresses: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, address]) => [path.slice(-'XX.svg'.length, -'.svg'.length), address]),
);

/**
 * What a build weighs on its way to the reader, as gzip: all that index.html names together, which is what the first
 * sight waits for, and each script and style sheet that is fetched later. `node scripts/checkSizes.mjs [folder]`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const firstLoadLimit = 170_000;
const laterLimit = 60_000;

const folder = process.argv[2] ?? 'dist';
const page = readFileSync(join(folder, 'index.html'), 'utf8');
const named = new Set(
  [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path),
);
const all = readdirSync(join(folder, 'assets'))
  .filter(name => /\.(?:js|css)$/.test(name))
  .map(name => `assets/${name}`);

const weighed = paths =>
  paths
    .map(path => ({ path, bytes: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
const line = (bytes, limit, path) =>
  `${(bytes / 1000).toFixed(1).padStart(7)} kB${limit === undefined ? '' : ` of ${limit / 1000} kB`}  ${path}${bytes > (limit ?? Infinity) ? '  TOO LARGE' : ''}`;

const first = weighed([...named]);
const later = weighed(all.filter(path => !named.has(path)));
const firstBytes = first.reduce((sum, { bytes }) => sum + bytes, 0);
const heavy = later.filter(({ bytes }) => bytes > laterLimit);

console.log(line(firstBytes, firstLoadLimit, 'first load'));
for (const { path, bytes } of first) console.log(`  ${line(bytes, undefined, path)}`);
console.log('fetched later');
for (const { path, bytes } of later) console.log(`  ${line(bytes, laterLimit, path)}`);

// A page that names no script was read wrongly, and would pass every limit.
const isRead = first.some(({ path }) => path.endsWith('.js'));
if (!isRead) console.log('index.html names no script.');
process.exitCode = isRead && firstBytes <= firstLoadLimit && heavy.length === 0 ? 0 : 1;

/** Words cut to their room. */

/** As much of the words as is not too wide, by halving, with an ellipsis where something is left out. */
export function shortened(words: string, isWide: (words: string) => boolean): string {
  if (!isWide(words)) return words;
  const letters = Array.from(words);
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >>> 1;
    if (isWide(`${letters.slice(0, middle).join('').trimEnd()}…`)) tooMany = middle;
    else fits = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

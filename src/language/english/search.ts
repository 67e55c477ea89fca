/** English: what stands beside the box with the words to find, fetched when there are some. */
const hitCount = (count: number) => (count === 1 ? '1 hit' : `${count.toLocaleString('en')} hits`);

export const search = {
  hits: (count: number) => (count === 0 ? 'No hits' : hitCount(count)),
  hitOf: (rank: number, count: number) => `${rank.toLocaleString('en')} of ${hitCount(count)}`,
  searching: 'Searching…',
  previous: 'Previous hit',
  next: 'Next hit',
  fromFirst: 'From the last hit back to the first',
  fromLast: 'From the first hit on to the last',
  meant: 'Did you mean',
  instead: (words: string, count: number) => `${words} (${count.toLocaleString('en')})`,
  insteadSpoken: (words: string, count: number) => `Search for ${words}: ${hitCount(count)}`,
};

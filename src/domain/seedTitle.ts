/**
 * The title of the round after: "second round" becomes "third round", "Round 2" becomes "Round 3". A title is in
 * the language of whoever wrote it, so the words are known here and not in the reader's catalogue.
 */

const ordinals: readonly (readonly string[])[] = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
  'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم'.split(' '),
  'الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة'.split(' '),
];

const roundWord = String.raw`(?:round|runde|rund|tour|ronda|раунд|دور|جولة|الجولة)`;

/** The title as it is where it does not name the round. `round` is the number of the event it belongs to. */
export function titleOfNextRound(title: string, round: number): string {
  for (const words of ordinals) {
    const [now, next] = [words[round - 1], words[round]];
    if (now === undefined || next === undefined) continue;
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${now}(?![\p{L}\p{N}])`, 'iu');
    if (pattern.test(title)) return title.replace(pattern, found => inCaseOf(found, next));
  }
  const beside = [
    String.raw`(?<![\p{L}\p{N}+.-])${round}(?:st|nd|rd|th)(?![\p{L}\p{N}])`,
    String.raw`(?<=${roundWord}\s+(?:no\.?\s*)?)${round}(?![\p{L}\p{N}]|[.+-]\p{N})`,
    String.raw`(?<![\p{L}\p{N}+.-])${round}(?=\.?\s+${roundWord})`,
  ];
  for (const source of beside) {
    const pattern = new RegExp(source, 'iu');
    if (!pattern.test(title)) continue;
    return title.replace(pattern, found =>
      found === String(round) ? String(round + 1) : numbered(round + 1),
    );
  }
  return title;
}

/** "First" stays a word with a capital. */
function inCaseOf(found: string, next: string): string {
  const isCapital = found.charAt(0) !== found.charAt(0).toLowerCase();
  return isCapital ? next.charAt(0).toUpperCase() + next.slice(1) : next;
}

/** 2nd, 11th, 23rd. */
function numbered(count: number): string {
  const isTeen = Math.floor((count % 100) / 10) === 1;
  return `${count}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}

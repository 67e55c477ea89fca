import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedMatches, foldWithPlaces } from '../../src/query/foldedMatches.ts';
import { fold, foldLines } from '../../src/query/foldText.ts';
import { readNeedles } from '../../src/query/needles.ts';

/** The text with what is marked in brackets. */
function marked(text: string, typed: string): string {
  let end = 0;
  let shown = '';
  for (const [from, to] of foldedMatches(text, readNeedles(typed))) {
    shown += `${text.slice(end, from)}[${text.slice(from, to)}]`;
    end = to;
  }
  return shown + text.slice(end);
}

const scripts = fc.oneof(
  fc.constantFrom(
    ...'U.S. Ba’athist عراقچي می‌خواهد İstanbul ﬁnal Straße مُحَمَّد 核谈判 تَ Ё 한국 ́ \n – P5+1 ۱۴۰۴ ²'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const texts = fc.array(scripts, { maxLength: 6 }).map(parts => parts.join(' '));
const anyTexts = fc.oneof(
  texts,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(scripts).map(parts => parts.join('')),
);

describe('matches in a text as it is shown', () => {
  it.each([
    ['US–Iran talks, second round', 'iran', 'US–[Iran] talks, second round'],
    ['Talks in Muscat', 'mus TAL', '[Tal]ks in [Mus]cat'],
    ['the U.S. delegation', 'us', 'the [U.S]. delegation'],
    ['Entretiens à Genève', 'geneve', 'Entretiens à [Genève]'],
    ['cafe\u0301 noir', 'cafe', '[cafe\u0301] noir'],
    ['Straße', 'stras', '[Straß]e'],
    ['دیدار عراقچی در مسقط', 'عراقچي', 'دیدار [عراقچی] در مسقط'],
    ['او می‌خواهد', 'میخواهد', 'او [می‌خواهد]'],
    ['P5+1 and E3', '"p5 1"', '[P5+1] and E3'],
    ['first round, second round', '"second round"', 'first round, [second round]'],
    ['first rounds', '"first round"', 'first rounds'],
    ['伊朗核谈判', '核谈', '伊朗[核谈]判'],
    ['Resident', 'sident', 'Resident'],
    ['Abbas Araghchi', 'Araqchi', 'Abbas Araghchi'],
    ['talks and talking', 'talk talks', '[talks] and [talk]ing'],
    ['nothing', '', 'nothing'],
  ])('%s, searched for %s', (text, typed, shown) => {
    expect(marked(text, typed)).toBe(shown);
  });

  it('folds as search does, whatever the script', () => {
    fc.assert(
      fc.property(anyTexts, text => {
        expect(foldWithPlaces(text).folded).toBe(foldLines(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('marks parts in order and apart, each of which folds to what begins with a needle', () => {
    fc.assert(
      fc.property(texts, texts, (text, typed) => {
        const needles = readNeedles(typed).slice(0, 1);
        let end = 0;
        for (const [from, to] of foldedMatches(text, needles)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(fold(text.slice(from, to))).toContain(needles[0]?.words.at(0));
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('marks something just where search would find the needle', () => {
    fc.assert(
      fc.property(texts, fc.nat(4), (text, at) => {
        const needles = readNeedles(fold(text)).slice(at, at + 1);
        expect(foldedMatches(text, needles).length > 0).toBe(needles.length > 0);
      }),
    );
  });
});

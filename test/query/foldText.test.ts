import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldLines } from '../../src/query/foldText.ts';

describe('fold', () => {
  it.each([
    ['US–Iran talks, second round', 'us iran talks second round'],
    ['Araghchi’s', 'araghchis'],
    ["Ba'athist", 'baathist'],
    ['Al-Busaidi', 'al busaidi'],
    ['P5+1', 'p5 1'],
    ['the U.S. delegation', 'the us delegation'],
    ['Genève, Zürich, Łódź', 'geneve zurich lodz'],
    ['Straße', 'strasse'],
    ['ﬁnal', 'final'],
    ['İstanbul', 'istanbul'],
    ['عراقچي', 'عراقچی'],
    ['كتاب', 'کتاب'],
    ['می‌خواهد', 'میخواهد'],
    ['مُحَمَّد', 'محمد'],
    ['۱۴۰۴ and ٢٠٢٥', '1404 and 2025'],
    ['Ёлка', 'елка'],
    ['Əliyev', 'aliyev'],
    ['שלום', 'שלומ'],
    ['جمہوریہ ٱلله', 'جمهوریه الله'],
    ['伊朗 核谈判', '伊 朗 核 谈 判'],
    ['  ', ''],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('folds each line as it would alone', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).filter(text => fold(text) !== '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), lines => {
        const alone = lines.map(text => text.replace(/\n/g, ' ')).map(fold);
        expect(foldLines(lines.map(text => text.replace(/\n/g, ' ')).join('\n'))).toBe(alone.join('\n'));
      }),
    );
  });

  it('folds plain ASCII in the same way whether or not other letters stand beside it', () => {
    const words = fc.constantFrom('U.S.', 'a.b', "Ba'athist", '`x`', 'P5+1', ' ', '\n', '.', '-', 'Z', '9');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), parts => {
        const text = `x ${parts.join('')} y`;
        expect(`${foldLines(text)}\ne`).toBe(foldLines(`${text}\né`));
      }),
    );
  });
});

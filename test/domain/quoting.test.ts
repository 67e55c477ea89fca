import { describe, expect, test } from 'vitest';
import { type Statement } from '../../src/domain/event.ts';
import { edtfText, personId, statementId } from '../../src/domain/ids.ts';
import { quotersOf, withOriginals } from '../../src/domain/quoting.ts';

function aStatement(words: Partial<Statement> = {}): Statement {
  return {
    id: statementId('Q1'),
    by: [{ person: personId('Araghchi') }],
    quote: 'Not negotiable',
    lang: 'en',
    ...words,
  };
}

describe('the chain of who quoted whom', () => {
  const quotings = [
    ['IRNA', 'Reuters', ['IRNA', 'Reuters']],
    [
      'Iranian state television → IRNA',
      'Washington Post',
      ['Iranian state television', 'IRNA', 'Washington Post'],
    ],
    ['state television -> IRNA; Mehr > AP', undefined, ['state television', 'IRNA', 'Mehr', 'AP']],
    ['Axios', 'axios', ['Axios']],
    [undefined, 'Reuters', ['Reuters']],
    [undefined, undefined, []],
  ] as const;
  for (const [via, publisher, expected] of quotings) {
    test(`${via ?? 'nobody'}, printed by ${publisher ?? 'nobody'}`, () => {
      expect(quotersOf(aStatement(via === undefined ? {} : { via }), publisher)).toEqual(expected);
    });
  }
});

describe('a translation and its original', () => {
  const original = aStatement({ id: statementId('fa'), quote: 'قابل مذاکره نیست', lang: 'fa' });
  const translation = aStatement({ id: statementId('en'), translatedFrom: 'fa' });

  test('are one statement, whichever comes first', () => {
    const together = [{ statement: translation, original }];
    expect(withOriginals([translation, original])).toEqual(together);
    expect(withOriginals([original, translation])).toEqual(together);
  });

  test('belong together only in one language, of one day, by one speaker', () => {
    const others = [
      { ...original, lang: 'ar' },
      { ...original, by: [{ text: 'somebody' }] },
      { ...original, date: edtfText('2025-04-17') },
    ];
    const dated = { ...translation, date: edtfText('2025-04-16') };
    for (const other of others) expect(withOriginals([dated, other])).toHaveLength(2);
  });

  test('an original goes with one translation', () => {
    const second = { ...translation, id: statementId('en-2') };
    expect(withOriginals([original, translation, second])).toEqual([
      { statement: translation, original },
      { statement: second },
    ]);
  });
});

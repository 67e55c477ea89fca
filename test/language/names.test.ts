import { describe, expect, it } from 'vitest';
import { personId, sideCode } from '../../src/domain/ids.ts';
import { type Language } from '../../src/language/language.ts';
import { languageName, personName, sideName, sideShortName } from '../../src/language/names.ts';
import { aGroup } from '../support/anEvent.ts';
import { aPerson } from '../support/aTimelineRecord.ts';
import { inEnglish } from '../support/draftNames.ts';

const inFrench: Language = { ...inEnglish, locale: 'fr' };
const agency = { ...aGroup('IAEA'), name: 'International Atomic Energy Agency', expands: false };
const bodies = new Map([[agency.id, agency]]);

describe('names of sides', () => {
  it.each([
    ['IR', 'Iran', 'Iran'],
    ['US', 'United States', 'United States'],
    ['GB', 'United Kingdom', 'UK'],
    ['AE', 'United Arab Emirates', 'UAE'],
    ['AN', 'Netherlands Antilles', 'Neth. Antilles'],
    ['XK', 'Kosovo', 'Kosovo'],
    ['SU', 'Soviet Union', 'Soviet Union'],
    ['YU', 'Yugoslavia', 'Yugoslavia'],
    ['CS', 'Czechoslovakia', 'Czechoslovakia'],
    ['DD', 'East Germany', 'East Germany'],
    ['IAEA', 'International Atomic Energy Agency', 'IAEA'],
    ['??', '??', '??'],
  ])('%s is %s, in short %s', (code, name, short) => {
    expect(sideName(sideCode(code), bodies, inEnglish)).toBe(name);
    expect(sideShortName(sideCode(code), bodies, inEnglish)).toBe(short);
  });

  it('are in the reader’s language, without English abbreviations', () => {
    expect(sideName(sideCode('US'), bodies, inFrench)).toBe('États-Unis');
    expect(sideShortName(sideCode('GB'), bodies, inFrench)).toBe('Royaume-Uni');
  });
});

describe('other names', () => {
  it('are the person’s, or the id where the record does not know it', () => {
    const people = new Map([[personId('Araghchi'), aPerson('Araghchi', { name: 'Abbas Araghchi' })]]);
    expect(personName(personId('Araghchi'), people)).toBe('Abbas Araghchi');
    expect(personName(personId('nobody'), people)).toBe('nobody');
  });

  it('of a language are words, or the tag where it is none', () => {
    expect(languageName('fa', inEnglish)).toBe('Persian');
    expect(languageName('not a tag', inEnglish)).toBe('not a tag');
  });
});

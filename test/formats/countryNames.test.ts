import { describe, expect, it } from 'vitest';
import { countryNamed } from '../../src/formats/countryNames.ts';

describe('the country that a text names', () => {
  it.each([
    ['US', 'US'],
    ['us', 'US'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['united kingdom', 'GB'],
    ['U.K.', 'GB'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Türkiye', 'TR'],
    ['Soviet Union', 'SU'],
    ['SUN', 'SU'],
    ['SUHH', 'SU'],
    ['Czechoslovakia', 'CS'],
    ['East Germany', 'DD'],
    ['Zaire', 'ZR'],
    // Names and codes of two belong to the country of today.
    ['Burma', 'MM'],
    ['East Timor', 'TL'],
    ['Kosovo', 'XK'],
    [' Iran ', 'IR'],
  ])('%s is %s', (text, code) => {
    expect(countryNamed(text)).toBe(code);
  });

  it.each([
    ['ایران', 'IR'],
    ['ايران', 'IR'],
    ['إيران', 'IR'],
    ['الولايات المتحدة', 'US'],
    ['עומאן', 'OM'],
    ['Россия', 'RU'],
    ['États-Unis', 'US'],
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['中国', 'CN'],
    ['瑞士', 'CH'],
    ['伊朗', 'IR'],
  ])('%s, in the language of the file, is %s', (text, code) => {
    expect(countryNamed(text)).toBe(code);
  });

  // Polish: Congo – Brazzaville. Norwegian: Congo – Kinshasa.
  it.each([['Kongo'], [''], ['-'], ['Utopia'], ['XX'], ['Europe'], ['constructor']])(
    '%s names none',
    text => {
      expect(countryNamed(text)).toBeUndefined();
    },
  );
});

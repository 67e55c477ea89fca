import { describe, expect, it } from 'vitest';
import {
  alpha3Of,
  countryCodes,
  countryOfAlpha3,
  formerCountry,
  formerCountryCodes,
  isCountryCode,
  yearsOfCountry,
} from '../../src/domain/sides.ts';

describe('codes of countries', () => {
  it('are the 249 of ISO 3166-1 and Kosovo', () => {
    expect(countryCodes).toHaveLength(250);
    expect(new Set(countryCodes).size).toBe(250);
    expect(countryCodes).toContain('XK');
  });

  it('have names in this engine, each its own', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(countryCodes.filter(code => names.of(code) === undefined)).toEqual([]);
  });

  it('map to three letters and back, one to one', () => {
    for (const code of [...countryCodes, ...formerCountryCodes]) {
      expect(countryOfAlpha3(alpha3Of(code) ?? '')).toBe(code);
    }
    expect(countryOfAlpha3('USA')).toBe('US');
    expect(countryOfAlpha3('IRN')).toBe('IR');
    expect(countryOfAlpha3('ROU')).toBe('RO');
    expect(countryOfAlpha3('US')).toBeUndefined();
  });

  it.each([['US', true], ['SU', true], ['XK', true], ['XX', false], ['us', false], ['E3', false], ['__proto__', false], ['', false]])(
    'say of %j that it is one: %s',
    (code, isOne) => {
      expect(isCountryCode(code)).toBe(isOne);
    },
  ); // prettier-ignore

  it.each([
    ['SU', 'SUN', 'Soviet Union', [1922, 1991]],
    ['YU', 'YUG', 'Yugoslavia', [1918, 2003]],
    ['CS', 'CSK', 'Czechoslovakia', [1918, 1992]],
    ['CSXX', 'SCG', 'Serbia and Montenegro', [2003, 2006]],
    ['DD', 'DDR', 'East Germany', [1949, 1990]],
    ['ZR', 'ZAR', 'Zaire', [1971, 1997]],
    ['BU', 'BUR', 'Burma', [1948, 1989]],
    ['TP', 'TMP', 'East Timor', [1975, 2002]],
    ['AN', 'ANT', 'Netherlands Antilles', [1954, 2010]],
  ])('keep %s for the state that had it', (code, alpha3, name, [firstYear, lastYear]) => {
    expect(formerCountry(code)).toMatchObject({ code, alpha3, name, firstYear, lastYear });
    expect(yearsOfCountry(code)).toEqual({ firstYear, lastYear });
  });

  it('tell the two states that had CS apart by their four letters', () => {
    expect(countryOfAlpha3('CSHH')).toBe('CS');
    expect(countryOfAlpha3('CSXX')).toBe('CSXX');
  });

  it('leave codes that were given again to the country of today', () => {
    for (const code of ['AI', 'GE', 'SK']) expect(formerCountry(code)).toBeUndefined();
  });

  it('know Kosovo since 2008 and no years for the others', () => {
    expect(yearsOfCountry('XK')).toEqual({ firstYear: 2008 });
    expect(yearsOfCountry('FR')).toEqual({});
    expect(yearsOfCountry('E3')).toBeUndefined();
  });
});

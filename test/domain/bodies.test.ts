import { describe, expect, it } from 'vitest';
import { membersOn } from '../../src/domain/bodies.ts';
import { boundsOfText } from '../../src/domain/edtf/bounds.ts';
import { edtfText } from '../../src/domain/ids.ts';
import { aGroup } from '../support/anEvent.ts';

const spanOf = (edtf: string) => boundsOfText(edtfText(edtf));
const six = aGroup('P5+1', ['GB', '2006-06'], ['RU', '2006-06'], ['US', '2006-06', '2018-05-08']);

describe('members of a group', () => {
  it.each([
    ['2006-05-31', []],
    ['2006-06-01', ['GB', 'RU', 'US']],
    ['2018-05-08', ['GB', 'RU', 'US']],
    ['2018-05-09', ['GB', 'RU']],
    ['2006-05-30/2006-06-02', ['GB', 'RU', 'US']],
    ['2018-05/2018-06', ['GB', 'RU', 'US']],
    ['2015', ['GB', 'RU', 'US']],
    ['2017/..', ['GB', 'RU', 'US']],
    ['../2000', []],
  ])('on %s are %j', (date, members) => {
    expect(membersOn(six, spanOf(date))).toEqual(members);
  });

  it('are so for ever without dates', () => {
    expect(membersOn(aGroup('G', ['FR']), spanOf('1850'))).toEqual(['FR']);
  });
});

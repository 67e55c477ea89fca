import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonSlices, sliceJson } from '../../src/formats/jsonSlices.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function sliced(text: string): JsonSlices {
  const found = sliceJson(bytesOf(text));
  if (!found.ok) throw new Error(`${found.error.code} at ${found.error.atByte}`);
  return found.value;
}

function texts(text: string): string[] {
  const { starts, ends } = sliced(text);
  const bytes = bytesOf(text);
  return Array.from(starts, (start, row) => new TextDecoder().decode(bytes.subarray(start, ends[row])));
}

function problemOf(text: string | Uint8Array): unknown {
  const found = sliceJson(typeof text === 'string' ? bytesOf(text) : text);
  return found.ok ? 'none' : found.error;
}

describe('the slices of a file', () => {
  it('are the elements of an array as they stand', () => {
    expect(texts(' [ {"a":1} ,\n "x", 12,null,[1,[2]] ] ')).toEqual([
      '{"a":1}',
      '"x"',
      '12',
      'null',
      '[1,[2]]',
    ]);
    expect(sliced('[1]').form).toBe('simple');
    expect(texts('[]')).toEqual([]);
  });

  it('are the elements of the events of a record, the rest apart', () => {
    const text = '{"format":"demarche","events":[{"id":"E1"},{"id":"E2"}],"people":[{"id":"p"}]}';
    expect(texts(text)).toEqual(['{"id":"E1"}', '{"id":"E2"}']);
    expect(sliced(text)).toMatchObject({
      form: 'record',
      rest: { format: 'demarche', events: [], people: [{ id: 'p' }] },
    });
  });

  it('are not misled by quotes, brackets and escapes in texts', () => {
    const events = ['"]"', '{"a":"\\\\"}', '{"b":"\\"}]"}', '{"c":"\\\\\\"[{"}', '"\\\\\\\\"'];
    expect(texts(`[${events.join(',')}]`)).toEqual(events);
    const long = `{"t":"${'x'.repeat(100)}\\"]${'y'.repeat(100)}\\\\"}`;
    expect(texts(`[${long},${long}]`)).toEqual([long, long]);
  });

  it('are found under a key that is written with escapes, and not in a deeper or later object', () => {
    expect(texts('{"\\u0065vents":[1,2]}')).toEqual(['1', '2']);
    expect(texts('{"a":{"events":[7]},"b":"events","events":[1]}')).toEqual(['1']);
  });

  it('are found behind a byte order mark', () => {
    expect(texts('\uFEFF[1,2]')).toEqual(['1', '2']);
    expect(sliced('\uFEFF{"events":[1]}').rest).toEqual({ events: [] });
  });

  it('joined are the whole, whatever JSON they hold', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '\\', '\\"', '}{', '][', 'events', '𐀀"', '\\\\', 'x'.repeat(60)),
    );
    const value = fc.jsonValue({ maxDepth: 4 });
    const text = fc.record({ key: awkward, given: fc.oneof(awkward, value) });
    const element = fc.oneof(value, fc.array(text).map(pairs => Object.fromEntries(pairs.map(({ key, given }) => [key, given]))));
    fc.assert(
      fc.property(fc.array(element), fc.constantFrom(undefined, 1, '\t'), (list, indent) => {
        const events = JSON.stringify(list, null, indent);
        const whole = texts(events).map(one => JSON.parse(one) as unknown);
        expect(whole).toEqual(JSON.parse(events));
        const record = JSON.stringify({ before: list, events: list, behind: [list, '"events":['] }, null, indent);
        expect(texts(record).map(one => JSON.parse(one) as unknown)).toEqual(JSON.parse(events));
        expect(sliced(record).rest).toEqual({ ...(JSON.parse(record) as object), events: [] });
      }),
    );
  }); // prettier-ignore

  it('are never made of a file that was cut off', () => {
    const whole = '{"a":"\\"]","events":[{"x":"y\\\\"},[1],true],"b":{"c":[]}}';
    for (let length = 0; length < whole.length; length += 1) {
      expect(problemOf(whole.slice(0, length))).toMatchObject({ code: 'truncated' });
    }
    expect(problemOf(whole)).toBe('none');
  });

  it('report how far they are', () => {
    const done: number[] = [];
    const bytes = bytesOf(`[${Array.from({ length: 5_000 }, () => '{"a":1}').join(',')}]`);
    sliceJson(bytes, doneBytes => done.push(doneBytes));
    expect(done.length).toBeGreaterThan(90);
    expect(done.length).toBeLessThanOrEqual(100);
    expect(done.at(-1)).toBeLessThanOrEqual(bytes.length);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['nothing', '', 'truncated', 0, 1],
    ['only spaces', ' \n ', 'truncated', 3, 2],
    ['a text', '"events"', 'not-a-record', 0, 1],
    ['a page', '<!doctype html>', 'not-a-record', 0, 1],
    ['an object without events', '{"a":[1]}', 'no-events', 0, 1],
    ['an empty object', '{ }', 'no-events', 0, 1],
    ['events that are no list', '{"events":{}}', 'no-events', 10, 1],
    ['events twice', '{"events":[],\n"events":[]}', 'events-twice', 23, 2],
    ['an element missing', '[1,,2]', 'not-json', 3, 1],
    ['a comma at the end', '[1,\n]', 'not-json', 4, 2],
    ['a comma at the end of a record', '{"events":[],}', 'not-json', 13, 1],
    ['a colon in a list', '[1:2]', 'not-json', 2, 1],
    ['a key without a colon', '{"events"[]}', 'not-json', 9, 1],
    ['two elements without a comma', '[{}{}]', 'not-json', 3, 1],
    ['something behind the end', '[1]\n]', 'not-json', 4, 2],
    ['a rest that is not JSON', '{"a":tru,"events":[]}', 'not-json', 0, 1],
    ['65 lists within one another', `[${'['.repeat(65)}1${']'.repeat(65)}]`, 'too-deep', 1, 1],
  ])('names the place: %s', (_name, text, code, atByte, line) => {
    expect(problemOf(text)).toEqual({ code, atByte, line });
  });

  it('is one in another encoding', () => {
    expect(problemOf(new Uint8Array([0xff, 0xfe, 0x5b, 0, 0x5d, 0]))).toMatchObject({ code: 'not-utf8' });
    const latin = new Uint8Array([...bytesOf('{"title":"Gen'), 0xe8, ...bytesOf('ve","events":[]}')]);
    expect(problemOf(latin)).toMatchObject({ code: 'not-utf8' });
  });

  it('is one of more than a million events', () => {
    expect(problemOf(`[${'1,'.repeat(1_000_000)}1]`)).toEqual({
      code: 'too-many',
      atByte: 2_000_001,
      line: 1,
    });
    expect(problemOf(`[${'1,'.repeat(999_999)}1]`)).toBe('none');
  });

  it('is nested as deep as it may be and is not', () => {
    expect(problemOf(`[${'['.repeat(64)}1${']'.repeat(64)}]`)).toBe('none');
  });

  it('does not overflow when it is nested 200,000 levels deep', () => {
    expect(problemOf(`{"events":[${'['.repeat(200_000)}`)).toMatchObject({ code: 'too-deep' });
    expect(problemOf(`{"a":${'{"a":'.repeat(200_000)}`)).toMatchObject({ code: 'too-deep' });
  });
});

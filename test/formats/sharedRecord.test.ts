import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeShared, encodeShared, longestShared } from '../../src/formats/sharedRecord.ts';
import { writeRecord } from '../../src/formats/writeRecord.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

function encode(...pieces: readonly string[]) {
  return encodeShared(pieces[Symbol.iterator]());
}

async function encoded(...pieces: readonly string[]): Promise<string> {
  const answer = await encode(...pieces);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

describe('a record in an address', () => {
  it('comes out as it went in, in letters that no address changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async pieces => {
        const text = await encoded('{', ...pieces, 'دور دوم 🕊️ \u202E', '}');
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
        const decoded = await decodeShared(text);
        const whole = ['{', ...pieces, 'دور دوم 🕊️ \u202E', '}'].join('');
        expect(decoded.ok && new TextDecoder().decode(decoded.value)).toBe(
          new TextDecoder().decode(new TextEncoder().encode(whole)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('holds the whole bundled record', async () => {
    const record = usIranRecord();
    const answer = await encodeShared(
      writeRecord(record, { ids: record.events.keys(), has: () => true, isWhole: true }),
    );
    expect(answer.ok).toBe(true);
  });

  it('says how long the address would be, or that the record is too large to try', async () => {
    const noise = Array.from({ length: 60_000 }, (_, index) =>
      ((index * 2_654_435_761) % 4_294_967_296).toString(36),
    );
    const answer = await encode(...noise);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'address' } });
    expect(!answer.ok && answer.error.kind === 'address' && answer.error.length > longestShared).toBe(true);
    let askedFor = 0;
    function* endless(): Generator<string> {
      for (; ; askedFor += 1) yield 'x'.repeat(1000);
    }
    expect(await encodeShared(endless())).toEqual({ ok: false, error: { kind: 'record' } });
    expect(askedFor).toBe(2000);
  });
});

describe('what an address holds from anybody', () => {
  it('that unpacks into more than a link may carry is given up on the way', async () => {
    const bomb = deflateRawSync(Buffer.alloc(45_000_000)).toString('base64url');
    expect(bomb.length).toBeLessThan(longestShared);
    expect(await decodeShared(bomb)).toEqual({ ok: false, error: 'too-large' });
  });

  it('that is longer than an address may be is not read', async () => {
    expect(await decodeShared('A'.repeat(longestShared + 1))).toEqual({ ok: false, error: 'too-large' });
  });

  it('that was cut or changed is damaged', async () => {
    const text = await encoded('{"format":"demarche","title":"Talks between many sides"}');
    for (const changed of ['', 'é', text.slice(0, 20), `${text}!`, 'AAAA', 'A', '____', `=${text}`]) {
      expect(await decodeShared(changed)).toEqual({ ok: false, error: 'damaged' });
    }
  });

  it('is never more than read: no text makes it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
        const answer = await decodeShared(text);
        if (!answer.ok) expect(['too-large', 'damaged']).toContain(answer.error);
      }),
    );
  });
});

import { expect, test } from 'vitest';
import { makePicture } from '../../../src/timeline/drawPicture.ts';
import { wholePicture, pictureRequestOf } from '../../../src/ui/picture/pictureRequestOf.ts';
import { pictureWarnings } from '../../../src/ui/picture/pictureWarnings.ts';
import { pixelSizeOf } from '../../../src/ui/picture/pngOf.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { aSession } from '../../support/aSession.tsx';
import { language } from '../../timeline/aPicture.ts';

const measure = (text: string) => text.length * 6;

test('a PNG has twice the size of its picture', () => {
  expect(pixelSizeOf({ widthPx: 1280, heightPx: 720 })).toEqual({
    widthPx: 2560,
    heightPx: 1440,
    isReduced: false,
  });
});

test('one that no browser would draw has fewer pixels, of the same shape', () => {
  expect(pixelSizeOf({ widthPx: 2000, heightPx: 40_000 })).toEqual({
    widthPx: 800,
    heightPx: 16_000,
    isReduced: true,
  });
  const { widthPx, heightPx } = pixelSizeOf({ widthPx: 8000, heightPx: 8000 });
  expect([widthPx, heightPx]).toEqual([7745, 7745]);
});

async function warningsOf(sideCount: number) {
  const sides = Array.from({ length: sideCount }, (_, at) => [`Q${at}`] as const);
  const events = [4, 5, 6].map(month => anEvent({ on: `2025-0${month}-12`, sides }));
  const { session } = aSession({ record: aRecord(events) });
  const request = pictureRequestOf({ session, language }, wholePicture);
  return pictureWarnings(await makePicture({ ...request, measure }), language);
}

test('letters too small to be read are told of, with what makes them larger', async () => {
  expect(await warningsOf(3)).toEqual(['PNG: 2,245 × 1,587 pixels']);
  const [, warning] = await warningsOf(120);
  expect(warning).toMatch(/^120 staves: the letters are [\d.]+ points high/);
});

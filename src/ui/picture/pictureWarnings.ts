/** What is told beside the preview: how many pixels a PNG has, and where a sheet is too small for what stands on it. */
import { type LanguageWith } from '../../language/language.ts';
import { type Picture } from '../../timeline/drawPicture.ts';
import { mostMegapixels, pixelSizeOf } from './pngOf.ts';
import { sheetPxOf } from './sheetPx.ts';

/** Of the names of the staves, in CSS pixels, of which 96 make an inch and 72 points do. */
const letterPx = 12;
const pointsPerPx = 0.75;
/** Smaller, print is tiring to read. */
const leastPoints = 6;

export function pictureWarnings(picture: Picture, language: LanguageWith<'picture'>): readonly string[] {
  const words = language.text.picture;
  const { widthPx, heightPx, isReduced } = pixelSizeOf(sheetPxOf(picture));
  const points = (letterPx * pointsPerPx) / picture.scale;
  const pointsText = points.toLocaleString(language.locale, { maximumFractionDigits: 1 });
  return [
    isReduced
      ? words.fewerPixels(widthPx, heightPx, words.mostPixels(mostMegapixels))
      : words.pixels(widthPx, heightPx),
    ...(points < leastPoints ? [words.smallLetters(pointsText, picture.staveCount)] : []),
  ];
}

/** Pictures of records whose letters are six pixels wide, and what an XML reader finds in them. */
import { type LanguageWith } from '../../src/language/language.ts';
import { fitWindow } from '../../src/query/timeRange.ts';
import { type Columns } from '../../src/query/columns.ts';
import {
  type PictureRequest,
  type PictureScene,
  type PictureWords,
} from '../../src/timeline/pictureRequest.ts';
import { type Scene } from '../../src/timeline/scene.ts';
import { inEnglish } from '../support/draftNames.ts';
import { aScene } from './aDrawing.ts';

const found = inEnglish.including.picture();
if (found instanceof Promise) throw new Error('The words are here at once.');
export const language: LanguageWith<'picture'> = found;

const someWords: PictureWords = {
  title: 'US–Iran nuclear talks',
  lines: ['US and Iran, without the EU', '153 of 153 events'],
  hasLegend: true,
  sources: ['IRNA', 'Reuters'],
  foot: 'Drawn 14 April 2025',
};

interface PictureFields extends Partial<Omit<PictureRequest, 'scene' | 'words'>> {
  readonly words?: Partial<PictureWords>;
  readonly scene?: Partial<Omit<PictureScene, 'language'>> & { readonly language?: PictureScene['language'] };
}

export function aRequest(columns: Columns, { words, scene, ...fields }: PictureFields = {}): PictureRequest {
  const { rows, ...rest }: Scene = aScene(columns);
  return {
    scene: { ...rest, rows, language, ...scene },
    window: fitWindow(columns, columns.order) ?? columns.extent,
    size: { kind: 'sheet', sheet: 'a4' },
    words: { ...someWords, ...words },
    measure: (text, { sizePx }) => Array.from(text).length * sizePx * 0.52,
    ...fields,
  };
}

/** Throws where the text is not well-formed XML. */
export function readXml(text: string): Document {
  // The page's policy forbids it, as it should; a test may read what the page has written.
  // eslint-disable-next-line no-restricted-syntax
  const read = new DOMParser().parseFromString(text, 'application/xml');
  const failure = read.querySelector('parsererror');
  if (failure !== null) throw new Error(failure.textContent);
  return read;
}

export function textsIn(read: Document): readonly string[] {
  return Array.from(read.querySelectorAll('text'), ({ textContent }) => textContent);
}

/** What a picture is asked to show: plain data, so that it can be drawn without a page. */
import { type TimeWindow } from '../domain/timeWindow.ts';
import { type LanguageWith } from '../language/language.ts';
import { type PictureSize } from './pictureSizes.ts';
import { type Scene } from './scene.ts';
import { type MeasureText } from './textMeasure.ts';
import { type Theme } from './theme.ts';

/** What of a scene a picture shows: no choice, no search, no flags, which are files of their own. */
export type PictureScene = Omit<
  Scene,
  'window' | 'selectedRow' | 'links' | 'flagOf' | 'newsRows' | 'editing' | 'markText' | 'language'
> & { readonly language: LanguageWith<'picture'> };

export interface PictureWords {
  /** Empty: none. */
  readonly title: string;
  /** Below the title: the filter as a sentence, how many of how many events, the day as known on which it is read. */
  readonly lines: readonly string[];
  readonly hasLegend: boolean;
  /** Publishers, those of most events first; as many as there is room for are named, the others counted. */
  readonly sources: readonly string[];
  /** At the foot: of when the data is, and the picture. */
  readonly foot: string;
}

export interface PictureRequest {
  readonly scene: PictureScene;
  /** What is drawn: the window of the screen, or one that holds all filtered events (`fitWindow`). */
  readonly window: TimeWindow;
  readonly size: PictureSize;
  readonly words: PictureWords;
  /** Absent: for paper, in the light. */
  readonly theme?: Theme;
  /** Absent: as the browser measures the fonts of the theme. */
  readonly measure?: MeasureText;
  /** Tells its parts from those of another picture in the same page. Latin letters and digits. */
  readonly name?: string;
}

/**
 * English, the language the catalogue is written in first; every other one has its shape. What the first sight
 * can do without is in `laterEnglish.ts`.
 */
import { dates } from './dates.ts';
import { otherCountryNames } from './otherCountryNames.ts';
import { records } from './records.ts';
import { score } from './score.ts';
import { screen } from './screen.ts';
import { staves } from './staves.ts';
import { timeline } from './timeline.ts';
import { vocabulary } from './vocabulary.ts';

export const english = { dates, otherCountryNames, records, score, screen, staves, timeline, vocabulary };

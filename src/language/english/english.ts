/** English, the language the catalogue is written in first; every other one has its shape. */
import { dates } from './dates.ts';
import { form } from './form.ts';
import { opening } from './opening.ts';
import { score } from './score.ts';
import { screen } from './screen.ts';
import { staves } from './staves.ts';
import { timeline } from './timeline.ts';
import { vocabulary } from './vocabulary.ts';

export const english = { dates, form, opening, score, screen, staves, timeline, vocabulary };

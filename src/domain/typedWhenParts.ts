/** The pieces of a typed time on their way from text to reading, and what the reading may ask of its surroundings. */
import { type EdtfText } from './ids.ts';
import { type FoundClock } from './typedClock.ts';
import { type TypedDateNote } from './typedDateProblem.ts';
import { type FoundDuration } from './typedDuration.ts';
import { type RelativeContext } from './typedRelative.ts';
import { type ZoneFound } from './typedWhenZone.ts';
import { type ZoneNames } from './typedZone.ts';

export interface TypedWhenContext extends RelativeContext, ZoneNames {
  /** The day on which it was typed, ISO. */
  readonly todayIso: string;
  /** The zone of the place where it happened. */
  readonly venueZone?: string | undefined;
}

/** What was taken out of the text, and the date that is left. */
export interface TypedParts {
  readonly text: string;
  readonly date: string;
  readonly clock: FoundClock | undefined;
  readonly zone: ZoneFound | undefined;
  readonly duration: FoundDuration | undefined;
}

export interface Dated {
  readonly edtf: EdtfText;
  readonly notes: readonly TypedDateNote[];
  /** Told from another day, which is our reading of the words. */
  readonly isRelative: boolean;
}

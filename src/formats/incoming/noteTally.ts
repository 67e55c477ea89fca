/** What is told of a file as a whole: each kind once, with how often, where first, and a few words of the file. */
import { type ConversionNote, type ConversionNoteCode } from './conversion.ts';

export interface NoteTally {
  /** `detail` is shown of the first. */
  readonly add: (code: ConversionNoteCode, line: number, detail: string) => void;
  /** The details are names, and several different ones are shown. */
  readonly addNamed: (code: ConversionNoteCode, line: number, name: string) => void;
  readonly notes: () => readonly ConversionNote[];
}

const mostNames = 8;

export function createNoteTally(): NoteTally {
  const tallies = new Map<ConversionNoteCode, { count: number; line: number; names: Set<string> }>();
  const add = (code: ConversionNoteCode, line: number, detail: string) => {
    const known = tallies.get(code);
    if (known !== undefined) {
      known.count += 1;
      return known;
    }
    const tally = { count: 1, line, names: new Set(detail === '' ? [] : [detail]) };
    tallies.set(code, tally);
    return tally;
  };
  return {
    add: (code, line, detail) => {
      add(code, line, detail);
    },
    addNamed: (code, line, name) => {
      const { names } = add(code, line, name);
      if (name !== '' && names.size <= mostNames) names.add(name);
    },
    notes: () =>
      [...tallies].map(([code, { count, line, names }]) => {
        const shown = [...names].slice(0, mostNames).join(', ');
        const detail = names.size > mostNames ? `${shown}, …` : shown;
        return { code, count, line, ...(detail === '' ? {} : { detail }) };
      }),
  };
}

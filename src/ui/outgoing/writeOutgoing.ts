/** The events as a file of the form that was chosen. Each form's own module is fetched when it is written. */
import { type LanguageWith } from '../../language/language.ts';
import { inSlices } from '../inSlices.ts';
import { type Session } from '../session.ts';
import { type FileFormat, fileKinds } from './outgoingFormat.ts';
import { outgoingName } from './outgoingName.ts';
import { headOfSet, idsOfSet, memberOf, type OutgoingSet, outgoingSet } from './outgoingSet.ts';

export interface OutgoingChoice {
  readonly format: FileFormat;
  readonly isWhole: boolean;
  readonly withPrivateNotes: boolean;
}

export interface OutgoingFile {
  readonly file: Blob;
  readonly name: string;
  readonly eventCount: number;
  /** Events that the form has no way to say. */
  readonly leftOutCount: number;
}

export interface OutgoingWriting {
  readonly session: Session;
  readonly language: LanguageWith<'share'>;
  readonly signal: AbortSignal;
  /** In events. */
  readonly onProgress: (done: number) => void;
}

/** Throws where it is aborted. An edit meanwhile begins the writing anew. */
export async function writeOutgoing(choice: OutgoingChoice, writing: OutgoingWriting): Promise<OutgoingFile> {
  const { session, language, signal, onProgress } = writing;
  for (;;) {
    const set = outgoingSet(session, choice.isWhole, language);
    let leftOutCount = 0;
    const onLeftOut = () => {
      leftOutCount += 1;
    };
    const pieces = await piecesOf(choice, set, { ...writing, onLeftOut });
    const written = await inSlices(pieces, {
      isWorthwhile: () => {
        signal.throwIfAborted();
        return session.selectors.columnsOf(session.store.getState()) === set.columns;
      },
      onProgress: pieceCount => {
        onProgress(Math.min(set.rows.length, pieceCount));
      },
    });
    if (written === undefined) continue;
    const { extension, type } = fileKinds[choice.format];
    return {
      file: new Blob([written], { type }),
      name: outgoingName(set.record.title, set.sentence, extension),
      eventCount: set.rows.length - leftOutCount,
      leftOutCount,
    };
  }
}

async function piecesOf(
  { format, withPrivateNotes }: OutgoingChoice,
  set: OutgoingSet,
  { session, language, onLeftOut }: OutgoingWriting & { readonly onLeftOut: () => void },
): Promise<Iterator<string, undefined>> {
  const { record, isWhole } = set;
  const ids = idsOfSet(set);
  const chronology = () => ({
    head: headOfSet(set, session, language),
    language,
    knownOn: set.state.knownOn,
  });
  switch (format) {
    case 'demarche': {
      const { writeRecord } = await import('../../formats/writeRecord.ts');
      const has = isWhole ? () => true : memberOf(set);
      // The whole is written in its own order, so that it is the same text however often it goes out and comes in.
      return writeRecord(record, {
        ids: isWhole ? record.events.keys() : ids,
        has,
        isWhole,
        withPrivateNotes,
      });
    }
    case 'csv': {
      const { writeCsv } = await import('../../formats/csv/writeCsv.ts');
      return writeCsv(record, ids);
    }
    case 'calendar': {
      const { writeCalendar } = await import('../../formats/calendar/writeCalendar.ts');
      return writeCalendar(record, ids, { language, knownOn: set.state.knownOn, onLeftOut });
    }
    case 'timelineJs': {
      const { writeTimelineJs } = await import('../../formats/timelineJs/writeTimelineJs.ts');
      return writeTimelineJs(record, ids, { language, onLeftOut });
    }
    case 'jsonLd': {
      const { writeJsonLd } = await import('../../formats/jsonLd.ts');
      return writeJsonLd(record, ids, { language });
    }
    case 'markdown': {
      const { writeMarkdown } = await import('../../formats/chronologyFile.ts');
      return writeMarkdown(record, ids, chronology());
    }
    case 'html': {
      const { writePage } = await import('../../formats/selfContained.ts');
      return writePage(record, ids, chronology());
    }
    case 'page': {
      const { writePage } = await import('../../formats/selfContained.ts');
      const { pictureOfSet } = await import('./pictureOfSet.ts');
      return writePage(record, ids, { ...chronology(), picture: await pictureOfSet(set, session) });
    }
    case 'bibtex': {
      const { writeBibtex } = await import('../../formats/referencesBibtex.ts');
      return writeBibtex(record, ids);
    }
    case 'cslJson': {
      const { writeCslJson } = await import('../../formats/references.ts');
      return writeCslJson(record, ids);
    }
  }
}

/** New events that begin from one of the record: a copy, the next round, the next one from the same desk. */
import { type DiplomaticEvent, mainProcess } from './event.ts';
import { emptySource, type SideDraft } from './eventDraft.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { draftOfEvent } from './eventDraftOfEvent.ts';
import { type DraftSeed, mentionOfProcess } from './eventDraftSeed.ts';
import { titleOfNextRound } from './seedTitle.ts';

/**
 * Another event like this one. What only the one could have is left out: its id, date, statements, accounts and
 * links, how it ended and how each voted, and the desk's private notes. The status follows the new date.
 */
export function copyOf(event: DiplomaticEvent, names: DraftNames): DraftSeed {
  const { title, kind, format, place, site, sides, sources, processes, summary, note, tags, unconfirmed } =
    draftOfEvent(event, names, '');
  return {
    title,
    kind,
    format,
    place,
    site,
    sides: sides.map(withoutVote),
    sources,
    processes,
    summary,
    note,
    tags,
    unconfirmed,
  };
}

/** The same people at the same table, one round later. Undefined where the event belongs to no process. */
export function nextRoundOf(event: DiplomaticEvent, names: DraftNames): DraftSeed | undefined {
  const process = mainProcess(event);
  if (process === undefined) return undefined;
  const { kind, format, place, site, sides, tags } = draftOfEvent(event, names, '');
  const { id, round } = process;
  return {
    title: round === undefined ? event.title : titleOfNextRound(event.title, round),
    kind,
    format,
    place,
    site,
    sides: sides.map(withoutVote),
    tags,
    processes: [
      {
        key: '',
        process: mentionOfProcess(id, names),
        round: round === undefined ? '' : String(round + 1),
      },
    ],
  };
}

/** What repeats from one event to the next while somebody reads one source: where, who, after whom, which day. */
export function anotherAfter(event: DiplomaticEvent, names: DraftNames): DraftSeed {
  const { kind, place, site, sides } = draftOfEvent(event, names, '');
  return {
    date: event.when.edtf,
    kind,
    place,
    site,
    sides: sides.map(withoutVote),
    sources: event.sources.map(id => ({ ...emptySource(''), id })),
    processes: event.processes.map(({ id }) => ({
      key: '',
      process: mentionOfProcess(id, names),
      round: '',
    })),
  };
}

function withoutVote(row: SideDraft): SideDraft {
  const { capacity } = row.carried;
  return { ...row, carried: capacity === undefined ? {} : { capacity } };
}

/** The commands as they stand for the reader now: what cannot be done is not listed. */
import { mainProcess } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import { groupings } from '../../domain/readingChoices.ts';
import { instantInWords } from '../../language/instants.ts';
import { type LanguageWith } from '../../language/language.ts';
import { operationInWords } from '../../language/operations.ts';
import { isOpen } from '../../query/filterFailures.ts';
import { readingDayMs } from '../../store/readingDay.ts';
import { themes, type Theme } from '../../storage/theme.ts';
import { type Gesture } from '../../timeline/windowGestures.ts';
import { openHistory } from '../history/openHistory.ts';
import { asKnownAsked } from '../asKnown/asKnownAsked.ts';
import { type FormStart } from '../drafts/formStart.ts';
import { unfinishedDrafts } from '../drafts/unfinishedDrafts.ts';
import { recordAsked } from '../home/recordAsked.ts';
import { bundledRecords, type RecordSource } from '../opening/recordSource.ts';
import { type Session } from '../session.ts';
import { chronologyFormNames, type ShareTask } from '../share/shareTask.ts';
import { commandKeys, type CommandName, commandNames } from './commandKeys.ts';
import { type FoldedItem, foldedItem } from './paletteItem.ts';

/** What the commands reach besides the session. */
export interface PalettePorts {
  readonly session: Session;
  readonly language: LanguageWith<'palette'>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly move: (gesture: Gesture) => void;
  readonly showFiltered: () => void;
  readonly reveal: (id: EventId) => void;
  readonly share: (task: ShareTask) => void;
  readonly chooseTheme: (theme: Theme) => void;
  readonly open: (source: RecordSource) => void;
  readonly chooseFile: () => void;
  readonly goHome: () => void;
  readonly nameFilter: () => void;
  readonly startAdding: () => void;
  readonly startForm: (start: FormStart) => void;
  readonly startEditing: (id: EventId) => void;
  readonly askToDelete: () => void;
  readonly visitEvent: () => void;
  readonly focusSearch: () => void;
  readonly showHelp: () => void;
}

/** One command, or several of a name: one for each theme. */
interface Command {
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

export function paletteCommands(ports: PalettePorts): readonly FoldedItem[] {
  const { language } = ports;
  const otherWords: Readonly<Partial<Record<CommandName, string>>> = language.text.palette.otherWords;
  const makers = commandMakers(ports);
  return commandNames.flatMap((name, place) =>
    makers[name]().map(({ label, hint, run }, index) => {
      const keys = commandKeys[name];
      const item = {
        kind: 'command',
        key: `command ${name} ${index}`,
        label,
        weight: -place,
        run,
        ...(hint === undefined ? {} : { hint }),
        ...(keys === undefined ? {} : { keys }),
        ...(name === 'deleteEvent' ? { staysOpen: true as const } : {}),
      } as const;
      return foldedItem(item, [`${label} ${otherWords[name] ?? ''}`]);
    }),
  );
}

function commandMakers(ports: PalettePorts): Readonly<Record<CommandName, () => readonly Command[]>> {
  const { session, language, share, move } = ports;
  const { store, commands, selectors } = session;
  const { palette, screen, staves, records } = language.text;
  const words = palette.commands;
  const state = store.getState();
  const { view, record, reading } = state;
  const { selected } = view;
  const event = selected === undefined ? undefined : record.events.get(selected);
  const hasEvents = selectors.filteredRowsOf(state).length > 0;
  const forEvent = (label: (title: string) => string, run: (id: EventId) => void) =>
    event === undefined
      ? []
      : [
          {
            label: label(event.title),
            run: () => {
              run(event.id);
            },
          },
        ];
  const shareEvent = (kind: 'event-link' | 'event-citation') => (id: EventId) => {
    share({ kind, id });
  };
  const when = (isPossible: boolean, label: string, run: () => void) => (isPossible ? [{ label, run }] : []);
  const hasFilter = !isOpen(view.filter);
  return {
    addEvent: () => [{ label: words.addEvent, run: ports.startAdding }],
    editEvent: () => forEvent(words.editEvent, ports.startEditing),
    addNextRound: () =>
      event === undefined || mainProcess(event) === undefined
        ? []
        : forEvent(words.addNextRound, eventId => {
            ports.startForm({ from: { kind: 'next-round', eventId } });
          }),
    duplicateEvent: () =>
      forEvent(words.duplicateEvent, eventId => {
        ports.startForm({ from: { kind: 'copy', eventId } });
      }),
    openDraft: () =>
      unfinishedDrafts(session.drafts, record).map(({ draftId, eventId, isNew, title, typedAt }) => ({
        label: words.openDraft(title.trim() === '' ? words.untitledDraft : title),
        ...(typedAt === undefined
          ? {}
          : { hint: words.draftTyped(instantInWords(Date.parse(typedAt), language)) }),
        run: () => {
          if (isNew) ports.startForm({ draftId });
          else ports.startEditing(eventId);
        },
      })),
    copyEventLink: () => forEvent(words.copyEventLink, shareEvent('event-link')),
    copyEventCitation: () => forEvent(words.copyEventCitation, shareEvent('event-citation')),
    deleteEvent: () => forEvent(words.deleteEvent, ports.askToDelete),
    openNext: () => {
      const next = selectors.nextEventOf(state);
      if (next === undefined) return [];
      return [
        {
          label: words.openNext(next.title),
          run: () => {
            ports.reveal(next.id);
            ports.visitEvent();
          },
        },
      ];
    },
    search: () => [{ label: words.search, run: ports.focusSearch }],
    nameFilter: () => when(hasFilter, words.nameFilter, ports.nameFilter),
    clearFilter: () => when(hasFilter, words.clearFilter, commands.clearFilter),
    undo: () => {
      const label = selectors.undoableLabel(state);
      return label === undefined
        ? []
        : [{ label: screen.undoWhat(operationInWords(label, language)), run: ports.undo }];
    },
    redo: () => {
      const label = selectors.redoableLabel(state);
      return label === undefined
        ? []
        : [{ label: screen.redoWhat(operationInWords(label, language)), run: ports.redo }];
    },
    history: () => when(state.operations.length > 0, words.history, openHistory),
    showTimeline: () =>
      when(view.tab !== 'timeline', words.showTimeline, () => {
        commands.setTab('timeline');
      }),
    showTable: () =>
      when(view.tab !== 'table', words.showTable, () => {
        commands.setTab('table');
      }),
    fit: () => when(hasEvents, words.fit, ports.showFiltered),
    today: () => [
      {
        label: words.today,
        run: () => {
          move({ kind: 'centre', atMs: readingDayMs(state) });
        },
      },
    ],
    zoomIn: () => [moving(words.zoomIn, move, { kind: 'zoom', atShare: 0.5, octaves: -1 })],
    zoomOut: () => [moving(words.zoomOut, move, { kind: 'zoom', atShare: 0.5, octaves: 1 })],
    earlier: () => [moving(words.earlier, move, { kind: 'page', direction: -1 })],
    later: () => [moving(words.later, move, { kind: 'page', direction: 1 })],
    asKnown: () => [
      {
        label: words.asKnown,
        run: () => {
          asKnownAsked.ask({ part: 'day' });
        },
      },
    ],
    knownSince: () => [
      {
        label: words.knownSince,
        run: () => {
          asKnownAsked.ask({ part: 'since' });
        },
      },
    ],
    backToToday: () =>
      when(view.asOf !== undefined, words.backToToday, () => {
        commands.setAsOf(undefined);
      }),
    copyLink: () => [sharing(words.copyLink, share, { kind: 'link' })],
    copyCitation: () => [sharing(words.copyCitation, share, { kind: 'citation' })],
    copyChronology: () =>
      hasEvents
        ? chronologyFormNames.map(form =>
            sharing(words.chronologies[form], share, { kind: 'chronology', form }),
          )
        : [],
    export: () => [sharing(words.export, share, { kind: 'export' })],
    grouping: () =>
      groupings
        .filter(grouping => grouping !== (view.grouping ?? 'country'))
        .map(grouping => ({
          label: words.grouping(staves.groupings[grouping]),
          run: () => {
            commands.setGrouping(grouping);
          },
        })),
    flags: () => [
      {
        label: reading.showsFlags ? words.hideFlags : words.showFlags,
        run: () => {
          commands.setReading({ showsFlags: !reading.showsFlags });
        },
      },
    ],
    theme: () =>
      themes.map(theme => ({
        label: words.theme(screen.themes[theme]),
        run: () => {
          ports.chooseTheme(theme);
        },
      })),
    home: () => [{ label: records.all, run: ports.goHome }],
    backUp: () => [
      {
        label: records.backUp,
        run: () => {
          recordAsked.ask('back-up');
        },
      },
    ],
    openFile: () => [{ label: records.openFile, run: ports.chooseFile }],
    openRecord: () =>
      bundledRecords
        .filter(({ id }) => id !== record.id)
        .map(bundled => ({
          label: words.openRecord(bundled.title),
          run: () => {
            ports.open({ kind: 'bundled', record: bundled });
          },
        })),
    help: () => [{ label: words.help, run: ports.showHelp }],
  };
}

function moving(label: string, move: PalettePorts['move'], gesture: Gesture): Command {
  return {
    label,
    run: () => {
      move(gesture);
    },
  };
}

function sharing(label: string, share: PalettePorts['share'], task: ShareTask): Command {
  return {
    label,
    run: () => {
      share(task);
    },
  };
}

/** What the palette shows for what was typed: groups of items, those that take time following as they are found. */
import { useEffect, useMemo, useState } from 'react';
import { type TimeWindow } from '../../domain/timeWindow.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Columns } from '../../query/columns.ts';
import { useViewCounts } from '../views/useViewCounts.ts';
import { useNamedViews } from '../views/useNamedViews.ts';
import { dateItems } from './dateItems.ts';
import { findEvents, type FoundEvents } from './findEvents.ts';
import { inSteps } from './inSteps.ts';
import {
  findItems,
  type FoldedItem,
  foldedItem,
  type FoundItems,
  type PaletteItem,
  type PaletteKind,
  paletteKinds,
} from './paletteItem.ts';
import { paletteCommands, type PalettePorts } from './paletteCommands.ts';
import { namedKinds, recordItems } from './recordItems.ts';

export interface PaletteGroup {
  readonly kind: PaletteKind;
  readonly items: readonly PaletteItem[];
  readonly total: number;
}

/** Of one kind, while something is typed. */
const mostOfKind = 6;
/** While nothing is typed, all commands are listed, and nothing of the record that the filters show as well. */
const mostCommands = 100;

type Known = ReadonlyMap<PaletteKind, readonly FoldedItem[]>;

interface AskedEvents {
  readonly typed: string;
  readonly found: FoundEvents | undefined;
}

export interface AnswerPorts extends PalettePorts {
  readonly columns: Columns;
  readonly goTo: (window: TimeWindow) => void;
  readonly windowNow: () => TimeWindow;
  readonly searchFor: (typed: string) => void;
}

export interface PaletteAnswer {
  readonly groups: readonly PaletteGroup[];
  /** Whether something is still looked for that may come before what is shown. */
  readonly isLooking: boolean;
}

export function usePaletteAnswer(typed: string, ports: AnswerPorts): PaletteAnswer {
  const { language, session } = ports;
  const sought = typed.trim();
  // The palette is open for one choice, so what stands here stands until it closes.
  const [commands] = useState(() => paletteCommands(ports));
  const views = useViewItems(language);
  const [named, setNamed] = useState<Known>(new Map());
  useEffect(
    () =>
      inSteps(recordItems(session, language), {
        onGiven: ({ kind, items }) => {
          setNamed(known => new Map(known).set(kind, items));
        },
      }),
    [session, language],
  );
  const events = useEvents(sought, ports.columns);

  const groups = useMemo(() => {
    const found: FoundItems[] = [];
    const add = (items: readonly FoldedItem[] | undefined, most: number) => {
      const group = items && findItems(items, sought, most);
      if (group !== undefined) found.push(group);
    };
    add(commands, sought === '' ? mostCommands : mostOfKind);
    add(views, mostOfKind);
    if (sought === '') return found;
    for (const kind of paletteKinds) add(named.get(kind), mostOfKind);
    found.sort((one, other) => other.rank - one.rank);
    const dates = dateItems(sought, {
      todayIso: session.store.getState().todayIso,
      language,
      window: ports.windowNow(),
      goTo: ports.goTo,
      readOn: session.commands.setAsOf,
    });
    const dateGroup = { kind: 'date', items: dates, total: dates.length } as const;
    const all: PaletteGroup[] = [...found, eventGroup(sought, events.found, ports)];
    if (dates.length === 0) return all;
    // A figure says that a date is meant; "may" may be anything.
    return /\d/.test(sought) ? [dateGroup, ...all] : [...all, dateGroup];
    // What else the ports hold does not change while the palette is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sought, commands, views, named, events, language, session]);
  // With the things that can be edited.
  const isNamedKnown = named.size === namedKinds.length + 1;
  const isAnswered = events.typed === sought || hasNamed(groups);
  return { groups, isLooking: sought !== '' && !(isNamedKnown && isAnswered) };
}

/** Whether there is more than what events and dates may be. */
function hasNamed(groups: readonly PaletteGroup[]): boolean {
  return groups.some(({ kind }) => kind !== 'event' && kind !== 'date');
}

/** The last answer stands until the next one has come. */
function useEvents(sought: string, columns: Columns): AskedEvents {
  const [events, setEvents] = useState<AskedEvents>({ typed: '', found: undefined });
  useEffect(
    () =>
      inSteps(findEvents(columns, sought, mostOfKind), {
        onDone: found => {
          setEvents({ typed: sought, found });
        },
      }),
    [sought, columns],
  );
  return events;
}

function eventGroup(typed: string, found: FoundEvents | undefined, ports: AnswerPorts): PaletteGroup {
  const { language, columns } = ports;
  const words = language.text.palette;
  const items = (found?.rows ?? []).map((row): PaletteItem => {
    const { id, title, when } = columns.eventAt(row);
    return {
      kind: 'event',
      key: `event ${id}`,
      label: title,
      hint: edtfInWords(when.edtf, language),
      weight: 0,
      run: () => {
        ports.reveal(id);
        ports.visitEvent();
      },
    };
  });
  const search: PaletteItem = {
    kind: 'event',
    key: 'search',
    label: words.searchFor(typed),
    ...(found === undefined ? {} : { hint: words.searchFinds(found.total) }),
    weight: 0,
    run: () => {
      ports.searchFor(typed);
    },
  };
  return { kind: 'event', items: [...items, search], total: (found?.total ?? 0) + 1 };
}

function useViewItems(language: LanguageWith<'palette'>): readonly FoldedItem[] {
  const { all, currentKey, toggle } = useNamedViews();
  const counts = useViewCounts(all);
  const words = language.text.palette;
  return useMemo(
    () =>
      all.map(ready =>
        foldedItem({
          kind: 'view',
          key: `view ${ready.view.id}`,
          label: ready.view.name,
          hint: ready.key === currentKey ? words.takesFromFilter : words.appliesFilter(counts.get(ready.key)),
          weight: 0,
          run: () => {
            toggle(ready);
          },
        }),
      ),
    [all, counts, currentKey, toggle, words],
  );
}

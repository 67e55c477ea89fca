/** What the draft reads as, and which of its problems the person should see by now. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { type DraftContext } from '../../domain/eventDraftNotebook.ts';
import { type DraftField, type DraftProblem, type DraftWarning } from '../../domain/eventDraftProblem.ts';
import { readDraft, type ReadEvent } from '../../domain/eventDraftReading.ts';
import { warningsOf } from '../../domain/eventDraftWarnings.ts';
import { freshId } from '../../domain/ids.ts';
import { type Result } from '../../domain/result.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { type OpenedDraft } from './openDraft.ts';
import { useAfterPress } from './useAfterPress.ts';

export interface DraftCheck {
  /** The draft as it stands, read for saving. */
  readonly read: () => Result<ReadEvent, readonly DraftProblem[]>;
  /** All problems once a save was tried; before that those of text in fields that were left. */
  readonly problems: readonly DraftProblem[];
  readonly warnings: readonly DraftWarning[];
  readonly isTried: boolean;
  readonly setTried: (isTried: boolean) => void;
  readonly touch: (field: DraftField) => void;
}

/** What is not there yet is no mistake until a save is tried. */
const missing: readonly DraftProblem['code'][] = [
  'title-missing',
  'date-missing',
  'side-missing',
  'role-missing',
  'publisher-missing',
  'words-missing',
  'speaker-missing',
  'quotation-without-source',
  'process-missing',
];

interface Checked {
  readonly draft: EventDraft;
  readonly opened: OpenedDraft;
  readonly names: DraftNames;
  readonly todayIso: string;
  /** How a likely duplicate is looked for; stable from one rendering to the next. */
  readonly lookups: Required<Pick<DraftContext, 'eventsDated' | 'eventsOfRound'>>;
}

export function useDraftCheck({ draft, opened, names, todayIso, lookups }: Checked): DraftCheck {
  const afterPress = useAfterPress();
  const [isTried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(() => new Set());
  const context = useMemo(() => {
    const { eventId, original } = opened;
    const given = { names, todayIso, newId: freshId, eventId, ...lookups };
    return original === undefined ? given : { ...given, original };
  }, [opened, names, todayIso, lookups]);

  const problems = useMemo(() => {
    const reading = readDraft(draft, atInstant(context, ''));
    if (reading.ok) return [];
    if (isTried) return reading.error;
    return reading.error.filter(({ field, code }) => touched.has(field) && !missing.includes(code));
  }, [draft, context, isTried, touched]);

  // Looking for a duplicate reads the events of a day or a month, which need not hold up typing.
  const settledDraft = useDeferredValue(draft);
  const warnings = useMemo(() => warningsOf(settledDraft, atInstant(context, '')), [settledDraft, context]);

  const touch = useCallback(
    (field: DraftField) => {
      afterPress(() => {
        setTouched(before => (before.has(field) ? before : new Set([...before, field])));
      });
    },
    [afterPress],
  );

  return {
    read: () => readDraft(draft, atInstant(context, new Date().toISOString())),
    problems: useSettled(problems),
    warnings: useSettled(warnings),
    isTried,
    setTried,
    touch,
  };
}

/** The value as it was while the new one is equal to it: most keys change nothing of what is wrong. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  if (settled === value || sameValue(settled, value)) return settled;
  setSettled(value);
  return value;
}

function atInstant(context: Omit<DraftContext, 'nowIso'>, nowIso: string): DraftContext {
  return { ...context, nowIso };
}

/** What became of a pasted text: what was read and where it went, or why nothing was. */
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { draftWithPasted, placeOfWords, type WordsPlace } from '../../domain/pastedDraft.ts';
import { publishersOf } from '../../domain/pastedPublishers.ts';
import { type Pasted, readPasted } from '../../domain/pastedText.ts';

export type PastedNote =
  | {
      readonly kind: 'read';
      readonly pasted: Extract<Pasted, { readonly kind: 'read' }>;
      readonly place: WordsPlace;
      /** The draft as it was, to go back to while nothing else was changed. */
      readonly before: EventDraft;
      readonly after: EventDraft;
    }
  | Exclude<Pasted, { readonly kind: 'read' }>;

interface PastingDesk {
  readonly names: DraftNames;
  readonly todayIso: string;
}

export function readPastedInto(
  before: EventDraft,
  text: string,
  { names, todayIso }: PastingDesk,
): PastedNote {
  const publisherOf = publishersOf(names.record.sources.values());
  const pasted = readPasted(text, { publisherOf, todayIso });
  if (pasted.kind !== 'read') return pasted;
  const place = placeOfWords(pasted);
  return { kind: 'read', pasted, place, before, after: draftWithPasted(before, { pasted, place }, names) };
}

/** Opens the editor of a thing that is named somewhere on the page; its dialog is fetched then (`ThingsHost.tsx`). */
import type { ThingKind } from '../../domain/thingKinds.ts';
import { createAsking } from '../asking.ts';

export interface AskedThing {
  readonly kind: ThingKind;
  /** Without one, the list of the kind. */
  readonly id?: string;
}

export const thingAsked = createAsking<AskedThing>();

/** The thing itself, or without an id the list of its kind. */
export function openThing(kind: ThingKind, id?: string): void {
  thingAsked.ask(id === undefined ? { kind } : { kind, id });
}

/** What the page and the worker of the safety copy say to each other. */
import { type Generation } from './safetyCopyGenerations.ts';
import { type Restored } from './safetyCopyFilling.ts';

export type CopyRequest =
  /** Something was written to the database; it is copied soon. */
  | { readonly kind: 'written' }
  /** Reads and checks every copy. */
  | { readonly kind: 'inspect'; readonly id: number }
  | { readonly kind: 'restore'; readonly id: number; readonly name: string; readonly isExact: boolean }
  | { readonly kind: 'copyNow'; readonly id: number }
  | { readonly kind: 'forgetOlder'; readonly id: number };

export type RestoreOutcome = Restored & {
  /** The copy of what was on disk before; absent where that could not be read. */
  readonly undoName?: string;
};

export type CopyReply =
  | { readonly kind: 'inspected'; readonly id: number; readonly generations: readonly Generation[] }
  | { readonly kind: 'restored'; readonly id: number; readonly outcome: RestoreOutcome }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };

/** Who an operation is by, where a name was given: a log knows actors only by their ids. */
import { type ActorId } from './ids.ts';

export interface Author {
  readonly id: ActorId;
  readonly name: string;
}

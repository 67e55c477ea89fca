/** All that one drawing is made from, and what of it can be pointed at. */
import { type Layout, type StaveView } from './layout.ts';
import { type EventIndex } from './eventIndex.ts';
import { type ReachingIn } from './reachingIn.ts';
import { type BucketUnit } from './calendarUnits.ts';
import { type ShownGroup } from './resolution.ts';
import { type Scene } from './scene.ts';
import { type StaveSet } from './staves.ts';
import { type Theme } from './theme.ts';
import { type TimeScale } from './timeScale.ts';

export interface Frame {
  readonly scene: Scene;
  readonly set: StaveSet;
  readonly index: EventIndex;
  readonly layout: Layout;
  readonly view: StaveView;
  readonly scale: TimeScale;
  readonly groups: readonly ShownGroup[];
  /** What a column stands for. */
  readonly unit: BucketUnit;
  readonly theme: Theme;
  /** Long events that began before the window. */
  readonly reachingIn: ReachingIn;
}

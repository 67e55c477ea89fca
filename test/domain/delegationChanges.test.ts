import { describe, expect, test } from 'vitest';
import { delegationChanges } from '../../src/domain/delegationChanges.ts';
import { type DiplomaticEvent, type Participation } from '../../src/domain/event.ts';
import { personId, sideCode } from '../../src/domain/ids.ts';
import { anEvent } from '../support/anEvent.ts';

type Words = readonly [side: string, person: string | undefined, office?: string];

function attended(...delegates: readonly Words[]): DiplomaticEvent {
  const participants = delegates.map(([side, person, office]): Participation => ({
    side: sideCode(side),
    ...(person === undefined ? {} : { person: personId(person) }),
    ...(office === undefined ? {} : { office }),
    roles: ['party'],
  }));
  return { ...anEvent(), participants };
}

/** "+Anton", "−Witkoff", "Takht-Ravanchi: deputy → minister", by side. */
function told(before: DiplomaticEvent, now: DiplomaticEvent): Readonly<Record<string, readonly string[]>> {
  const name = ({ person, office }: Participation) => person ?? office ?? 'the side';
  return Object.fromEntries(
    delegationChanges(before, now).map(({ side, joined, missing, moved }) => [
      side,
      [
        ...joined.map(one => `+${name(one)}`),
        ...missing.map(one => `−${name(one)}`),
        ...moved.map(one => `${name(one.now)}: ${one.before.office ?? ''} → ${one.now.office ?? ''}`),
      ],
    ]),
  );
}

describe('delegations of two rounds', () => {
  test('differ by those who are new, those who are missing and offices that changed', () => {
    const before = attended(['US', 'Witkoff', 'envoy'], ['IR', 'Araghchi'], ['IR', 'Ravanchi', 'deputy']);
    const now = attended(['US', 'Anton'], ['IR', 'Araghchi'], ['IR', 'Ravanchi', 'minister']);
    expect(told(before, now)).toEqual({
      US: ['+Anton', '−Witkoff'],
      IR: ['Ravanchi: deputy → minister'],
    });
  });

  test('of one make have no differences', () => {
    const round = attended(['US', 'Witkoff'], ['OM', undefined, 'foreign minister']);
    expect(delegationChanges(round, round)).toEqual([]);
  });

  test('a side that came or stayed away counts as a whole', () => {
    expect(told(attended(['IT', undefined]), attended(['OM', 'Albusaidi']))).toEqual({
      OM: ['+Albusaidi'],
      IT: ['−the side'],
    });
  });

  test('a side of which only one event names people is not compared', () => {
    expect(told(attended(['US', undefined]), attended(['US', 'Witkoff']))).toEqual({});
  });

  test('an office that only one of the events gives is no change', () => {
    expect(told(attended(['US', 'Witkoff', 'envoy']), attended(['US', 'Witkoff']))).toEqual({});
  });
});

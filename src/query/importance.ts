/**
 * What deserves a card first, 0–255. Cards are few and the choice must not depend on the window, so it is
 * one number of the event alone. Equal numbers are settled by the record's order.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EventKind, type Level, type Outcome, type Status } from '../domain/vocabulary.ts';

/** Points for the kind: what readers look for by name stands above what surrounds it. */
const kindPoints: Readonly<Record<EventKind, number>> = {
  agreement: 110,
  'talks-round': 100,
  ceasefire: 96,
  milestone: 90,
  military: 84,
  meeting: 72,
  vote: 70,
  deadline: 64,
  law: 60,
  sanction: 56,
  proposal: 54,
  exchange: 54,
  letter: 50,
  visit: 46,
  report: 40,
  call: 36,
  announcement: 34,
  statement: 28,
  background: 12,
};

/** Points for the highest level that took part. */
const levelPoints: Readonly<Record<Level, number>> = {
  leader: 44,
  minister: 32,
  deputy: 20,
  body: 18,
  senior: 14,
  ambassador: 12,
  technical: 8,
  spokesperson: 4,
};

/** What did not, or not surely, take place yields to what did. */
const statusPoints: Readonly<Partial<Record<Status, number>>> = {
  rumoured: -28,
  proposed: -20,
  postponed: -16,
  cancelled: -12,
};

/** What came of it: a change of course above more of the same. */
const outcomePoints: Readonly<Record<Outcome, number>> = {
  agreement: 30,
  framework: 24,
  adopted: 18,
  'walk-out': 18,
  'partial-progress': 12,
  'not-adopted': 12,
  'no-agreement': 12,
  'agreed-to-continue': 8,
  'none-announced': 0,
};

/** Words fresh from a file are found faster in a Map than among the names of an object. */
const pointsOfKind = new Map<string, number>(Object.entries(kindPoints));
const pointsOfLevel = new Map<string, number>(Object.entries(levelPoints));
const pointsOfStatus = new Map<string, number>(Object.entries(statusPoints));
const pointsOfOutcome = new Map<string, number>(Object.entries(outcomePoints));

/**
 * The sum of: the kind of act (12–110), the highest level that took part (0–44), what came of it (0–30), what
 * was said (4 a statement up to 16, 1 an account up to 8), how it is tied to others and attested (3 a link
 * and 2 a source, up to 12 each), 12 for a numbered round of a process; less for what did not, or not surely,
 * take place (12–28) and for what is only partly confirmed (8). Kind and level weigh most: what readers look
 * for by name comes before what is much talked about.
 */
export function importanceOf(event: DiplomaticEvent): number {
  const { participants, processes } = event;
  let level = 0;
  for (let at = 0; at < participants.length; at += 1) {
    const own = participants[at]!.level;
    if (own !== undefined) level = Math.max(level, pointsOfLevel.get(own) ?? 0);
  }
  const said = Math.min(16, event.statements.length * 4) + Math.min(8, event.claims.length);
  const told = Math.min(12, event.links.length * 3) + Math.min(12, event.sources.length * 2);
  let inProcess = 0;
  for (let at = 0; at < processes.length; at += 1) if (processes[at]!.round !== undefined) inProcess = 12;
  const points =
    (pointsOfKind.get(event.kind) ?? 0) +
    level +
    said +
    told +
    inProcess +
    (event.outcome === undefined ? 0 : (pointsOfOutcome.get(event.outcome) ?? 0)) +
    (pointsOfStatus.get(event.status) ?? 0) -
    (event.confirmed === 'partial' ? 8 : 0);
  return Math.max(0, Math.min(255, points));
}

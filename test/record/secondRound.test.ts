/** The truth table of the second round: what could be known of it on each day from 12 to 20 April 2025. */
import { describe, expect, it } from 'vitest';
import { eventAsKnownOn } from '../../src/domain/asKnownOn.ts';
import { isByParticipant, readingOf } from '../../src/domain/claims.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { placeId } from '../../src/domain/ids.ts';
import { context, eventOf } from './bundledRecord.ts';

const sideNames: Readonly<Record<string, string>> = { IR: 'Iran', IT: 'Italy' };

function roundOn(day: string): DiplomaticEvent {
  const event = eventAsKnownOn(eventOf('B19'), day, context);
  if (event === undefined) throw new Error(`Nobody knew of the second round on ${day}.`);
  return event;
}

/** The state of knowledge as a reader would say it: "19 April, Oman (Iran) / Rome (Italy)". */
function inWords(day: string): string {
  const event = roundOn(day);
  const when = event.when.edtf === '2025-04-19' ? '19 April' : event.when.edtf;
  const nameOf = (place: string) => context.places.get(placeId(place))?.name ?? place;
  const knownBeforeMs = Date.parse(day) + 86_400_000;
  const { shown, standing, disputed } = readingOf(eventOf('B19'), 'venue.place', {
    knownBeforeMs,
    places: context.places,
  });
  if (event.status === 'concluded') return `held, ${nameOf(event.venue?.place ?? '')}`;
  if (shown === undefined) return when;
  if (disputed) {
    const byParties = standing.filter(claim => isByParticipant(eventOf('B19'), claim)).toReversed();
    return `${when}, ${byParties.map(({ value, side }) => `${nameOf(value)} (${sideNames[side ?? ''] ?? ''})`).join(' / ')}`;
  }
  return `${when}, ${nameOf(shown.value)}${isByParticipant(eventOf('B19'), shown) ? '' : ' (reported)'}`;
}

describe('the second round, day by day', () => {
  it.each([
    ['2025-04-12', '19 April'],
    ['2025-04-13', '19 April, Rome (reported)'],
    ['2025-04-14', '19 April, Rome'],
    ['2025-04-15', '19 April, Oman (Iran) / Rome (Italy)'],
    ['2025-04-16', '19 April, Rome'],
    ['2025-04-17', '19 April, Rome'],
    ['2025-04-18', '19 April, Rome'],
    ['2025-04-19', 'held, Rome'],
    ['2025-04-20', 'held, Rome'],
  ])('on %s reads “%s”', (day, words) => {
    expect(inWords(day)).toBe(words);
  });

  it('is unknown before the first round ended', () => {
    expect(eventAsKnownOn(eventOf('B19'), '2025-04-11', context)).toBeUndefined();
  });

  it.each([
    ['2025-04-12', 'scheduled'],
    ['2025-04-16', 'scheduled'],
    ['2025-04-17', 'confirmed'],
    ['2025-04-18', 'confirmed'],
    ['2025-04-19', 'concluded'],
  ])('on %s is %s', (day, status) => {
    expect(roundOn(day).status).toBe(status);
  });

  it('shows neither format, result, length nor text before it is held', () => {
    const planned = roundOn('2025-04-18');
    expect(planned.format).toBeUndefined();
    expect(planned.outcome).toBeUndefined();
    expect(planned.when.durationMin).toBeUndefined();
    expect(planned.summary).toBeUndefined();
    expect(planned.note).toBeUndefined();
    expect(planned.title).not.toContain('Rome');
  });

  it('names its host only once Rome is the place', () => {
    const sidesOn = (day: string) => roundOn(day).participants.map(({ side }) => side);
    expect(sidesOn('2025-04-12')).toEqual(['IR', 'US', 'OM']);
    expect(sidesOn('2025-04-14')).toEqual(['IR', 'US', 'OM', 'IT']);
    expect(sidesOn('2025-04-15')).toEqual(['IR', 'US', 'OM']);
  });

  it('holds the statements of the day and no later ones', () => {
    const statementsOn = (day: string) => roundOn(day).statements.map(({ id }) => id);
    expect(statementsOn('2025-04-13')).toEqual([]);
    expect(statementsOn('2025-04-16')).toEqual(['Q15']);
    expect(statementsOn('2025-04-17')).toEqual(['Q15', 'Q16']);
    expect(statementsOn('2025-04-19')).toEqual(['Q15', 'Q16', 'Q29', 'Q30']);
  });

  it('leaves out sources that appeared later or have no day until it is held', () => {
    expect(roundOn('2025-04-12').sources).toEqual(['S006']);
    expect(roundOn('2025-04-18').sources).not.toContain('S054');
    expect(roundOn('2025-04-19').sources).toContain('S054');
  });

  it('lets Iran doubt Muscat and Rome until it asserts them itself', () => {
    const doubtsOn = (day: string) =>
      readingOf(eventOf('B19'), 'venue.place', {
        knownBeforeMs: Date.parse(day) + 86_400_000,
        places: context.places,
      }).denials.map(({ value }) => value);
    expect(doubtsOn('2025-04-12')).toEqual(['MCT']);
    expect(doubtsOn('2025-04-14')).toEqual(['MCT', 'ROM']);
    expect(doubtsOn('2025-04-15')).toEqual(['ROM']);
    expect(doubtsOn('2025-04-16')).toEqual([]);
  });
});

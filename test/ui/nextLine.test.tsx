import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { NextLine } from '../../src/ui/bar/NextLine.tsx';
import { SessionContext } from '../../src/ui/session.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { aSession, renderWithSession } from '../support/aSession.tsx';

describe('the line under the bar', () => {
  test('says what is next, how soon and how sure', () => {
    const ahead = anEvent({ title: 'Third round', on: '2025-04-26', status: 'rumoured' });
    renderWithSession(<NextLine />, { record: aRecord([ahead]), todayIso: '2025-04-23' });
    expect(screen.getByText('Next:').parentElement).toHaveTextContent(
      'Next: Third round, Saturday 26 April 2025, in 3 days, rumoured',
    );
  });

  test('does not count the days to a plan whose days have begun', () => {
    const going = anEvent({ title: 'Technical talks', on: '2025-04-22/2025-04-26', status: 'scheduled' });
    renderWithSession(<NextLine />, { record: aRecord([going]), todayIso: '2025-04-23' });
    expect(screen.getByText('Next:').parentElement).toHaveTextContent(
      'Next: Technical talks, 22–26 April 2025, scheduled',
    );
  });

  test('says so when nothing is scheduled', () => {
    renderWithSession(<NextLine />, { record: aRecord([]) });
    expect(screen.getByText('Next:').parentElement).toHaveTextContent('Next: nothing scheduled');
  });

  test('says nothing of what is next in a record that ended long ago, and names its last event', () => {
    const trip = anEvent({
      title: 'Woodrow Wilson in Paris',
      on: '1919-01-07',
      kind: 'visit',
      sides: [
        ['US', 'party'],
        ['FR', 'host'],
      ],
      venue: { site: 'Paris' },
    });
    renderWithSession(<NextLine />, { record: aRecord([trip]) });
    expect(screen.queryByText('Next:')).toBeNull();
    expect(screen.getByText(/^Last in the record:/)).toHaveTextContent(
      'Last in the record: Woodrow Wilson in Paris, Tuesday 7 January 1919, Paris',
    );
  });

  test('counts what changed since the last visit', () => {
    const { session } = aSession({ record: aRecord([]) });
    render(
      <SessionContext value={{ ...session, changedMeanwhileCount: 3 }}>
        <NextLine />
      </SessionContext>,
    );
    expect(screen.getByText('3 events changed since your last visit')).toBeVisible();
  });
});

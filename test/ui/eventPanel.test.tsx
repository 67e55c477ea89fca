import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { eventId, sourceId } from '../../src/domain/ids.ts';
import { type SourceKind } from '../../src/domain/vocabulary.ts';
import { EventPanel } from '../../src/ui/event/EventPanel.tsx';
import { useApp } from '../../src/ui/useStore.ts';
import { anEvent, aRecord, type RecordThings } from '../support/anEvent.ts';
import { renderWithSession } from '../support/aSession.tsx';
import { usIranRecord } from '../support/usIranRecord.ts';

/** The panel of whatever is selected, as the screen shows it. */
function Selected() {
  const event = useApp(({ record, view }) => record.events.get(view.selected ?? eventId('B19')));
  return event === undefined ? null : (
    <EventPanel
      event={event}
      onEdit={() => undefined}
      onClose={() => undefined}
      headingRef={{ current: null }}
    />
  );
}

function renderEvent(event: DiplomaticEvent, things: RecordThings = {}) {
  return renderWithSession(
    <EventPanel
      event={event}
      onEdit={() => undefined}
      onClose={() => undefined}
      headingRef={{ current: null }}
    />,
    { record: aRecord([event], things) },
  );
}

describe('the event panel', () => {
  test('says in words that a side is not stated, and gives it no code', () => {
    renderEvent(anEvent({ people: [['Araghchi', '-']] }));
    expect(screen.getByText('side not stated')).toBeVisible();
    expect(screen.getByText('Araghchi')).toBeVisible();
    expect(screen.queryByText('-')).toBeNull();
  });

  test('misses the day of a news report, and of no data set', () => {
    const source = (id: string, kind: SourceKind) => ({ id: sourceId(id), publisher: id, title: id, kind });
    const sources = [source('wire', 'news'), source('travels', 'dataset')];
    renderEvent(anEvent({ sources: sources.map(({ id }) => id) }), { sources });
    const items = within(screen.getByText('Sources').closest('section') ?? document.body).getAllByRole(
      'listitem',
    );
    expect(items.map(item => item.textContent)).toEqual(['wirewireundated', 'travelstravels']);
  });

  test('tells the Rome round as the record has it', () => {
    renderWithSession(<Selected />, { record: usIranRecord() });
    const panel = screen.getByRole('article', { name: 'Event' });
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveTextContent('US–Iran talks, second round');
    expect(panel).toHaveTextContent('Saturday 19 April 2025');
    expect(panel).toHaveTextContent('4 hours');
    expect(panel).toHaveTextContent('Rome, Italy');
    expect(panel).toHaveTextContent('Separate rooms');
    expect(panel).toHaveTextContent('Badr Albusaidi');
  });

  test('marks a dispute and names every account of it, with its claimant', () => {
    renderWithSession(<Selected />, { record: usIranRecord() });
    const dispute = screen.getByText('Accounts differ: Who asked for Rome').closest('details');
    expect(dispute).toHaveAttribute('open');
    expect(dispute).toHaveTextContent('The United States (“proposed by the American side”)');
    expect(dispute).toHaveTextContent('according to Antonio Tajani');
  });

  test('puts a quotation in quotation marks and a paraphrase in none', () => {
    renderWithSession(<Selected />, { record: usIranRecord() });
    expect(screen.getByText('“made very good progress”').tagName).toBe('BLOCKQUOTE');
    expect(
      screen.getByText('Called it a step forward with better understanding on principles and aims').tagName,
    ).toBe('P');
  });

  test('links sources that are web addresses, in a new tab without a referrer', () => {
    renderWithSession(<Selected />, { record: usIranRecord() });
    const link = screen.getByRole('link', {
      name: 'Iran, US Begin Second Round Of Mediated Nuclear Talks In Rome',
    });
    expect(link).toHaveAttribute(
      'href',
      'https://www.ndtvprofit.com/world/iran-us-begin-second-round-of-mediated-nuclear-talks-in-rome',
    );
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  test('goes to the round before and after, with the days between', async () => {
    const user = userEvent.setup();
    renderWithSession(<Selected />, { record: usIranRecord() });
    await user.click(screen.getByRole('button', { name: '7 days later: US–Iran talks, third round' }));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('US–Iran talks, third round');
    expect(screen.getByRole('button', { name: '7 days before: US–Iran talks, second round' })).toBeVisible();
  });

  test('says what is unconfirmed, and that the filter hides the event', async () => {
    const { session } = renderWithSession(<Selected />, { record: usIranRecord() });
    session.commands.select(eventId('A13'));
    session.commands.toggleValue('side', 'IT');
    expect(await screen.findByText('Partly unconfirmed')).toBeVisible();
    expect(screen.getByText('The filter hides this event.')).toBeVisible();
  });
});

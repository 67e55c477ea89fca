import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Announcer } from '../../src/ui/announce.tsx';
import { EventHistory } from '../../src/ui/history/EventHistory.tsx';
import { useApp } from '../../src/ui/useStore.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { renderWithSession } from '../support/aSession.tsx';

const rome = anEvent({ id: 'rome', title: 'Talks in Rome', on: '2025-04-19', status: 'scheduled' });

function History() {
  const event = useApp(({ record }) => record.events.get(rome.id));
  return <Announcer>{event !== undefined && <EventHistory event={event} />}</Announcer>;
}

it('tells from what to what each field was changed, and gives back any version', async () => {
  const { session } = renderWithSession(<History />, { record: aRecord([rome]) });
  expect(screen.getByText('Nothing was changed here yet.')).toBeVisible();
  const now = () => session.store.getState().record.events.get(rome.id)!;
  session.commands.replaceEvent({ ...now(), status: 'concluded', title: 'Talks, second round' });
  session.commands.replaceEvent({ ...now(), tags: ['nuclear'] });
  const [last, first, asItCame] = await screen.findAllByRole('listitem');
  expect(last).toHaveTextContent('tags: nuclear');
  expect(first).toHaveTextContent('title: Talks in Rome → Talks, second round');
  expect(first).toHaveTextContent('status: Scheduled → Concluded');
  await userEvent.click(within(asItCame!).getByRole('button', { name: /came with the record/ }));
  expect(now()).toMatchObject({ title: 'Talks in Rome', status: 'scheduled', tags: [], rev: 4 });
  expect(await screen.findByText('Given back: Talks in Rome')).toBeInTheDocument();
  session.commands.undo();
  expect(now()).toMatchObject({ title: 'Talks, second round', tags: ['nuclear'] });
  expect(await screen.findByText(/taken back since/)).toBeVisible();
});

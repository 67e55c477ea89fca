/**
 * clocks that jump, zones that change and dates that computers dislike. What the parser makes of hundreds
 * of dates is tested in `test/domain` (typedWhen, venueClock, edtf) under three zones; here they go through the form
 * to the disk and back.
 */
import { check, pause, timeUntil } from '../checks.mjs';
import { rowsOnDisk } from '../disk.mjs';
import { addByForm, appIsReady, isSavedShown, openApp } from '../pageTools.mjs';

const yearMs = 365 * 86_400_000;

/** Runs before the page's scripts: its clock can be set by `window.shiftMs`. */
const adjustableClock = () => {
  const RealDate = Date;
  window.shiftMs = 0;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) =>
      given.length === 0 ? new target(RealDate.now() + window.shiftMs) : new target(...given),
    get: (target, name) =>
      name === 'now' ? () => RealDate.now() + window.shiftMs : Reflect.get(target, name),
  });
};

export const clockJumps = {
  id: 'R-19',
  title: 'the clock is set a year on, a year back, and drifts',
  isQuick: true,
  run: async bench => {
    const shifts = [0, yearMs, -yearMs, 600_000, -600_000, 0];
    const browser = await bench.launch();
    await browser.context.addInitScript(adjustableClock);
    const page = await openApp(browser.context, bench.address);
    await page.evaluate(() => {
      window.faults.add('steps', { summary: 'made' });
    });
    for (const [at, shiftMs] of shifts.entries()) {
      await page.evaluate(
        ({ at, shiftMs }) => {
          window.shiftMs = shiftMs;
          window.faults.edit('steps', { summary: `step ${at}` });
        },
        { at, shiftMs },
      );
    }
    await page.evaluate(() => window.faults.settled());
    const order = await page.evaluate(() =>
      window.faults
        .session()
        .store.getState()
        .operations.flatMap(({ changes }) => changes.filter(({ field }) => field === 'summary'))
        .map(({ after }) => after),
    );
    const wanted = shifts.map((_shift, at) => `step ${at}`);
    check(order.join() === wanted.join(), `The log has them as ${order.join(', ')}.`);
    const today = () => page.evaluate(() => window.faults.session().store.getState().todayIso);
    await page.reload();
    await appIsReady(page);
    const todayIso = await today();
    const realIso = new Date().toISOString().slice(0, 10);
    check(todayIso === realIso, `Today is ${todayIso} after the jumps, not ${realIso}.`);
    const shown = () =>
      page.evaluate(() => window.faults.session().store.getState().record.events.get('steps')?.summary);
    check((await shown()) === wanted.at(-1), `After a reload it reads "${await shown()}".`);
    for (const before of [...wanted.slice(0, -1).reverse(), 'made']) {
      await page.evaluate(() => window.faults.session().commands.undo());
      check((await shown()) === before, `An undo gave "${await shown()}" and not "${before}".`);
    }
    return `${shifts.length} edits under ${new Set(shifts).size} clocks: order, undo and today intact`;
  },
};

const zones = [
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Cairo',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'UTC',
];

/** The words of an element once they have stood still: parts of it are fetched after the first sight. */
async function steadyText(element) {
  let before;
  for (;;) {
    const text = await element.innerText();
    if (text === before) return text;
    before = text;
    await pause(400);
  }
}

export const zoneChanges = {
  id: 'R-20',
  title: 'the machine is in another zone every session',
  run: async bench => {
    const browser = await bench.launch();
    const { context } = browser;
    const seen = [];
    for (const [at, zone] of zones.entries()) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setTimezoneOverride', { timezoneId: zone });
      await page.goto(bench.address);
      await appIsReady(page);
      const actual = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
      check(actual === zone, `The zone of the page is ${actual}, not ${zone}.`);
      if (at === 0) {
        await addByForm(page, 'A day', '2025-04-12');
        await isSavedShown(page);
        await addByForm(page, 'A meeting', '27 September 2025 20:00 New York');
        await timeUntil(
          async () => (await rowsOnDisk(context, bench.address)).length === 2,
          10_000,
          'The second event was not stored.',
        );
      }
      const ids = await page.evaluate(() =>
        [...window.faults.session().store.getState().record.events.values()]
          .filter(({ title }) => title === 'A day' || title === 'A meeting')
          .map(({ id }) => id),
      );
      const texts = [];
      for (const id of [...ids.sort(), 'A01', 'A07']) {
        await page.evaluate(wanted => {
          location.hash = `event=${wanted}`;
        }, id);
        const article = page.getByRole('article', { name: 'Event' });
        const title = await page.evaluate(
          wanted => window.faults.session().store.getState().record.events.get(wanted).title,
          id,
        );
        await article.getByRole('heading', { level: 2, name: title }).waitFor();
        texts.push(`${title}: ${await steadyText(article)}`);
      }
      const whens = await page.evaluate(() =>
        [...window.faults.session().store.getState().record.events.values()].map(({ when }) =>
          JSON.stringify(when),
        ),
      );
      seen.push({ zone, text: [...whens, ...texts].join('\n') });
      await page.close();
    }
    const moved = seen.filter(({ text }) => text !== seen[0].text);
    if (moved.length > 0) {
      const [lines, others] = [seen[0].text.split('\n'), moved[0].text.split('\n')];
      const at = lines.findIndex((line, index) => line !== others[index]);
      throw new Error(`${moved[0].zone} reads "${others[at]}" where ${seen[0].zone} reads "${lines[at]}".`);
    }
    return `${zones.length} zones, 155 events, every day and clock the same`;
  },
};

/** What is typed, what is stored, and what the form says of it. */
const hardClocks = [
  { typed: '30 March 2025 02:30 Berlin', local: '2025-03-30T02:30', said: 'jumped over 02:30' },
  { typed: '26 October 2025 02:30 Berlin', local: '2025-10-26T02:30', said: 'twice that day' },
  { typed: '30 December 2011 10:00 Apia', local: '2011-12-30T10:00', said: 'left this day out' },
];

const hardDates = [
  { typed: '-0044-03-15', edtf: '-0044-03-15' },
  { typed: '0000', edtf: '0000' },
  { typed: 'Y12345', edtf: 'Y12345' },
  { typed: '1987?', edtf: '1987?' },
  { typed: 'late 1950s', edtf: undefined },
];

async function typeAll(bench, cases) {
  const browser = await bench.launch();
  const { context } = browser;
  const page = await openApp(context, bench.address);
  for (const [at, { typed, said }] of cases.entries()) {
    await page.getByRole('button', { name: 'Add event', exact: true }).click();
    await page.getByLabel('Title').fill(`Hard ${at}`);
    await page.getByLabel('Date', { exact: true }).fill(typed);
    if (said !== undefined) await page.getByText(said, { exact: false }).first().waitFor({ timeout: 5000 });
    await page.getByLabel('Title').press('Control+Enter');
    const stored = await timeUntil(
      async () => (await rowsOnDisk(context, bench.address)).length === at + 1,
      5000,
      `"${typed}" was not taken.`,
    ).catch(error => error.message);
    if (typeof stored === 'string') {
      const isRefused =
        (await page
          .getByRole('form')
          .getByText(/cannot be read|no agreed first and last day/)
          .count()) > 0;
      check(isRefused, stored);
      throw new Error(`${stored} The form says why.`);
    }
  }
  await page.reload();
  await appIsReady(page);
  const whens = await page.evaluate(() =>
    [...window.faults.session().store.getState().record.events.values()]
      .filter(({ title }) => title.startsWith('Hard '))
      .sort((one, other) => (one.title < other.title ? -1 : 1))
      .map(({ when }) => when),
  );
  const text = await page.evaluate(() => document.body.innerText);
  check(!/Invalid Date|NaN/.test(text), 'The page says "Invalid Date".');
  return whens;
}

export const hardTimes = {
  id: 'R-21',
  title: 'clocks that were skipped or came twice, and a day that was left out',
  run: async bench => {
    const whens = await typeAll(bench, hardClocks);
    for (const [at, { typed, local }] of hardClocks.entries()) {
      check(whens[at]?.local?.start === local, `"${typed}" is stored as ${JSON.stringify(whens[at])}.`);
      check(whens[at].local.zone !== undefined, `"${typed}" lost its zone.`);
    }
    return `${hardClocks.length} of ${hardClocks.length} stored as typed with their zone, each said`;
  },
};

export const farDates = {
  id: 'R-22',
  title: 'years before 1, after 9999, and vague ones',
  run: async bench => {
    const taken = hardDates.filter(({ edtf }) => edtf !== undefined);
    const whens = await typeAll(bench, taken);
    for (const [at, { typed, edtf }] of taken.entries()) {
      check(whens[at]?.edtf === edtf, `"${typed}" is stored as ${JSON.stringify(whens[at])}.`);
    }
    const browser = await bench.launch();
    const page = await openApp(browser.context, bench.address);
    await page.getByRole('button', { name: 'Add event', exact: true }).click();
    await page.getByLabel('Date', { exact: true }).fill('late 1950s');
    const told = await page.getByRole('form').innerText();
    check(!/Invalid Date|NaN/.test(told), 'The form says "Invalid Date".');
    return `${taken.length} of ${taken.length} kept verbatim; "late 1950s": ${/19\d\d/.test(told) ? 'read' : 'said not to be a date'}`;
  },
};

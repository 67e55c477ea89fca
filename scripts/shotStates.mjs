/**
 * The named states that `npm run shots` takes pictures of: what the address says, the window, and what is done
 * before the picture is taken. Each is taken in both themes, but for forced colours and paper, which have none.
 */
const desktop = { width: 1440, height: 900 };
const laptop = { width: 1366, height: 640 };
const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 640 };
/** A4 on its side, at 96 px an inch. */
const paper = { width: 1123, height: 794 };

const spring = '#win=2025-03-01/2025-06-30';
/** The fourth round, its postponed first date, and what led from one to the other. */
const rescheduled = '#event=B25&win=2025-04-20/2025-05-20';

const press = name => page => page.getByRole('button', { name, exact: true }).click();

const openView = page => page.getByText('View', { exact: true }).click();

const choosePersian = async page => {
  await openView(page);
  await page.getByRole('radio', { name: 'Persian' }).check();
  await page.keyboard.press('Escape');
};
const hoverCard = async page => {
  await page.getByTestId('rail-card').nth(2).hover();
  await page.getByRole('tooltip').waitFor();
};
const openStaveMenu = name => async page => {
  await page.getByRole('rowheader', { name }).first().click();
};
/** Handles on the chosen event, and a date that is not kept yet. */
const moveEvent = async page => {
  await page.locator('[role=gridcell]:focus').waitFor();
  await page.keyboard.press('m');
  await page.getByRole('slider', { name: 'The event' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
};
const openPeople = async page => {
  await press('Records')(page);
  await press('People, places, sources…')(page);
  await page.getByRole('option', { name: /Araghchi/ }).click();
};
const openBodies = async page => {
  await openPeople(page);
  await page.getByRole('button', { name: /^Bodies/ }).click();
  await page.getByRole('option', { name: /E3/ }).first().click();
};
const mergePeople = async page => {
  await openPeople(page);
  await press('Merge with another…')(page);
  await page.getByRole('button', { name: /^Kazem/ }).click();
};
const editSelected = async page => {
  await page.getByRole('checkbox', { name: /^Select all/ }).click();
  await press('Edit…')(page);
  await page.getByLabel('Status', { exact: true }).last().selectOption('scheduled');
};
const turnToRightToLeft = page => page.evaluate(() => (document.documentElement.dir = 'rtl'));
/** The table makes its sheet when printing begins. */
const print = async page => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
};

/** Two drafts, and a third form with what was read from a pasted link. */
const pasteBesideDrafts = async page => {
  for (const title of ['Talks in Doha', 'Letter to the Security Council']) {
    await press('Add event')(page);
    const blank = page.getByRole('button', { name: 'Blank form' });
    if (await blank.isVisible()) await blank.click();
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.getByRole('textbox', { name: 'Title' }).press('Escape');
  }
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Talks to go on\nhttps://www.reuters.com/world/talks-2025-04-12/');
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(pasted);
  });
  await page.getByText('other unfinished drafts').click();
};
const formIsThere = page => page.getByRole('textbox', { name: 'Title' }).waitFor();
/** A clock from elsewhere, at a place that is known in another script. */
const typePrinted = async page => {
  await page.getByLabel('Place', { exact: true }).fill('مسقط');
  await page.getByLabel('Date', { exact: true }).fill('12 April 2025 15:30 Tehran time, 2½ to 3 hours');
};
const openMore = async page => {
  await page.getByRole('article', { name: 'Event' }).getByText('More', { exact: true }).click();
};

const compareAccounts = async page => {
  await page.locator('details[id="accounts-of-venue.place"] > summary').click();
  await page.getByRole('button', { name: 'Accounts side by side: place' }).click();
};
const correctAccount = async page => {
  await page.getByRole('button', { name: 'Choose or correct accounts: place' }).click();
  await page.getByRole('button', { name: /^Correct: Muscat/ }).click();
};

const everyState = [
  { name: 'opening' },
  { name: 'spring-2025', hash: spring },
  { name: 'rome', hash: `${spring}&event=B19` },
  { name: 'fourth-round', hash: `${spring}&event=B26` },
  { name: 'accounts-compared', hash: `${spring}&event=B19`, acts: [compareAccounts] },
  { name: 'account-corrected', hash: rescheduled, acts: [correctAccount] },
  { name: 'rescheduling', hash: rescheduled, acts: [press('Reschedule…')] },
  { name: 'week', hash: '#win=2025-04-07/2025-04-20' },
  { name: 'day', hash: '#win=2025-04-12/2025-04-12' },
  { name: 'whole', hash: '#win=2003-01-01/2026-12-31' },
  { name: 'filtered', hash: `${spring}&all=US,IR&none=EU` },
  { name: 'nothing', hash: '#all=LY,KR&kind=letter' },
  { name: 'table', hash: '#view=table&event=B19' },
  { name: 'edit-date', hash: `${spring}&event=A01`, acts: [press('Edit date')] },
  { name: 'edit-place', hash: `${spring}&event=B19`, acts: [press('Edit place')] },
  { name: 'edit-status-phone', hash: '#event=B19', viewport: phone, acts: [press('Edit status')] },
  { name: 'form', hash: spring, acts: [press('Add event')] },
  { name: 'form-printed', hash: spring, acts: [press('Add event'), typePrinted] },
  { name: 'phone-form-printed', hash: spring, viewport: phone, acts: [press('Add event'), typePrinted] },
  { name: 'form-pasted', hash: spring, acts: [pasteBesideDrafts] },
  {
    name: 'form-next-round',
    hash: `${spring}&event=B19`,
    acts: [openMore, press('Add next round'), formIsThere],
  },
  { name: 'view-menu', hash: spring, acts: [openView] },
  { name: 'key', hash: spring, acts: [press('All signs')] },
  { name: 'stave-menu', hash: spring, acts: [openStaveMenu(/^US|^United States/)] },
  { name: 'by-process', hash: '#group=process&win=2025-01-01/2025-12-31' },
  { name: 'by-process-rome', hash: '#group=process&win=2025-01-01/2025-12-31&event=B19' },
  { name: 'by-kind', hash: '#group=kind' },
  { name: 'by-place', hash: '#group=place' },
  { name: 'by-nothing', hash: '#group=none' },
  { name: 'links', hash: rescheduled },
  { name: 'links-by-process', hash: `${rescheduled}&group=process` },
  { name: 'second-calendar', hash: spring, acts: [choosePersian] },
  { name: 'second-calendar-week', hash: '#win=2025-04-07/2025-04-20', acts: [choosePersian] },
  { name: 'preview', hash: spring, acts: [hoverCard] },
  { name: 'as-known', hash: `${spring}&asof=2025-04-15&event=B19` },
  { name: 'as-known-since', hash: `${spring}&asof=2025-04-18&since=2025-04-14` },
  { name: 'as-known-secret', hash: '#asof=2013-06-01&event=D05' },
  { name: 'as-known-opened', hash: spring, acts: [press('As known on a day…')] },
  { name: 'as-known-table', hash: '#view=table&asof=2025-04-15' },
  { name: 'as-known-phone', hash: '#asof=2025-04-15', viewport: phone },
  { name: 'as-known-since-phone', hash: '#asof=2025-04-18&since=2025-04-14', viewport: phone },
  { name: 'as-known-right-to-left', hash: `${spring}&asof=2025-04-15`, acts: [turnToRightToLeft] },
  { name: 'records', acts: [press('Records')] },
  { name: 'travels', hash: '#rec=us-travels' },
  { name: 'travels-all', hash: '#rec=us-travels&win=1866-01-01/2025-12-31' },
  { name: 'travels-1974', hash: '#rec=us-travels&win=1974-01-01/1974-12-31' },
  { name: 'travels-by-process', hash: '#rec=us-travels&group=process&win=1974-01-01/1974-12-31' },
  { name: 'laptop', hash: `${spring}&event=B19`, viewport: laptop },
  { name: 'laptop-opening', viewport: laptop },
  { name: 'phone', viewport: phone },
  { name: 'phone-event', hash: '#event=B19', viewport: phone },
  { name: 'phone-accounts', hash: rescheduled, viewport: phone, acts: [correctAccount] },
  { name: 'phone-filters', viewport: phone, acts: [press('Filters')] },
  { name: 'phone-form', viewport: phone, acts: [press('Add event')] },
  { name: 'phone-form-pasted', viewport: phone, acts: [pasteBesideDrafts] },
  { name: 'laptop-form', hash: spring, viewport: laptop, acts: [press('Add event'), formIsThere] },
  { name: 'phone-table', hash: '#view=table', viewport: phone },
  { name: 'narrow', viewport: narrow },
  { name: 'narrow-travels', hash: '#rec=us-travels', viewport: narrow },
  { name: 'right-to-left', hash: `${spring}&event=B19`, acts: [turnToRightToLeft] },
  { name: 'right-to-left-links', hash: rescheduled, acts: [turnToRightToLeft] },
  { name: 'right-to-left-calendar', hash: spring, acts: [choosePersian, turnToRightToLeft] },
  { name: 'right-to-left-preview', hash: spring, acts: [turnToRightToLeft, hoverCard] },
  { name: 'right-to-left-laptop', hash: spring, viewport: laptop, acts: [turnToRightToLeft] },
  { name: 'right-to-left-phone', hash: '#event=B19', viewport: phone, acts: [turnToRightToLeft] },
  { name: 'moving', hash: `${spring}&event=B19`, acts: [moveEvent] },
  { name: 'moving-span', hash: '#event=B18&win=2025-04-01/2025-05-05', acts: [moveEvent] },
  {
    name: 'moving-forced-colors',
    hash: `${spring}&event=B19`,
    acts: [moveEvent],
    forcedColors: 'active',
    themes: ['light'],
  },
  { name: 'news', hash: `${spring}&since=2025-04-15` },
  { name: 'news-years', hash: '#win=2012-01-01/2026-06-30&since=2015-04-15' },
  {
    name: 'news-forced-colors',
    hash: `${spring}&since=2025-04-15`,
    forcedColors: 'active',
    themes: ['light'],
  },
  {
    name: 'news-print',
    hash: `${spring}&since=2025-04-15`,
    viewport: paper,
    acts: [print],
    themes: ['light'],
  },
  { name: 'things', acts: [openPeople] },
  { name: 'things-phone', viewport: phone, acts: [openPeople] },
  { name: 'things-body', acts: [openBodies] },
  { name: 'things-rtl', acts: [turnToRightToLeft, openPeople] },
  { name: 'things-merge', acts: [mergePeople] },
  { name: 'table-edit', hash: '#view=table', acts: [editSelected] },
  { name: 'table-edit-phone', hash: '#view=table', viewport: phone, acts: [editSelected] },
  { name: 'print', hash: spring, viewport: paper, acts: [print], themes: ['light'] },
  { name: 'print-event', hash: `${spring}&event=B19`, viewport: paper, acts: [print], themes: ['light'] },
  { name: 'print-table', hash: '#view=table', viewport: paper, acts: [print], themes: ['light'] },
  { name: 'forced-colors', hash: `${spring}&event=B19`, forcedColors: 'active', themes: ['light'] },
];

/** In the light theme under its own name, in the dark one under `<name>-dark`. */
export const shotStates = everyState.flatMap(
  ({ themes = ['light', 'dark'], viewport = desktop, acts = [], hash = '', name, ...rest }) =>
    themes.map(theme => ({
      ...rest,
      hash,
      viewport,
      acts,
      colorScheme: theme,
      name: theme === 'dark' ? `${name}-dark` : name,
    })),
);

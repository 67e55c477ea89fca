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
const turnToRightToLeft = page => page.evaluate(() => (document.documentElement.dir = 'rtl'));
/** The table makes its sheet when printing begins. */
const print = async page => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
};

const everyState = [
  { name: 'opening' },
  { name: 'spring-2025', hash: spring },
  { name: 'rome', hash: `${spring}&event=B19` },
  { name: 'fourth-round', hash: `${spring}&event=B26` },
  { name: 'week', hash: '#win=2025-04-07/2025-04-20' },
  { name: 'day', hash: '#win=2025-04-12/2025-04-12' },
  { name: 'whole', hash: '#win=2003-01-01/2026-12-31' },
  { name: 'filtered', hash: `${spring}&all=US,IR&none=EU` },
  { name: 'nothing', hash: '#all=LY,KR&kind=letter' },
  { name: 'table', hash: '#view=table&event=B19' },
  { name: 'form', hash: spring, acts: [press('Add event')] },
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
  { name: 'records', acts: [press('Records')] },
  { name: 'travels', hash: '#rec=us-travels' },
  { name: 'travels-all', hash: '#rec=us-travels&win=1866-01-01/2025-12-31' },
  { name: 'travels-1974', hash: '#rec=us-travels&win=1974-01-01/1974-12-31' },
  { name: 'travels-by-process', hash: '#rec=us-travels&group=process&win=1974-01-01/1974-12-31' },
  { name: 'laptop', hash: `${spring}&event=B19`, viewport: laptop },
  { name: 'laptop-opening', viewport: laptop },
  { name: 'phone', viewport: phone },
  { name: 'phone-event', hash: '#event=B19', viewport: phone },
  { name: 'phone-filters', viewport: phone, acts: [press('Filters')] },
  { name: 'phone-form', viewport: phone, acts: [press('Add event')] },
  { name: 'phone-table', hash: '#view=table', viewport: phone },
  { name: 'narrow', viewport: narrow },
  { name: 'narrow-travels', hash: '#rec=us-travels', viewport: narrow },
  { name: 'right-to-left', hash: `${spring}&event=B19`, acts: [turnToRightToLeft] },
  { name: 'right-to-left-links', hash: rescheduled, acts: [turnToRightToLeft] },
  { name: 'right-to-left-calendar', hash: spring, acts: [choosePersian, turnToRightToLeft] },
  { name: 'right-to-left-preview', hash: spring, acts: [turnToRightToLeft, hoverCard] },
  { name: 'right-to-left-laptop', hash: spring, viewport: laptop, acts: [turnToRightToLeft] },
  { name: 'right-to-left-phone', hash: '#event=B19', viewport: phone, acts: [turnToRightToLeft] },
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

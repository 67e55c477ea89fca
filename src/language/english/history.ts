/** English: what was changed, by whom and when. */
const changes = (count: number) => (count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`);

export const history = {
  title: 'History',
  /** On the fold. */
  count: (count: number) => `History: ${changes(count)}`,
  none: 'Nothing was changed here yet.',
  /** The version before the first change. */
  asItCame: 'As it came with the record',
  made: 'Added',
  removed: 'Deleted',
  /** A step that was undone since. */
  takenBack: 'taken back since',
  changed: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
  set: (field: string, to: string) => `${field}: ${to}`,
  dropped: (field: string, from: string) => `${field}: ${from} taken out`,
  rearranged: (field: string) => `${field}: put in another order, or changed in detail`,
  overwritten: (field: string, who: string) =>
    `${field}: changed at the same time by ${who}, without having seen this`,
  /** Two tabs of one person: the later edit is shown, this one is kept here. */
  overwrittenInTab: (field: string) =>
    `${field}: changed at the same time in another tab of the same person, which is what is shown`,
  restore: 'Give back this version',
  restoreOf: (when: string) => `Give back the version of ${when}`,
  restoreFirst: 'Give back the version that came with the record',
  restored: (title: string) => `Given back: ${title}`,
  nothingToRestore: 'The event reads so already.',
  yes: 'yes',
  no: 'no',
  record: {
    title: 'History of the record',
    open: 'History…',
    show: (title: string) => `Show ${title}`,
    bringBack: (title: string) => `Bring back ${title}`,
    more: (count: number) => `Show ${changes(count)} before these`,
    ofThing: (what: string, subject: string) => `${what}: ${subject}`,
  },
};

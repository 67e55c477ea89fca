/** English: the key to every sign, fetched after the first sight; the line of the legend is with the timeline. */
export const key = {
  titles: {
    heads: 'Side, by its role',
    stems: 'Format',
    fills: 'Status',
    times: 'Length and number',
    kinds: 'Kind, above the first side',
  },
  news: 'news: became known since the day that is set; with a number, so many events',
  tick: 'also has another role',
  stems: {
    double: 'direct or mixed',
    dashed: 'separate rooms or indirect',
    dotted: 'messages relayed',
    plain: 'no format told',
  },
  times: {
    bar: 'lasts from first to last day',
    soft: 'soft edge: date uncertain',
    open: 'arrow: end open',
  },
  crowds: {
    figure: 'so many events of that side',
    column: 'many events: taller is more',
    colour: 'a colour for each of the eight busiest sides',
  },
  links: {
    title: 'Links of the chosen event',
    joinTypes: (types: readonly string[]) => types.join(', ').toLowerCase(),
  },
};

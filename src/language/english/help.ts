/** English: the list of all keys, fetched with it. */
export const help = {
  title: 'Keyboard',
  lists: [
    {
      title: 'In the timeline',
      keys: [
        ['← →', 'Previous, next event'],
        ['↑ ↓', 'Other sides of the event, then the next stave'],
        ['Home End', 'First, last event'],
        ['Page Up, Page Down', 'One window back, forward'],
        ['+ −', 'Zoom in, out'],
        ['T', 'Today'],
        ['F', 'Centre the event; again: fit everything'],
        ['Enter', 'Go into the event'],
        ['Esc', 'Close the event'],
      ],
    },
    {
      title: 'On the name of a stave',
      keys: [
        ['S', 'To the name, from an event of the stave; also ← at the first event'],
        ['↑ ↓', 'Other names'],
        ['Alt ↑ ↓', 'Move the stave'],
        ['P', 'Pin on top, unpin'],
        ['X', 'Fold into Others'],
        ['M', 'Of a group: show its members; of a member: show the group as one'],
        ['Enter', 'All of these as a menu'],
        ['→ Esc', 'Back to the events'],
      ],
    },
    {
      title: 'In the table',
      keys: [
        ['← → ↑ ↓', 'Next cell'],
        ['Home End', 'First, last cell of the row; with Ctrl or ⌘ of the table'],
        ['Page Up, Page Down', 'One page up, down'],
        ['Enter', 'Go into the event'],
        ['Space', 'Select the event, or let go of it'],
        ['Shift ↑ ↓', 'Select as far as the next event'],
        ['Ctrl or ⌘ A', 'Select all events shown'],
        ['Enter, on a head', 'Sort by the column: up, down, back to the order of time'],
        ['Tab ← →, on a head', 'Make the column narrower or wider'],
        ['Esc', 'Let go of the selection, then close the event'],
      ],
    },
    {
      title: 'In both',
      keys: [
        ['N', 'New event'],
        ['/', 'Search'],
        ['?', 'This list'],
      ],
    },
    {
      title: 'In the search box',
      keys: [
        ['Enter, Shift Enter', 'Next, previous hit'],
        ['Esc', 'Empty it; again: leave it'],
        ['“…”', 'Words as they stand together'],
      ],
    },
    {
      title: 'Everywhere',
      keys: [
        ['Esc', 'From the event or the form back to the timeline'],
        ['Ctrl or ⌘ K', 'Everything by name: commands, countries, people, events, dates'],
        ['Ctrl or ⌘ Z', 'Undo; in a field, what was typed there'],
        ['Ctrl or ⌘ Shift Z', 'Redo'],
        ['Ctrl or ⌘ Enter', 'In the form: save the event'],
        ['Ctrl or ⌘ with the wheel', 'Zoom the timeline about the pointer'],
      ],
    },
  ],
};

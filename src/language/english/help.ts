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
        ['Shift N', 'New event on this stave and date; also a double click on empty ground'],
        ['M', 'Handles that move the event or its ends'],
        ['Esc', 'Close the event'],
      ],
    },
    {
      title: 'On the handles of an event',
      keys: [
        ['← →', 'Move it by a day or what the zoom shows; with Shift by more'],
        ['Tab', 'The event, its start, its end'],
        ['Enter', 'Keep the new date'],
        ['Esc', 'Restore the old one; again: leave the handles'],
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
        ['Shift N', 'New event on this stave'],
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
      title: 'On the slider of days as known',
      keys: [
        ['← →', 'Previous, next day on which something became known'],
        ['Page Down, Page Up', 'A month back, forward'],
        ['Home End', 'First, last such day'],
        ['Enter, in the field', 'Go to the day that was typed; of a month or year, its last'],
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
      title: 'In the event beside the timeline',
      keys: [
        ['F2', 'Everything that can be corrected; also E on its title'],
        ['E', 'Correct the fact that has the focus'],
        ['Enter, Esc', 'Keep what was typed, give back what was there'],
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
      title: 'In the form (on a Mac Ctrl and Alt for Alt)',
      keys: [
        ['Ctrl or ⌘ Enter', 'Save the event'],
        ['Ctrl or ⌘ Shift Enter', 'Save it and add another: what repeats is kept'],
        ['Alt T, D, K, P', 'Title, date, kind, place'],
        ['Alt S', 'Next side'],
        ['Alt L', 'The side in whose row you are leads its delegation'],
        ['Alt O', 'Next source'],
        ['Alt Q', 'Next statement'],
        ['Alt R', 'Process and round'],
        ['Alt Y', 'Summary'],
        ['Alt M', 'All else'],
        ['Ctrl or ⌘ V', 'Outside a field: a link becomes a source; Ctrl or ⌘ Z takes it out'],
      ],
    },
    {
      title: 'Everywhere',
      keys: [
        ['Esc', 'From the event or the form back to the timeline'],
        ['Ctrl or ⌘ V', 'Outside a field: add an event from a link or text'],
        ['Ctrl or ⌘ K', 'Everything by name: commands, countries, people, events, dates'],
        ['Ctrl or ⌘ Z', 'Undo; in a field, what was typed there'],
        ['Ctrl or ⌘ Shift Z', 'Redo'],
        ['Ctrl or ⌘ with the wheel', 'Zoom the timeline about the pointer'],
      ],
    },
  ],
};

/** English: a new version of the app, and parts of it that could not be fetched. */
export const offline = {
  newVersion: 'A new version is here.',
  reload: 'Reload',
  partLost:
    'A part of this page could not be fetched: the connection is gone, or a new version took its place. What is typed in the form of an event is kept.',
  storageWaits: {
    blocked:
      'What is kept here cannot be opened yet: another tab with an older version of Demarche holds it. Close that tab or reload it.',
    slow: 'The storage of this browser does not answer yet. Nothing that is kept here is lost by that.',
  },
  waits: {
    saving: 'It reloads as soon as your last edit is on disk.',
    'not-saved':
      'It waits, since some edits are not saved and would be lost: save them again or export the record first.',
    file: 'It waits, since the file that is open here would be closed: keep it or open another record first.',
    form: 'It waits, since a form is open and what is typed in it would be lost: finish or close it first.',
  },
};

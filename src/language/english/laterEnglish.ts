/** English: the words of the parts of the page that are fetched later, each fetched when its part is. */
export const laterEnglish = {
  days: () => import('./days.ts'),
  filters: () => import('./filters.ts'),
  form: () => import('./form.ts'),
  help: () => import('./help.ts'),
  key: () => import('./key.ts'),
  opening: () => import('./opening.ts'),
  palette: () => import('./palette.ts'),
  search: () => import('./search.ts'),
  share: () => import('./share.ts'),
  table: () => import('./table.ts'),
  views: () => import('./views.ts'),
};

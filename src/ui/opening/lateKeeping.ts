/** What keeps a record is fetched while the record is: asked for by whoever opens the page, there when it is needed. */

export const fetchKeeping = () => import('./openKeeping.ts');

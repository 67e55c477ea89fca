/** What the actors of the log are called. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type ActorId } from '../../domain/ids.ts';
import { nameOneself } from '../../storage/authors.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { authorsChanged, tellAuthors } from './authorsChanged.ts';

export interface AuthorNames {
  /** "you", the name, or that it is somebody else. */
  readonly of: (actor: ActorId) => string;
  /** The reader's own; undefined where none was given. */
  readonly own: string | undefined;
  readonly nameOneself: (name: string) => void;
}

export function useAuthorNames(): AuthorNames {
  const { language, actor } = useSession();
  const { merge } = useLanguageWith(language, 'merge').text;
  // Read again whenever it has changed.
  const authors = useSyncExternalStore(authorsChanged.subscribe, authorsChanged.authors);
  const names = useMemo(() => new Map(authors.map(({ id, name }) => [id, name])), [authors]);
  const name = useCallback(
    (given: string) => {
      nameOneself(browserTextStore(), actor, given);
      tellAuthors();
    },
    [actor],
  );
  return {
    of: id => (id === actor ? merge.you : (names.get(id) ?? merge.somebody)),
    own: names.get(actor),
    nameOneself: name,
  };
}

/** A side's flag before its code or name, which says the same in letters; nothing for a side that has none. */
import { flagLook } from '../timeline/flagImage.ts';
import { useFlagOf } from './flags.ts';

export function Flag({ side }: { readonly side: string }) {
  const address = useFlagOf()(side);
  return address === undefined ? null : <img {...flagLook} src={address} alt="" />;
}

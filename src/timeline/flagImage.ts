/** A flag as it stands before a code or a name: small, of one size, and never without letters beside it. */
import styles from './flag.module.css';

export const flagLook = { className: styles['flag'] };

export function flagImage(address: string): HTMLImageElement {
  return Object.assign(new Image(), flagLook, { src: address, alt: '' });
}

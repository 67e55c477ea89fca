/**
 * The timeline's window as a sheet of its own, for a page that is printed from the browser's menu: the page is laid out
 * at once then, so all that the drawing needs has been fetched before.
 */
import { fetchParts } from '../../timeline/lateParts.ts';
import { paintPicture } from '../../timeline/drawPicture.ts';
import { type Session } from '../session.ts';
import styles from './picture.module.css';
import { pictureRequestOf, wholePicture } from './pictureRequestOf.ts';
import { svgElement } from './svgElement.ts';

/** Puts the sheet beside the app, which is then not printed; returns what takes it away. */
export type PrintView = () => () => void;

export async function openPrintView(session: Session): Promise<PrintView> {
  const [language] = await Promise.all([session.language.including.picture(), fetchParts()]);
  return () => {
    // Pages that the reader has asked for in the dialog are what is printed.
    if (document.querySelector('[data-picture-pages]') !== null) return () => undefined;
    const request = pictureRequestOf({ session, language }, { ...wholePicture, extent: 'window' });
    const page = document.createElement('div');
    page.className = styles['page'] ?? '';
    page.dataset['sheet'] = 'a4';
    page.append(svgElement(paintPicture(request).node));
    const pages = document.createElement('div');
    pages.className = styles['pages'] ?? '';
    pages.dataset['picturePages'] = '';
    pages.dataset['testid'] = 'picture-pages';
    pages.append(page);
    document.body.append(pages);
    return () => {
      pages.remove();
    };
  };
}

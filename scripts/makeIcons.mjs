/**
 * Makes the pictures of the installed app from `public/icon.svg`: `node scripts/makeIcons.mjs`. A maskable one fills
 * its square, as the system cuts out the shape it likes; what the drawing says lies within the inner four fifths.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './findChromium.mjs';

const drawing = readFileSync('public/icon.svg', 'utf8');
const icons = [
  { path: 'public/icon-192.png', sizePx: 192, svg: drawing },
  { path: 'public/icon-512.png', sizePx: 512, svg: drawing },
  { path: 'public/icon-maskable-512.png', sizePx: 512, svg: drawing.replace('rx="6"', 'rx="0"') },
];

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { path, sizePx, svg } of icons) {
  await page.setViewportSize({ width: sizePx, height: sizePx });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; inline-size: 100vw }</style>${svg}`);
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
}
await browser.close();

/**
 * What a wheel costs: the main thread's time for each step, and the frames it leaves. Time is what Chromium counts
 * as the processor's own for that thread, handing the picture over included, so that other programs and a
 * compositor without a graphics card, for which it waits, do not count; and of it script, style and layout.
 */
import { median, quantile } from './numbers.mjs';

const stepCount = 60;
const frameCount = 240;
/** Steps one way before they turn back, so that the window stays where the events are. */
const swingCount = 10;

const isOutward = step => step % (2 * swingCount) < swingCount;

async function spentMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = wanted => 1000 * metrics.find(({ name }) => name === wanted).value;
  return {
    thread: ms('ThreadTime'),
    script: ms('ScriptDuration') + ms('LayoutDuration') + ms('RecalcStyleDuration'),
  };
}

const twoFrames = page =>
  page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Of one step with its frame and the one after it. */
async function perStepMs({ page, session }, step) {
  const steps = [];
  for (let count = 0; count < stepCount; count += 1) {
    const before = await spentMs(session);
    await step(count);
    await twoFrames(page);
    const after = await spentMs(session);
    steps.push({ thread: after.thread - before.thread, script: after.script - before.script });
  }
  const medianOf = key => median(steps.map(step => step[key]));
  return { thread: medianOf('thread'), script: medianOf('script') };
}

export const idleMs = target => perStepMs(target, async () => undefined);

/** The pointer is over the plot. */
export const panMs = target =>
  perStepMs(target, step => target.page.mouse.wheel(isOutward(step) ? 40 : -40, 0));

export async function zoomMs(target) {
  const { page } = target;
  await page.keyboard.down('Control');
  const spent = await perStepMs(target, step => page.mouse.wheel(0, isOutward(step) ? -60 : 60));
  await page.keyboard.up('Control');
  return spent;
}

/** One step of the wheel in each frame, half of them pans and half zooms, as a hand that never rests. */
export async function frames({ page, at }) {
  const { deltasMs, longCount } = await page.evaluate(
    ({ at, frameCount, swingCount }) =>
      new Promise(resolve => {
        const deltasMs = [];
        let longCount = 0;
        let beforeMs;
        let step = 0;
        const observer = new PerformanceObserver(entries => {
          longCount += entries.getEntries().length;
        });
        observer.observe({ type: 'long-animation-frame' });
        const wheel = () => {
          const isOutward = step % (2 * swingCount) < swingCount;
          const isZoom = step % (8 * swingCount) >= 4 * swingCount;
          const delta = isZoom ? { deltaY: isOutward ? -60 : 60 } : { deltaX: isOutward ? 40 : -40 };
          const init = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, ctrlKey: isZoom };
          document.elementFromPoint(at.x, at.y).dispatchEvent(new WheelEvent('wheel', { ...init, ...delta }));
          step += 1;
        };
        const onFrame = nowMs => {
          if (beforeMs !== undefined) deltasMs.push(nowMs - beforeMs);
          beforeMs = nowMs;
          if (deltasMs.length < frameCount) {
            wheel();
            requestAnimationFrame(onFrame);
            return;
          }
          setTimeout(() => {
            observer.disconnect();
            resolve({ deltasMs, longCount });
          }, 100);
        };
        requestAnimationFrame(onFrame);
      }),
    { at, frameCount, swingCount },
  );
  return { frames: quantile(deltasMs, 0.95), longFrames: longCount };
}

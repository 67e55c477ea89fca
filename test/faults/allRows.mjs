/** Every row of the fault table that is run here, in its order. */
import { crashedRenderer, killedBrowser, leftAtOnce } from './rows/killed.mjs';
import { clearedData, fullDisk, noStorage, quota } from './rows/noRoom.mjs';
import { failedMigration, olderTab } from './rows/migration.mjs';
import { killedWhileKeeping, sameFileTwice } from './rows/files.mjs';
import { fuzz } from './rows/fuzz.mjs';
import { failingCalls } from './rows/failingCalls.mjs';
import { clockJumps, farDates, hardTimes, zoneChanges } from './rows/times.mjs';
import { damagedFiles, evicted, fullDiskRelaunch } from './rows/lost.mjs';
import { frozenTab, twoTabs } from './rows/tabs.mjs';
import { badRows, newerData, newerTab } from './rows/versions.mjs';

export const allRows = [
  killedBrowser,
  crashedRenderer,
  leftAtOnce,
  killedWhileKeeping,
  quota,
  fullDisk,
  fullDiskRelaunch,
  damagedFiles,
  badRows,
  clearedData,
  evicted,
  newerTab,
  olderTab,
  failedMigration,
  newerData,
  twoTabs,
  frozenTab,
  failingCalls,
  noStorage,
  clockJumps,
  zoneChanges,
  hardTimes,
  farDates,
  sameFileTwice,
  fuzz,
];

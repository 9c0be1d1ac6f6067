import { kilobytes, measureSizes } from '@/test/tools/sizes.mjs';
import { benchBadge } from './badge';
import { benchClock } from './clock';
import { printTable, type Row } from './measure';
import { benchPageCost } from './page-cost';
import { benchPages } from './pages';
import { benchVerdicts } from './verdicts';

const build = '.output/chrome-mv3';

const sizes = (): Row[] =>
  measureSizes(build).map(({ name, bytes, limit }) => ({
    what: `${name}, gzip`,
    value: kilobytes(bytes),
    target: `≤ ${kilobytes(limit)}`,
    reached: bytes <= limit,
  }));

const rows = [
  ...benchClock(),
  ...benchVerdicts(),
  ...(await benchBadge(build)),
  ...(await benchPages(build)),
  ...(await benchPageCost(build)),
  ...sizes(),
];
printTable(rows);

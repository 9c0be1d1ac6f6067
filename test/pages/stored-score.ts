import type { RecordTruth, Truth } from './page';
import { newScore, type Score } from './score';

/** What the extension keeps of pages without anything of ours on them: service orders, the catalogue, the home counter. */
export interface Stored {
  readonly serviceOrders: readonly StoredRow[];
  readonly catalogue: readonly StoredRow[];
  readonly homeCounter: { readonly at: number; readonly count?: number } | null;
}
export type StoredRow = Readonly<Record<string, unknown>> & { readonly seenAt: number };

/** Runs in a page of the extension. */
export async function readStored(): Promise<Stored> {
  const request = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const db = await request(indexedDB.open('aftersale'));
  try {
    const all = (name: string) => request(db.transaction(name).objectStore(name).getAll());
    return {
      serviceOrders: await all('serviceOrders'),
      catalogue: await all('catalogue'),
      homeCounter: (await request(db.transaction('readings').objectStore('readings').get('home-counter'))) ?? null,
    };
  } finally {
    db.close();
  }
}

/** What a page does not show (null) leaves what was known before; the name and the item stay those of the file. */
function scoreRows(
  score: Score,
  wanted: Readonly<Record<string, RecordTruth>>,
  rows: readonly StoredRow[],
  { idName, began }: { readonly idName: string; readonly began: number },
): void {
  for (const [id, fields] of Object.entries(wanted)) {
    const row = rows.find((one) => one[idName] === id);
    for (const [field, want] of Object.entries(fields)) {
      if (want === null || want === undefined || field === 'name') continue;
      const got = row?.[field] ?? null;
      if (got === want) score.right += 1;
      else (got === null ? score.missing : score.wrong).push({ field: `stored ${id}.${field}`, want, got });
    }
  }
  for (const row of rows)
    if (row.seenAt >= began && !wanted[String(row[idName])])
      score.wrong.push({ field: `stored ${row[idName]}`, want: 'no such row', got: row });
}

/** Compares what is kept after a page was looked at with its truth. `began`: when the look began, epoch ms. */
export function scoreStored(truth: Truth, group: string, stored: Stored, began: number): Score {
  const score = newScore();
  if (truth.kind === 'records' && group === 'goods-list')
    scoreRows(score, truth.records, stored.catalogue, { idName: 'skuId', began });
  else if (truth.kind === 'records')
    scoreRows(score, truth.records, stored.serviceOrders, { idName: 'serviceId', began });
  else if (truth.kind === 'order' && truth.services)
    scoreRows(score, truth.services, stored.serviceOrders, { idName: 'serviceId', began });
  else if (truth.kind === 'home') {
    const { homeCounter } = stored;
    const got = homeCounter && homeCounter.at >= began ? (homeCounter.count ?? null) : null;
    if (got === truth.waitingTickets) score.right += 1;
    else (got === null ? score.missing : score.wrong).push({ field: 'home counter', want: truth.waitingTickets, got });
  }
  return score;
}

import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { Lesson } from '@/lib/domain/lesson';
import type { PolicyDocument } from '@/lib/domain/policy';
import type { Reply } from '@/lib/domain/reply';
import { ok, type Result } from '@/lib/domain/result';
import { collectBackup, restoreBackup } from '../backup';
import type { Backup } from '../backup-file';
import { type BackupReading, readBackupFile } from '../backup-file';
import type { SystemClock } from '../ports/attention';
import type { ChangeSignal, Repositories } from '../ports/storage';
import { planRestore, type RestorePlan } from '../restore-plan';
import type { Settings } from '../settings';
import { readCatalogueFile } from './catalogue-file';
import { planCatalogue } from './catalogue-plan';
import { isSamePolicy, policyDifferences } from './policy-differences';
import { readPolicyFile } from './policy-file';
import type { FileProblem, ImportKind, LineProblem } from './reading';
import { type ReplyRow, readReplyFile } from './reply-file';
import { planReplies, type ReplyMode, repliesOf } from './reply-plan';

/** A file that was read and compared with what is stored. Nothing has been changed by it. */
export type ImportPreview = { readonly rejects: readonly LineProblem[]; readonly notices: readonly LineProblem[] } & (
  | { readonly kind: 'policy'; readonly before: PolicyDocument | null; readonly after: PolicyDocument }
  | { readonly kind: 'catalogue'; readonly stored: readonly CatalogueItem[]; readonly items: readonly CatalogueItem[] }
  | { readonly kind: 'replies'; readonly library: readonly Reply[]; readonly rows: readonly ReplyRow[] }
  | { readonly kind: 'backup'; readonly file: Backup; readonly plan: RestorePlan }
);

/** What a person chose beside the file. */
export interface ImportChoices {
  /** Catalogue: the file is the whole truth, other SKUs go. */
  readonly removeOthers: boolean;
  readonly replyMode: ReplyMode;
}

/** What an import needs of the world. */
export interface ImportPorts {
  readonly repositories: Repositories;
  readonly clock: SystemClock;
  readonly changes: ChangeSignal;
  readonly readSettings: () => Promise<Settings>;
  readonly writeSettings: (patch: Partial<Settings>) => Promise<void>;
  readonly newId: () => string;
  /** Whether a lesson says what could have been taught by pointing. */
  readonly mayBeTaught: (lesson: Lesson) => boolean;
}

/**
 * Reads a chosen file and says what it would change.
 *
 * @example await previewImport(ports, 'policy', bytes) // { ok: true, value: { kind: 'policy', before, after, rejects, notices } }
 */
export async function previewImport(
  ports: ImportPorts,
  kind: ImportKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ImportPreview, FileProblem>> {
  const { repositories, clock } = ports;
  switch (kind) {
    case 'policy': {
      const read = readPolicyFile(bytes);
      if (!read.ok) return read;
      const before = (await repositories.policies.current())?.document ?? null;
      return ok({ kind, before, after: read.value.document, rejects: read.value.rejects, notices: [] });
    }
    case 'catalogue': {
      const read = await readCatalogueFile(bytes, clock.now());
      if (!read.ok) return read;
      const { items, rejects, notices } = read.value;
      return ok({ kind, stored: await repositories.catalogue.all(), items, rejects, notices });
    }
    case 'replies': {
      const read = await readReplyFile(bytes);
      if (!read.ok) return read;
      const { items: rows, rejects, notices } = read.value;
      return ok({ kind, library: await repositories.replies.all(), rows, rejects, notices });
    }
    case 'backup': {
      const read = readBackupFile(bytes, ports.mayBeTaught);
      return read.ok ? ok(await backupPreview(ports, read.value)) : read;
    }
  }
}

async function backupPreview(ports: ImportPorts, { backup, rejects }: BackupReading): Promise<ImportPreview> {
  const current = await collectBackup(ports.repositories, await ports.readSettings(), ports.clock.now());
  const inForce = (await ports.repositories.policies.current()) ?? null;
  return { kind: 'backup', file: backup, plan: planRestore(current, backup, inForce), rejects, notices: [] };
}

/** `all-but-settings`: every record of a backup is stored, and of the settings none. */
export type ImportExtent = 'all' | 'all-but-settings';

/**
 * Stores what a preview showed, each kind in one transaction, and says so to everybody who shows it. Settings are kept
 * outside the database: those of a backup come after its records, and the answer says whether they were stored.
 *
 * @throws what the database throws, with nothing stored
 * @example await applyImport(ports, preview, { removeOthers: false, replyMode: 'append' }); // 'all'
 */
export async function applyImport(
  ports: ImportPorts,
  preview: ImportPreview,
  choices: ImportChoices,
): Promise<ImportExtent> {
  const { repositories, changes, clock } = ports;
  switch (preview.kind) {
    case 'policy': {
      // The same rules again make no new revision: verdicts go on naming the one that they know.
      if (isSamePolicy(policyDifferences(preview.before, preview.after))) return 'all';
      await repositories.policies.adopt(preview.after, 'import', clock.now());
      await changes.raise(['policy']);
      return 'all';
    }
    case 'catalogue':
      await repositories.catalogue.put(preview.items, choices.removeOthers);
      await changes.raise(['catalogue']);
      return 'all';
    case 'replies': {
      const plan = planReplies(preview.library, preview.rows, choices.replyMode);
      await repositories.replies.put(repliesOf(plan, clock.now(), ports.newId));
      await changes.raise(['replies']);
      return 'all';
    }
    case 'backup': {
      await restoreBackup(repositories, preview.plan);
      const extent = await ports.writeSettings(preview.plan.settings ?? {}).then(
        (): ImportExtent => 'all',
        (): ImportExtent => 'all-but-settings',
      );
      await changes.raise([
        'policy',
        'catalogue',
        'replies',
        'facts',
        'tickets',
        'lessons',
        'service-orders',
        'health',
      ]);
      return extent;
    }
  }
}

/** The totals that a preview shows first. */
export interface ImportTotals {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
}

/** @example importTotals(preview, choices) // { added: 60, changed: 0, removed: 0, same: 0 } */
export function importTotals(preview: ImportPreview, choices: ImportChoices): ImportTotals {
  switch (preview.kind) {
    case 'policy': {
      const { categories } = policyDifferences(preview.before, preview.after);
      const count = (change: string) => categories.filter((category) => category.change === change).length;
      return { added: count('added'), changed: count('changed'), removed: count('removed'), same: count('same') };
    }
    case 'catalogue': {
      const { added, changed, removed, same } = planCatalogue(preview.stored, preview.items, choices.removeOthers);
      return { added: added.length, changed: changed.length, removed: removed.length, same };
    }
    case 'replies': {
      const { added, changed, same } = planReplies(preview.library, preview.rows, choices.replyMode);
      return { added: added.length, changed: changed.length, removed: 0, same };
    }
    case 'backup': {
      const all = Object.values(preview.plan.counts);
      const sum = (pick: 'added' | 'changed' | 'same') => all.reduce((total, counts) => total + counts[pick], 0);
      return { added: sum('added'), changed: sum('changed'), removed: 0, same: sum('same') };
    }
  }
}

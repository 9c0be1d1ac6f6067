import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  applyImport,
  type ImportChoices,
  type ImportExtent,
  type ImportPorts,
  type ImportPreview,
  previewImport,
} from '@/lib/app/imports/desk';
import type { FileProblem, ImportKind } from '@/lib/app/imports/reading';

export type Unread = 'file' | 'storage';
export type ApplyOutcome = ImportExtent | 'nothing';

/** An import from the choice of a file to its end. Nothing is stored before `applying`. */
export type ImportFlow =
  | { readonly stage: 'none' }
  | { readonly stage: 'reading'; readonly kind: ImportKind; readonly fileName: string }
  | { readonly stage: 'wrong'; readonly kind: ImportKind; readonly fileName: string; readonly problem: FileProblem }
  /** The file, or what is stored to compare it with, could not be read. */
  | { readonly stage: 'unread'; readonly kind: ImportKind; readonly fileName: string; readonly what: Unread }
  | { readonly stage: 'preview'; readonly kind: ImportKind; readonly fileName: string; readonly preview: ImportPreview }
  | { readonly stage: 'applied'; readonly kind: ImportKind; readonly fileName: string };

export interface ImportDesk {
  readonly flow: ImportFlow;
  readonly start: (kind: ImportKind, file: File) => Promise<void>;
  /** How much was stored; with `nothing` everything is as it was. */
  readonly apply: (choices: ImportChoices) => Promise<ApplyOutcome>;
  readonly leave: () => void;
}

/**
 * Runs imports one at a time; a file that is chosen while another is read takes its place. When one has been applied,
 * `document.body` bears `data-applied` (contract.md §5) until the next begins.
 */
export function useImport(ports: ImportPorts): ImportDesk {
  const [flow, setFlow] = useState<ImportFlow>({ stage: 'none' });
  const latest = useRef(0);
  useEffect(() => {
    if (flow.stage === 'applied') document.body.dataset['applied'] = flow.kind;
    else delete document.body.dataset['applied'];
  }, [flow]);

  const start = async (kind: ImportKind, file: File): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    const fileName = file.name;
    setFlow({ stage: 'reading', kind, fileName });
    let what: Unread = 'file';
    let next: ImportFlow;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      what = 'storage';
      const read = await previewImport(ports, kind, bytes);
      next = read.ok
        ? { stage: 'preview', kind, fileName, preview: read.value }
        : { stage: 'wrong', kind, fileName, problem: read.error };
    } catch {
      next = { stage: 'unread', kind, fileName, what }; // nothing was changed, and the page says what could not be read
    }
    if (turn === latest.current) setFlow(next);
  };
  const apply = async (choices: ImportChoices): Promise<ApplyOutcome> => {
    if (flow.stage !== 'preview') return 'nothing';
    const { kind, fileName, preview } = flow;
    let extent: ImportExtent;
    try {
      extent = await applyImport(ports, preview, choices);
    } catch {
      return 'nothing'; // the transaction was rolled back; the page says so and the preview stays
    }
    if (extent === 'all') setFlow({ stage: 'applied', kind, fileName });
    return extent;
  };
  const leave = useCallback(() => {
    latest.current += 1;
    setFlow({ stage: 'none' });
  }, []);
  return { flow, start, apply, leave };
}

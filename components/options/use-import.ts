import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  applyImport,
  type ImportChoices,
  type ImportPorts,
  type ImportPreview,
  previewImport,
} from '@/lib/app/imports/desk';
import type { FileProblem, ImportKind } from '@/lib/app/imports/reading';

/** An import from the choice of a file to its end. Nothing is stored before `applying`. */
export type ImportFlow =
  | { readonly stage: 'none' }
  | { readonly stage: 'reading'; readonly kind: ImportKind; readonly fileName: string }
  | { readonly stage: 'wrong'; readonly kind: ImportKind; readonly fileName: string; readonly problem: FileProblem }
  | { readonly stage: 'preview'; readonly kind: ImportKind; readonly fileName: string; readonly preview: ImportPreview }
  | { readonly stage: 'applied'; readonly kind: ImportKind; readonly fileName: string };

export interface ImportDesk {
  readonly flow: ImportFlow;
  readonly start: (kind: ImportKind, file: File) => Promise<void>;
  /** False where it could not be stored; then everything is as it was. */
  readonly apply: (choices: ImportChoices) => Promise<boolean>;
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
    const read = await previewImport(ports, kind, new Uint8Array(await file.arrayBuffer()));
    if (turn !== latest.current) return;
    setFlow(
      read.ok
        ? { stage: 'preview', kind, fileName, preview: read.value }
        : { stage: 'wrong', kind, fileName, problem: read.error },
    );
  };
  const apply = async (choices: ImportChoices): Promise<boolean> => {
    if (flow.stage !== 'preview') return false;
    const { kind, fileName, preview } = flow;
    try {
      await applyImport(ports, preview, choices);
    } catch {
      return false; // the transaction was rolled back; the page says so and the preview stays
    }
    setFlow({ stage: 'applied', kind, fileName });
    return true;
  };
  const leave = useCallback(() => {
    latest.current += 1;
    setFlow({ stage: 'none' });
  }, []);
  return { flow, start, apply, leave };
}

import type { PanelModel } from '@/lib/app/panel-model';

/** What of a model is drawn now: the model itself where that is all of it. */
export interface DrawnParts {
  readonly next: (model: PanelModel) => PanelModel;
  /** No order stands in the panel any more. */
  readonly forget: () => void;
}

const mostLinesAtOnce = 8;

/**
 * An order that is new is much to draw: first its head, then its goods with their verdicts, one by one while the code is cold.
 * Between two parts the browser may have its turn; until the last one is drawn the panel is one that reads.
 *
 * @example const parts = drawnParts(); parts.next(model).lines // []
 */
export function drawnParts(): DrawnParts {
  let orderId: string | null = null;
  let lines = 0;

  return {
    next: (model) => {
      const isNew = model.facts !== null && orderId !== model.orderId;
      orderId = model.facts && model.orderId;
      lines = isNew ? 0 : lines + Math.min(Math.max(lines, 1), mostLinesAtOnce);
      if (isNew || lines < model.lines.length)
        return { ...model, state: 'reading', missing: [], lines: model.lines.slice(0, lines) };
      // An order that stands there whole is never taken apart again.
      lines = Number.POSITIVE_INFINITY;
      return model;
    },
    forget: () => {
      orderId = null;
    },
  };
}

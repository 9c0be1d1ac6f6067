export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the panel stands, or `tucked`: only its tab at the edge, because the field needs both sides. */
export type Standing = 'right' | 'left' | 'tucked';

/**
 * Finds a place for the panel that leaves a field free. It stays where it is as long as it can, so that nothing jumps.
 *
 * @example standingBeside(editor.getBoundingClientRect(), panel, 1440, 'right') // 'right'
 */
export function standingBeside(field: Box, panel: Box, viewportWidth: number, standing: 'right' | 'left'): Standing {
  const width = panel.right - panel.left;
  const margin = standing === 'right' ? viewportWidth - panel.right : panel.left;
  const at = (side: 'right' | 'left'): Box => {
    const left = side === 'left' ? margin : viewportWidth - margin - width;
    return { left, right: left + width, top: panel.top, bottom: panel.bottom };
  };
  const other = standing === 'right' ? 'left' : 'right';
  if (!overlap(field, at(standing))) return standing;
  return overlap(field, at(other)) ? 'tucked' : other;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

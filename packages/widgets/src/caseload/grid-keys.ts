import type { Place } from './board.ts';

/** The size of the grid, in rows and columns, and how many rows a page is. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/**
 * Where a key leads, after the grid pattern of the ARIA practices.
 *
 * @returns undefined where the key means nothing here.
 */
export function stepOf(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  from: Place,
  size: GridSize,
): Place | undefined {
  if (altKey || metaKey || size.rows === 0) return undefined;
  const { row, column } = from;
  const at = (toRow: number, toColumn: number): Place => ({
    row: Math.min(size.rows - 1, Math.max(0, toRow)),
    column: Math.min(size.columns - 1, Math.max(0, toColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + size.page, column);
    case 'PageUp':
      return at(row - size.page, column);
    case 'Home':
      return ctrlKey ? at(0, 0) : at(row, 0);
    case 'End':
      return ctrlKey ? at(size.rows - 1, size.columns - 1) : at(row, size.columns - 1);
    default:
      return undefined;
  }
}

export interface PartSize {
  readonly name: string;
  /** Gzipped bytes allowed. */
  readonly limit: number;
  readonly bytes: number;
  readonly files: readonly string[];
}
export function measureSizes(folder: string): PartSize[];
export function kilobytes(bytes: number): string;

export function chromiumPath(): string | null;
export function firefoxPath(): string | null;
export const quietArguments: string[];
export function extensionArguments(folder: string): string[];
export function makeReady(options?: { firefox?: boolean }): boolean;

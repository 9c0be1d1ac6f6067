export function chromiumPath(): string | null;
export function firefoxPath(): string | null;
export function makeReady(options?: { firefox?: boolean }): boolean;

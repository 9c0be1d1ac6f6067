import type { SystemClock } from '@/lib/app/ports';

export const systemClock: SystemClock = { now: () => Date.now() };

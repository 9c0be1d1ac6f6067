import type { SystemClock } from '@/lib/app/ports/attention';

export const systemClock: SystemClock = { now: () => Date.now() };

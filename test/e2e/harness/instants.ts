import { pageTime } from '@/test/seller-site/beijing';

/** An instant as the public attributes have it: `2026-11-21T13:00:00+08:00`. */
export const publicInstant = (at: number): string => `${pageTime(at).replace(' ', 'T')}+08:00`;

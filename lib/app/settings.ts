import * as z from 'zod/mini';

/** What a person chose. Small, in the browser's extension storage; every field has a default. */
export const settingsSchema = z.object({
  language: z.catch(z.enum(['zh-CN', 'en']), 'zh-CN'),
  panelCollapsed: z.catch(z.boolean(), false),
  /** Counted minutes without a reading of the ticket list after which the badge ends in `?`. */
  staleAfterMinutes: z.catch(z.int().check(z.gte(1), z.lte(600)), 30),
  /** Counted minutes before the due time at which the one warning is given. */
  warnBeforeMinutes: z.catch(z.int().check(z.gte(1), z.lte(600)), 30),
  notifications: z.catch(z.boolean(), true),
  guideDone: z.catch(z.boolean(), false),
  /** Up to which edition the starter replies were put into the library; 0 for none. */
  starterEdition: z.catch(z.int().check(z.gte(0)), 0),
});
export type Settings = z.infer<typeof settingsSchema>;

/** @example parseSettings({ language: 'xx' }).language // 'zh-CN' */
export const parseSettings = (stored: unknown): Settings =>
  settingsSchema.parse(typeof stored === 'object' && stored !== null ? stored : {});

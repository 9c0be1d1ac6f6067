import * as z from 'zod/mini';
import { penaltyStep } from '@/lib/domain/reports/penalty-ladder';
import { alertPreferences, defaultAlerts, warningBefore } from '@/lib/domain/tickets/alert-levels';
import { type DisplaySettings, parseDisplaySettings, storedDisplaySettings } from './display-settings';

const fields = z.object({
  /** The master switch of all alerts. */
  notifications: z.catch(z.boolean(), true),
  /** When to warn of what. */
  alerts: z.catch(alertPreferences, defaultAlerts),
  /** What late tickets cost, in the shop's own figures; empty until the shop fills them in. */
  penalties: z.catch(z.array(penaltyStep).check(z.maxLength(20)), []),
  /** Counted minutes between two looks at an open ticket list that nobody has in view; 0: none. */
  watchEveryMinutes: z.catch(z.union([z.literal(0), z.int().check(z.gte(5), z.lte(240))]), 0),
  /** For how many months closed tickets are kept; 0: for ever. */
  retentionMonths: z.catch(z.union([z.literal(0), z.int().check(z.gte(3), z.lte(120))]), 0),
  /** How the 京东运营经理 is reached, in the shop's words. */
  managerContact: z.catch(z.string().check(z.maxLength(60)), ''),
  /** What the shop calls itself towards JD. */
  shopName: z.catch(z.string().check(z.maxLength(60)), ''),
  /** Whether an incident pauses tickets, unless the person says otherwise when it begins. */
  incidentPauses: z.catch(z.boolean(), false),
  guideDone: z.catch(z.boolean(), false),
  /** Up to which edition the starter replies were put into the library; 0 for none. */
  starterEdition: z.catch(z.int().check(z.gte(0)), 0),
});

/** What a person chose. Small, in the browser's extension storage; every field has a default. */
export type Settings = z.infer<typeof fields> & DisplaySettings;

/** The minutes of the one warning that there was before the levels. */
const warnBeforeMinutes = z.int().check(z.gte(1), z.lte(600));

function withLevels(stored: Readonly<Record<string, unknown>>): unknown {
  if ('alerts' in stored) return stored;
  const minutes = warnBeforeMinutes.safeParse(stored['warnBeforeMinutes']);
  return minutes.success ? { ...stored, alerts: warningBefore(minutes.data) } : stored;
}

/** The fields as they may be stored, with those that are read only for what they once meant. */
export const storedSettings: readonly string[] = [
  ...storedDisplaySettings,
  ...Object.keys(fields.shape),
  'warnBeforeMinutes',
];

/** @example parseSettings({ language: 'xx' }).language // 'zh-CN' */
export function parseSettings(stored: unknown): Settings {
  const known = typeof stored === 'object' ? { ...stored } : {};
  return { ...parseDisplaySettings(known), ...fields.parse(withLevels(known)) };
}

/** Beijing time for invented pages, written here a second time on purpose: what is tested must not make its own truth. */
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const eastOfGreenwichMs = 8 * hourMs;

/** `2026-11-21 13:00:00`, as the back office writes an instant. */
export const pageTime = (at: number): string =>
  new Date(at + eastOfGreenwichMs).toISOString().slice(0, 19).replace('T', ' ');

/** The first instant of the Beijing day that lies `days` days before that of `at`. */
export const startOfDay = (at: number, days = 0): number =>
  Math.floor((at + eastOfGreenwichMs) / dayMs) * dayMs - eastOfGreenwichMs - days * dayMs;

const opensAfterMidnightMs = 9 * hourMs;
const closesAfterMidnightMs = 19 * hourMs;

/** The instant at which, counting only 09:00–19:00, `countedMs` had still to pass until `at`. */
export function countedBefore(at: number, countedMs: number): number {
  let left = countedMs;
  for (let days = 0; ; days += 1) {
    const opens = startOfDay(at, days) + opensAfterMidnightMs;
    const closes = Math.min(at, startOfDay(at, days) + closesAfterMidnightMs);
    if (closes <= opens) continue;
    if (closes - opens >= left) return closes - left;
    left -= closes - opens;
  }
}

/** The instant at which `countedMs` of 09:00–19:00 have passed since `from`. */
export function countedAfter(from: number, countedMs: number): number {
  let left = countedMs;
  for (let days = 0; ; days -= 1) {
    const opens = Math.max(from, startOfDay(from, days) + opensAfterMidnightMs);
    const closes = startOfDay(from, days) + closesAfterMidnightMs;
    if (closes <= opens) continue;
    if (closes - opens >= left) return opens + left;
    left -= closes - opens;
  }
}

/** The first instant outside a window of `days` days whose start event is at `at`: 00:00 of day N + 1 after its day. */
export const windowEnd = (at: number, days: number): number => startOfDay(at, -(days + 1));

export { dayMs, hourMs };

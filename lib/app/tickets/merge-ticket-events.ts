/**
 * The events of a ticket, or of an incident, that two browsers kept, as one history: every event of both, none twice, oldest first. Equal
 * instants keep the order of the first list, then of the second.
 *
 * @example mergeTicketEvents([opened, handled], [opened, paused]) // [opened, paused, handled]
 */
export function mergeTicketEvents<Event extends { readonly at: number }>(
  stored: readonly Event[],
  others: readonly Event[],
): readonly Event[] {
  const unmatched = new Map<string, number>();
  for (const event of stored) unmatched.set(eventKey(event), (unmatched.get(eventKey(event)) ?? 0) + 1);
  const missing = others.filter((event) => {
    const count = unmatched.get(eventKey(event)) ?? 0;
    unmatched.set(eventKey(event), count - 1);
    return count <= 0;
  });
  return missing.length === 0 ? stored : [...stored, ...missing].sort((a, b) => a.at - b.at);
}

/** Two events are the same where every field is, in whatever order they were written. */
const eventKey = (event: object): string => JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));

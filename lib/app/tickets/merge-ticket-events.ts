/**
 * The events of a ticket, or of an incident, that two browsers kept, as one history: every event of both, none twice, oldest
 * first. Each list keeps its own order, which an incident's pause from earlier on or a clock that was put back need not be
 * that of the instants: what came after what is part of a history. Of equal instants the first list's comes first, and its
 * first event stays the first of all: a ticket goes by the terms by which it was opened here, whoever saw it earlier.
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
  const united: Event[] = [];
  let next = 0;
  for (const [index, event] of stored.entries()) {
    while (index > 0 && next < missing.length && (missing[next] as Event).at < event.at)
      united.push(missing[next++] as Event);
    united.push(event);
  }
  return missing.length === 0 ? stored : [...united, ...missing.slice(next)];
}

/** Two events are the same where every field is, in whatever order they were written. */
const eventKey = (event: object): string => JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));

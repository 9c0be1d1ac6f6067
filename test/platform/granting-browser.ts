import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

interface Registration {
  readonly id: string;
  readonly matches: readonly string[];
}
type Listener = () => void;

/**
 * What the fake browser lacks: permissions and registered content scripts, as Chromium and Firefox have them. `answer`
 * is what the person says who is asked.
 */
export function grantingBrowser(answer = true) {
  const permitted = new Set<string>();
  const registered = new Map<string, Registration>();
  const listeners: Listener[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const { permissions, scripting } = fakeBrowser;

  vi.spyOn(permissions, 'request').mockImplementation((async ({ origins }: { origins: string[] }) => {
    if (!answer) return false;
    for (const origin of origins) permitted.add(origin);
    changed();
    return true;
  }) as never);
  vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => permitted.has(origin))) as never);
  vi.spyOn(permissions, 'getAll').mockImplementation((async () => ({ origins: [...permitted] })) as never);
  vi.spyOn(permissions, 'remove').mockImplementation((async ({ origins }: { origins: string[] }) => {
    const had = origins.every((origin) => permitted.delete(origin));
    changed();
    return had;
  }) as never);
  for (const event of [permissions.onAdded, permissions.onRemoved])
    vi.spyOn(event, 'addListener').mockImplementation(((listener: Listener) => listeners.push(listener)) as never);

  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async ({ ids }: { ids: string[] }) =>
    ids.flatMap((id) => registered.get(id) ?? [])) as never);
  const register = (mustExist: boolean) => async (scripts: Registration[]) => {
    for (const script of scripts) {
      if (registered.has(script.id) !== mustExist) throw new Error('registered already, or not yet');
      registered.set(script.id, { ...registered.get(script.id), ...script });
    }
  };
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(register(false) as never);
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(register(true) as never);
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async ({ ids }: { ids: string[] }) => {
    for (const id of ids) if (!registered.delete(id)) throw new Error('not registered');
  }) as never);

  return {
    permitted,
    /** The registrations, as they would be after a restart of the browser; an update of the extension empties them. */
    registered,
    /** A person takes a permission back in the browser's own pages. */
    takeBack(origin: string) {
      permitted.delete(origin);
      changed();
    },
  };
}

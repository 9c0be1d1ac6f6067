import 'fake-indexeddb/auto';
import type { OptionsServices } from '@/components/options/options-services';
import type { GrantedHost } from '@/lib/app/granted-hosts';
import type { ChangeTopic } from '@/lib/app/ports/storage';
import { parseSettings, type Settings } from '@/lib/app/settings';
import { mayBeTaught } from '@/lib/page-adapters/teaching/label-rules';
import { openDatabase } from '@/lib/platform/db/open';
import { openRepositories } from '@/lib/platform/db/open-repositories';

export const now = Date.parse('2026-11-21T13:00:00+08:00');
let databases = 0;

/** The services of the options page over an empty database, and what was saved through them. */
export function optionsWorld(chosen: Partial<Settings> = {}) {
  databases += 1;
  const clock = { now: () => now };
  const repositories = openRepositories(openDatabase(`options-${databases}`), clock);
  const heard = new Set<(topics: readonly ChangeTopic[]) => void>();
  const watching = new Set<(settings: Settings) => void>();
  const saved: { name: string; content: string }[] = [];
  const granted: GrantedHost[] = [];
  const copied: string[] = [];
  let settings = parseSettings(chosen);
  let ids = 0;
  let erased = 0;
  const services: OptionsServices = {
    repositories,
    clock,
    changes: {
      raise: async (topics) => {
        for (const listener of heard) listener(topics);
      },
    },
    onChange: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    readSettings: async () => settings,
    writeSettings: async (patch) => {
      settings = { ...settings, ...patch };
      for (const listener of watching) listener(settings);
    },
    watchSettings: (listener) => {
      watching.add(listener);
      return () => watching.delete(listener);
    },
    dumpRaw: async () => ({ name: 'aftersale', version: 1, stores: {} }),
    eraseEverything: async () => {
      erased += 1;
    },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    mayBeTaught,
    tryLesson: async () => null,
    saveFile: (name, content) => {
      saved.push({ name, content });
    },
    copyText: async (text) => {
      copied.push(text);
      return true;
    },
    lastFailure: async () => null,
    grantedHosts: {
      list: async () => granted,
      grant: async (host) => {
        granted.push(host);
        services.changes.raise(['hosts']);
        return true;
      },
      revoke: async (host) => {
        granted.splice(0, granted.length, ...granted.filter((known) => known.host !== host));
        services.changes.raise(['hosts']);
        return true;
      },
    },
    isBuiltInHost: (host) => host === 'shop.jd.com',
    version: '0.1.0',
    browserName: 'Chrome 156',
    hosts: ['*.shop.jd.com'],
  };
  return { services, repositories, saved, copied, granted, settings: () => settings, erased: () => erased };
}

export type OptionsWorld = ReturnType<typeof optionsWorld>;

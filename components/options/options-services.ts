import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { GrantedHosts } from '@/lib/app/granted-hosts';
import type { ImportPorts } from '@/lib/app/imports/desk';
import type { LessonTrial } from '@/lib/app/lesson-trial';
import type { PolicyDraft } from '@/lib/app/policy-draft';
import type { ChangeTopic, NotedFailure } from '@/lib/app/ports/storage';
import type { Settings } from '@/lib/app/settings';
import type { TermsDraft } from '@/lib/app/tickets/terms-draft';

/** What the options page needs of the world; the entrypoint gives it, tests fake it. */
export interface OptionsServices extends ImportPorts {
  /** Changes the named fields only. */
  readonly writeSettings: (patch: Partial<Settings>) => Promise<void>;
  readonly watchSettings: (changed: (settings: Settings) => void) => () => void;
  readonly onChange: (heard: (topics: readonly ChangeTopic[]) => void) => () => void;
  /** Every stored row as it is, for the day when it cannot be read. */
  readonly dumpRaw: () => Promise<unknown>;
  readonly eraseEverything: () => Promise<void>;
  /** Reads an open page by one lesson; null where no page of its kind is open. */
  readonly tryLesson: (id: string) => Promise<LessonTrial | null>;
  readonly saveFile: (name: string, content: string) => void;
  /** Puts a text on the clipboard; false where the browser does not allow it. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly lastFailure: () => Promise<NotedFailure | null>;
  readonly grantedHosts: GrantedHosts;
  /** Whether the extension works on a host out of the box. */
  readonly isBuiltInHost: (host: string) => boolean;
  readonly version: string;
  /** The browser and its main version. */
  readonly browserName: string;
  /** The hosts on which the extension works, as match patterns have them. */
  readonly hosts: readonly string[];
}

/** The services and what the sections share of the page around them. */
export interface OptionsPageContext extends OptionsServices {
  readonly settings: Settings;
  /** Says something in one line, politely. */
  readonly say: (text: string) => void;
  readonly storageFailed: () => void;
  /** The rules that are being written; kept while another section is looked at. */
  readonly policyDraft: PolicyDraft | null;
  readonly setPolicyDraft: (draft: PolicyDraft | null) => void;
  /** The limits and hours that are being written; null where nothing was changed. */
  readonly termsDraft: TermsDraft | null;
  readonly setTermsDraft: (draft: TermsDraft | null) => void;
}

const Context = createContext<OptionsPageContext | null>(null);
export const OptionsProvider = Context.Provider;

/** @example const { repositories, clock } = useOptions(); */
export function useOptions(): OptionsPageContext {
  const context = useContext(Context);
  if (context === null) throw new Error('outside the options page');
  return context;
}

/**
 * Loads something stored, and again after each change that concerns it. undefined until it is there; a database that does
 * not open is told by the page.
 *
 * @example const policy = useStored(['policy'], () => repositories.policies.current().then((found) => found ?? null));
 */
export function useStored<T>(topics: readonly ChangeTopic[], load: () => Promise<T>): T | undefined {
  const { onChange, storageFailed } = useOptions();
  const [value, setValue] = useState<{ readonly loaded: T }>();
  const reload = useCallback(load, []);
  useEffect(() => {
    let gone = false;
    const refresh = () =>
      reload().then(
        (loaded) => gone || setValue({ loaded }),
        () => gone || storageFailed(),
      );
    refresh();
    const stop = onChange((changed) => {
      if (changed.some((topic) => topics.includes(topic))) refresh();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [reload]);
  return value?.loaded;
}

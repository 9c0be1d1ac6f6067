import './page.css';
import './tables.css';
import './forms.css';
import './print.css';
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ImportKind } from '@/lib/app/imports/reading';
import type { PolicyDraft } from '@/lib/app/policy-draft';
import type { Settings } from '@/lib/app/settings';
import type { TermsDraft } from '@/lib/app/tickets/terms-draft';
import { AboutSection } from './about-section';
import { CatalogueSection } from './catalogue-section';
import { DataSection } from './data-section';
import { FileInputs, StartImportProvider } from './file-inputs';
import { GuideSection } from './guide-section';
import { HealthSection } from './health-section';
import { HelpSection } from './help-section';
import { HostsSection } from './hosts-section';
import { ImportReview } from './import-review';
import { IncidentsSection } from './incidents-section';
import { LanguageSection } from './language-section';
import { LessonsSection } from './lessons-section';
import { type OptionsPageContext, OptionsProvider, type OptionsServices } from './options-services';
import { TextProvider, useText } from './options-text';
import { PolicySection } from './policy-section';
import { RepliesSection } from './replies-section';
import { ReportsSection } from './reports/reports-section';
import { type SectionId, sectionIds, useSection } from './sections';
import { TicketsSection } from './tickets-section';
import { useImport } from './use-import';
import { useRawExport } from './use-raw-export';

const sections: Readonly<Record<SectionId, () => JSX.Element>> = {
  guide: GuideSection,
  policy: PolicySection,
  catalogue: CatalogueSection,
  replies: RepliesSection,
  tickets: TicketsSection,
  incidents: IncidentsSection,
  reports: ReportsSection,
  lessons: LessonsSection,
  health: HealthSection,
  hosts: HostsSection,
  language: LanguageSection,
  data: DataSection,
  about: AboutSection,
  help: HelpSection,
};

/**
 * The options page. Everything that it shows it asks for itself; what it needs of the browser comes in `services`.
 *
 * @param initial the settings as they were when the page opened, so that it opens in the right language at once
 */
export function OptionsPage({ services, initial }: { readonly services: OptionsServices; readonly initial: Settings }) {
  const [settings, setSettings] = useState(initial);
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const [storageBroken, setStorageBroken] = useState(false);
  const [policyDraft, setPolicyDraft] = useState<PolicyDraft | null>(null);
  const [termsDraft, setTermsDraft] = useState<TermsDraft | null>(null);
  useEffect(() => services.watchSettings(setSettings), [services]);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);

  const forgetSaid = useCallback(() => setSaid(null), []);
  const context = useMemo<OptionsPageContext>(
    () => ({
      ...services,
      settings,
      say: (text) => setSaid({ text }),
      storageFailed: () => setStorageBroken(true),
      policyDraft,
      setPolicyDraft,
      termsDraft,
      setTermsDraft,
    }),
    [services, settings, policyDraft, termsDraft],
  );
  return (
    <TextProvider language={settings.language}>
      <OptionsProvider value={context}>
        <Page
          services={services}
          guideDone={initial.guideDone}
          said={said?.text ?? ''}
          forgetSaid={forgetSaid}
          storageBroken={storageBroken}
        />
      </OptionsProvider>
    </TextProvider>
  );
}

interface PageProps {
  readonly services: OptionsServices;
  readonly guideDone: boolean;
  readonly said: string;
  readonly forgetSaid: () => void;
  readonly storageBroken: boolean;
}

function Page({ services, guideDone, said, forgetSaid, storageBroken }: PageProps) {
  const { t } = useText();
  const section = useSection(guideDone ? 'policy' : 'guide');
  const desk = useImport(services);
  const { flow } = desk;
  const underWay = flow.stage !== 'none' && flow.stage !== 'applied';
  const Shown = sections[section];
  const start = (kind: ImportKind, file: File) => {
    forgetSaid();
    desk.start(kind, file);
    scrollTo(0, 0);
  };
  useEffect(() => {
    // What was said and what was chosen concerned the section that was in view.
    const turnPage = () => {
      forgetSaid();
      desk.leave();
    };
    addEventListener('hashchange', turnPage);
    return () => removeEventListener('hashchange', turnPage);
  }, [desk.leave, forgetSaid]);
  useEffect(() => {
    document.title = `${t(`section.${section}`)} · ${t('title')}`;
  }, [section, t]);
  return (
    <StartImportProvider value={start}>
      <div class="page">
        <Navigation current={section} leaveImport={desk.leave} />
        <main class="main">
          <FileInputs start={start} />
          {storageBroken && <StorageBroken />}
          <p class="said" role="status">
            {flow.stage === 'applied' ? t('import.applied', { file: flow.fileName }) : said}
          </p>
          {underWay ? <ImportReview flow={flow} desk={desk} /> : <Shown />}
        </main>
      </div>
    </StartImportProvider>
  );
}

function Navigation({ current, leaveImport }: { readonly current: SectionId; readonly leaveImport: () => void }) {
  const { t } = useText();
  return (
    <nav class="nav" aria-label={t('nav.label')}>
      <p class="brand">{t('brand')}</p>
      <ul>
        {sectionIds.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'page' : undefined} onClick={leaveImport}>
              {t(`section.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function StorageBroken() {
  const { t } = useText();
  const exportRaw = useRawExport();
  return (
    <div class="notice notice-bad" role="alert">
      <p>{t('storage.broken')}</p>
      <button type="button" class="button" onClick={exportRaw}>
        {t('storage.export-raw')}
      </button>
    </div>
  );
}

import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { type ImportKind, importKinds } from '@/lib/app/imports/reading';
import { useText } from './options-text';

const accepted: Readonly<Record<ImportKind, string>> = {
  policy: '.json,application/json',
  catalogue: '.csv,.txt,.xlsx,text/csv',
  replies: '.csv,.txt,.xlsx,.json,text/csv',
  backup: '.json,application/json',
};

type Start = (kind: ImportKind, file: File) => void;

/**
 * The file inputs of contract.md §5, in the document whichever section is open. People reach them through the buttons of
 * the sections.
 */
export function FileInputs({ start }: { readonly start: Start }) {
  const { t } = useText();
  return (
    <div class="file-inputs">
      {importKinds.map((kind) => (
        <input
          key={kind}
          id={`import-${kind}`}
          type="file"
          data-import={kind}
          accept={accepted[kind]}
          aria-label={t(`import.input.${kind}`)}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) start(kind, file);
            currentTarget.value = ''; // so that the same file, corrected, can be chosen again
          }}
        />
      ))}
    </div>
  );
}

const StartImport = createContext<Start>(() => {});
export const StartImportProvider = StartImport.Provider;

/** A button that opens the file dialog, in a field on which a file can be dropped. */
export function FileDrop({ kind, hint }: { readonly kind: ImportKind; readonly hint: string }) {
  const { t } = useText();
  const start = useContext(StartImport);
  const [over, setOver] = useState(false);
  const depth = useRef(0); // a drag enters a child before it leaves the parent
  const enter = (change: 1 | -1) => {
    depth.current += change;
    setOver(depth.current > 0);
  };
  return (
    <section
      class={over ? 'drop drop-over' : 'drop'}
      aria-label={t(`import.title.${kind}`)}
      onDragEnter={() => enter(1)}
      onDragLeave={() => enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) start(kind, file);
      }}
    >
      <p>
        <button type="button" class="button" onClick={() => document.getElementById(`import-${kind}`)?.click()}>
          {t('import.choose')}
        </button>{' '}
        <span class="muted">{t('import.or-drop')}</span>
      </p>
      <p class="muted">{hint}</p>
    </section>
  );
}

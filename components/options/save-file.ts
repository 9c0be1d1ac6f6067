/** Long enough for any browser to have begun the download. */
const keptForMs = 60_000;

/** Hands a text to the person as a file to save. @example saveFile('aftersale-policy.json', '{}') */
export function saveFile(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}

/** Takes away what an earlier instance of this extension left behind on the page when it was updated. */
export function removeLeftovers(document: Document): void {
  // A page may name a form control `querySelectorAll`, which then hides the document's own.
  const find = Document.prototype.querySelectorAll;
  for (const left of find.call(document, 'aftersale-sidebar, aftersale-chip, aftersale-teaching')) left.remove();
}

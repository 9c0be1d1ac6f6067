/**
 * What went wrong, as a value: a code that the locale files know, the place it concerns and what the text needs.
 * Nothing in it is text of a page or of a person, so a problem can be logged and handed on.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** Where: a field, a line ("3"), a path ("categories.数码.return.days"), a store. */
  readonly place: string;
  /** Values that the message of this code mentions, such as an expected format. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Either a value or the problem that stood in its way. Domain functions return it instead of throwing. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

import { type Placeholder, type PlaceholderValues, placeholders } from './reply';
import { fail, ok, type Problem, type Result } from './result';

export type TemplateProblem = Problem<'placeholder-without-value' | 'placeholder-unknown' | 'placeholder-not-closed'>;

type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'placeholder'; readonly name: string }
  | { readonly type: 'open-brace'; readonly offset: number };

const braces = /\{\{|\}\}|\{([^{}]*)\}|\{/g;

/** A template in pieces: `{name}` is a placeholder, `{{` and `}}` are single braces, a `}` on its own is a brace too. */
function piecesOf(body: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let textFrom = 0;
  for (const match of body.matchAll(braces)) {
    pieces.push({ type: 'text', text: body.slice(textFrom, match.index) });
    textFrom = match.index + match[0].length;
    if (match[1] !== undefined) pieces.push({ type: 'placeholder', name: match[1].trim() });
    else if (match[0] === '{') pieces.push({ type: 'open-brace', offset: match.index });
    else pieces.push({ type: 'text', text: match[0].charAt(0) });
  }
  return [...pieces, { type: 'text', text: body.slice(textFrom) }];
}

/** @example isPlaceholder('姓名') // false */
export const isPlaceholder = (name: string): name is Placeholder => placeholders.some((known) => known === name);

/**
 * The names that a template puts in braces, each once, in the order in which they come; also those that are no placeholder,
 * so that whoever takes a template in can say so.
 * @example placeholdersOf('{订单号} {{x}} {订单号} {姓名}') // ['订单号', '姓名']
 */
export function placeholdersOf(body: string): readonly string[] {
  const names = piecesOf(body).flatMap((piece) => (piece.type === 'placeholder' ? [piece.name] : []));
  return [...new Set(names)];
}

function renderPiece(piece: Piece, values: PlaceholderValues): Result<string, TemplateProblem> {
  if (piece.type === 'text') return ok(piece.text);
  if (piece.type === 'open-brace') return fail({ code: 'placeholder-not-closed', place: String(piece.offset) });
  const { name } = piece;
  if (!isPlaceholder(name)) return fail({ code: 'placeholder-unknown', place: name });
  const value = values[name];
  return value === undefined || value.trim() === ''
    ? fail({ code: 'placeholder-without-value', place: name })
    : ok(value);
}

/**
 * A reply with its values put in. Values are text: braces in them stay braces.
 * @returns a problem for every placeholder that has no value or does not exist (place: its name), each once, and for a `{`
 * that nothing closes (place: how many characters precede it)
 * @example renderReply('订单 {订单号}', { 订单号: '3500' }) // { ok: true, value: '订单 3500' }
 */
export function renderReply(body: string, values: PlaceholderValues): Result<string, readonly TemplateProblem[]> {
  let text = '';
  const problems = new Map<string, TemplateProblem>();
  for (const piece of piecesOf(body)) {
    const rendered = renderPiece(piece, values);
    if (rendered.ok) text += rendered.value;
    else problems.set(`${rendered.error.code} ${rendered.error.place}`, rendered.error);
  }
  return problems.size > 0 ? fail([...problems.values()]) : ok(text);
}

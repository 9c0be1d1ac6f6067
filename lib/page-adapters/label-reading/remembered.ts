/**
 * Asks something of each block (or text, or element) once. A list may have the same word in a thousand rows, all of which stand in the same blocks;
 * without a memory the time that it takes to read it would grow with the square of its length.
 * @example const linesIn = remembered((block: Block) => leavesOf(block).length)
 */
export function remembered<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

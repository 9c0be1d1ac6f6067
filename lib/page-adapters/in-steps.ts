/**
 * What a step of a reading was about. After `looking` the document has been seen in part, and a change makes what was seen
 * worthless; where a node is named, it is known in which part: all before that node. After `concluding` only what was seen is
 * thought about.
 */
export type Step = 'looking' | Node | 'concluding';

/** Work in steps: between two of them somebody else may have a turn. */
export type InSteps<Result> = Generator<Step, Result, void>;

/**
 * Does all steps one after the other.
 * @example atOnce(adapter.extractInSteps(document, address)) // what adapter.extract(document, address) answers
 */
export function atOnce<Result>(steps: InSteps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

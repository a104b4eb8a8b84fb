/** What an organisation writes about one article. */
export type Answer = {
  readonly text: string;
  readonly figures: string;
  /** Names or addresses of public things, one a line: "figure:…", "https://…". */
  readonly evidence: string;
  /** "Keine Angaben": the others are '' then. */
  readonly nothing: boolean;
};

/** As it is kept while it is written. */
export type KeptAnswer = Answer & {
  readonly revision: number;
  /** null: has left the network. */
  readonly editedByName: string | null;
  readonly editedAt: Date;
};

/** UTF-16 code units, as the table takes them. */
export const answerBounds = { text: 15_000, figures: 5_000, evidence: 5_000 } as const;
export const answerParts = ['text', 'figures', 'evidence'] as const;

export const noAnswer: Answer = { text: '', figures: '', evidence: '', nothing: false };

/** Whether something stands there, if only that there is nothing to tell. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.nothing || answer.text !== '' || answer.figures !== '');
}

export function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.nothing === other.nothing && answerParts.every((part) => one[part] === other[part]);
}

export type AnswerProblem = { readonly field: keyof Answer; readonly why: 'long' | 'nothing' };

/** What is wrong with what was typed; "keine Angaben" beside a text would hide one of the two. */
export function answerProblems(answer: Answer): readonly AnswerProblem[] {
  const long = answerParts
    .filter((part) => answer[part].length > answerBounds[part])
    .map((field) => ({ field, why: 'long' }) as const);
  const isBoth = answer.nothing && answerParts.some((part) => answer[part] !== '');
  return isBoth ? [...long, { field: 'nothing', why: 'nothing' }] : long;
}

/** Each line of the evidence that says something. */
export function evidenceLines({ evidence }: Pick<Answer, 'evidence'>): readonly string[] {
  return evidence
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

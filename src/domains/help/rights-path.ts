import { type Rule, rules } from './rights.ts';

/** What somebody asks about, in the order of the page. A topic's letter in addresses is its place here. */
export const topics = [
  'stay',
  'wages',
  'trial',
  'money',
  'offences',
  'living',
  'authorities',
] as const;
export type Topic = (typeof topics)[number];

/** What decides which rules of a topic matter. Only staying in Germany depends on it. */
export const statuses = ['eu', 'other', 'none', 'unsure'] as const;
export type Status = (typeof statuses)[number];

/** An answer to choose: the core sentence that names it, and the end of its address. */
export type Choice = {
  readonly label: `topic.${Topic}` | `status.${Status}`;
  readonly slug: string;
};

/** A page of the path: one more thing to choose, or the rules that the choices lead to. */
export type Step =
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] };

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The first choice of the path. */
export const topicChoices: readonly Choice[] = topics.map((topic) => ({
  label: `topic.${topic}`,
  slug: slugOf(topic),
}));

/**
 * The step at `rechte/{slug}`; null when the path has none. Slugs say nothing to whoever reads them in a history:
 * a letter for the topic, a number for the status ("a-2").
 */
export function stepAt(slug: string): Step | null {
  return steps.get(slug) ?? null;
}

/** Every address of the path, for the export and for tests. */
export const pathSlugs: readonly string[] = topics.flatMap((topic) =>
  dependsOnStatus(topic)
    ? [slugOf(topic), ...statuses.map((status) => slugOf(topic, status))]
    : [slugOf(topic)],
);

const steps = new Map<string, Step>(topics.flatMap(stepsOf));

function stepsOf(topic: Topic): [string, Step][] {
  if (!dependsOnStatus(topic)) return [[slugOf(topic), rulesOf(topic)]];
  const choices = statuses.map((status): Choice => {
    return { label: `status.${status}`, slug: slugOf(topic, status) };
  });
  return [
    [slugOf(topic), { kind: 'choice', choices }],
    ...statuses.map((status): [string, Step] => [
      slugOf(topic, status),
      rulesOf(`${topic}.${status}`),
    ]),
  ];
}

function rulesOf(situation: string): Step {
  return { kind: 'rules', rules: rules.filter(({ situations }) => situations.includes(situation)) };
}

function dependsOnStatus(topic: Topic): boolean {
  return topic === 'stay';
}

function slugOf(topic: Topic, status?: Status): string {
  const letter = letters[topics.indexOf(topic)]!;
  return status ? `${letter}-${statuses.indexOf(status) + 1}` : letter;
}

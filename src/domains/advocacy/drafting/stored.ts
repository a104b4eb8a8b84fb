import type { Stored } from '../../../platform/domain.ts';

/** What the privacy notice says of papers in the making. */
export const draftingStored: readonly Stored[] = [
  {
    category: {
      de: 'Papiere in Arbeit: wer für welche Organisation was angemerkt, gestimmt und mitgezeichnet hat, mit Namen und Zeit; wer für den Vorstand stimmt; wer eine Abstimmung verlängert hat und warum.',
      en: 'Papers in the making: who commented, voted and signed what for which organisation, with name and time; who votes as the board; who extended a ballot and why.',
    },
    purpose: {
      de: 'Das Netzwerk beschließt gemeinsam, und alle Mitglieder sehen, wie es dazu kam.',
      en: 'The network decides together, and all members see how it came about.',
    },
    legalBasis: {
      de: 'Berechtigtes Interesse an nachvollziehbaren Beschlüssen, Art. 6 Abs. 1 Buchst. f DSGVO.',
      en: 'Legitimate interest in decisions that can be retraced, Article 6 (1) (f) GDPR.',
    },
    retention: {
      de: 'Solange das Papier besteht. Wer das Netzwerk verlässt, deren Name wird gelöscht; das Wort ihrer Organisation bleibt.',
      en: 'As long as the paper exists. The name of whoever leaves the network is deleted; the word of her organisation stays.',
    },
  },
];

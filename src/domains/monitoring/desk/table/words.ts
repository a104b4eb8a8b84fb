import { dictionary } from '../../../../platform/i18n/index.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

export const words = dictionary({ de, en });

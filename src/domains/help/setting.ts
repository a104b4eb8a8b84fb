import type { Mode } from '../../platform/config/index.ts';
import type { TongueCode } from '../../platform/i18n/index.ts';
import type { Texts } from './texts/load.ts';

/** Where help pages stand: on this site, or as files of their own. */
export type Setting = {
  readonly mode: Mode;
  readonly texts: Texts;
  /** Address of an asset by its name. */
  readonly asset: (name: string) => string;
  readonly exitHref: string;
  /** Address of a page ('' is the start, 'orte/berlin' a Land) in a language. */
  readonly link: (code: TongueCode, page: string) => string;
  /** False: nobody answers a question, so that pages have no field and no filters. */
  readonly answers: boolean;
  /** The present day in Germany, ISO 8601. */
  readonly today: string;
};

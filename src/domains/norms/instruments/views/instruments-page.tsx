import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { Unverified } from '../../../../platform/ui/index.ts';
import { normAddress } from '../../norm.ts';
import { words } from '../../words.ts';
import type { Instrument, InstrumentDate } from '../instrument.ts';

type InstrumentsPageProps = {
  readonly instruments: readonly Instrument[];
  readonly language: Language;
};

/** Every instrument with its state for Germany, oldest first. */
export function InstrumentsPage({ instruments, language }: InstrumentsPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('instruments')}</h1>
      <p class="measure">{say('instruments.intro')}</p>
      <ul class="norm-list instrument-list">
        {instruments.map((instrument) => (
          <li>
            <a href={normAddress(language, instrument.law.id)}>
              <bdi lang="de">{instrument.law.abbreviation}</bdi>
            </a>
            <span>{instrument.title[language]}</span>
            <span class="quiet small">
              {say('instruments.adopted', { date: formatDate(instrument.adoptedOn, language) })}
            </span>
            {instrument.dates.filter(isState).map((date) => (
              <span class="small">
                {say('instruments.date', {
                  what: say(`date.${date.kind}`),
                  date: formatDate(date.on, language),
                })}
                <Unverified sourced={date} language={language} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p class="measure quiet small">{say('unverified.meaning')}</p>
    </>
  );
}

/** Signature and ratification stand on the instrument's own page. */
function isState({ kind }: InstrumentDate): boolean {
  return kind !== 'signature' && kind !== 'ratification';
}

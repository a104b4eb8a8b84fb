import { formatDate, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, Table } from '../../../platform/ui/index.ts';
import type { Named } from '../naming.ts';
import { type Norm, normAddress, type Version } from '../norm.ts';
import { lastDay } from '../version-days.ts';
import { words } from '../words.ts';
import { normName } from './norm-heading.tsx';

type VersionsProps = {
  readonly norm: Norm;
  readonly named: Named;
  readonly language: Language;
};

/** The recorded wordings of a norm, newest first. */
export function Versions({ norm, named, language }: VersionsProps) {
  const say = words(language);
  return (
    <>
      <Table
        id="tabelle-fassungen"
        caption={<span class="unseen">{say('section.versionsOf', { norm: normName(norm) })}</span>}
        columns={[
          { title: say('column.from') },
          { title: say('column.until') },
          { title: say('column.heading') },
          { title: say('column.amended') },
          { title: say('column.decisions'), numeric: true },
        ]}
        rows={norm.versions.map((version) => [
          <a href={normAddress(language, norm.law.id, norm.section, version.from)}>
            <span class="version-day">{formatDate(version.from, language)}</span>
          </a>,
          <Until version={version} language={language} />,
          <span lang="de">{version.heading ?? ''}</span>,
          <span lang="de">{version.amendedBy ?? ''}</span>,
          formatNumber(named.byVersion.get(version.from) ?? 0, language),
        ])}
      />
      <p class="quiet small measure">{say('section.versionsHelp')}</p>
    </>
  );
}

/** Where a wording's dates can be read. */
export function VersionSource({ version }: { readonly version: Version }) {
  const { source, sourceUrl } = version;
  return sourceUrl ? <ExternalLink href={sourceUrl}>{source}</ExternalLink> : <span>{source}</span>;
}

function Until({ version, language }: { readonly version: Version; readonly language: Language }) {
  const { until } = version;
  if (until === null) return <span>{words(language)('version.open')}</span>;
  return <span class="version-day">{formatDate(lastDay(until), language)}</span>;
}

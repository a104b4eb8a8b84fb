import { exitScript, neutralIcon, quietStyle } from './assets.ts';
import type { QuietFrameProps } from './quiet-frame.tsx';

/** Nothing here names the network or what the page is about: no canonical address, no description, a plain icon. The referrer is said here too: an exported page has no headers. */
export function QuietHead(props: QuietFrameProps) {
  const { title, robots, asset, styles = [], scripts = [] } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      {robots && <meta name="robots" content={robots} />}
      <link rel="icon" href={asset(neutralIcon)} type="image/svg+xml" />
      {[quietStyle, ...styles].map((name) => (
        <link rel="stylesheet" href={asset(name)} />
      ))}
      {[exitScript, ...scripts].map((name) => (
        <script defer src={asset(name)}></script>
      ))}
    </head>
  );
}

import { readTheme } from '../ui/styles/tokens.ts';

/** Mail programs load no style sheet and know no custom properties: the site's colours stand here as values. */
export const mailStyle = `${layout()}${colours('light')}
@media (prefers-color-scheme: dark) {${colours('dark')}
}
`;

function layout(): string {
  return `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; }
.mail { max-width: 34rem; margin: 0 auto; padding: 28px; overflow-wrap: break-word;
  font: 17px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.site span { display: inline-block; padding-bottom: 4px; border-bottom: 4px solid; font-weight: 700; }
h1 { margin: 26px 0 20px; font-size: 26px; line-height: 1.2; }
p { margin: 0 0 16px; }
.button { display: inline-block; padding: 14px 22px; border-radius: 6px; font-weight: 700; text-decoration: none; }
.address { overflow-wrap: anywhere; }
.foot { margin: 32px 0 0; padding-top: 16px; border-top: 1px solid; font-size: 14px; line-height: 1.5; }
`;
}

function colours(name: 'light' | 'dark'): string {
  const theme = readTheme(name);
  const colour = (token: string) => theme.get(token) ?? '';
  return `
body, .mail { background: ${colour('paper')}; color: ${colour('ink')}; }
.site span { border-color: ${colour('help')}; }
a { color: ${colour('link')}; }
.button { background: ${colour('accent')}; color: ${colour('on-accent')}; }
.foot { border-color: ${colour('line')}; color: ${colour('ink-2')}; }`;
}

import { createHash } from 'node:crypto';

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);

/** The look of the few pages that the server itself writes; light and dark as the reader has it. */
const style = `:root{color-scheme:light dark;--ink:light-dark(#1b1d23,#e8e9ed);--soft:light-dark(#5c6270,#9aa1b0);
--line:light-dark(#e3e5ea,#2c303a);--paper:light-dark(#fbfbfc,#15171c);--accent:light-dark(#2b4acb,#9db2ff)}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:42rem;margin:0 auto;padding:clamp(2rem,10vh,7rem) 1.25rem 3rem}
h1{font-size:clamp(1.9rem,6vw,2.6rem);line-height:1.15;letter-spacing:-.02em;margin:0 0 .75rem}
h2{font-size:1.05rem;margin:0}p{margin:.5rem 0}a{color:var(--accent);text-underline-offset:.2em}
.lead{font-size:1.15rem;color:var(--soft)}.soft{color:var(--soft)}
ul{list-style:none;padding:0;margin:2rem 0;border-top:1px solid var(--line)}
li{padding:1rem 0;border-bottom:1px solid var(--line)}
pre{white-space:pre-wrap;font:inherit;margin:.75rem 0 0}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}`;

/** The policy of such a page: it loads nothing, and its own style is allowed by its hash. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page. The title is text, the body is HTML whose texts went through `escapeHtml`. */
export const htmlPage = (title: string, body: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

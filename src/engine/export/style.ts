/** How reports look: light, dark and printed. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --edge: #d1d9e0; --tint: #f6f8fa; --link: #0b57a4; --mark: #fff3bf; --accent: #12343b; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e6e6; --muted: #9da7b1; --edge: #3d444d; --tint: #1c2128; --link: #79b8ff; --mark: #574500; --accent: #8ecad6; }
  body { background: #14171a; }
}
@media (prefers-contrast: more) { :root { --edge: currentcolor; --muted: var(--text); } }
* { box-sizing: border-box; }
body { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; color: var(--text); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { margin: 0 0 .5rem; color: var(--accent); font-size: 1.75rem; }
h2 { margin: 3rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--edge); font-size: 1.3rem; }
h3 { margin: 2rem 0 .4rem; font-size: 1.05rem; }
p { max-width: 44rem; margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
nav { margin: 1.5rem 0; padding: 1rem 1.25rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--tint); }
nav h2 { margin: 0 0 .4rem; padding: 0; border: 0; font-size: 1rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav > ul { columns: 2; column-gap: 2rem; }
nav li { margin: 0; padding: .1rem 0; }
nav ul ul { padding-inline-start: 1rem; font-size: .9em; }
.count { color: var(--muted); font-variant-numeric: tabular-nums; }
.table { overflow-x: auto; margin: .75rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .9em; line-height: 1.45; }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--edge); text-align: start; vertical-align: top; }
td { min-width: 5rem; }
td:has(mark) { min-width: 19rem; }
td a { text-decoration-color: var(--edge); }
th { color: var(--muted); font-weight: 600; white-space: nowrap; }
tr:target, h3:target { background: var(--tint); outline: 2px solid var(--link); }
ul { padding-inline-start: 1.3rem; }
li { margin: .2rem 0; }
figure { margin: .75rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--edge); break-inside: avoid; }
blockquote { margin: 0; }
figcaption { color: var(--muted); font-size: .88em; }
mark { padding: 0 .1em; border-bottom: 2px solid; background: var(--mark); color: inherit; font-weight: 600; }
@media (max-width: 40rem) { nav > ul { columns: 1; } }
@media print {
  :root { --text: #000; --muted: #333; --edge: #999; --tint: #fff; --link: #000; --mark: #eee; --accent: #000; color-scheme: light; }
  @page { margin: 18mm 15mm; }
  body { max-width: none; padding: 0; background: none; font-size: 10pt; }
  a { text-decoration: none; }
  tr { break-inside: avoid; }
  td, td:has(mark) { min-width: 0; }
  td:has(mark) { width: 32%; }
  .table { overflow: visible; }
}
`;

/** The page's only permission: this style sheet, by its SHA-256. */
export const STYLE_HASH = 'sha256-MK9XnEUurzUHHx3xUkLpsq/T72i6Gjgz1R6sULO8Q0w=';

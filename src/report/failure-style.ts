/** The style sheet of the HTML report. Colours reach 4.5:1 as text and 3:1 as bars on both grounds. */
export const FAILURE_STYLE = `
:root { color-scheme: light dark; --page: #f6f8fa; --card: #ffffff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0;
  --accent: #255fa5; --track: #e7ecf1; --high: #cf222e; --medium: #b9770e; --low: #5b87b5; --good: #1a7f37;
  --high-ground: #ffebe9; --medium-ground: #fff4d6; --chip: #eaeef2; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --card: #161b22; --text: #e6edf3; --quiet: #9198a1; --line: #30363d;
  --accent: #5b9be0; --track: #262c36; --high: #f8615a; --medium: #d9a032; --low: #6d95c0; --good: #3fb950;
  --high-ground: #3a1a1d; --medium-ground: #35290f; --chip: #262c36; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { overflow-wrap: anywhere; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
header { border-left: 5px solid var(--good); padding: .25rem 0 .25rem 1rem; }
header.warning { border-color: var(--medium); }
header.failed { border-color: var(--high); }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.1rem; margin-bottom: .6rem; }
h2 small, .ids small, td small { font-weight: 400; color: var(--quiet); font-size: .85em; }
header p, .quiet, footer, small { color: var(--quiet); }
.quiet { font-size: .88rem; }
code, .signature, .example { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK JP", monospace; font-size: .88em; overflow-wrap: anywhere; }
li code, p code { background: var(--chip); border-radius: 4px; padding: .1em .3em; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem; min-width: 0; }
.note, .error { border-left: 5px solid var(--medium); background: var(--medium-ground); border-radius: 6px; padding: .6rem 1rem; overflow-wrap: anywhere; }
.error { border-color: var(--high); background: var(--high-ground); }
.tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; background: none; border: 0; padding: 0; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; display: grid; align-content: start; }
.tile strong { font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; font-size: .88rem; margin-bottom: .8rem; }
.legend i { display: inline-block; width: .75rem; height: .75rem; border-radius: 2px; margin-right: .4rem; }
.HIGH { fill: var(--high); } .MEDIUM { fill: var(--medium); } .LOW { fill: var(--low); }
.legend .HIGH i { background: var(--high); } .legend .MEDIUM i { background: var(--medium); } .legend .LOW i { background: var(--low); }
.daily { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .3rem .6rem; }
.daily svg { width: 100%; height: 13rem; display: block; }
.daily line { stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.daily .hit { fill: transparent; }
.daily g:hover .hit { fill: var(--track); }
.daily .y { display: flex; flex-direction: column; justify-content: space-between; text-align: right; font-size: .78rem; line-height: 1; color: var(--quiet); font-variant-numeric: tabular-nums; }
.daily .x { grid-column: 2; display: flex; justify-content: space-between; font-size: .78rem; color: var(--quiet); }
.advice { border-left: 4px solid var(--medium); padding-left: .9rem; }
.advice + .advice { margin-top: 1.1rem; }
.advice.HIGH { border-color: var(--high); }
.advice h3 { font-size: 1rem; display: flex; flex-wrap: wrap; gap: .1rem .5rem; align-items: center; }
.advice ul { margin: .3rem 0 0 1.1rem; }
.advice li { margin-top: .25rem; overflow-wrap: anywhere; }
.badge { font-size: .72rem; font-weight: 600; padding: .1rem .45rem; border-radius: 999px; background: var(--medium-ground); color: var(--text); border: 1px solid var(--medium); white-space: nowrap; }
.HIGH .badge, .risk .badge { background: var(--high-ground); border-color: var(--high); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .45rem .6rem .45rem 0; border-top: 1px solid var(--line); vertical-align: middle; }
thead th { overflow-wrap: normal; border: 0; color: var(--quiet); font-size: .82rem; font-weight: 600; }
tbody th { font-size: .88rem; font-weight: 600; }
td.bar { width: 20%; }
.categories td { white-space: nowrap; }
.bar svg { display: inline-block; width: calc(100% - 4.5rem); vertical-align: middle; margin-right: .5rem; }
.share { height: .55rem; border-radius: 3px; }
.track { fill: var(--track); } .fill { fill: var(--accent); }
.risk .fill { fill: var(--high); }
.spark { width: 6rem; height: 1.2rem; fill: var(--accent); vertical-align: middle; margin-right: .5rem; }
.spark .base { fill: var(--line); }
td span, td small { white-space: nowrap; }
.increasing span, .worsening { color: var(--high); }
.decreasing span, .improving { color: var(--good); }
.worsening small, .improving small { color: var(--quiet); }
.categories + p { margin-top: .6rem; }
.signatures { list-style: none; margin-top: .6rem; }
.signatures li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 1rem; border-top: 1px solid var(--line); padding: .8rem 0; }
.signatures li:last-child { padding-bottom: 0; }
.times { display: grid; align-content: start; gap: .3rem; }
.times strong { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.times .spark { width: 100%; }
.signature { font-size: .95rem; font-weight: 600; }
.signature i { font-style: normal; font-weight: 400; color: var(--accent); background: var(--chip); border-radius: 4px; padding: 0 .25em; }
.example { color: var(--quiet); font-size: .82rem; border-left: 3px solid var(--line); padding-left: .6rem; margin-top: .35rem; }
.incidents { list-style: none; }
.incidents li { border-top: 1px solid var(--line); padding: .5rem 0; }
.incidents p { overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.5rem; }
.ids { list-style: none; }
.ids li { display: grid; grid-template-columns: minmax(0, 1fr) 5rem auto; gap: .6rem; align-items: center; padding: .25rem 0; font-variant-numeric: tabular-nums; }
.ids .share { width: 100%; }
.ids span { overflow-wrap: anywhere; }
footer { font-size: .82rem; }
@media (max-width: 44rem) {
  h1 { font-size: 1.3rem; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .7rem; }
  .daily svg { height: 10rem; }
  .categories thead { display: none; }
  .categories tr { display: block; border-top: 1px solid var(--line); padding: .6rem 0; }
  .categories th, .categories td { display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: center; gap: 0 .6rem; border: 0; padding: .15rem 0; width: auto; }
  .categories th { justify-content: flex-start; }
  .categories td::before { content: attr(data-label); margin-right: auto; color: var(--quiet); font-size: .85rem; }
  .categories .bar { flex-wrap: nowrap; }
  .categories .bar svg { flex: 1; width: auto; margin: 0; }
  .categories .spark { margin: 0; width: 4rem; }
  .signatures li { grid-template-columns: minmax(0, 1fr); gap: .4rem; }
  .times { grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: .8rem; }
}
`;

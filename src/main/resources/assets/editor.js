// The text of a file as an editor: proposals from the phrase book, and what is wrong at its line. The textarea stays the form's
// field, and all there is where no script runs.
import { autocompletion, closeBrackets, completionKeymap, snippet } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const DANISH = {
  'Completions': 'Forslag', 'Find': 'Find', 'Replace': 'Erstat med', 'next': 'næste', 'previous': 'forrige', 'all': 'alle',
  'match case': 'store og små bogstaver', 'regexp': 'regulært udtryk', 'by word': 'hele ord', 'replace': 'erstat',
  'replace all': 'erstat alle', 'close': 'luk', 'current match': 'dette sted', 'on line': 'på linje',
  'Go to line': 'Gå til linje', 'go': 'gå', 'replaced match on line $': 'erstattet på linje $',
  'replaced $ matches': 'erstattet $ steder', 'Selection deleted': 'Det valgte er slettet', 'Control character': 'Styretegn',
};

const TOKENS = [
  ['comment', /^(\/\/|#(?!\{)).*/],
  ['string', /^("[^"]*"|“[^”]*”|»[^«]*«)/],
  ['number', /^\d[\d.,]*(?![\p{L}\d])/u],
  ['keyword', /^(rule|when|then|end|package|import|expander)(?![\p{L}\w-])/u],
  ['meta', /^@\w+/],
  ['propertyName', /^[\p{L}_][\p{L}\w.-]*(?=:(\s|$))/u],
];

/** No grammar of any file: what looks like a remark, a quotation, a number or a name in all of them. */
const language = StreamLanguage.define({
  token(stream) {
    const found = TOKENS.find(([, pattern]) => stream.match(pattern));
    if (found) return found[0];
    if (!stream.match(/^[\p{L}\d_-]+/u)) stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.meta, tags.propertyName], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--against)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', border: '1px solid var(--edge)', borderRadius: '4px',
    fontSize: '0.875rem', maxHeight: '70vh' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Code", "DejaVu Sans Mono", monospace', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--soft)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 3px 0 var(--accent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--accent-soft)' },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--against-soft)', outline: '1px solid var(--against)' },
  '.cm-snippetField': { backgroundColor: 'var(--accent-soft)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--against)', textUnderlineOffset: '3px' },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--edge)',
    fontFamily: 'var(--text)', fontSize: '0.9375rem' },
  '.cm-panels.cm-panels-top': { border: '0', borderBottom: '1px solid var(--line)', backgroundColor: 'var(--raised)' },
  '.cm-panels :focus-visible': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--text)', maxHeight: '16em', maxWidth: 'min(40rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.3rem 0.6rem', whiteSpace: 'normal' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-tooltip .cm-completionInfo': { padding: '0.4rem 0.7rem', color: 'var(--soft)' },
  '.cm-diagnostic': { borderLeft: '4px solid var(--against)', padding: '0.4rem 0.7rem', maxWidth: '36rem' },
  '.cm-panel.cm-search': { padding: '0.5rem 0.7rem' },
  '.cm-panel.cm-search label': { fontSize: '0.875rem', display: 'inline-block', marginRight: '0.8rem' },
  '.cm-textfield, .cm-button': { fontSize: '0.875rem', color: 'var(--ink)', backgroundColor: 'var(--surface)',
    backgroundImage: 'none', border: '1px solid var(--edge)', borderRadius: '4px', padding: '0.2rem 0.5rem' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', fontSize: '1.25rem', padding: '0 0.5rem' },
});

const area = document.getElementById('text');
const book = [...document.querySelectorAll('#sentences option')].map(one => ({
  da: one.value, en: one.label, part: one.dataset.part, subjects: one.dataset.subjects.split(' '),
}));

/** Whether what stands before a line makes it a condition, a conclusion or neither, and what it is about. */
function surroundings(doc, number, from) {
  let subject = null;
  for (let line = number - 1; line > 0; line--) {
    const text = doc.line(line).text.trim();
    if (text === 'then') return { part: 'CONCLUSION' };
    if (text === 'when') return { part: 'CONDITION', subject };
    if (text === 'end' || text.startsWith('rule ')) return {};
    if (subject === null && text && !text.startsWith('-')) subject = book.find(one => one[from] === text) ?? null;
  }
  return {};
}

function fits(sentence, place, isListed) {
  if (sentence.part !== (place.part === 'CONDITION' && !isListed ? 'SUBJECT' : place.part)) return false;
  return sentence.part !== 'CONDITION' || !place.subject || place.subject.subjects.some(one => sentence.subjects.includes(one));
}

/** The sentences that can stand where somebody writes, in the language of the file, with that of the other beside them. */
function propose(context) {
  const { doc } = context.state;
  const line = doc.lineAt(context.pos);
  const [, lead, dash, typed] = /^(\s*)(- ?)?(.*)$/.exec(line.text.slice(0, context.pos - line.from));
  if (!context.explicit && !typed && !dash) return null;
  const from = /^expander\s+en\.dsl/m.test(doc.sliceString(0, 2000)) ? 'en' : 'da';
  const place = surroundings(doc, line.number, from);
  const options = book.filter(one => fits(one, place, Boolean(dash))).map(one => ({
    label: one[from],
    info: from === 'da' ? one.en : one.da,
    apply: snippet(one[from].replace(/\{(\w+)\}/g, '#{$1}')),
  }));
  return { from: line.from + lead.length + (dash ?? '').length, options, validFor: /^[^"]*$/ };
}

/** What the service found at the lines of this file. */
function marked(state) {
  return [...document.querySelectorAll('#marks li')].map(one => {
    const line = state.doc.line(Math.min(Math.max(Number(one.dataset.line), 1), state.doc.lines));
    const at = Math.min(line.from + Math.max(Number(one.dataset.column) - 1, 0), line.to);
    return { from: at, to: line.to, severity: 'error', message: one.textContent };
  });
}

function show(view) {
  view.dispatch(setDiagnostics(view.state, marked(view.state)));
}

function write(update) {
  if (update.docChanged) {
    area.value = update.state.doc.toString();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

// In a tree of its own, so that its style is added as a sheet and not as text, which the page's policy forbids.
const place = document.createElement('div');
place.className = 'editor';
area.before(place);
const root = place.attachShadow({ mode: 'open' });
const view = new EditorView({
  doc: area.value,
  root,
  parent: root,
  extensions: [
    lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection(), history(), closeBrackets(),
    EditorView.lineWrapping, highlightSelectionMatches(), search({ top: true }), language, syntaxHighlighting(colours), look,
    autocompletion({ override: [propose], icons: false }),
    keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorState.readOnly.of(area.readOnly),
    EditorState.phrases.of(document.documentElement.lang === 'da' ? DANISH : {}),
    EditorView.contentAttributes.of({ 'aria-label': document.getElementById('text-label').textContent, spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of(write),
  ],
});
area.hidden = true;
document.getElementById('text-label').addEventListener('click', () => view.focus());
document.body.addEventListener('htmx:afterSwap', () => show(view));
show(view);
const asked = Number(area.dataset.line);
if (asked > 0 && asked <= view.state.doc.lines) {
  const at = view.state.doc.line(asked).from;
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  view.focus();
}

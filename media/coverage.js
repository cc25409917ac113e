// @ts-check
/**
 * The page of the coverage: a grid of claims and articles (ARIA Authoring Practices, data grid). Everything that comes from articles is
 * set as text; the page's requests are that a place or an article be opened, and that what is shown be saved.
 *
 * @typedef {{ says: string, detail: string | null, differs: boolean }} Telling
 * @typedef {'figure' | 'event' | 'statement'} Kind
 * @typedef {{ id: string, kind: Kind, label: string, time: string | null, timeText: string | null, origins: number, onlyIn: string | null, differs: boolean, reason: string | null, cells: { article: number, tellings: Telling[] }[] }} Claim
 * @typedef {{ article: string, source: string, title: string | null, dateText: string | null, origin: string, credit: string | null }} Column
 * @typedef {{ articles: Column[], claims: Claim[], stories: { id: string, label: string, articles: string[] }[] }} Coverage
 * @typedef {{ story: string | null, search: string, kind: string, told: string, differing: boolean, sort: string }} Choice
 */
(() => {
  // @ts-expect-error VS Code gives this to its pages.
  const host = acquireVsCodeApi();
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));

  /** So many rows are made at once; more follow when the reader comes near the end of them. */
  const ROWS_AT_ONCE = 100;
  /** More columns than this, and one story is shown first. */
  const MANY_COLUMNS = 16;
  const PAGE = 8;

  /** @type {Coverage} */
  let coverage = { articles: [], claims: [], stories: [] };
  /** @type {any} The page's words. */
  let texts = {};
  /** What the reader has chosen; kept for the next session. @type {Choice | undefined} */
  let choice = host.getState()?.choice;
  /** What is shown under it. @type {{ column: Column, index: number }[]} */
  let columns = [];
  /** @type {Claim[]} */
  let claims = [];
  /** Where the focus is in the grid: row 0 and column 0 are the headers. */
  let at = { row: 1, column: 0 };

  /** @type {HTMLElement} */ let frame;
  /** @type {HTMLElement} */ let summary;
  /** @type {HTMLTableElement | undefined} */ let table;
  /** The cell that the tab key reaches. @type {HTMLElement | undefined} */ let reachable;
  const nearEnd = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) addRows(); }, { rootMargin: '400px' });

  window.addEventListener('message', ({ data }) => {
    if (data.type !== 'show') return;
    ({ coverage, texts } = data);
    if (coverage.claims.length === 0) return main.replaceChildren(element('p', 'empty', data.complete ? texts.empty : texts.reading));
    choice ??= firstChoice(data.from);
    if (choice.story !== null && !coverage.stories.some(({ id }) => id === choice?.story)) choice.story = firstChoice(data.from).story;
    refresh();
  });
  host.postMessage({ type: 'ready' });

  /**
   * One story where there are several or many articles: that of the article the reader comes from, or else the largest.
   * @param {string | null} from
   * @returns {Choice}
   */
  function firstChoice(from) {
    const told = coverage.stories.filter(({ articles }) => articles.length > 1);
    const many = told.length > 1 || coverage.articles.length > MANY_COLUMNS;
    const story = told.find(({ articles }) => from !== null && articles.includes(from)) ?? told[0];
    return { story: many && story ? story.id : null, search: '', kind: '', told: '', differing: false, sort: 'kind' };
  }

  /** Shows the coverage as it now is, without taking focus or place from whoever reads. */
  function refresh() {
    const { scrollTop = 0, scrollLeft = 0 } = frame ?? {};
    const name = document.activeElement?.getAttribute('name');
    const inGrid = table?.contains(document.activeElement);
    const focused = { claim: claims[at.row - 1]?.id, article: columns[at.column - 1]?.column.article };

    frame = element('div', 'frame');
    summary = element('p', 'summary');
    summary.setAttribute('role', 'status');
    main.replaceChildren(bar(), frame);
    show();

    const row = claims.findIndex(({ id }) => id === focused.claim) + 1;
    const column = columns.findIndex(each => each.column.article === focused.article) + 1;
    at = { row: row || Math.min(at.row, claims.length), column };
    while (table && frame.scrollHeight < scrollTop + frame.clientHeight && addRows());
    frame.scrollTo(scrollLeft, scrollTop);
    if (!inGrid && at.row > ROWS_AT_ONCE) at = { row: 1, column: 0 };
    mark(inGrid ?? false);
    if (name) /** @type {HTMLElement | null} */ (main.querySelector(`[name="${name}"]`))?.focus();
  }

  /** What the reader can choose. */
  function bar() {
    const { story, search, kind, told, differing, sort } = /** @type {Choice} */ (choice);
    const head = element('header', 'bar');
    const controls = element('div', 'controls');
    controls.setAttribute('role', 'search');

    const field = /** @type {HTMLInputElement} */ (element('input'));
    Object.assign(field, { type: 'search', name: 'search', value: search, placeholder: texts.search });
    field.setAttribute('aria-label', texts.search);
    field.addEventListener('input', () => choose({ search: field.value }));
    controls.append(field);

    const stories = coverage.stories.filter(({ articles }) => articles.length > 1);
    if (stories.length > 1 || stories[0]?.articles.length !== coverage.articles.length) {
      controls.append(picker('story', texts.story, story ?? '', [
        ['', fill(texts.allArticles, coverage.articles.length)], ...stories.map(({ id, label, articles }) => [id, `${label} (${articles.length})`]),
      ], value => choose({ story: value || null })));
    }
    controls.append(
      picker('kind', texts.kind, kind, [['', texts.allKinds], ...Object.entries(texts.onlyKinds)], value => choose({ kind: value })),
      picker('told', texts.told, told, [['', texts.toldByAny], ['several', texts.toldBySeveral], ['one', texts.toldByOne]], value => choose({ told: value })),
      picker('sort', texts.sort, sort, Object.entries(texts.sorts), value => choose({ sort: value })),
    );

    const label = element('label', 'check');
    const box = /** @type {HTMLInputElement} */ (element('input'));
    Object.assign(box, { type: 'checkbox', name: 'differing', checked: differing });
    box.addEventListener('change', () => choose({ differing: box.checked }));
    label.append(box, texts.differing);
    controls.append(label);

    const save = element('div', 'save');
    save.setAttribute('role', 'group');
    save.setAttribute('aria-label', texts.save);
    save.append(element('span', '', texts.save));
    for (const [format, title] of [['csv', 'CSV'], ['md', 'Markdown'], ['html', 'HTML']]) {
      const button = /** @type {HTMLButtonElement} */ (element('button', '', title));
      Object.assign(button, { type: 'button', name: `save-${format}` });
      button.addEventListener('click', () => host.postMessage({ type: 'save', format, articles: columns.map(({ column }) => column.article), claims: claims.map(({ id }) => id) }));
      save.append(button);
    }
    const foot = element('div', 'foot');
    foot.append(summary, save);
    head.append(element('h1', '', texts.title), controls, foot);
    return head;
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} value
   * @param {[string, string][] | string[][]} options
   * @param {(value: string) => void} chosen
   */
  function picker(name, label, value, options, chosen) {
    const select = /** @type {HTMLSelectElement} */ (element('select'));
    select.name = name;
    select.title = label;
    select.setAttribute('aria-label', label);
    for (const [key = '', text = ''] of options) select.append(new Option(text, key, false, key === value));
    select.addEventListener('change', () => chosen(select.value));
    return select;
  }

  /** @param {Partial<Choice>} change */
  function choose(change) {
    choice = Object.assign(/** @type {Choice} */ (choice), change);
    at = { row: 1, column: 0 };
    show();
    frame.scrollTo(0, 0);
    mark(false);
  }

  /** Shows the chosen claims and articles. */
  function show() {
    host.setState({ choice });
    const { story, search, kind, told, differing, sort } = /** @type {Choice} */ (choice);
    const members = new Set(coverage.stories.find(({ id }) => id === story)?.articles ?? coverage.articles.map(({ article }) => article));
    columns = coverage.articles.flatMap((column, index) => (members.has(column.article) ? [{ column, index }] : []));
    const shown = new Set(columns.map(({ index }) => index));
    const ofStory = coverage.claims.filter(({ cells }) => cells.some(({ article }) => shown.has(article)));
    const wanted = search.trim().toLowerCase();
    claims = ofStory.filter(claim => (!kind || claim.kind === kind)
      && (!told || (claim.onlyIn !== null) === (told === 'one'))
      && (!differing || claim.differs)
      && (!wanted || wordsOf(claim).includes(wanted)));
    const time = (/** @type {Claim} */ claim) => claim.time ?? '\uffff';
    // the coverage comes in the order of kinds
    if (sort === 'origins') claims.sort((a, b) => b.origins - a.origins);
    if (sort === 'time') claims.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));

    summary.textContent = fill(texts.summary, claims.length, ofStory.length, columns.length, new Set(columns.map(({ column }) => column.origin)).size);
    nearEnd.disconnect();
    table = undefined;
    if (claims.length === 0) return frame.replaceChildren(element('p', 'empty', texts.none));
    table = /** @type {HTMLTableElement} */ (element('table'));
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', texts.table);
    table.setAttribute('aria-readonly', 'true');
    table.setAttribute('aria-rowcount', String(claims.length + 1));
    table.style.setProperty('--articles', String(columns.length));
    const widths = element('colgroup');
    widths.append(element('col', 'claims'), ...columns.map(() => element('col')));
    table.append(widths, head(), element('tbody'));
    table.addEventListener('keydown', onKey);
    table.addEventListener('mousedown', ({ target }) => noteFocus(/** @type {HTMLElement} */ (target), true));
    table.addEventListener('focusin', ({ target }) => noteFocus(/** @type {HTMLElement} */ (target)));
    frame.replaceChildren(table);
    addRows();
  }

  /** @param {Claim} claim */
  function wordsOf({ label, cells }) {
    return [label, ...cells.flatMap(({ tellings }) => tellings.flatMap(({ says, detail }) => [says, detail ?? '']))].join('\n').toLowerCase();
  }

  /** The articles; above them, which of them share an origin. */
  function head() {
    const section = element('thead');
    const families = columns.filter(({ column }, i) => columns[i - 1]?.column.origin !== column.origin)
      .map(({ column }) => ({ column, count: columns.filter(other => other.column.origin === column.origin).length }));
    if (families.some(({ count }) => count > 1)) {
      const row = element('tr', 'origins');
      row.setAttribute('role', 'presentation');
      row.append(element('td'));
      for (const { column: { credit }, count } of families) {
        const cell = /** @type {HTMLTableCellElement} */ (element('td', count > 1 ? 'family' : ''));
        cell.colSpan = count;
        if (count > 1) cell.append(element('span', '', credit === null ? texts.sharedOrigin : fill(texts.sharedOriginOf, credit)));
        row.append(cell);
      }
      section.append(row);
    }
    const row = element('tr', 'articles');
    row.setAttribute('aria-rowindex', '1');
    row.append(header('col', element('span', 'source', texts.claim)));
    columns.forEach(({ column: { article, source, title, dateText } }) => {
      const name = button(() => host.postMessage({ type: 'openArticle', article }), element('span', 'source', source), element('span', 'detail', dateText ?? ''));
      name.title = [title, article, texts.openArticle].filter(Boolean).join('\n');
      row.append(header('col', name));
    });
    section.append(row);
    return section;
  }

  /**
   * A cell that names its column or row. The roles of cells follow from the table's.
   * @param {'col' | 'row'} scope
   * @param {Node[]} content
   */
  function header(scope, ...content) {
    const cell = /** @type {HTMLTableCellElement} */ (element('th'));
    cell.scope = scope;
    cell.append(...content);
    return cell;
  }

  /** Makes the next rows, if any are left. @param {number} [until] the row that is needed */
  function addRows(until = 0) {
    const body = table?.tBodies[0];
    if (!body || body.rows.length === claims.length) return false;
    const first = body.rows.length;
    const rows = claims.slice(first, Math.max(until, first + ROWS_AT_ONCE)).map((claim, i) => claimRow(claim, first + i + 1));
    body.append(...rows);
    nearEnd.disconnect();
    const last = body.rows[body.rows.length - 1];
    if (last && body.rows.length < claims.length) nearEnd.observe(last);
    return true;
  }

  /**
   * @param {Claim} claim
   * @param {number} index
   */
  function claimRow(claim, index) {
    const row = element('tr', claim.differs ? 'differs' : '');
    row.setAttribute('aria-rowindex', String(index + 1));

    const facts = element('span', 'facts');
    facts.append(element('span', `kind ${claim.kind}`, texts.kinds[claim.kind]));
    if (claim.timeText !== null) facts.append(element('span', '', claim.timeText));
    facts.append(claim.onlyIn === null ? element('span', '', fill(texts.origins, claim.origins)) : element('span', 'only', claim.cells.length > 1 ? texts.oneOriginOnly : texts.onlyHere));
    if (claim.differs) facts.append(element('span', 'differing', texts.differs));
    const name = header('row', element('span', 'label', claim.label), facts);
    if (claim.reason !== null) {
      name.title = claim.reason;
      if (claim.differs) name.append(element('span', 'detail reason', claim.reason));
    }
    row.append(name);

    const told = new Map(claim.cells.map(({ article, tellings }) => [article, tellings]));
    // a blank is told as such by screen readers
    row.append(...columns.map(({ column: { article }, index: of }) => {
      const tellings = told.get(of) ?? [];
      const cell = element('td', tellings.length > 0 ? 'told' : '');
      cell.append(...tellings.map((telling, k) => tellingButton(telling, () => host.postMessage({ type: 'openPlace', claim: claim.id, article, telling: k }))));
      return cell;
    }));
    return row;
  }

  /**
   * @param {Telling} telling
   * @param {() => void} open
   */
  function tellingButton({ says, detail, differs }, open) {
    const made = button(open, element('span', differs ? 'says differs' : 'says', says));
    if (detail !== null) made.append(element('span', 'detail', detail));
    if (differs) made.append(element('span', 'hidden', texts.says));
    made.title = [says, detail, texts.open].filter(Boolean).join('\n');
    return made;
  }

  /**
   * A button that is reached through its cell.
   * @param {() => void} clicked
   * @param {Node[]} content
   */
  function button(clicked, ...content) {
    const made = /** @type {HTMLButtonElement} */ (element('button', 'open'));
    made.type = 'button';
    made.tabIndex = -1;
    made.append(...content);
    made.addEventListener('click', clicked);
    return made;
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const cell = /** @type {HTMLElement | null} */ (target.closest('td, th'));
    if (!cell || event.altKey || event.metaKey) return;
    if (target !== cell) return withinCell(event, cell, target);
    const last = { row: claims.length, column: columns.length };
    const far = event.ctrlKey;
    switch (event.key) {
      case 'ArrowUp': go(far ? 0 : at.row - 1, at.column); break;
      case 'ArrowDown': go(far ? last.row : at.row + 1, at.column); break;
      case 'ArrowLeft': go(at.row, far ? 0 : at.column - 1); break;
      case 'ArrowRight': go(at.row, far ? last.column : at.column + 1); break;
      case 'Home': go(far ? 0 : at.row, 0); break;
      case 'End': go(far ? last.row : at.row, last.column); break;
      case 'PageUp': go(Math.max(1, at.row - PAGE), at.column); break;
      case 'PageDown': go(at.row + PAGE, at.column); break;
      case 'Enter': case 'F2': enter(cell); break;
      default: return;
    }
    event.preventDefault();
  }

  /** Of several things that an article says, each can be reached. @param {KeyboardEvent} event @param {HTMLElement} cell @param {HTMLElement} target */
  function withinCell(event, cell, target) {
    const buttons = /** @type {HTMLElement[]} */ ([...cell.querySelectorAll('button')]);
    const i = buttons.indexOf(target);
    if (event.key === 'Escape' || event.key === 'F2') cell.focus();
    else if (event.key === 'ArrowDown') buttons[i + 1]?.focus();
    else if (event.key === 'ArrowUp') buttons[i - 1]?.focus();
    else return;
    event.preventDefault();
  }

  /** Opens what the cell tells; of several things, the reader chooses. A claim's own cell opens where it is first told. @param {HTMLElement} cell */
  function enter(cell) {
    const [first, ...more] = cell.matches('tbody th') ? [cell.parentElement?.querySelector('button')] : cell.querySelectorAll('button');
    if (more.length > 0) first?.focus();
    else first?.click();
  }

  /** Moves the focus. @param {number} row @param {number} column */
  function go(row, column) {
    at = { row: Math.max(0, Math.min(row, claims.length)), column: Math.max(0, Math.min(column, columns.length)) };
    mark(true);
  }

  /** Makes the current cell the one that the tab key reaches. @param {boolean} focus */
  function mark(focus) {
    if (!table) return;
    if (table.tBodies[0] && table.tBodies[0].rows.length < at.row) addRows(at.row);
    const row = at.row === 0 ? table.tHead?.querySelector('.articles') : table.tBodies[0]?.rows[at.row - 1];
    const cell = /** @type {HTMLElement | undefined} */ (row?.children[at.column]);
    if (!cell) return;
    const before = reachable;
    reachable = cell;
    cell.tabIndex = 0;
    if (focus) cell.focus();
    if (before !== cell) before?.removeAttribute('tabindex');
  }

  /** A click moves the focus, too. @param {HTMLElement} target @param {boolean} [focus] */
  function noteFocus(target, focus = false) {
    const cell = target.closest('td, th');
    const row = cell?.closest('[aria-rowindex]');
    if (!cell || !row) return;
    at = { row: Number(row.getAttribute('aria-rowindex')) - 1, column: [...row.children].indexOf(cell) };
    mark(focus && !target.closest('button'));
  }

  /**
   * @param {string} text with `{0}`, `{1}` … in it
   * @param {(string | number)[]} values
   */
  function fill(text, ...values) {
    return text.replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ''));
  }

  /**
   * @param {string} name
   * @param {string} [className]
   * @param {string} [text]
   */
  function element(name, className = '', text = '') {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  }
})();

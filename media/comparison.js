// @ts-check
/**
 * The page of the full comparison. Everything that comes from articles is set as text; the page's one request is that a row be opened.
 *
 * @typedef {{ source: string, value: string, low: number | null, high: number | null, percent: boolean, sentence: string, mark: { start: number, end: number }, relation: string | null, reason: string | null, said: string, asOf: string | null, status: string | null }} Row
 * @typedef {{ label: string, relation: string, reason: string, rows: Row[] }} Comparison
 * @typedef {{ relations: Record<string, string>, asked: string, alone: string, intervals: string, rows: string, open: string }} Texts
 */
(() => {
  // @ts-expect-error VS Code gives this to its pages.
  const host = acquireVsCodeApi();
  const main = /** @type {HTMLElement} */ (document.getElementById('comparison'));

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'show') show(data.comparison, data.texts);
    else if (data.type === 'gone') main.replaceChildren(element('p', 'gone', data.text));
    else return;
    // What the panel is restored with in the next session.
    host.setState({ figure: data.figure });
  });
  host.postMessage({ type: 'ready' });

  /**
   * @param {Comparison} comparison
   * @param {Texts} texts
   */
  function show({ label, relation, reason, rows }, texts) {
    const focused = Number(document.activeElement?.getAttribute('data-row') ?? NaN);
    const summary = element('p', 'summary');
    if (rows.length > 1) summary.append(chip(relation, texts), ' ', reason);
    else summary.append(texts.alone);

    const list = element('ol', 'rows');
    list.setAttribute('aria-label', texts.rows);
    list.append(...rows.map((row, i) => card(row, i, rows.length > 1, texts)));

    const header = element('header');
    header.append(element('h1', '', label), summary);
    main.replaceChildren(header, ...chart(rows, texts), list);
    // An update must not take the focus from whoever is reading by keyboard.
    main.querySelector(`[data-row="${focused}"]`)?.focus();
  }

  /**
   * @param {Row} row
   * @param {number} index
   * @param {boolean} compared
   * @param {Texts} texts
   */
  function card(row, index, compared, texts) {
    const open = element('button', 'open');
    open.setAttribute('type', 'button');
    open.setAttribute('data-row', String(index));
    open.title = texts.open;
    open.append(element('span', 'source', row.source), element('span', 'value', row.value));
    open.addEventListener('click', () => host.postMessage({ type: 'reveal', row: index }));

    const quote = element('blockquote', 'sentence');
    const { start, end } = row.mark;
    quote.append(row.sentence.slice(0, start), element('mark', '', row.sentence.slice(start, end)), row.sentence.slice(end));

    const item = element('li', 'row');
    item.append(open, quote, element('p', 'said', [row.said, row.asOf, row.status].filter(Boolean).join(' · ')));
    if (compared) {
      const relation = element('p', 'relation');
      if (row.relation === null) relation.append(element('span', 'chip asked', texts.asked));
      else relation.append(chip(row.relation, texts), ' ', row.reason ?? '');
      item.append(relation);
    }
    return item;
  }

  /**
   * @param {string} relation
   * @param {Texts} texts
   */
  function chip(relation, texts) {
    return element('span', `chip ${relation}`, texts.relations[relation] ?? relation);
  }

  /**
   * One line a source, all on one scale: a dot for a single value, a bar for an interval, an arrow where the words set no end.
   * @param {Row[]} rows
   * @param {Texts} texts
   */
  function chart(rows, texts) {
    const bounds = rows.flatMap(row => [row.low, row.high]).filter(bound => bound !== null);
    const drawn = rows.filter(row => row.low !== null || row.high !== null);
    if (drawn.length < 2) return [];
    const least = Math.min(...bounds);
    const most = Math.max(...bounds);
    const margin = (most - least || Math.abs(most) || 1) * 0.12;
    const from = least - margin;
    const width = most - least + 2 * margin;
    /** @param {number} value */
    const at = value => `${(100 * (value - from)) / width}%`;

    const figure = element('figure', 'chart');
    figure.append(element('figcaption', '', texts.intervals));
    for (const row of drawn) {
      const picture = svg('svg', { class: `interval ${row.relation ?? 'asked'}`, height: '18', 'aria-hidden': 'true' });
      picture.append(svg('line', { class: 'track', x1: '0', x2: '100%', y1: '9', y2: '9' }));
      const [low, high] = [row.low === null ? '0%' : at(row.low), row.high === null ? '100%' : at(row.high)];
      if (low === high) picture.append(svg('circle', { class: 'point', cx: low, cy: '9', r: '5' }));
      else {
        picture.append(svg('line', { class: 'bar', x1: low, x2: high, y1: '9', y2: '9' }));
        picture.append(row.low === null ? arrow(low, 'M9 3 L1 9 L9 15') : tick(low));
        picture.append(row.high === null ? arrow(high, 'M-9 3 L-1 9 L-9 15') : tick(high));
      }
      figure.append(element('span', 'who', row.source), picture, element('span', 'what', row.value));
    }
    const scale = element('div', 'scale');
    const number = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumSignificantDigits: 6 });
    for (const bound of new Set([least, most])) {
      const label = element('span', '', `${number.format(bound)}${drawn.every(row => row.percent) ? '%' : ''}`);
      label.style.left = at(bound);
      scale.append(label);
    }
    figure.append(scale);
    return [figure];
  }

  /** @param {string} x */
  function tick(x) {
    return svg('line', { class: 'tick', x1: x, x2: x, y1: '3', y2: '15' });
  }

  /**
   * @param {string} x
   * @param {string} path
   */
  function arrow(x, path) {
    const place = svg('svg', { x, overflow: 'visible' });
    place.append(svg('path', { class: 'arrow', d: path }));
    return place;
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

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   */
  function svg(name, attributes) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }
})();

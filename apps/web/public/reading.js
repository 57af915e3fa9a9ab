// What a page that is only read does in the browser of somebody signed in: the header's menus close, the search field suggests,
// and counts come when the hits stand there. Everything works without it. Small and plain on purpose: nothing else is loaded.

const fewestLetters = 2;
/** Milliseconds between two letters of somebody who types. */
const pause = 120;

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closeMenus(document.body, true);
});
document.addEventListener('pointerdown', ({ target }) => closeMenus(target, false));
for (const search of document.querySelectorAll('[data-suggests]')) suggest(search);
document.addEventListener('input', ({ target }) => target.closest('[data-later]')?.setAttribute('data-touched', ''));
if (document.querySelector('[data-later] [aria-busy]')) count();

/** The header's open menus that `kept` is not part of. */
function closeMenus(kept, takesFocus) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (menu.contains(kept)) continue;
    menu.open = false;
    if (takesFocus) menu.querySelector('summary').focus();
  }
}

/** The same page with its counts, whose parts take the place of those without; what somebody is in the middle of stays. */
async function count() {
  const response = await fetch(location.href, { headers: { 'x-counted': 'yes' } }).catch(() => null);
  if (!response?.ok) return;
  const counted = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-later]')) {
    const later = counted.querySelector(`[data-later="${part.dataset.later}"]`);
    if (!later || part.hasAttribute('data-touched') || part.contains(document.activeElement)) continue;
    const open = part.querySelector('details')?.open;
    part.replaceWith(document.adoptNode(later));
    if (open) later.querySelector('details').open = true;
  }
}

/** A search field becomes a combobox (ARIA 1.2): the arrows choose, Enter goes there, Escape closes. */
function suggest(form) {
  const field = form.querySelector('input[type="search"]');
  const words = JSON.parse(form.dataset.suggests);
  const list = document.createElement('div');
  const said = document.createElement('p');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.label);
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  field.after(list, said);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  let options = [];
  let active = -1;
  let timer;
  let asking = new AbortController();
  close();

  function close() {
    list.hidden = true;
    active = -1;
    mark();
  }

  function mark() {
    field.setAttribute('aria-expanded', String(!list.hidden));
    for (const [place, option] of options.entries()) option.setAttribute('aria-selected', String(place === active));
    if (options[active]) field.setAttribute('aria-activedescendant', options[active].id);
    else field.removeAttribute('aria-activedescendant');
  }

  function show(items) {
    list.replaceChildren();
    options = [];
    for (const [kind, label] of Object.entries(words.kinds)) {
      const own = items.filter((item) => item.kind === kind);
      if (own.length > 0) list.append(group(kind, label, own));
    }
    active = -1;
    list.hidden = options.length === 0;
    said.textContent = words.counts[Math.min(items.length, words.counts.length - 1)];
    mark();
  }

  function group(kind, label, items) {
    const whole = document.createElement('div');
    const heading = document.createElement('p');
    heading.id = `suggestions-${kind}`;
    heading.className = 'suggestions-kind';
    heading.textContent = label;
    heading.setAttribute('role', 'presentation');
    whole.setAttribute('role', 'group');
    whole.setAttribute('aria-labelledby', heading.id);
    whole.append(heading, ...items.map(optionOf));
    return whole;
  }

  function optionOf(item) {
    const option = document.createElement('div');
    option.id = `suggestions-${options.length}`;
    option.className = 'suggestion';
    option.textContent = item.text;
    option.lang = item.language ?? '';
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    // The field keeps the focus.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => go(item));
    option.item = item;
    options.push(option);
    return option;
  }

  function go({ kind, text, tenant, slug }) {
    const address = kind === 'entry' ? `${form.action}/${tenant}/${slug}` : `${form.action}?${kind === 'tenant' ? 'tenant' : 'q'}=`;
    location.assign(kind === 'entry' ? address : address + encodeURIComponent(kind === 'tenant' ? tenant : text));
  }

  async function ask(typed) {
    asking = new AbortController();
    const headers = { 'accept-language': document.documentElement.lang };
    // One can search without.
    const response = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(typed)}`, { headers, signal: asking.signal }).catch(
      () => null,
    );
    if (response) show(response.ok ? (await response.json()).items : []);
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    asking.abort();
    const typed = field.value.trim();
    if (typed.length < fewestLetters) close();
    else timer = setTimeout(ask, pause, typed);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      // Not also emptying the field, as a browser would.
      event.preventDefault();
      close();
    } else if (step && options.length > 0) {
      event.preventDefault();
      list.hidden = false;
      // Past either end one is back in the field.
      active = ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      mark();
    } else if (event.key === 'Enter' && !list.hidden && options[active]) {
      event.preventDefault();
      go(options[active].item);
    }
  });
}

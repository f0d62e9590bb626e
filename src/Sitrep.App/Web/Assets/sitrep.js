// Tooltips, copying, menus, live updates. Optional: every page works without it, by reload.
'use strict';
(() => {
  const said = document.getElementById('said');
  const tell = text => { said.textContent = ''; setTimeout(() => { said.textContent = text; }, 50); };

  // tooltips of the charts' marks
  const tip = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'tip', hidden: true }));
  const marks = '.chart a[aria-label], .map a[aria-label]';
  const show = mark => {
    tip.textContent = mark.getAttribute('aria-label');
    tip.hidden = false;
    const box = mark.getBoundingClientRect(), width = tip.offsetWidth;
    const top = box.top + scrollY - tip.offsetHeight - 6;
    tip.style.left = Math.max(8, Math.min(innerWidth - width - 8, box.left + box.width / 2 - width / 2)) + scrollX + 'px';
    tip.style.top = (top < scrollY ? box.bottom + scrollY + 6 : top) + 'px';
  };
  const over = event => event.target instanceof Element ? event.target.closest(marks) : null;
  addEventListener('pointerover', event => { const mark = over(event); if (mark) show(mark); else tip.hidden = true; });
  addEventListener('focusin', event => { const mark = over(event); if (mark) show(mark); });
  addEventListener('focusout', () => { tip.hidden = true; });

  // copying
  const readyCopy = root => { for (const button of root.querySelectorAll('[data-copy]')) button.hidden = false; };
  readyCopy(document);
  const copy = async button => {
    const text = document.getElementById(button.dataset.copy).value;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
      tell('Copied');
    } catch {
      button.textContent = 'Could not copy';
      tell('Could not copy');
    }
    setTimeout(() => { button.textContent = button.dataset.label; }, 1500);
  };

  // menus
  const openMenus = () => [...document.querySelectorAll('details.menu[open]')];
  addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
    if (button) copy(button);
    for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  });
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    tip.hidden = true;
    for (const menu of openMenus()) { menu.open = false; menu.querySelector('summary').focus(); }
  });

  // live: what changed is fetched as the page itself and put in place, section by section; nothing that is pointed at, open or in focus is touched
  const situation = document.body.dataset.live;
  if (!situation || !('EventSource' in window)) return;
  const busy = part => part.contains(document.activeElement) && document.activeElement !== document.body || part.matches(':hover') || part.querySelector('details.menu[open]') !== null;
  let waiting = false, running = false;
  const put = (old, fresh) => {
    const open = [...old.querySelectorAll('details.fold')].map(fold => fold.open);
    fresh.querySelectorAll('details.fold').forEach((fold, i) => { if (open[i]) fold.open = true; });
    readyCopy(fresh);
    old.replaceWith(fresh);
  };
  const update = async () => {
    if (running) { waiting = true; return; }
    running = true;
    try {
      const answer = await fetch(location.href, { headers: { 'Sitrep-Live': '1' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.body.dataset.marker = page.body.dataset.marker;
      const olds = [...document.querySelectorAll('main > *')], news = [...page.querySelectorAll('main > *')];
      if (olds.length !== news.length) {
        if (busy(document.querySelector('main'))) { waiting = true; setTimeout(retry, 2000); return; }
        document.querySelector('main').replaceWith(page.querySelector('main'));
        readyCopy(document);
        tell('The page has new figures.');
        return;
      }
      let held = false, changed = false;
      olds.forEach((old, i) => {
        const same = old.cloneNode(true);
        same.querySelectorAll('[data-copy]').forEach(button => { button.hidden = true; });
        same.querySelectorAll('details[open]').forEach(fold => { fold.open = false; });
        if (same.isEqualNode(news[i])) return;
        if (busy(old)) { held = true; return; }
        put(old, document.adoptNode(news[i]));
        changed = true;
      });
      if (changed) {
        const line = document.querySelector('#now .log li');
        tell('New in this situation: ' + (line ? line.textContent : 'see the page') + '.');
      }
      if (held) { waiting = true; setTimeout(retry, 2000); }
    } finally {
      running = false;
    }
  };
  const retry = () => { if (waiting && !running) { waiting = false; update(); } };
  const source = new EventSource('/live' + (situation === '*' ? '' : '?situation=' + encodeURIComponent(situation)));
  source.addEventListener('marker', event => { if (event.data !== document.body.dataset.marker) update(); });
  source.addEventListener('changed', () => { waiting = false; update(); });
  addEventListener('pagehide', () => source.close());
})();

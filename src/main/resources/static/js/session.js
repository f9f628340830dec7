// Says in time that the session is about to end and keeps it by one click; at its last hour it says that too. What the server
// counts is told with each page: seconds without use, and seconds until the end of the day's session.
(function () {
  const box = document.querySelector('[data-session]');
  if (!box) return;
  const WARN = Number(box.dataset.warn) * 1000;
  const MARGIN = 60000; // the server notes a use by the minute
  const idle = Number(box.dataset.idle) * 1000;
  const last = Date.now() + Number(box.dataset.left) * 1000;
  let over = false;
  let before = null;
  let ends = Math.min(Date.now() + Number(box.dataset.rest) * 1000, last);
  const text = box.querySelector('[data-session-text]');
  const keep = box.querySelector('[data-session-keep]');
  const again = box.querySelector('[data-session-again]');
  again.href = location.href;
  function show(words, button) {
    keep.hidden = button !== keep;
    again.hidden = button !== again;
    if (text.textContent !== words) text.textContent = words;
    if (!box.hidden) return;
    before = document.activeElement;
    box.hidden = false;
    (button || text).focus();
  }
  function hide() {
    if (box.hidden) return;
    box.hidden = true;
    if (before && before.focus) before.focus();
  }
  function used(tellOthers) {
    if (over) return;
    ends = Math.min(Date.now() + idle - MARGIN, last);
    hide();
    if (tellOthers) { try { localStorage.setItem('session-used', String(Date.now())); } catch (ignored) { /* private mode */ } }
  }
  function look() {
    const left = ends - Date.now();
    if (over || left <= 0) {
      over = true;
      show(box.dataset.over, again);
    } else if (left <= WARN) {
      const minutes = Math.max(1, Math.ceil(left / 60000));
      const final = ends === last;
      show((final ? box.dataset.final : box.dataset.soon).replace('{0}', minutes), final ? null : keep);
    }
  }
  keep.addEventListener('click', async function () {
    const body = new URLSearchParams();
    body.append('_csrf', box.dataset.csrf);
    try {
      const answer = await fetch('/session', { method: 'POST', body: body, headers: { Accept: 'application/json' }, redirect: 'manual' });
      if (answer.status === 200) used(true); else { over = true; look(); }
    } catch (offline) { /* the next click tries again */ }
  });
  box.addEventListener('keydown', function (e) { if (e.key === 'Escape' && !over) hide(); });
  window.addEventListener('storage', function (e) { if (e.key === 'session-used') used(false); });
  document.addEventListener('session-used', function () { used(true); });
  document.addEventListener('session-over', function () { over = true; look(); });
  try { localStorage.setItem('session-used', String(Date.now())); } catch (ignored) { /* private mode */ }
  setInterval(look, Number(box.dataset.every || 15) * 1000);
  look();
})();

// Forms are kept on the server while they are filled in, by account, so that another computer goes on with them and the next
// account on this one sees nothing. What the server does not get (no connection, session over) waits in this tab, without numbers
// of identity cards, and is sent once the same account has signed in again.
document.querySelectorAll('form[data-draft]').forEach(function (form) {
  const waiting = 'draft:' + form.dataset.draft;
  const told = form.querySelector('[data-draft-told]');
  const overtaken = form.querySelector('[data-draft-overtaken]');
  let timer = null;
  let dirty = false;
  let stopped = false;
  let sending = 0;
  let turn = Promise.resolve();
  function tab(write) { try { write(sessionStorage); } catch (ignored) { /* private mode: nothing is kept here */ } }
  function texts() {
    const body = new URLSearchParams();
    new FormData(form).forEach(function (value, name) { if (typeof value === 'string') body.append(name, value); });
    return body;
  }
  function stash() {
    const now = {};
    texts().forEach(function (value, name) { if (!/idNumber|_csrf|token|^draft|^item$|^action$/.test(name)) (now[name] = now[name] || []).push(value); });
    tab(function (store) { store.setItem(waiting, JSON.stringify({ version: Number(form.elements.draftVersion.value), values: now })); });
  }
  function restore(kept) {
    Array.from(form.elements).forEach(function (field) {
      if (!field.name || field.type === 'hidden' || field.type === 'file' || /idNumber/.test(field.name) || !(field.name in kept || field.type === 'checkbox')) return;
      const chosen = kept[field.name] || [];
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = chosen.includes(field.value); else field.value = chosen[0];
    });
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }
  async function send(anyway) {
    dirty = false;
    sending++;
    try { await save(anyway); } finally { sending--; }
  }
  async function save(anyway) {
    const body = texts();
    if (anyway) body.append('anyway', 'yes');
    let answer = null;
    try {
      answer = await fetch('/drafts', { method: 'POST', body: body, headers: { Accept: 'application/json' }, redirect: 'manual', keepalive: true });
    } catch (offline) { stash(); return; }
    if (answer.status === 200) {
      const saved = await answer.json();
      form.elements.draftVersion.value = saved.version;
      told.textContent = saved.told;
      overtaken.hidden = true;
      stopped = false;
      tab(function (store) { store.removeItem(waiting); });
      document.dispatchEvent(new Event('session-used'));
    } else if (answer.status === 409) {
      stopped = true;
      overtaken.querySelector('[data-draft-why]').textContent = (await answer.json()).told;
      overtaken.hidden = false;
    } else {
      stash();
      if (answer.status !== 413) document.dispatchEvent(new Event('session-over'));
    }
  }
  function soon() {
    if (stopped) return;
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(function () { turn = turn.then(function () { return send(false); }); }, 800);
  }
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', function () { clearTimeout(timer); if (dirty) stash(); dirty = false; });
  window.addEventListener('pagehide', function () {
    if (stopped || !(dirty || sending)) return;
    stash();
    clearTimeout(timer);
    if (dirty) send(false);
  });
  overtaken.querySelector('[data-draft-reload]').addEventListener('click', function () { location.href = location.href; });
  overtaken.querySelector('[data-draft-anyway]').addEventListener('click', function () { turn = turn.then(function () { return send(true); }); });
  tab(function (store) {
    const kept = store.getItem(waiting);
    if (kept && !form.dataset.refused) {
      const left = JSON.parse(kept);
      // what this very tab was sending when it was left may have arrived meanwhile: that is nobody else's
      const own = Number(form.elements.draftVersion.value) - left.version <= 1;
      restore(left.values);
      clearTimeout(timer);
      turn = turn.then(function () { return send(own); });
    }
    if (form.dataset.refused) soon();
  });
});

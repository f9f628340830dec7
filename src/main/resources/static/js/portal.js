// A second click does not send a form twice; what was typed in a long form survives a reload.
document.addEventListener('submit', function (e) {
  const form = e.target;
  if (form.dataset.sent) { e.preventDefault(); return; }
  form.dataset.sent = 'yes';
  const button = form.querySelector('button[type=submit], button:not([type])');
  if (button) { button.setAttribute('aria-busy', 'true'); button.classList.add('disabled'); }
  setTimeout(function () { delete form.dataset.sent; if (button) button.classList.remove('disabled'); }, 8000);
});
// A draft goes once it has been received, not when it is sent: a session may have ended meanwhile.
document.querySelectorAll('[data-submitted]').forEach(function (received) {
  try { localStorage.removeItem(received.dataset.submitted); } catch (ignored) { /* private mode */ }
});
const summary = document.getElementById('summary');
if (summary) summary.focus();
document.querySelectorAll('form[data-draft]').forEach(function (form) {
  const key = form.dataset.draft;
  const secret = /idNumber|_csrf|token/;
  try {
    if (!form.dataset.refused) {
      const kept = JSON.parse(localStorage.getItem(key) || '{}');
      Object.keys(kept).forEach(function (name) {
        const fields = form.elements[name];
        if (!fields || secret.test(name)) return;
        if (!(fields instanceof RadioNodeList)) { if (!fields.value) fields.value = kept[name]; return; }
        const chosen = [].concat(kept[name]);
        fields.forEach(function (field) { field.checked = chosen.includes(field.value); });
      });
    }
    form.addEventListener('change', function () {
      const now = {};
      new FormData(form).forEach(function (v, k) { if (!secret.test(k) && typeof v === 'string') now[k] = k in now ? [].concat(now[k], v) : v; });
      localStorage.setItem(key, JSON.stringify(now));
    });
  } catch (ignored) { /* private mode: nothing is kept */ }
});
document.querySelectorAll('[data-select-all]').forEach(function (all) {
  all.addEventListener('change', function () {
    document.querySelectorAll('input[name=' + all.dataset.selectAll + ']').forEach(function (box) { box.checked = all.checked; });
  });
});
// What hangs on another answer is shown once that is given; the server asks by the same rule.
document.querySelectorAll('form').forEach(function (form) {
  const hanging = form.querySelectorAll('[data-when]');
  if (!hanging.length) return;
  function holds(test) {
    const given = new FormData(form).getAll('answers.' + test.field);
    switch (test.op) {
      case 'is_true': return given[0] === 'true';
      case 'is_false': return given[0] === 'false';
      case 'in': return test.value.includes(given[0]);
      case 'not_in': return !test.value.includes(given[0]);
      default: return given[0] === String(test.value);
    }
  }
  function show() {
    hanging.forEach(function (box) {
      const on = JSON.parse(box.dataset.when).every(holds);
      box.hidden = !on;
      box.querySelectorAll('input, select, textarea').forEach(function (field) { field.disabled = !on; });
    });
  }
  form.addEventListener('change', show);
  show();
});
// Each field is checked by the server as it is left: what is wrong with it, or which condition it meets.
document.querySelectorAll('form[data-check]').forEach(function (form) {
  function box(field) {
    const known = document.getElementById(field.name + '-finding');
    if (known) return known;
    const made = document.createElement('div');
    made.id = field.name + '-finding';
    made.setAttribute('role', 'status');
    (field.closest('fieldset') || field).after(made);
    return made;
  }
  form.addEventListener('change', async function (e) {
    const field = e.target;
    if (!field.name || !/^(answers|subject)\./.test(field.name)) return;
    const error = document.getElementById(field.name + '-error');
    const said = box(field);
    const body = new URLSearchParams();
    new FormData(form).forEach(function (value, name) { if (typeof value === 'string') body.append(name, value); });
    body.append('field', field.name);
    said.textContent = '';
    if (!body.get(field.name)) return;
    try {
      const answer = await fetch(form.dataset.check, { method: 'POST', body: body, headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const findings = await answer.json();
      if (error) error.remove();
      field.removeAttribute('aria-invalid');
      findings.forEach(function (f) {
        const line = document.createElement('div');
        line.className = 'field-finding ' + f.tone;
        line.textContent = f.text + (f.clause ? '（' + f.clause + '）' : '');
        said.append(line);
        if (f.tone === 'red') field.setAttribute('aria-invalid', 'true');
      });
    } catch (ignored) { /* offline: everything is checked again when it is sent */ }
  });
});

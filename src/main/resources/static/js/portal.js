document.documentElement.classList.add("js");
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
  try { sessionStorage.removeItem('draft:' + received.dataset.submitted); } catch (ignored) { /* private mode */ }
});
const summary = document.getElementById('summary') || document.querySelector('[role=alert][tabindex]');
if (summary) summary.focus();
// Who signs out on a shared computer leaves nothing behind.
document.querySelectorAll('form[data-signs-out]').forEach(function (form) {
  form.addEventListener('submit', function () {
    try { sessionStorage.clear(); } catch (ignored) { /* private mode */ }
  });
});
// A natural person is asked for other things by the same fields.
document.querySelectorAll('select[data-names]').forEach(function (kind) {
  kind.addEventListener('change', function () {
    kind.form.querySelectorAll('[data-person]').forEach(function (name) { name.textContent = kind.value === 'individual' ? name.dataset.person : name.dataset.unit; });
  });
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
// Each field is checked by the server as it is left: what is wrong with it, or which condition it meets. An answer that comes
// while a button is held waits until it is let go, so that nothing moves away under a click; only the newest answer counts.
let held = false;
const afterwards = [];
document.addEventListener('pointerdown', function () { held = true; }, true);
['pointerup', 'pointercancel'].forEach(function (over) {
  document.addEventListener(over, function () {
    held = false;
    setTimeout(function () { afterwards.splice(0).forEach(function (show) { show(); }); });
  }, true);
});
document.querySelectorAll('form[data-check]').forEach(function (form) {
  const asked = {};
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
    const turn = asked[field.name] = (asked[field.name] || 0) + 1;
    const body = new URLSearchParams();
    new FormData(form).forEach(function (value, name) { if (typeof value === 'string') body.append(name, value); });
    body.append('field', field.name);
    function show(findings) {
      if (turn !== asked[field.name]) return;
      const error = document.getElementById(field.name + '-error');
      if (error) error.remove();
      field.removeAttribute('aria-invalid');
      box(field).replaceChildren.apply(box(field), findings.map(function (f) {
        const line = document.createElement('div');
        line.className = 'field-finding ' + f.tone;
        line.textContent = f.text;
        if (f.clause) {
          const clause = document.createElement('span');
          clause.className = 'clause-of';
          clause.lang = 'zh-CN';
          clause.textContent = f.clause;
          line.append(' ', clause);
        }
        if (f.tone === 'red') field.setAttribute('aria-invalid', 'true');
        return line;
      }));
    }
    function soon(findings) { if (held) afterwards.push(function () { show(findings); }); else show(findings); }
    if (!body.get(field.name)) { soon([]); return; }
    try {
      const answer = await fetch(form.dataset.check, { method: 'POST', body: body, headers: { Accept: 'application/json' } });
      if (answer.ok) soon(await answer.json());
    } catch (ignored) { /* offline: everything is checked again when it is sent */ }
  });
});

// Tasklist's custom script, named in config.js. It signs people in and out through our own pages, opens a list that is
// not empty, says deadlines in working days, puts the case above its form, keeps the answer of one step out of the next
// and says form-js's fixed messages in Chinese.
const appRoot = document.querySelector('base').getAttribute('app-root');
const portal = appRoot.replace(/\/camunda$/, '');

const language = 'zh-CN';

// Tasklist does not wait for its labels and shows their keys when the network is slow; it does wait for this script.
const labels = await fetch(new URL(`../locales/${language}.json`, import.meta.url))
  .then(response => response.json())
  .then(locale => locale.labels)
  .catch(() => ({}));

// The answer belongs to one task, but the variables outlive it in the process: offered again, an earlier step's reason
// would be taken for the new one, and its outcome would stand in the way of the preselected one.
const ANSWERS = ['outcome', 'reason', 'assignee'];

const MESSAGES = new Map([
  ['Field is required.', '此项必填。'],
  ['Value is not a number.', '请填写数字。'],
  ['Nothing to show.', '没有内容。'],
  ['No results', '没有匹配的选项'],
  ['All values selected', '已全部选择'],
  ['Search', '搜索'],
  ['Select', '请选择'],
  ['Remove tag', '移除'],
  ['Clear', '清除'],
  ['Add new', '新增'],
  ['Show all', '全部显示'],
  ['Collapse', '收起']
]);

const PATTERNS = [
  [/^Field must match pattern .*\.$/, () => '填写的格式不正确。'],
  [/^Field must have minimum value of (.*)\.$/, least => `不能小于 ${least}。`],
  [/^Field must have maximum value of (.*)\.$/, most => `不能大于 ${most}。`],
  [/^Field must have minimum length of (.*)\.$/, least => `至少填写 ${least} 个字。`],
  [/^Field must have maximum length of (.*)\.$/, most => `最多填写 ${most} 个字。`],
  [/^Field must be a valid {1,2}international phone number\..*$/, () => '请填写有效的电话号码。'],
  [/^Field must be a valid email\.$/, () => '请填写有效的电子邮箱。']
];

function inChinese(english) {
  const text = english.trim();
  const exact = MESSAGES.get(text);
  if (exact) return exact;
  for (const [pattern, message] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return message(...match.slice(1));
  }
  return null;
}

// Labels and answers may be anything people wrote, so only the places where form-js itself speaks are read.
const SPEAKS = '.fjs-form-field-error, .fjs-dropdownlist-empty, .fjs-table-nothing-to-show, .fjs-taglist, .fjs-select-display';

function sayInChinese(form) {
  for (const element of form.querySelectorAll(SPEAKS)) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const chinese = inChinese(texts.currentNode.data);
      if (chinese) texts.currentNode.data = chinese;
    }
  }
  for (const input of form.querySelectorAll('input[placeholder]')) {
    const chinese = inChinese(input.placeholder);
    if (chinese) input.placeholder = chinese;
  }
}

// form-js's own iframe takes https addresses only, so the form carries a link and the frame is made here.
function showCase(place) {
  const link = place.querySelector('a[href]');
  if (!link || place.querySelector('iframe')) return;
  const url = new URL(link.getAttribute('href'), location.origin);
  if (url.origin !== location.origin || !/\/cases\/[^/]+\/panel$/.test(url.pathname)) {
    place.hidden = true;
    return;
  }
  link.target = '_blank';
  const frame = document.createElement('iframe');
  frame.title = '办件全貌';
  frame.addEventListener('load', () => fit(frame, link));
  frame.src = url.pathname + url.search;
  place.prepend(frame);
}

// Where the case stands beside what is decided, it scrolls by itself; elsewhere the frame is as high as the case.
const BESIDE = matchMedia('(min-width: 1200px)');

function fit(frame, link) {
  const page = frame.contentDocument;
  if (!page || !page.body) {
    frame.remove();
    return;
  }
  link.hidden = true;
  const scroll = () => { page.documentElement.style.overflowY = BESIDE.matches ? '' : 'hidden'; };
  BESIDE.addEventListener('change', scroll);
  scroll();
  // A page as high as its window would never let the frame shrink.
  page.body.style.minHeight = '0';
  // Inside the frame a plain link would replace the case by another page.
  page.addEventListener('click', event => {
    const target = event.target.closest('a[href]');
    if (target && !target.target && !target.getAttribute('href').startsWith('#')) target.target = '_blank';
  });
  const resize = () => {
    frame.style.height = `${Math.ceil(page.body.getBoundingClientRect().bottom + marginBelow(page.body))}px`;
  };
  new ResizeObserver(resize).observe(page.body);
  resize();
}

function marginBelow(element) {
  return parseFloat(element.ownerDocument.defaultView.getComputedStyle(element).marginBottom) || 0;
}

function watchForms() {
  const look = () => {
    sayCounts();
    for (const form of document.querySelectorAll('.fjs-container')) {
      form.querySelectorAll('.zhunying-case').forEach(showCase);
      sayInChinese(form);
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
}

function linkToPortal(text) {
  const observer = new MutationObserver(() => {
    const menu = document.querySelector('[cam-widget-header] .app-menu > ul');
    if (!menu) return;
    observer.disconnect();
    const item = document.createElement('li');
    item.className = 'zhunying-portal';
    const link = document.createElement('a');
    link.href = `${portal}/`;
    link.textContent = text;
    item.append(link);
    menu.prepend(item);
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

// On a phone the three columns would be one long page: the style sheet shows either the lists or the open task.
const TASK_OPEN = 'zhunying-task-open';

function leadBackToTheList(text) {
  document.body.addEventListener('click', event => {
    if (event.target.closest('.tasks-list li.task')) document.body.classList.add(TASK_OPEN);
  });
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'zhunying-back btn btn-link';
  back.textContent = text;
  back.addEventListener('click', () => document.body.classList.remove(TASK_OPEN));
  document.body.append(back);
}

// Tasklist asks for its lists again and again by itself; the server counts a session as used only where this is sent.
const IN_USE = 'X-In-Use';
const STILL_IN_USE = 60_000;
let lastUsed = Date.now();

function tellWhenInUse() {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
    document.addEventListener(event, () => { lastUsed = Date.now(); }, { capture: true, passive: true });
  }
  // The case above the form is a page of its own: what is done there is not heard here, but it takes the focus.
  setInterval(() => { if (document.activeElement?.tagName === 'IFRAME' && document.hasFocus()) lastUsed = Date.now(); }, 30_000);
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...args) {
    if (Date.now() - lastUsed < STILL_IN_USE) this.setRequestHeader(IN_USE, '1');
    return send.apply(this, args);
  };
}

// Of our own API only: the engine's own filter signs out whoever asks for its lists without Tasklist's token.
function ask(address) {
  return fetch(portal + address, { headers: { Accept: 'application/json' } })
    .then(response => (response.ok ? response.json() : Promise.reject(response.status)));
}

// The stored lists by their names, in the order in which the first that is not empty is opened.
const LISTS = new Map([['我的任务', 'mine'], ['本单位待领', 'offered'], ['今日到期', 'today'], ['已超期', 'overdue']]);

let waiting = null;

async function countWaiting() {
  waiting = await ask('/api/v1/work').catch(() => null);
  sayCounts();
  return waiting;
}

// Without an address Tasklist opens its first list, empty or not, newest task first.
const EARLIEST_DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

function openNotEmpty(filters, $location) {
  const { filter, sorting, task } = $location.search();
  if (filter || task) return;
  const name = [...LISTS].find(([, list]) => waiting?.[list] > 0)?.[0];
  const first = filters.find(one => one.name === name);
  if (first) $location.search('filter', first.id).replace();
  if (!sorting) $location.search('sorting', EARLIEST_DUE_FIRST).replace();
}

// The style sheet shows it; Tasklist itself counts the open list only.
function sayCounts() {
  for (const link of document.querySelectorAll('.task-filters .item .name a')) {
    const count = waiting?.[LISTS.get(link.firstChild?.data?.trim())];
    const said = count === undefined ? '' : count >= waiting.most ? `${waiting.most - 1}+` : String(count);
    if ((link.dataset.waiting ?? '') !== said) link.dataset.waiting = said;
  }
}

// A due date is said as everywhere else: the day, and the working days by the server's clock and calendar. Tasklist
// itself counts calendar days and months by the browser's.
const SHANGHAI = { timeZone: 'Asia/Shanghai' };
const remaining = new Map();

function workingDaysUntil(day) {
  if (!remaining.has(day)) {
    remaining.set(day, ask(`/api/v1/calendar/remaining?until=${day}`));
    setTimeout(() => remaining.delete(day), 5 * 60_000);
  }
  return remaining.get(day);
}

function sayDue(element, at) {
  // It ends with its last day.
  const date = new Date(new Date(at).getTime() - 1);
  if (!at || Number.isNaN(date.getTime())) return;
  const said = new Intl.DateTimeFormat(language, { ...SHANGHAI, dateStyle: 'long' }).format(date);
  element.textContent = said;
  workingDaysUntil(new Intl.DateTimeFormat('sv-SE', SHANGHAI).format(date)).then(left => {
    const days = Math.abs(left.workingDays);
    const how = left.over ? `已超 ${days} 个工作日` : days === 0 ? '今日到期' : `还剩 ${days} 个工作日`;
    element.textContent = `${said}，${how}`;
    element.closest('.due-date')?.classList.toggle('overdue', left.over);
  }).catch(() => {});
}

// “3 个月后收到” would be the browser's clock against the product's.
function sayTime(element, at) {
  const date = new Date(at);
  if (!at || Number.isNaN(date.getTime())) return;
  element.textContent = new Intl.DateTimeFormat(language, { ...SHANGHAI, dateStyle: 'long', timeStyle: 'short' }).format(date);
}

// What is missing is known to the server; the window starts from asking for it, not from accepting.
async function withoutWhatIsMissing(variables) {
  const number = /\/cases\/(SQ[^/]+)\/panel$/.exec(variables.caseUrl?.value ?? '')?.[1];
  if (!number) return variables;
  const missing = await ask(`/api/v1/applications/${number}/missing-materials`).catch(() => []);
  return missing.length > 0 ? { ...variables, outcome: { type: 'String', value: 'correct' } } : variables;
}

function signInAt(address) {
  location.assign(portal + address);
}

angular
  .module('zhunying', [])
  .config(['$provide', '$translateProvider', ($provide, $translateProvider) => {
    // The file is still read a second time: that is where Tasklist takes the date format from.
    $translateProvider.translations(language, labels).forceAsyncReload(true);
    $provide.decorator('camAPI', ['$delegate', '$location', (api, $location) => {
      const tasks = api.resource('task');
      const formVariables = tasks.formVariables;
      tasks.formVariables = (...args) =>
        formVariables.apply(tasks, args)
          .then(variables => Object.fromEntries(Object.entries(variables).filter(([name]) => !ANSWERS.includes(name))))
          .then(withoutWhatIsMissing);
      const lists = api.resource('filter');
      const list = lists.list;
      lists.list = (...args) =>
        Promise.all([list.apply(lists, args), countWaiting()]).then(([filters]) => {
          openNotEmpty(filters, $location);
          return filters;
        });
      const tasksOf = lists.getTasks;
      lists.getTasks = (...args) => {
        countWaiting();
        return tasksOf.apply(lists, args);
      };
      return api;
    }]);
    $provide.decorator('amTimeAgoDirective', ['$delegate', directives => {
      directives[0].compile = (element, attributes) => {
        const say = /\bdue\b/.test(attributes.amTimeAgo) ? sayDue : sayTime;
        return (scope, place) => { scope.$watch(attributes.amTimeAgo, at => say(place[0], at)); };
      };
      return directives;
    }]);
  }])
  .run(['$rootScope', '$location', ($rootScope, $location) => {
    document.documentElement.lang = language;
    tellWhenInUse();
    watchForms();
    linkToPortal('准营首页');
    leadBackToTheList('‹ 返回任务列表');
    $rootScope.$on('$locationChangeSuccess', () =>
      document.body.classList.toggle(TASK_OPEN, Boolean($location.search().task)));

    if (/^#\/login\b/.test(location.hash)) location.replace('#/');
    // Signing out is followed by Tasklist's asking to sign in again.
    let signedOut = false;
    $rootScope.$on('authentication.login.required', event => {
      event.preventDefault();
      if (!signedOut) signInAt('/login?from=tasklist');
    });
    $rootScope.$on('authentication.logout.success', event => {
      event.preventDefault();
      signedOut = true;
      signInAt('/login?logout');
    });
  }]);

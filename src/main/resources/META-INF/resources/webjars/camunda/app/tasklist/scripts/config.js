// Replaces the file of the same path in the webapp's jar.
export default {
  app: {
    vendor: '准营',
    name: '待办任务'
  },

  // LLL and its kin are defined by dateLocales in locales/zh-CN.json
  dateFormat: {
    monthName: 'MMMM',
    day: 'D日',
    abbr: 'LLL',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },

  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },

  disableWelcomeMessage: true,

  // scripts/zhunying.js defines the AngularJS module named in ngDeps
  customScripts: ['scripts/zhunying'],
  requireJsConfig: {
    ngDeps: ['zhunying']
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一项任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开启动流程窗口'
    }
  }
};

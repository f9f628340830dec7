/** Sessions that survive what happens to them: two requests at once, a version that has gone. */
package cn.zhunying.web.session;

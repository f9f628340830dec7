/** What the end of a term brings. */
package cn.zhunying.supervision.term;

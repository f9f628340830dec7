/** What a grant brings: a credit account, the duties of successors. */
package cn.zhunying.supervision.grant;

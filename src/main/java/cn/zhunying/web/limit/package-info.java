/** How much a request may bring. */
package cn.zhunying.web.limit;

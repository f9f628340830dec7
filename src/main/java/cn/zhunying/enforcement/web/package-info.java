/** The API of a holder's answers. */
package cn.zhunying.enforcement.web;

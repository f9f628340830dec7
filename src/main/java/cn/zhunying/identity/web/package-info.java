/** How requests are let in: the security chains, the sign-in page, the gate before the engine. */
package cn.zhunying.identity.web;

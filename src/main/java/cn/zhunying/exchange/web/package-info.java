/** The API of pushed registrations. */
package cn.zhunying.exchange.web;

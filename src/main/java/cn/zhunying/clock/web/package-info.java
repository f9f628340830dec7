/** The API of the demo's clock. */
package cn.zhunying.clock.web;

/** The API of the demo clock. */
package cn.zhunying.engine.web;

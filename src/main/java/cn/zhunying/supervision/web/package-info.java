/** The API of duties. */
package cn.zhunying.supervision.web;

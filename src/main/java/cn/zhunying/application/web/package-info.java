/** The API of acceptance. */
package cn.zhunying.application.web;

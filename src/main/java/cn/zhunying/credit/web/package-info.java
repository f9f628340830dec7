/** The API of credit. */
package cn.zhunying.credit.web;

/** What terms must be to be taken. */
package cn.zhunying.catalogue.rules;

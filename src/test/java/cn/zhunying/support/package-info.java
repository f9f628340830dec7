/** What tests of all modules share. */
package cn.zhunying.support;

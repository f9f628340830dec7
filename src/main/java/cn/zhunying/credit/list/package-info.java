/** 红、蓝、黑名单. */
package cn.zhunying.credit.list;

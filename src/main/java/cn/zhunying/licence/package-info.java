/** 许可证: its number, its validity, its end, and its public verification. */
package cn.zhunying.licence;

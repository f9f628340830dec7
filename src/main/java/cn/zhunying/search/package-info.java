/** 检索: finds names by any part, by pinyin or initials, and numbers by their last characters. */
package cn.zhunying.search;

/** 检索: finds names by any part, by pinyin or initials, and numbers by their last characters. */
@NullMarked
package cn.zhunying.search;

import org.jspecify.annotations.NullMarked;

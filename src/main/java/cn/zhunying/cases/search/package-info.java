/** Cases and licences by parts of a name, pinyin, initials or the end of a number. */
@org.springframework.modulith.NamedInterface("search")
@NullMarked
package cn.zhunying.cases.search;

import org.jspecify.annotations.NullMarked;

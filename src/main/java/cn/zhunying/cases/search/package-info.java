/** Cases and licences by parts of a name, pinyin, initials or the end of a number. */
@org.springframework.modulith.NamedInterface("search")
package cn.zhunying.cases.search;

/** 个人信息权利: the rules people are told, and what they ask for by them (个人信息保护法 第四十四条至第五十条). */
@NullMarked
package cn.zhunying.rights;

import org.jspecify.annotations.NullMarked;

/** Bodies to begin with, for people who script. */
@NullMarked
package cn.zhunying.cases.web.example;

import org.jspecify.annotations.NullMarked;

/** 语言: how a person's choice of language is kept, and where the sentences come from. */
@NullMarked
package cn.zhunying.web.language;

import org.jspecify.annotations.NullMarked;

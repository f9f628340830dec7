/** 语言: how a person's choice of language is kept, and where the sentences come from. */
package cn.zhunying.web.language;

/** 查进度: how a case stands, for whoever has its number and code, without an account. */
@NullMarked
package cn.zhunying.portal.progress;

import org.jspecify.annotations.NullMarked;

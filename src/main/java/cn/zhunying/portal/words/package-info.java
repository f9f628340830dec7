/** What templates say in Chinese. */
@NullMarked
package cn.zhunying.portal.words;

import org.jspecify.annotations.NullMarked;

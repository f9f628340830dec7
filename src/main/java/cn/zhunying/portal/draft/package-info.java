/** Forms that are filled in and not handed in yet. */
@NullMarked
package cn.zhunying.portal.draft;

import org.jspecify.annotations.NullMarked;

/** What bars a firm from committing: looked up, entered with its document, repaired. */
@NullMarked
package cn.zhunying.portal.record;

import org.jspecify.annotations.NullMarked;

/** Lists that people take with them as a spreadsheet. */
@NullMarked
package cn.zhunying.portal.sheet;

import org.jspecify.annotations.NullMarked;

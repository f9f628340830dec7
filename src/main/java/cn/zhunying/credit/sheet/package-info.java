/**
 * Incidents, grades and praise from a sheet: looked at as a whole first, taken all or not at all.
 */
@org.springframework.modulith.NamedInterface("sheet")
@NullMarked
package cn.zhunying.credit.sheet;

import org.jspecify.annotations.NullMarked;

/** What terms must be to be taken. */
@NullMarked
package cn.zhunying.catalogue.rules;

import org.jspecify.annotations.NullMarked;

/** In which mode the system runs, demonstration or production, and what each must have. */
@NullMarked
package cn.zhunying.database.mode;

import org.jspecify.annotations.NullMarked;

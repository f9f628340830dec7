/** A decision that another body takes. */
@NullMarked
package cn.zhunying.application.decider;

import org.jspecify.annotations.NullMarked;

/** Decisions of the system that a person looks at again. */
@org.springframework.modulith.NamedInterface("review")
@NullMarked
package cn.zhunying.decision.review;

import org.jspecify.annotations.NullMarked;

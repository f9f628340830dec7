/** What supervision found that may cost points: proposed, and decided by a person. */
@org.springframework.modulith.NamedInterface("proposal")
@NullMarked
package cn.zhunying.credit.proposal;

import org.jspecify.annotations.NullMarked;

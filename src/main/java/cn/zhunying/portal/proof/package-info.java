/** Pages of promised proofs. */
@NullMarked
package cn.zhunying.portal.proof;

import org.jspecify.annotations.NullMarked;

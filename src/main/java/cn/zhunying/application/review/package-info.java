/** 审查: acceptance, review, special procedures and assessment as the diagram calls them. */
@NullMarked
package cn.zhunying.application.review;

import org.jspecify.annotations.NullMarked;

/** 审查: acceptance, review, special procedures and assessment as the diagram calls them. */
package cn.zhunying.application.review;

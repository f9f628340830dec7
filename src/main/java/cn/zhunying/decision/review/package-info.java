/** Decisions of the system that a person looks at again. */
@org.springframework.modulith.NamedInterface("review")
package cn.zhunying.decision.review;

/** What supervision found that may cost points: proposed, and decided by a person. */
@org.springframework.modulith.NamedInterface("proposal")
package cn.zhunying.credit.proposal;

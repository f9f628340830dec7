/** What duties a grant, a filing, a year or the end of a term brings, and their opening. */
@org.springframework.modulith.NamedInterface("plan")
@NullMarked
package cn.zhunying.supervision.plan;

import org.jspecify.annotations.NullMarked;

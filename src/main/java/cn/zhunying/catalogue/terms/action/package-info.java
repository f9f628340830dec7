/** What may be asked for, and what its grant does. */
@org.springframework.modulith.NamedInterface("terms-action")
@NullMarked
package cn.zhunying.catalogue.terms.action;

import org.jspecify.annotations.NullMarked;

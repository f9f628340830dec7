/** The parts pages are made of, each in every state, for whoever builds pages. */
@NullMarked
package cn.zhunying.portal.kit;

import org.jspecify.annotations.NullMarked;

/** The border as requests cross it: addresses, bodies, multipart. */
@NullMarked
package cn.zhunying.web.border;

import org.jspecify.annotations.NullMarked;

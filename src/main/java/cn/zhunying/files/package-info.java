/** Files from outside: what they are, how they are taken and handed out. */
@NullMarked
package cn.zhunying.files;

import org.jspecify.annotations.NullMarked;

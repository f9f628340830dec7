/** What is encrypted, under which key, and how a new key takes over. */
@NullMarked
package cn.zhunying.doctor.keys;

import org.jspecify.annotations.NullMarked;

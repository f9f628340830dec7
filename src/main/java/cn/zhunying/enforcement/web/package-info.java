/** The API of a holder's answers. */
@NullMarked
package cn.zhunying.enforcement.web;

import org.jspecify.annotations.NullMarked;

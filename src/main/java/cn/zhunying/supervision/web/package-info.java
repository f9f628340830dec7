/** The API of duties. */
@NullMarked
package cn.zhunying.supervision.web;

import org.jspecify.annotations.NullMarked;

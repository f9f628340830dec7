/** The API of acceptance. */
@NullMarked
package cn.zhunying.application.web;

import org.jspecify.annotations.NullMarked;

/** The API of credit. */
@NullMarked
package cn.zhunying.credit.web;

import org.jspecify.annotations.NullMarked;

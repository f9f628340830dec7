/** The API of cases: applications, their papers, and the catalogue with examples. */
@NullMarked
package cn.zhunying.cases.web;

import org.jspecify.annotations.NullMarked;

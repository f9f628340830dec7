/** The API of the catalogue, and of its versions. */
@NullMarked
package cn.zhunying.catalogue.web;

import org.jspecify.annotations.NullMarked;

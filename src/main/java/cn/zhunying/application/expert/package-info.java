/** 专家评审: what experts find of an application, and the publicity of who passed. */
@NullMarked
package cn.zhunying.application.expert;

import org.jspecify.annotations.NullMarked;

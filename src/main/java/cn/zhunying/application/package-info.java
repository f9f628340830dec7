/**
 * 申请: applications, their materials and clocks, acceptance, one-time correction notice, withdrawal.
 */
@NullMarked
package cn.zhunying.application;

import org.jspecify.annotations.NullMarked;

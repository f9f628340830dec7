/** A decision that another body takes. */
package cn.zhunying.application.decider;

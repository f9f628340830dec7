/** 专家评审: what experts find of an application, and the publicity of who passed. */
package cn.zhunying.application.expert;

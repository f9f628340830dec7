/** 证明事项告知承诺: proofs promised instead of handed in (渝府办发〔2021〕9号). */
@org.springframework.modulith.NamedInterface("proof")
@NullMarked
package cn.zhunying.commitment.proof;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bodies of the instructions that occur in fused.def, for interp.c only: F_x as the first of a pair
// (v gets its result), S_x as the second (pc stands on it; an operand may be v in place of a slot).
#ifndef VM_EXEC_FUSEDOPS_H
#define VM_EXEC_FUSEDOPS_H

#define IMM ((uint64_t)(int64_t)SC)
#define X_A(body) body(v, R(B), R(C))
#define X_B(body) body(R(A), v, R(C))
#define X_C(body) body(R(A), R(B), v)
#define X_N(body) body(R(A), R(B), R(C))

#define F_SET(field, expr) v.field = (expr); R(A) = v;
#define F_ADD F_SET(u, R(B).u + R(C).u)
#define F_ADDI F_SET(u, R(B).u + IMM)
#define F_SUBI F_SET(u, R(B).u - IMM)
#define F_MUL F_SET(u, R(B).u * R(C).u)
#define F_MULI F_SET(u, R(B).u * IMM)
#define F_ANDI F_SET(u, R(B).u & IMM)
#define F_XOR F_SET(u, R(B).u ^ R(C).u)
#define F_ADD_F64 F_SET(f, R(B).f + R(C).f)
#define F_SUB_F64 F_SET(f, R(B).f - R(C).f)
#define F_MUL_F64 F_SET(f, R(B).f * R(C).f)
#define F_REM_S if (unlikely(!R(C).u)) goto divzero; F_SET(u, srem(R(B).u, R(C).u))
#define F_REM_SI if (unlikely(!SC)) goto divzero; F_SET(u, srem(R(B).u, IMM))
#define F_LOADI F_SET(i, BC)
#define F_MOV v = R(B); R(A) = v;
#define F_MOV2 *(V128u *)&R(A) = *(V128u *)&R(B);
#define F_LDCAP F_SET(u, *(const uint64_t *)((const char *)fp[-2].p + B))
#define F_LD_64 { const char *p = PTR(B); NILTEST(p); F_SET(u, *(const uint64_t *)(p + C)) }
#define F_ST_64 { char *p = PTR(A); NILTEST(p); *(uint64_t *)(p + B) = R(C).u; }
#define F_INDEX(type) \
    { uint64_t i = R(C).u; if (unlikely(i >= SLEN(B))) goto idxpanic; \
      F_SET(u, ((const type *)R(B).p)[i]) }
#define F_IDX_64 F_INDEX(uint64_t)
#define F_IDX_U8 F_INDEX(uint8_t)
#define F_IDX_STR \
    { uint64_t i = R(C).u; if (unlikely(i >= R(B + 1).u)) goto stridxpanic; \
      F_SET(u, ((const uint8_t *)R(B).p)[i]) }
#define F_SETINDEX(type) \
    { uint64_t i = R(B).u; if (unlikely(i >= SLEN(A))) goto sidxpanic; \
      ((type *)R(A).p)[i] = (type)R(C).u; }
#define F_SIDX_64 F_SETINDEX(uint64_t)
#define F_SIDX_8 F_SETINDEX(uint8_t)
#define F_CVT_S64_F64 F_SET(f, (double)R(B).i)
#define F_ST_P { char *p = PTR(A); NILTEST(p); heap_store(p + B, R(C).p); }
#define F_LD_128 { const char *p = PTR(B); NILTEST(p); heap_load128(&R(A), p + C); }
#define F_IDX_128 \
    { uint64_t i = R(C).u; if (unlikely(i >= SLEN(B))) goto idxpanic; \
      heap_load128(&R(A), PTR(B) + i * 16); }
#define F_JUMPI(op) if (R(A).i op (int64_t)(int16_t)B) { pc += SC; NEXT; }
#define F_JEQI F_JUMPI(==)
#define F_JNEI F_JUMPI(!=)
#define F_JLTI_S F_JUMPI(<)
#define F_JGEI_S F_JUMPI(>=)
#define F_JNNIL if (R(A).p) { pc += BC; NEXT; }

#define S_SET(field, expr) R(A).field = (expr); NEXT
#define S_ADD(a, b, c) S_SET(u, b.u + c.u)
#define S_ADDI(a, b, c) S_SET(u, b.u + IMM)
#define S_SUB(a, b, c) S_SET(u, b.u - c.u)
#define S_SUBI(a, b, c) S_SET(u, b.u - IMM)
#define S_MUL(a, b, c) S_SET(u, b.u * c.u)
#define S_AND(a, b, c) S_SET(u, b.u & c.u)
#define S_ADD_F64(a, b, c) S_SET(f, b.f + c.f)
#define S_SUB_F64(a, b, c) S_SET(f, b.f - c.f)
#define S_MUL_F64(a, b, c) S_SET(f, b.f * c.f)
#define S_MOV(a, b, c) R(A) = b; NEXT
#define S_MOV2(a, b, c) *(V128u *)&R(A) = *(V128u *)&R(B); NEXT
#define S_LD_64(a, b, c) \
    { const char *p = b.p; NILTEST(p); R(A).u = *(const uint64_t *)(p + C); NEXT; }
#define S_ST_64(a, b, c) { char *p = a.p; NILTEST(p); *(uint64_t *)(p + B) = c.u; NEXT; }
#define S_IDX_64(a, b, c) \
    { uint64_t i = c.u; if (unlikely(i >= SLEN(B))) goto idxpanic; \
      R(A).u = ((const uint64_t *)R(B).p)[i]; NEXT; }
#define S_SIDX_64(a, b, c) \
    { uint64_t i = R(B).u; if (unlikely(i >= SLEN(A))) goto sidxpanic; \
      ((uint64_t *)R(A).p)[i] = c.u; NEXT; }
#define S_JUMP(cond, disp) { if (cond) { pc += disp; NEXT; } NEXT; }
#define S_JUMPL(cond, disp) { if (likely(cond)) { pc += disp; POLL(); NEXT; } NEXT; }
#define S_JLT_S(a, b, c) S_JUMP(a.i < b.i, SC)
#define S_JLE_S(a, b, c) S_JUMP(a.i <= b.i, SC)
#define S_JLT_SL(a, b, c) S_JUMPL(a.i < b.i, SC)
#define S_JLE_SL(a, b, c) S_JUMPL(a.i <= b.i, SC)
#define S_JLE_F64L(a, b, c) S_JUMPL(a.f <= b.f, SC)
#define S_JLTI_SL(a, b, c) S_JUMPL(a.i < (int64_t)(int16_t)B, SC)
#define S_JGEI_S(a, b, c) S_JUMP(a.i >= (int64_t)(int16_t)B, SC)
#define S_JGEI_SL(a, b, c) S_JUMPL(a.i >= (int64_t)(int16_t)B, SC)
#define S_JEQI(a, b, c) S_JUMP(a.i == (int64_t)(int16_t)B, SC)
#define S_JNEI(a, b, c) S_JUMP(a.i != (int64_t)(int16_t)B, SC)
#define S_JT(a, b, c) S_JUMP(a.u, BC)
#define S_JF(a, b, c) S_JUMP(!a.u, BC)
#define S_JNIL(a, b, c) S_JUMP(!a.p, BC)
#define S_JNNIL(a, b, c) S_JUMP(a.p, BC)
#define S_JMP(a, b, c) pc += BC; NEXT
#define S_JMPL(a, b, c) pc += BC; POLL(); NEXT
#define S_INCJLTL(a, b, c) S_JUMPL((int64_t)++R(A).u < R(B).i, SC)
#define S_INCJLEL(a, b, c) S_JUMPL((int64_t)++R(A).u <= R(B).i, SC)
#define S_INCJLTIL(a, b, c) S_JUMPL((int64_t)++R(A).u < (int64_t)(int16_t)B, SC)
#define S_JLTI_S(a, b, c) S_JUMP(a.i < (int64_t)(int16_t)B, SC)
#define S_JLT_F64L(a, b, c) S_JUMPL(a.f < b.f, SC)
#define S_CVT_S64_F64(a, b, c) S_SET(f, (double)b.i)
#define S_DIV_F64(a, b, c) S_SET(f, f64div(b.f, c.f))
#define S_LOADI(a, b, c) S_SET(i, BC)
#define S_IDX_U8(a, b, c) goto L_IDX_U8
#define S_IDX_128(a, b, c) \
    { uint64_t i = c.u; if (unlikely(i >= SLEN(B))) goto idxpanic; \
      heap_load128(&R(A), PTR(B) + i * 16); NEXT; }
#define S_NEW(a, b, c) goto L_NEW
#define S_CALL(a, b, c) goto L_CALL
#define S_CALLC(a, b, c) goto L_CALLC
#define S_CALLI(a, b, c) goto L_CALLI
#define S_CALLN(a, b, c) goto L_CALLN
#define S_RET(a, b, c) RETURN
#define S_RET1(a, b, c) fp[0] = a; RETURN

#endif

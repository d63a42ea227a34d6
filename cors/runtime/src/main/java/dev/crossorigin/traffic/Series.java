package dev.crossorigin.traffic;

import dev.crossorigin.browser.FaultKind;
import java.util.Optional;

/**
 * What is counted together. There are some hundreds at most, because none of it is a caller's text.
 *
 * @param fault why browsers block; empty if they allow
 * @param declared whether the origin is declared
 */
record Series(Kind kind, Optional<FaultKind> fault, boolean declared) {}
